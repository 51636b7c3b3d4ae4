import { v7 as newId } from 'uuid';
import type { Output } from '#contract/contract';
import { run } from '../../api/live';
import { Button } from '../button';
import { Money } from '../money';
import { notify } from '../notices.store';

type Check = Output<'checks.view'>;

interface MoveLineProps {
  check: Check;
  line: Check['lines'][number];
  quantity: number;
  onDone(): void;
}

/** So much of a line to another check of the bill, or to a new one. */
export function MoveLine({ check, line, quantity, onDone }: MoveLineProps) {
  const { checkId, bill } = check;
  const others = bill.filter((one) => one.open && one.checkId !== checkId);
  const moveTo = async (target: string, words: string): Promise<void> => {
    const left = line.quantity - quantity;
    const parts = [
      { checkId: target, lines: [{ checkLineId: line.id, quantity }] },
      ...(left > 0 ? [{ checkId, lines: [{ checkLineId: line.id, quantity: left }] }] : []),
    ];
    if (!(await run('checks.split', { checkId, parts }))) return;
    notify(`${line.name} moved to ${words}`);
    onDone();
  };
  if (line.share) return <p className="text-text-2">What guests share is moved where the bill is split.</p>;
  return (
    <div className="grid gap-2">
      {others.map((other) => (
        <Button
          key={other.checkId}
          onPress={() => void moveTo(other.checkId, `check ${other.letter}`)}
          className="justify-between!"
        >
          Check {other.letter}
          <Money amount={other.total} className="font-normal text-text-3" />
        </Button>
      ))}
      <Button onPress={() => void moveTo(newId(), 'a new check')}>A new check</Button>
    </div>
  );
}
