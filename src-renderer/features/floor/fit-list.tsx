import { Button } from '../../ui/button';
import { type Place, placeName } from './floor-commands';
import { plural } from './table-state';
import type { Unit } from './use-offers';

interface FitListProps {
  units: readonly Unit[];
  isBusy: boolean;
  onChoose(place: Place): void;
}

/** Where a party fits, best first. The same choice as on the plan, for those who cannot see or tap it. */
export function FitList({ units, isBusy, onChoose }: FitListProps) {
  return (
    <ul className="grid grid-cols-1 gap-2" aria-label="Tables that fit">
      {units.slice(0, 6).map((unit, index) => (
        <li key={unit.tableIds.join()}>
          <Button
            isDisabled={isBusy}
            onPress={() => onChoose(unit)}
            className="w-full justify-start! text-start"
          >
            <span className="min-w-0 flex-1 py-1">
              <span className="block truncate">{placeName(unit)}</span>
              <span className="block truncate text-13 font-normal text-text-3">
                {plural(unit.seats, 'seat')} · {unit.area}
                {unit.freeUntil ? ` · until ${unit.freeUntil}` : ''}
              </span>
            </span>
            {index === 0 && (
              <span className="rounded-full bg-primary px-2.5 text-13 text-on-primary">Best</span>
            )}
          </Button>
        </li>
      ))}
    </ul>
  );
}
