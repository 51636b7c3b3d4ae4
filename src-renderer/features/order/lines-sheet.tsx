import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import { useView } from '../../api/live';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { LineTargets } from '../../ui/moving/line-targets';
import { moveLines } from '../../ui/moving/move-lines';
import { NumberStepper } from '../../ui/number-stepper';
import { Sheet } from '../../ui/overlay';
import { plural } from '../../ui/words';
import { useOrder } from './order-context';

interface Movable {
  id: string;
  name: string;
  quantity: number;
  seat: number | null;
}

/** Which lines go, how many of each, and where: to a seat, a check, or another party. The kitchen cooks nothing twice. */
export function LinesSheet({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  return (
    <Sheet title="Move lines" isOpen={isOpen} onClose={onClose}>
      <Lines onClose={onClose} />
    </Sheet>
  );
}

function Lines({ onClose }: { onClose(): void }) {
  const { visitId, evening } = useOrder();
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const lines: Movable[] = [...evening.rounds.flatMap((round) => round.lines), ...evening.drafts];
  const set = (id: string, quantity: number | null): void => {
    const next = new Map(chosen);
    if (quantity === null) next.delete(id);
    else next.set(id, quantity);
    setChosen(next);
  };
  const move = async (to: Input<'orders.moveLines'>['to'], where: string): Promise<void> => {
    // Also what somebody else has moved meanwhile: then the host says so, and nothing moves.
    const going = [...chosen].map(([lineId, quantity]) => {
      const isPart = quantity < (lines.find(({ id }) => id === lineId)?.quantity ?? 0);
      return { lineId, ...(isPart && { part: { quantity, lineId: newId() } }) };
    });
    setBusy(true);
    const isDone = await moveLines(
      { visitId, lines: going, to },
      `${plural(going.length, 'line')} moved to ${where}`,
    );
    setBusy(false);
    if (isDone) onClose();
    else setChosen(new Map([...chosen].filter(([id]) => lines.some((line) => line.id === id))));
  };
  if (lines.length === 0) return <p className="text-text-2">There is nothing to move.</p>;
  return (
    <div className="grid gap-4">
      <ul aria-label="Lines" className="grid gap-2">
        {lines.map((line) => (
          <LineChoice key={line.id} line={line} chosen={chosen.get(line.id)} onChange={set} />
        ))}
      </ul>
      <Button
        kind="quiet"
        onPress={() =>
          setChosen(
            chosen.size < lines.length
              ? new Map(lines.map(({ id, quantity }) => [id, quantity]))
              : new Map<string, number>(),
          )
        }
      >
        {chosen.size < lines.length ? 'All of them' : 'None'}
      </Button>
      {evening.checkId && (
        <OtherChecks
          checkId={evening.checkId}
          isDisabled={isBusy || chosen.size === 0}
          onTarget={(to, where) => void move(to, where)}
        />
      )}
      <LineTargets
        visitId={visitId}
        partySize={evening.visit.partySize}
        isDisabled={isBusy || chosen.size === 0}
        onTarget={(to, where) => void move(to, where)}
      />
    </div>
  );
}

interface OtherChecksProps {
  checkId: string;
  isDisabled: boolean;
  onTarget(to: Input<'orders.moveLines'>['to'], where: string): void;
}

/** The checks of a bill that is split. */
function OtherChecks({ checkId, isDisabled, onTarget }: OtherChecksProps) {
  const bill = useView('checks.view', { checkId }).data?.bill ?? [];
  const open = bill.filter((check) => check.open);
  if (bill.length < 2) return null;
  return (
    <section aria-label="To a check" className="grid gap-2">
      <h3 className="text-14 font-medium text-text-2">To a check</h3>
      <div className="flex flex-wrap gap-2">
        {open.map((check) => (
          <Button
            key={check.checkId}
            isDisabled={isDisabled}
            onPress={() => onTarget({ checkId: check.checkId }, `check ${check.letter}`)}
          >
            Check {check.letter}
          </Button>
        ))}
      </div>
    </section>
  );
}

interface LineChoiceProps {
  line: Movable;
  chosen: number | undefined;
  onChange(id: string, quantity: number | null): void;
}

function LineChoice({ line, chosen, onChange }: LineChoiceProps) {
  const { id, name, quantity, seat } = line;
  return (
    <li className="flex items-stretch gap-2">
      <ChoiceChip
        isSelected={chosen !== undefined}
        onChange={(isChosen) => onChange(id, isChosen ? quantity : null)}
        className="min-w-0 flex-1 justify-start! text-start"
      >
        <bdi>{quantity}</bdi>
        <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
        {seat !== null && <span className="text-13">Seat {seat}</span>}
      </ChoiceChip>
      {chosen !== undefined && quantity > 1 && (
        <NumberStepper
          label={`How many ${name}`}
          hideLabel
          value={chosen}
          min={1}
          max={quantity}
          onChange={(next) => onChange(id, next)}
        />
      )}
    </li>
  );
}
