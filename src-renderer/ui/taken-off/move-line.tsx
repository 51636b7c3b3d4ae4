import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Input, Output } from '#contract/contract';
import { Button } from '../button';
import { Money } from '../money';
import { LineTargets } from '../moving/line-targets';
import { moveLines } from '../moving/move-lines';
import { moveToCheck } from '../moving/move-to-check';

type Check = Output<'checks.view'>;

interface MoveLineProps {
  check: Check;
  line: Check['lines'][number];
  quantity: number;
  onDone(): void;
}

/** So much of a line to another check of the bill or a new one, to a seat, or to another party; all with a way back. */
export function MoveLine({ check, line, quantity, onDone }: MoveLineProps) {
  const [isBusy, setBusy] = useState(false);
  const { checkId, bill, visitId, partySize } = check;
  const others = bill.filter((one) => one.open && one.checkId !== checkId);
  const doing = async (work: Promise<boolean>): Promise<void> => {
    setBusy(true);
    if (await work) onDone();
    else setBusy(false);
  };
  const toCheck = (target: string, where: string): void =>
    void doing(moveToCheck({ checkId, line, quantity, target }, `${line.name} moved to ${where}`));
  const elsewhere = (to: Input<'orders.moveLines'>['to'], where: string): void => {
    const part = { quantity, lineId: newId(), checkId };
    void doing(
      moveLines({ visitId, lines: [{ lineId: line.lineId, part }], to }, `${line.name} moved to ${where}`),
    );
  };
  if (line.share) return <p className="text-text-2">What guests share is moved where the bill is split.</p>;
  return (
    <div className="grid gap-4">
      <section aria-label="To a check" className="grid gap-2">
        <h3 className="text-14 font-medium text-text-2">To a check</h3>
        {others.map((other) => (
          <Button
            key={other.checkId}
            isDisabled={isBusy}
            onPress={() => toCheck(other.checkId, `check ${other.letter}`)}
            className="justify-between!"
          >
            Check {other.letter}
            <Money amount={other.total} className="font-normal text-text-3" />
          </Button>
        ))}
        <Button isDisabled={isBusy} onPress={() => toCheck(newId(), 'a new check')}>
          A new check
        </Button>
      </section>
      <LineTargets visitId={visitId} partySize={partySize} isDisabled={isBusy} onTarget={elsewhere} />
    </div>
  );
}
