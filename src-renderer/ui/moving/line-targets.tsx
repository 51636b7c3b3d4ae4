import type { Input } from '#contract/contract';
import { useView } from '../../api/live';
import { Button } from '../button';
import { tableName } from '../words';

interface LineTargetsProps {
  visitId: string;
  partySize: number;
  isDisabled: boolean;
  onTarget(to: Input<'orders.moveLines'>['to'], where: string): void;
}

/** Where lines can go: the seats of the party, and the other parties that are here. */
export function LineTargets({ visitId, partySize, isDisabled, onTarget }: LineTargetsProps) {
  const floor = useView('floor.view', {});
  const tabs = useView('visits.tabs', {});
  const atTables = new Map(
    (floor.data?.tables ?? []).flatMap(({ visit }) =>
      visit && visit.id !== visitId ? [[visit.id, placeWords(visit)] as const] : [],
    ),
  );
  const atBar = (tabs.data?.tabs ?? [])
    .filter((tab) => tab.visitId !== visitId)
    .map((tab) => [tab.visitId, tab.name] as const);
  const seats = Array.from({ length: partySize }, (_, index) => index + 1);
  return (
    <>
      <section aria-label="To a seat" className="grid gap-2">
        <h3 className="text-14 font-medium text-text-2">To a seat</h3>
        <div className="flex flex-wrap gap-2">
          <Button isDisabled={isDisabled} onPress={() => onTarget({ seat: null }, 'the table')}>
            Shared
          </Button>
          {seats.map((seat) => (
            <Button key={seat} isDisabled={isDisabled} onPress={() => onTarget({ seat }, `seat ${seat}`)}>
              Seat {seat}
            </Button>
          ))}
        </div>
      </section>
      <section aria-label="To another party" className="grid gap-2">
        <h3 className="text-14 font-medium text-text-2">To another party</h3>
        <div className="flex flex-wrap gap-2">
          {[...atTables, ...atBar].map(([id, words]) => (
            <Button key={id} isDisabled={isDisabled} onPress={() => onTarget({ visitId: id }, words)}>
              <bdi>{words}</bdi>
            </Button>
          ))}
        </div>
      </section>
    </>
  );
}

function placeWords({ tableNumbers, name }: { tableNumbers: string[]; name: string | null }): string {
  return [tableName(tableNumbers), name].filter(Boolean).join(' · ');
}
