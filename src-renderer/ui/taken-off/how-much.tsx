import { useState } from 'react';
import type { Output } from '#contract/contract';
import { Button } from '../button';
import { Keypad } from '../keypad';
import { Money, useMoney } from '../money';
import { Segmented } from '../segmented';
import { eraseDigit, typeDigits } from '../typed-amount';
import type { Off } from './take-off';

type Ready = Output<'checks.choices'>['discounts'];

interface HowMuchProps {
  ready: Ready;
  /** `words` is how it is called: "Staff meal", "15 %". */
  onChoose(off: Off, words: string): void;
}

const allWays = [
  { id: 'ready', label: 'Ready' },
  { id: 'percent', label: 'Percent' },
  { id: 'amount', label: 'Amount' },
] as const;
type Way = (typeof allWays)[number]['id'];

/** How much is taken off: one of the house's discounts, or a percent or amount of one's own. */
export function HowMuch({ ready, onChoose }: HowMuchProps) {
  const [way, setWay] = useState<Way>(ready.length > 0 ? 'ready' : 'percent');
  const ways = ready.length > 0 ? allWays : allWays.filter(({ id }) => id !== 'ready');
  return (
    <section aria-label="How much" className="grid gap-3">
      <Segmented<Way> fill label="How much" items={ways} value={way} onChange={setWay} />
      {way === 'ready' ? (
        <div className="grid grid-cols-2 gap-2">
          {ready.map(({ id, name, percent, amount }) => (
            <Button
              key={id}
              size="t2"
              onPress={() => onChoose({ kind: 'ready', discountId: id }, name)}
              className="flex-col gap-0! text-16!"
            >
              <bdi>{name}</bdi>
              <small className="text-14 font-normal text-text-3">
                {percent === null ? <Money amount={amount ?? 0} /> : <bdi dir="ltr">{percent / 100} %</bdi>}
              </small>
            </Button>
          ))}
        </div>
      ) : (
        <Typed key={way} way={way} onChoose={onChoose} />
      )}
    </section>
  );
}

function Typed({ way, onChoose }: { way: 'percent' | 'amount'; onChoose: HowMuchProps['onChoose'] }) {
  const money = useMoney();
  const [typed, setTyped] = useState<number | null>(null);
  const value = typed ?? 0;
  const isFit = value > 0 && (way === 'amount' || value <= 100);
  const words = way === 'amount' ? money(value) : `${value} %`;
  const choose = (): void =>
    onChoose(
      // A percent is a hundred basis points.
      way === 'amount' ? { kind: 'amount', amount: value } : { kind: 'percent', percent: value * 100 },
      words,
    );
  return (
    <>
      <p className="text-end text-36 leading-tight font-semibold tracking-tight">
        <bdi dir="ltr">{words}</bdi>
      </p>
      <div className="h-[340px]">
        <Keypad
          label={way === 'amount' ? 'The amount to take off' : 'The percent to take off'}
          order="calculator"
          onDigit={(digit) => setTyped((before) => typeDigits(before, digit))}
          onDelete={() => setTyped(eraseDigit)}
          onEnter={() => isFit && choose()}
        />
      </div>
      <Button kind="primary" size="t2" isDisabled={!isFit} onPress={choose}>
        {isFit ? `Take ${words} off` : value > 100 ? 'No more than 100 %' : 'Type how much'}
      </Button>
    </>
  );
}
