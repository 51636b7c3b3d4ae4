import { type Permission, permissions } from '#contract/permissions';
import type { CallError } from '../../api/call-error';
import { useSession } from '../../app/session.store';
import { Banner } from '../../ui/banner';
import { TextField } from '../../ui/field';
import type { Draft } from './booking-draft';
import { refusalWords } from './refusal-words';
import type { Offer } from './use-offer';

interface OverrideFieldProps {
  draft: Draft;
  offer: Offer | undefined;
  refusal: CallError | null;
  onChange(change: Partial<Draft>): void;
}

/** What the house has against it, and the reason to take it all the same. Who may not needs somebody’s PIN who may. */
export function OverrideField({ draft, offer, refusal, onChange }: OverrideFieldProps) {
  const needs = neededFor(offer, refusal);
  const mayOverride = useSession(
    ({ staff }) => needs !== null && staff?.permissions.includes(needs) === true,
  );
  if (needs === null) return null;
  return (
    <div className="flex flex-col gap-2">
      {offer?.limit && <Banner family="warn" silent title={refusalWords(offer.limit)} />}
      <TextField
        label="Why it is taken all the same"
        hint={
          mayOverride
            ? 'Kept with the booking and in the log'
            : 'Kept with the booking. A manager’s PIN is asked next'
        }
        maxLength={100}
        value={draft.overrideReason}
        onChange={(overrideReason) => onChange({ overrideReason })}
      />
    </div>
  );
}

/** Which permission lifts what stands against the booking; null where nothing does, or nothing can. */
export function neededFor(offer: Offer | undefined, refusal: CallError | null): Permission | null {
  const named = permissions.find((permission) => permission === refusal?.details['override']);
  if (named) return named;
  switch (offer?.limit?.code) {
    case 'pacing_starting':
    case 'pacing_present':
      return 'book:edit';
    case 'closed':
    case 'outside_hours':
      return 'book:override';
    default:
      return null;
  }
}
