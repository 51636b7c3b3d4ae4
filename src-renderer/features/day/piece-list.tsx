import { Button } from 'react-aria-components/Button';
import { useMoney } from '../../ui/money';

interface PieceListProps {
  pieces: readonly number[];
  counts: Readonly<Record<string, number>>;
  /** Which of them is being counted. */
  at: number;
  onChoose(at: number): void;
}

/** The coins and notes with how many there are of each; the one that is being counted is marked. */
export function PieceList({ pieces, counts, at, onChoose }: PieceListProps) {
  const money = useMoney();
  return (
    <ul aria-label="Coins and notes" className="grid content-start gap-1 overflow-y-auto pe-1">
      {pieces.map((piece, index) => (
        <li key={piece}>
          <Button
            aria-current={index === at ? 'step' : false}
            onPress={() => onChoose(index)}
            className="grid min-t1 w-full grid-cols-2 items-center rounded-2 border border-transparent px-3 text-16 tabular-nums aria-[current=step]:border-primary aria-[current=step]:bg-sunken aria-[current=step]:font-semibold data-pressed:bg-press"
          >
            <span className="text-start">{money(piece)}</span>
            <span className="text-end">
              <span className="text-text-3">× </span>
              {counts[piece] ?? 0}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
