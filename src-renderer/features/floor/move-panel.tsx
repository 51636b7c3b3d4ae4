import type { Output } from '#contract/contract';
import type { Suggestion } from '#contract/floor';
import { Button } from '../../ui/button';
import { idle, setJob, useIsBusy } from './floor.store';
import { type Place, placeName } from './floor-commands';
import { Fits } from './job-panel';
import { moveVisit, swapVisits } from './move-commands';
import { Panel } from './panel';
import type { Visit } from './table-acts';
import { plural } from './table-state';

interface MovePanelProps {
  view: Output<'floor.view'>;
  visit: Visit;
  from: Place;
  units: readonly Suggestion[];
  isLoading: boolean;
}

/** A party that changes tables: to a free one, or with another party. */
export function MovePanel({ view, visit, from, units, isLoading }: MovePanelProps) {
  const others = partiesIn(view).filter(({ id }) => id !== visit.id);
  return (
    <Panel
      title={`Move ${placeName(from).replace(/^T/, 't')}`}
      facts="Tap a free table, or a party to swap with. What was ordered goes along."
      onClose={() => setJob(idle)}
    >
      <Fits units={units} isLoading={isLoading} onChoose={(place) => moveVisit(visit.id, from, place)} />
      {others.length > 0 && (
        <>
          <h3 className="mt-1 text-14 font-medium text-text-2">Or swap with</h3>
          <ul className="grid gap-2" aria-label="Parties to swap with">
            {others.map((other) => (
              <li key={other.id}>
                <SwapButton visit={visit} other={other} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function SwapButton({ visit, other }: { visit: Visit; other: Visit }) {
  const isBusy = useIsBusy(visit.id, other.id);
  return (
    <Button
      size="t0"
      isDisabled={isBusy}
      onPress={() => {
        setJob(idle);
        void swapVisits(visit, other);
      }}
      className="w-full justify-start!"
    >
      <span className="min-w-0 flex-1 truncate text-start">
        {placeName({ numbers: other.tableNumbers })}
        {other.name && (
          <>
            {' '}
            · <bdi>{other.name}</bdi>
          </>
        )}
      </span>
      <span className="font-normal text-text-3">{plural(other.partySize, 'guest')}</span>
    </Button>
  );
}

/** Every party that sits, once, in the order of its tables. */
export function partiesIn({ tables }: Output<'floor.view'>): Visit[] {
  const parties = new Map(tables.flatMap(({ visit }) => (visit ? [[visit.id, visit] as const] : [])));
  return [...parties.values()];
}
