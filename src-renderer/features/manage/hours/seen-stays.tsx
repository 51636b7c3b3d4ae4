import type { Output } from '#contract/contract';
import { Button } from '../../../ui/button';
import { asTurn } from './turn-times';

export type SeenTurn = Output<'waitlist.turnTimes'>[number];

/** Fewer stays than this are chance: they are shown, and nobody is asked to book by them. */
const FEWEST_STAYS = 5;

interface SeenStaysProps {
  /** Of the row's size: in the evening, and at lunch. */
  turns: readonly SeenTurn[];
  /** What the row says now, in the evening and at lunch; null where nothing of the row is for lunch. */
  said(isLunch: boolean): string | null;
  onUse(minutes: string, isLunch: boolean): void;
}

/** How long parties of a size were seen to stay, and one tap to book by it: as long as four of five need. */
export function SeenStays({ turns, said, onUse }: SeenStaysProps) {
  const seen = turns.flatMap(({ learned, ...turn }) => (learned === null ? [] : [{ ...turn, ...learned }]));
  if (seen.length === 0) return <span className="text-13 text-text-3">Not enough yet</span>;
  return (
    <ul className="grid gap-1">
      {seen.map(({ isLunch, median, most, stays }) => {
        const [use, now] = [asTurn(most), said(isLunch)];
        return (
          <li key={String(isLunch)} className="flex flex-wrap items-center gap-x-3 text-13 text-text-2">
            <bdi>
              {isLunch && 'Lunch: '}
              {median} min, four of five {most} min ({stays} seen)
            </bdi>
            {now !== null &&
              stays >= FEWEST_STAYS &&
              (now === use ? (
                <span className="font-semibold text-text">As set</span>
              ) : (
                <Button
                  size="t0"
                  aria-label={`Use ${use} minutes${isLunch ? ' at lunch' : ''}`}
                  onPress={() => onUse(use, isLunch)}
                >
                  Use {use}
                </Button>
              ))}
          </li>
        );
      })}
    </ul>
  );
}
