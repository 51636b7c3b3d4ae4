import { Button } from '../../ui/button';
import { useFloorScreen } from './floor.store';
import { type Place, placeName } from './floor-commands';
import { plural } from './table-state';
import type { Unit } from './use-offers';

interface FitListProps {
  units: readonly Unit[];
  onChoose(place: Place): void;
}

/** Where a party fits, best first. The same choice as on the plan, for those who cannot see or tap it. */
export function FitList({ units, onChoose }: FitListProps) {
  const busy = useFloorScreen((screen) => screen.busy);
  return (
    <ul className="grid grid-cols-1 gap-2" aria-label="Tables that fit">
      {units.slice(0, 6).map((unit, index) => (
        <li key={unit.tableIds.join()}>
          <Button
            isDisabled={unit.tableIds.some((id) => busy.includes(id))}
            onPress={() => onChoose(unit)}
            className="w-full justify-start! text-start"
          >
            <span className="min-w-0 flex-1 py-1">
              <span className="flex items-center justify-between gap-2">
                <span className="truncate">{placeName(unit)}</span>
                {index === 0 && (
                  <span className="rounded-full bg-primary px-2.5 text-13 text-on-primary">Best</span>
                )}
              </span>
              <span className="block truncate text-13 font-normal text-text-3">
                {plural(unit.seats, 'seat')} · {unit.area}
                {unit.freeUntil ? ` · until ${unit.freeUntil}` : ''}
              </span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
