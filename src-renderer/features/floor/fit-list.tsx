import { TriangleAlert } from 'lucide-react';
import type { Suggestion } from '#contract/floor';
import { Button } from '../../ui/button';
import { SectionBadge } from '../../ui/sections/section-badge';
import { reasonsFor } from './fit-words';
import { useFloorScreen } from './floor.store';
import { placeName } from './floor-commands';
import { plural } from './table-state';

interface FitListProps {
  units: readonly Suggestion[];
  onChoose(place: Suggestion): void;
}

/** Where a party fits, best first, and why. The same choice as on the plan, for those who cannot see or tap it. */
export function FitList({ units, onChoose }: FitListProps) {
  const busy = useFloorScreen((screen) => screen.busy);
  return (
    <ol className="grid grid-cols-1 gap-2" aria-label="Tables that fit, best first">
      {units.slice(0, 6).map((unit, index) => (
        <li key={unit.tableIds.join()}>
          <Button
            isDisabled={unit.tableIds.some((id) => busy.includes(id))}
            onPress={() => onChoose(unit)}
            className="w-full justify-start! px-3! text-start"
          >
            <span className="min-w-0 flex-1 py-1.5">
              <span className="flex flex-wrap items-center gap-x-2">
                <span className="flex-1 whitespace-nowrap">{placeName(unit)}</span>
                <span className="text-13 font-normal text-text-3">
                  <bdi>{plural(unit.seats, 'seat')}</bdi>
                </span>
                {unit.section && <SectionBadge section={unit.section} />}
                <Rank rank={index + 1} />
              </span>
              <Reasons unit={unit} />
            </span>
          </Button>
        </li>
      ))}
    </ol>
  );
}

function Rank({ rank }: { rank: number }) {
  return (
    <span
      className={`grid min-w-6 place-items-center rounded-full px-2 text-13 ${rank === 1 ? 'bg-primary text-on-primary' : 'bg-sunken text-text-2'}`}
    >
      {rank === 1 ? 'Best' : rank}
    </span>
  );
}

function Reasons({ unit }: { unit: Suggestion }) {
  return (
    <span className="mt-0.5 block text-13 leading-snug font-normal text-text-3">
      {reasonsFor(unit).map(({ words, warns }, index) => (
        <span key={words} className={warns ? 'font-medium text-warn-ink' : ''}>
          {index > 0 && ' · '}
          {warns && <TriangleAlert aria-hidden size={13} className="me-1 inline align-[-2px]" />}
          <bdi>{words}</bdi>
        </span>
      ))}
    </span>
  );
}
