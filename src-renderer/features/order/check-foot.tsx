import { CreditCard, Send } from 'lucide-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useMay } from '../../app/session.store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { useLinkState } from '../../ui/connection-chip';
import { Money, useMoney } from '../../ui/money';
import { plural } from '../../ui/words';
import { toSend } from './courses';
import { useOrder } from './order-context';
import { pendingAmount } from './pending-amount';
import { sendBlock, type useSend } from './use-send';

/** The total, and the two ways on: always in the same corner, disabled instead of hidden. */
export function CheckFoot({ sending }: { sending: ReturnType<typeof useSend> }) {
  const { drafts } = useOrder();
  const { problem, clearProblem } = sending;
  const isPending = drafts.some((draft) => draft.isPending);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines are another try
  useEffect(clearProblem, [drafts.length]);
  return (
    <footer className="grid gap-2 border-t border-line-2 px-3.5 pt-2 pb-3 shadow-[0_-4px_16px_rgb(20_23_28/.05)] wide:gap-3 wide:px-5 wide:pt-3 wide:pb-4">
      {problem && <Banner family="alert" title={problem} />}
      <Total isPending={isPending} />
      <div className="grid grid-cols-[1fr_1.55fr] gap-touch">
        <PayButton />
        <SendButton sending={sending} />
      </div>
    </footer>
  );
}

function Total({ isPending }: { isPending: boolean }) {
  const { total, tax, taxIncluded, paid, due } = useOrder().evening.totals;
  const money = useMoney();
  return (
    <p className="flex items-baseline justify-between gap-3">
      <span className="text-text-2">
        {taxIncluded ? 'Total, VAT incl.' : `Total with ${money(tax)} tax`}
        {paid > 0 && (
          <span className="block text-13 text-text-3">
            {money(paid)} paid, {money(due)} left of what was sent
          </span>
        )}
      </span>
      <b
        className={`text-28 leading-tight font-semibold tracking-tight wide:text-[32px] ${pendingAmount(isPending)}`}
      >
        <Money amount={total} />
      </b>
    </p>
  );
}

function PayButton() {
  const { evening } = useOrder();
  const { checkId, actions, totals } = evening;
  const [, navigate] = useLocation();
  const maySee = useMay('checks:see');
  const canPay = maySee && checkId !== null && actions.includes('pay');
  return (
    <Button
      size="t2"
      isDisabled={!canPay}
      onPress={() => navigate(`/pay/${checkId}`)}
      className="min-t2! flex-col gap-0.5! px-2!"
    >
      <span className="inline-flex items-center gap-2">
        <CreditCard aria-hidden size={20} />
        Pay
      </span>
      <small className="text-13 font-normal">
        {canPay ? (
          <Money amount={totals.due} />
        ) : totals.sentItems === 0 ? (
          'Nothing sent yet'
        ) : (
          'Nothing to pay'
        )}
      </small>
    </Button>
  );
}

function SendButton({ sending: { send, isSending } }: { sending: ReturnType<typeof useSend> }) {
  const { blocks, mayRing } = useOrder();
  const sending = toSend(blocks);
  const block = sendBlock(sending.now);
  const items = countItems(sending.now);
  const waiting = countItems(blocks.flatMap(({ kind, drafts }) => (kind === 'now' ? [] : drafts)));
  const isReady = mayRing && !block && !isSending;
  const isAway = useLinkState().state !== 'connected';
  return (
    <Button
      kind="primary"
      size="t2"
      isDisabled={!isReady}
      aria-keyshortcuts="Control+Enter"
      onPress={() => void send(sending)}
      className="min-t2! flex-col gap-0.5! px-2! text-center"
    >
      {isSending && <SendIcon>Sending</SendIcon>}
      {isSending && isAway && <small className="text-13 font-normal">goes out by itself</small>}
      {!isSending && !block && (
        <>
          <SendIcon>{`Send ${items}`}</SendIcon>
          <small className="text-13 font-normal">
            {waiting > 0
              ? `${items} to the kitchen, ${waiting} held`
              : `${plural(items, 'item')} to the kitchen`}
          </small>
        </>
      )}
      {!isSending && block && (
        <>
          <span className="text-18">{block.words}</span>
          {block.item === undefined && waiting > 0 && (
            <small className="text-13 font-normal">{waiting} held</small>
          )}
          {block.item !== undefined && <bdi className="line-clamp-1 text-13 font-normal">{block.item}</bdi>}
        </>
      )}
    </Button>
  );
}

const countItems = (drafts: readonly { quantity: number }[]): number =>
  drafts.reduce((sum, { quantity }) => sum + quantity, 0);

function SendIcon({ children }: { children: string }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Send aria-hidden size={20} />
      {children}
    </span>
  );
}
