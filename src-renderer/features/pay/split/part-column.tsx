import { Check as Tick } from 'lucide-react';
import { memo } from 'react';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Money } from '../../../ui/money';
import { plural } from '../../../ui/words';
import { type OnPieceKey, PieceRow } from './piece-row';
import type { Part } from './plan.rules';
import type { PartPreview } from './previews';
import { moveTo, useSplit } from './split.store';

interface PartColumnProps {
  part: Part;
  letter: string;
  preview: PartPreview | null;
  onKeyDown: OnPieceKey;
}

/** A check to be: what is on it, and what it comes to. Drawn anew only when something of it has changed. */
export const PartColumn = memo(function PartColumn({ part, letter, preview, onKeyDown }: PartColumnProps) {
  const { checkId, isFixed, pieces } = part;
  const isOver = useSplit(({ over }) => over === checkId && !isFixed);
  return (
    <section
      data-check={checkId}
      aria-label={`Check ${letter}`}
      className={`flex min-h-0 min-w-[264px] max-w-[420px] flex-1 flex-col rounded-4 border-2 bg-surface ${isOver ? 'border-primary' : 'border-line'}`}
    >
      <header className="flex items-center gap-3 border-b border-line px-3 py-2.5">
        <h2 className="grid size-11 place-items-center rounded-2 bg-sunken text-20 font-semibold">
          <span className="sr-only">Check </span>
          {letter}
        </h2>
        <p className="min-w-0 flex-1 text-13 text-text-3">{!isFixed && plural(pieces.length, 'line')}</p>
        {isFixed && (
          <Chip filled family="ok" icon={Tick}>
            Paid
          </Chip>
        )}
      </header>
      <ul className="min-h-0 flex-1 overflow-y-auto py-1">
        {pieces.map((piece) => (
          <PieceRow
            key={piece.id}
            piece={piece}
            checkId={checkId}
            amount={preview?.amounts.get(piece.id) ?? null}
            onKeyDown={onKeyDown}
          />
        ))}
      </ul>
      {!isFixed && <DropHere part={part} letter={letter} />}
      <PartFoot letter={letter} part={preview?.part ?? null} isEmpty={!isFixed && pieces.length === 0} />
    </section>
  );
});

/** The other tap: what is chosen elsewhere comes here. */
function DropHere({ part: { checkId, pieces }, letter }: { part: Part; letter: string }) {
  const elsewhere = useSplit(
    ({ selected }) => selected.filter((id) => !pieces.some((piece) => piece.id === id)).length,
  );
  if (elsewhere === 0) return null;
  return (
    <Button
      onPress={() => moveTo(useSplit.getState().selected, checkId)}
      className="m-2 border-2! border-dashed! border-line-control! text-14! font-medium! shadow-none!"
    >
      Move {plural(elsewhere, 'line')} to {letter}
    </Button>
  );
}

interface PartFootProps {
  letter: string;
  part: PartPreview['part'] | null;
  isEmpty: boolean;
}

function PartFoot({ letter, part, isEmpty }: PartFootProps) {
  return (
    <footer className="grid gap-0.5 border-t border-line px-4 py-2.5 text-14 text-text-3">
      {part && (
        <>
          {part.discount > 0 && <Row name="Discounts" amount={-part.discount} />}
          {part.comp > 0 && <Row name="Not charged" amount={-part.comp} />}
          {part.charge > 0 && <Row name="Service" amount={part.charge} />}
          {part.taxAdded > 0 && <Row name="Tax" amount={part.taxAdded} />}
          {part.paid > 0 && <Row name="Paid" amount={part.paid} />}
        </>
      )}
      <p className="flex items-baseline justify-between text-16 text-text">
        <span>Check {letter}</span>
        <b className="text-24 leading-tight font-semibold tracking-tight">
          {part ? <Money amount={part.total} /> : isEmpty ? 'Empty' : '…'}
        </b>
      </p>
    </footer>
  );
}

function Row({ name, amount }: { name: string; amount: number }) {
  return (
    <p className="flex justify-between gap-3">
      <span>{name}</span>
      <Money amount={amount} />
    </p>
  );
}
