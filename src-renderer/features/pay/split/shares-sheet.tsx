import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { Button } from '../../../ui/button';
import { Keypad } from '../../../ui/keypad';
import { Money, useMoney } from '../../../ui/money';
import { Sheet } from '../../../ui/overlay';
import { Segmented } from '../../../ui/segmented';
import { eraseDigit, typeDigits } from '../../../ui/typed-amount';
import type { Check } from '../check-view';
import { restOf } from './shares.rules';
import { splitByShares } from './split-commands';

interface SharesSheetProps {
  check: Check;
  onClose(): void;
}

const kinds = [
  { id: 'percents', label: 'Percent' },
  { id: 'amounts', label: 'Amount' },
] as const;
type Kind = (typeof kinds)[number]['id'];

const MOST = 40;

/** What is due in shares: each is typed, and the last has the rest. */
export function SharesSheet({ check: { checkId, due }, onClose }: SharesSheetProps) {
  const money = useMoney();
  const [kind, setKind] = useState<Kind>('percents');
  const [typed, setTyped] = useState<readonly (number | null)[]>([null]);
  const [at, setAt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const isAmount = kind === 'amounts';
  const rest = restOf(isAmount ? due : 100, typed);
  const isFit = typed.every((value) => value !== null && value > 0) && rest > 0;
  const words = (value: number): string => (isAmount ? money(value) : `${value} %`);
  const type = (next: (before: number | null) => number | null): void =>
    setTyped(typed.map((value, index) => (index === at ? next(value) : value)));
  const split = async (): Promise<void> => {
    setBusy(true);
    const values = [...typed.map((value) => value ?? 0), rest];
    const done = await splitByShares(
      checkId,
      isAmount
        ? { kind, parts: values.map((amount) => ({ id: newId(), amount })) }
        : // A percent is a hundred basis points.
          { kind, parts: values.map((percent) => ({ id: newId(), percent: percent * 100 })) },
    );
    if (done) onClose();
    else setBusy(false);
  };
  return (
    <Sheet
      title="By percent or amount"
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" size="t2" isDisabled={!isFit || isBusy} onPress={() => void split()}>
          {isFit ? `Split in ${typed.length + 1}` : rest <= 0 ? 'More than what is due' : 'Type each share'}
        </Button>
      }
    >
      <div className="grid gap-3">
        <p className="text-text-3">
          <Money amount={due} /> is due.
        </p>
        <Segmented<Kind>
          fill
          label="Shares in"
          items={kinds}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setTyped(typed.map(() => null));
          }}
        />
        <ol className="grid gap-2">
          {typed.map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a share is its place
            <li key={index}>
              <Button
                aria-pressed={index === at}
                onPress={() => setAt(index)}
                className={`w-full justify-between! ${index === at ? 'border-primary! border-2!' : ''}`}
              >
                Share {index + 1}
                <bdi dir="ltr">{value === null ? '–' : words(value)}</bdi>
              </Button>
            </li>
          ))}
          <li className="flex min-t1 items-center justify-between rounded-2 bg-sunken px-4 font-semibold">
            The rest
            <bdi dir="ltr">{words(Math.max(0, rest))}</bdi>
          </li>
        </ol>
        <div className="flex gap-2">
          <Button
            icon={Plus}
            isDisabled={typed.length >= MOST - 1}
            onPress={() => {
              setTyped([...typed, null]);
              setAt(typed.length);
            }}
          >
            Share
          </Button>
          <Button
            icon={Minus}
            isDisabled={typed.length < 2}
            onPress={() => {
              setTyped(typed.slice(0, -1));
              setAt(Math.min(at, typed.length - 2));
            }}
          >
            Share
          </Button>
        </div>
        <div className="h-[340px]">
          <Keypad
            label={`Share ${at + 1}`}
            order="calculator"
            isDisabled={isBusy}
            onDigit={(digit) => type((before) => typeDigits(before, digit))}
            onDelete={() => type(eraseDigit)}
            onEnter={() => isFit && void split()}
          />
        </div>
      </div>
    </Sheet>
  );
}
