import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Keypad, keyClass } from '../../ui/keypad';
import { Money, useMoney } from '../../ui/money';
import { CardConfirm } from './card-confirm';
import { eraseDigit, type OnTerminal, terminalDrift, tillState, typeDigits } from './till.rules';
import { problemWords, type TillProps, terminalWords } from './till-shared';

/** Card: the amount goes onto the venue's own terminal; here one says what the terminal said. */
export function CardTill({ check, part, setPart, payment, mayTake }: TillProps) {
  const money = useMoney();
  // The terminal keeps what was typed on it, whatever colleagues do to the check meanwhile.
  const [onTerminal, setOnTerminal] = useState<OnTerminal | null>(null);
  const [wasDeclined, setDeclined] = useState(false);
  const { due, unsentItems } = check;
  const { amount, problem } = tillState({ due, unsentItems, tender: 'card', part, received: null });
  const type = (next: (before: number | null) => number | null): void => setPart(next(part) ?? 0);

  if (onTerminal) {
    // Once it is taken, the check it is compared with already counts it.
    const drift = payment.isTaking || payment.last ? null : terminalDrift(onTerminal, due);
    return (
      <CardConfirm
        amount={onTerminal.amount}
        warning={drift && terminalWords(drift, onTerminal.amount, due, money)}
        mayApprove={drift !== 'over'}
        isTaking={payment.isTaking}
        onDeclined={() => {
          setOnTerminal(null);
          setDeclined(true);
        }}
        onApproved={async (reference) => {
          const taken = await payment.take({
            tender: 'card',
            amount: onTerminal.amount,
            ...(reference && { reference }),
          });
          // Refused, it stays: the terminal has still approved it, and that must be sorted out.
          if (!taken) return;
          setOnTerminal(null);
          setPart(null);
        }}
      />
    );
  }
  const words = !mayTake ? 'Ask a manager to take it' : problem && problemWords(problem, money);
  return (
    <>
      {wasDeclined && (
        <Banner family="warn" title="The card was declined">
          Nothing was taken. Try another card, or cash.
        </Banner>
      )}
      {payment.last?.tender === 'card' && (
        <p role="status" className="rounded-3 bg-ok-soft px-4 py-2.5 font-semibold text-ok-ink">
          <Money amount={payment.last.amount} /> taken by card, <Money amount={due} /> left
        </p>
      )}
      <div className={`flex-1 ${part === null ? '' : 'min-h-[340px]'}`}>
        {part === null ? (
          <div className="grid h-full place-content-center justify-items-center gap-2 text-center">
            <CreditCard aria-hidden size={48} strokeWidth={1.25} className="text-text-3" />
            <p className="text-20 font-semibold tracking-tight">
              <Money amount={amount} /> by card
            </p>
            <p className="max-w-[32ch] text-text-2">
              Type the amount on the card terminal and hand it to the guest.
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
        isDisabled={!mayTake || problem !== null}
        onPress={() => {
          setDeclined(false);
          payment.forget();
          setOnTerminal({ amount, dueThen: due });
        }}
        className="sticky bottom-0 min-h-[clamp(76px,8.9vh,96px)]! shrink-0"
      >
        {words ?? `Take ${money(amount)} on the card terminal`}
      </Button>
    </>
  );
}
