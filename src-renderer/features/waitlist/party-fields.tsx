import type { ReactNode } from 'react';
import { wishes } from '#contract/fields';
import { useView } from '../../api/live';
import { useMay } from '../../app/session.store';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import type { PartyDraft } from './waitlist.store';
import { wishWords } from './waitlist-words';

interface PartyFieldsProps {
  draft: PartyDraft;
  onChange(change: Partial<PartyDraft>): void;
  /** The number is behind a door of its own; a party that has one keeps it while this is left empty. */
  phoneHint?: string;
}

/** Where a party wants to sit and what it needs, how to reach it, and what else to know. */
export function PartyFields({ draft, onChange, phoneHint }: PartyFieldsProps) {
  const mayContact = useMay('guests:contact');
  const areas = useView('floor.view', {}).data?.areas ?? [];
  return (
    <div className="grid gap-4">
      {areas.length > 1 && (
        <Choices label="Where">
          <ChoiceChip isSelected={draft.areaId === null} onChange={() => onChange({ areaId: null })}>
            Anywhere
          </ChoiceChip>
          {areas.map(({ id, name }) => (
            <ChoiceChip key={id} isSelected={draft.areaId === id} onChange={() => onChange({ areaId: id })}>
              <bdi>{name}</bdi>
            </ChoiceChip>
          ))}
        </Choices>
      )}
      <Choices label="Needs and wishes">
        {wishes.map((wish) => (
          <ChoiceChip
            key={wish}
            isSelected={draft.wishes.includes(wish)}
            onChange={(isWished) =>
              onChange({
                wishes: isWished ? [...draft.wishes, wish] : draft.wishes.filter((one) => one !== wish),
              })
            }
          >
            {wishWords[wish]}
          </ChoiceChip>
        ))}
      </Choices>
      {mayContact && (
        <TextField
          label="Phone"
          type="tel"
          {...(phoneHint !== undefined && { hint: phoneHint })}
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
        />
      )}
      <TextField label="Note" value={draft.note} onChange={(note) => onChange({ note })} />
    </div>
  );
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-14 font-medium text-text-2">{label}</legend>
      <div className="flex flex-wrap gap-2">{children}</div>
    </fieldset>
  );
}
