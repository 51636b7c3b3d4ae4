import { Banknote, CreditCard, Lock, Ticket, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { TenderKind } from '#contract/payments';
import { useCommand } from '../../api/live';
import { useMay } from '../../app/session.store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { AccountTill } from './account-till';
import { CardTill } from './card-till';
import { CashTill } from './cash-till';
import type { Check } from './check-view';
import { DueHeader } from './due-header';
import { DueParts } from './due-parts';
import { TipBar } from './tip-bar';
import { UnknownCards } from './unknown-cards';
import { UnsentBar } from './unsent-bar';
import { useCard } from './use-card';
import { useTakePayment } from './use-take-payment';
import { useToPay } from './use-to-pay';
import { VoucherTill } from './voucher-till';

const tenders = [
  { id: 'cash', icon: Banknote, word: 'Cash' },
  { id: 'card', icon: CreditCard, word: 'Card' },
  { id: 'voucher', icon: Ticket, word: 'Voucher' },
  { id: 'house_account', icon: UserRound, word: 'Account' },
] as const;

/** Where money is taken: how much, by what, and the one button that does it. */
export function Till({ check: whole }: { check: Check }) {
  // A charge that is still asked for is answered first, whoever asked and wherever.
  const isAsked = whole.cards.some(({ state }) => state === 'asked');
  const [chosen, setTender] = useState<TenderKind>('cash');
  const tender = isAsked ? 'card' : chosen;
  const [part, setPart] = useState<number | null>(null);
  const [tip, setTip] = useState(0);
  const mayTake = useMay('payments:take');
  // Split, the first part that is left is paid next, until another is chosen.
  const [chosenId, setChosenId] = useState<string | 'all' | null>(null);
  const open = whole.dueParts.filter(({ due }) => due > 0);
  const share = chosenId === 'all' ? undefined : (open.find(({ id }) => id === chosenId) ?? open[0]);
  const payment = useTakePayment(whole.checkId, share?.id);
  const card = useCard(whole.checkId, share?.id);
  const check = payableOf(whole, share);
  const toPay = useToPay(check, part, tip);
  const shared = { check, share, left: whole.due, part, setPart, tip, setTip, toPay, payment, mayTake };
  const problem = payment.problem ?? card.problem;
  return (
    <aside
      aria-label="Take payment"
      className="flex min-h-0 flex-col gap-2 overflow-y-auto border-s border-line bg-surface px-3.5 py-2.5 wide:gap-4 wide:p-5"
    >
      <DueHeader
        check={whole}
        share={share}
        due={check.due}
        part={part}
        setPart={setPart}
        isDisabled={payment.isTaking || isAsked}
      />
      {whole.dueParts.length > 0 && (
        <DueParts
          parts={whole.dueParts}
          chosenId={share?.id ?? null}
          isDisabled={payment.isTaking || isAsked}
          onChoose={(id) => {
            setChosenId(id ?? 'all');
            setPart(null);
            setTip(0);
            payment.forget();
            card.forget();
          }}
        />
      )}
      <UnknownCards cards={check.cards} />
      {whole.unsentItems > 0 && <UnsentBar check={whole} />}
      {problem && <Banner family="alert" title={problem} />}
      {check.actions.includes('close') && <CloseBar checkId={check.checkId} />}
      {!isAsked && (
        <>
          <Segmented
            fill
            label="Paid by"
            value={tender}
            onChange={(next) => {
              setTender(next);
              payment.forget();
              card.forget();
            }}
            items={tenders.map(({ id, icon: Icon, word }) => ({
              id,
              label: (
                <>
                  <Icon aria-hidden size={20} className="hidden wide:block" />
                  {word}
                </>
              ),
            }))}
          />
          {/* While the rest must be sent first nothing can be taken, and the keys need the room. */}
          {(tender === 'cash' || tender === 'card') && check.unsentItems === 0 && (
            <TipBar
              tips={toPay?.tips ?? check.tips}
              tip={tip}
              onChange={setTip}
              isDisabled={payment.isTaking || card.isBusy || check.due <= 0}
            />
          )}
        </>
      )}
      {tender === 'cash' && <CashTill {...shared} />}
      {tender === 'card' && <CardTill {...shared} card={card} />}
      {tender === 'voucher' && <VoucherTill {...shared} />}
      {tender === 'house_account' && <AccountTill {...shared} />}
    </aside>
  );
}

/** Nothing is due on a check that was opened again, or from which all was taken off. */
function CloseBar({ checkId }: { checkId: string }) {
  const close = useCommand('payments.closeCheck');
  return (
    <Banner
      family="info"
      title="Nothing is due on this check"
      action={
        <Button size="t0" icon={Lock} isDisabled={close.isPending} onPress={() => close.mutate({ checkId })}>
          Close it
        </Button>
      }
    />
  );
}

/**
 * The check as the till takes it, or one part of it: what a card may have paid is not asked of anybody else, and what is
 * not sent stands in the way of the last payment only.
 */
function payableOf(check: Check, share: Check['dueParts'][number] | undefined): Check {
  const { checkId, bill, payable } = check;
  const isLast = !bill.some((other) => other.open && other.checkId !== checkId && other.due > 0);
  const unsentItems = isLast && (!share || share.due === check.due) ? check.unsentItems : 0;
  if (!share) return { ...check, due: payable, unsentItems };
  return { ...check, due: share.due, unsentItems };
}
