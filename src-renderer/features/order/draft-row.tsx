import { Ban, Hourglass, Pause, PencilLine, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { portionWords } from '#contract/line-words';
import { useSession } from '../../app/session.store';
import { useLinkState } from '../../ui/connection-chip';
import { CheckLine } from './check-line';
import { useOrderScreen } from './order.store';
import { openSheet } from './order-commands';
import { pendingAmount } from './pending-amount';
import { missingWords } from './sheet.rules';
import type { ShownDraft } from './shown-drafts';

interface DraftRowProps {
  draft: ShownDraft;
  mayRing: boolean;
  /** Its course comes later: Send lets it wait. */
  waits: boolean;
  unit: 'kg' | 'lb';
}

/** A line that was not sent: ink edge, and what it still needs. A tap opens its sheet. */
export const DraftRow = memo(function DraftRow({ draft, mayRing, waits, unit }: DraftRowProps) {
  const isOpen = useOrderScreen((screen) => screen.lineId === draft.id);
  return (
    <li className="border-b border-line">
      <Button
        isDisabled={!mayRing}
        aria-pressed={isOpen}
        onPress={() => openSheet(isOpen ? null : draft.id)}
        className={`flex min-t1 w-full items-center border-s-4 border-text py-1 ps-2.5 pe-3.5 text-start select-none -outline-offset-2 data-pressed:bg-sunken wide:py-1.5 wide:ps-4 wide:pe-5 ${isOpen ? 'bg-sunken' : ''}`}
      >
        <CheckLine
          {...draft}
          dishes={draft.components}
          portion={draft.portion === null ? null : draftPortion(draft.portion, unit)}
          status={<DraftStatus draft={draft} isOpen={isOpen} waits={waits} />}
          nameClass="font-semibold"
          amountClass={pendingAmount(draft.isPending)}
        />
      </Button>
    </li>
  );
});

/** A half is always the same; anything else was weighed. */
const draftPortion = (portion: number, unit: 'kg' | 'lb'): string | null =>
  portionWords({ thousandths: portion, unit: portion === 500 ? 'half' : unit });

function DraftStatus({ draft, isOpen, waits }: { draft: ShownDraft; isOpen: boolean; waits: boolean }) {
  const me = useSession(({ staff }) => staff?.firstName);
  const isAway = useLinkState().state !== 'connected';
  const { soldOut, missing, addedBy, isPending, held, priceRule } = draft;
  if (soldOut)
    return (
      <span className="flex items-center gap-1.5 text-13 font-semibold text-alert-ink">
        <Ban aria-hidden size={16} />
        86 sold out: remove it
      </span>
    );
  if (missing !== null)
    return (
      <span className="flex items-center gap-1.5 text-13 font-semibold text-warn-ink">
        <TriangleAlert aria-hidden size={16} />
        {missingWords(missing)}
      </span>
    );
  if (isPending && isAway)
    return (
      <span className="flex items-center gap-1.5 text-13 font-semibold text-warn-ink">
        <Hourglass aria-hidden size={16} />
        Kept here, waits for the host
      </span>
    );
  return (
    <span className="flex items-center gap-1.5 text-13 text-text-3">
      {held || waits ? <Pause aria-hidden size={16} /> : <PencilLine aria-hidden size={16} />}
      {held ? 'Held' : waits ? 'Waits for its course' : isOpen ? 'Choosing' : 'Not sent'}
      {priceRule !== null && <bdi>· {priceRule}</bdi>}
      {addedBy && addedBy !== me && <bdi>· by {addedBy}</bdi>}
    </span>
  );
}
