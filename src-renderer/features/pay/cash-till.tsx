import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '../../ui/button';
import { Keypad, keyClass } from '../../ui/keypad';
import { useMoney } from '../../ui/money';
import { eraseDigit, typeDigits } from '../../ui/typed-amount';
import { CashFigures } from './cash-figures';
import { QuickAmounts } from './quick-amounts';
import { tillState } from './till.rules';
import { problemWords, type TillProps } from './till-shared';
import { TypedToggle } from './typed-toggle';

/** Below the row of parts a low window has room for smaller keys only. */
const tight = 'min-h-[270px] gap-2 [&_button]:min-h-[60px]! [&_fieldset]:gap-2';

/** Cash: what was received, what goes back, and the amounts guests are likely to hand over. */
export function CashTill({ check, share, part, setPart, tip, setTip, toPay, payment, mayTake }: TillProps) {
  const money = useMoney();
  const [received, setReceived] = useState<number | null>(null);
  // A part is typed first; then what was handed over for it.
  const [partIsTyped, setPartTyped] = useState(false);
  const isTypingPart = part !== null && !partIsTyped;
  const { due, unsentItems } = check;
  const state = tillState({
    due,
    unsentItems,
    tender: 'cash',
    part,
    received,
    inCash: toPay?.inCash,
  });
  const { amount, tendered, change, problem } = state;

  const type = (next: (before: number | null) => number | null): void => {
    payment.forget();
    if (isTypingPart) setPart(next(part) ?? 0);
    else setReceived(next);
  };
  const take = async (handedOver: number): Promise<void> => {
    const taken = await payment.take({ tender: 'cash', amount, tip, tendered: handedOver });
    if (!taken) return;
    setPart(null);
    setTip(0);
    setReceived(null);
    setPartTyped(false);
  };
  const canTake = mayTake && !payment.isTaking && !problem && toPay !== null;
  const words = !mayTake ? 'Ask a manager to take it' : problem && problemWords(problem, money);

  return (
    <>
      {toPay !== null && toPay.rounding !== 0 && (
        <p className="text-13 text-text-3">
          {money(toPay.whole)} is {money(toPay.inCash)} in cash: there are no coins below{' '}
          {money(check.cash.step)}
        </p>
      )}
      <CashFigures tendered={tendered} change={change} isExact={received === null} last={payment.last} />
      <div
        className={`grid flex-1 grid-cols-[minmax(0,3fr)_minmax(0,1fr)] ${share ? tight : 'min-h-[340px] gap-3'}`}
      >
        <Keypad
          label={isTypingPart ? 'The part to pay now' : 'Cash received'}
          order="calculator"
          isDisabled={payment.isTaking}
          onDigit={(digit) => type((before) => typeDigits(before, digit))}
          onDelete={() => type(eraseDigit)}
          onEnter={() => canTake && void take(tendered)}
          beforeZero={
            <AriaButton
              isDisabled={payment.isTaking}
              onPress={() => type((before) => typeDigits(before, '00'))}
              className={keyClass}
            >
              00
            </AriaButton>
          }
        />
        <QuickAmounts
          amount={toPay?.inCash ?? amount}
          quickAmounts={part === null ? (toPay?.quickAmounts ?? []) : []}
          isDisabled={
            !mayTake || !toPay || payment.isTaking || (problem !== null && problem.kind !== 'short')
          }
          onTake={(handedOver) => void take(handedOver)}
        >
          {part !== null && (
            <TypedToggle
              isTypingPart={isTypingPart}
              onChange={setPartTyped}
              part={part}
              tendered={tendered}
            />
          )}
        </QuickAmounts>
      </div>
      <Button
        kind="primary"
        size="t2"
        isDisabled={!canTake}
        onPress={() => void take(tendered)}
        className="sticky bottom-0 min-h-[clamp(76px,8.9vh,96px)]! shrink-0"
      >
        {payment.isTaking ? (payment.last ? 'Taken' : 'Taking') : (words ?? `Take ${money(tendered)} cash`)}
      </Button>
    </>
  );
}
