import { ChoiceChip } from '../../ui/chip';
import type { Draft } from './booking-draft';

interface FoldChoiceProps {
  draft: Draft;
  onChange(change: Pick<Draft, 'fold'>): void;
}

/** The night that has an hour twice: nobody guesses which one was meant. */
export function FoldChoice({ draft: { time, fold }, onChange }: FoldChoiceProps) {
  const readings = [
    { id: 'earlier', words: `${time} summer time (first)` },
    { id: 'later', words: `${time} winter time (second)` },
  ] as const;
  return (
    <fieldset className="flex flex-col gap-2 rounded-3 border-2 border-warn bg-warn-soft p-3">
      <legend className="contents text-14 font-semibold">
        The clocks go back that night: {time} comes twice. Which one?
      </legend>
      <div className="flex flex-wrap gap-2">
        {readings.map(({ id, words }) => (
          <ChoiceChip
            key={id}
            isSelected={fold === id}
            onChange={() => onChange({ fold: id })}
            className="text-14!"
          >
            {words}
          </ChoiceChip>
        ))}
      </div>
    </fieldset>
  );
}
