import { Ban, Hourglass, PencilLine, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useSession } from '../../app/session.store';
import { useLinkState } from '../../ui/connection-chip';
import { CheckLine } from './check-line';
import { useOrderScreen } from './order.store';
import { openSheet } from './order-commands';
import { useOrder } from './order-context';
import { pendingAmount } from './pending-amount';
import { stepWords } from './sheet.rules';
import type { ShownDraft } from './shown-drafts';

/** A line that was not sent: ink edge, and what it still needs. A tap opens its sheet. */
export function DraftRow({ draft }: { draft: ShownDraft }) {
  const { mayRing } = useOrder();
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
          status={<DraftStatus draft={draft} isOpen={isOpen} />}
          nameClass="font-semibold"
          amountClass={pendingAmount(draft.isPending)}
        />
      </Button>
    </li>
  );
}

function DraftStatus({ draft, isOpen }: { draft: ShownDraft; isOpen: boolean }) {
  const me = useSession(({ staff }) => staff?.firstName);
  const isAway = useLinkState().state !== 'connected';
  const { soldOut, missing, addedBy, isPending } = draft;
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
        {stepWords(missing)}
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
      <PencilLine aria-hidden size={16} />
      {isOpen ? 'Choosing' : 'Not sent'}
      {addedBy && addedBy !== me && <bdi>· by {addedBy}</bdi>}
    </span>
  );
}
