import { CreditCard } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Keypad, keyClass } from '../../ui/keypad';
import { Money, useMoney } from '../../ui/money';
import { eraseDigit, typeDigits } from '../../ui/typed-amount';
import { CardConfirm } from './card-confirm';
import { TakenNote } from './taken-note';
import { tillState } from './till.rules';
import { problemWords, type TillProps } from './till-shared';
import type { useCard } from './use-card';

/**
 * Card: the terminal is asked for the amount, and the check keeps it reserved until it is known what became of it. One
 * that does not answer by itself is read by the person who stands at it.
 */
export function CardTill({ card, ...till }: TillProps & { card: ReturnType<typeof useCard> }) {
  const money = useMoney();
  const { check, left, part, setPart, tip, setTip, toPay, mayTake } = till;
  const asked = check.cards.find(({ state }) => state === 'asked');
  if (asked?.actions.includes('answer'))
    return (
      <CardConfirm
        key={asked.id}
        amount={asked.amount + asked.tip}
        tip={asked.tip}
        isBusy={card.isBusy}
        onAnswer={(state, reference) => void card.answer(asked, state, reference)}
      />
    );
  if (asked) return <Asking amount={asked.amount + asked.tip} />;

  const { due, unsentItems } = check;
  const { amount, problem } = tillState({ due, unsentItems, tender: 'card', part, received: null });
  const type = (next: (before: number | null) => number | null): void => setPart(next(part) ?? 0);
  const words = !mayTake ? 'Ask a manager to take it' : problem && problemWords(problem, money);
  const ask = async (): Promise<void> => {
    if (!(await card.ask(amount, tip))) return;
    setPart(null);
    setTip(0);
  };
  return (
    <>
      {card.last?.state === 'declined' && (
        <Banner family="warn" title="The card was declined">
          Nothing was taken. Try another card, or cash.
        </Banner>
      )}
      {card.last?.state === 'approved' && <TakenNote amount={card.last.amount} how="by card" left={left} />}
      <div className={`flex-1 ${part === null ? '' : 'min-h-[340px]'}`}>
        {part === null ? (
          <div className="grid h-full place-content-center justify-items-center gap-2 text-center">
            <CreditCard aria-hidden size={48} strokeWidth={1.25} className="text-text-3" />
            <p className="text-20 font-semibold tracking-tight">
              <Money amount={toPay?.whole ?? amount} /> by card
            </p>
            <p className="max-w-[32ch] text-text-2">
              It is kept for the card until the terminal has answered.
            </p>
          </div>
        ) : (
          <Keypad
            label="The part to pay now"
            order="calculator"
            onDigit={(digit) => type((before) => typeDigits(before, digit))}
            onDelete={() => type(eraseDigit)}
            beforeZero={
              <AriaButton onPress={() => type((before) => typeDigits(before, '00'))} className={keyClass}>
                00
              </AriaButton>
            }
          />
        )}
      </div>
      <Button
        kind="primary"
        size="t2"
        isDisabled={!mayTake || problem !== null || card.isBusy || !toPay}
        onPress={() => void ask()}
        className="sticky bottom-0 min-h-[clamp(76px,8.9vh,96px)]! shrink-0"
      >
        {words ?? `Take ${money(toPay?.whole ?? amount)} on the card terminal`}
      </Button>
    </>
  );
}

/** The terminal answers by itself. */
function Asking({ amount }: { amount: number }) {
  return (
    <div
      role="status"
      className="grid min-h-0 flex-1 place-content-center justify-items-center gap-2 text-center"
    >
      <CreditCard aria-hidden size={48} strokeWidth={1.25} className="text-text-3" />
      <p className="text-48 leading-tight font-semibold tracking-tight">
        <Money amount={amount} />
      </p>
      <p className="max-w-[32ch] text-text-2">
        The card terminal is asking for it. Hand it to the guest; its answer comes here by itself.
      </p>
    </div>
  );
}
