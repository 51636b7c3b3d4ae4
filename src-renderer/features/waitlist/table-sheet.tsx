import type { WaitingParty } from '#contract/waitlist';
import { useView } from '../../api/live';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/overlay';
import { Skeleton } from '../../ui/states';
import { plural, tableName } from '../../ui/words';
import { setOpen, useWaitlistScreen } from './waitlist.store';
import { seat } from './waitlist-commands';

const MOST_SHOWN = 10;

/** Every table that is free for a party, best first: the person decides against the order of the house. */
export function TableSheet({ party }: { party: WaitingParty }) {
  const units = useView('floor.fittingTables', { partySize: party.partySize });
  const isBusy = useWaitlistScreen(({ busy }) => busy.includes(party.id));
  return (
    <Sheet
      title={
        <bdi>
          Seat {party.name}, {plural(party.partySize, 'guest')}
        </bdi>
      }
      isOpen
      onClose={() => setOpen(null)}
    >
      {!units.data ? (
        <Skeleton className="h-24" />
      ) : units.data.length === 0 ? (
        <p className="text-text-2">No free table is large enough, and no tables that stand together are.</p>
      ) : (
        <ul aria-label="Tables that fit" className="grid gap-2">
          {units.data.slice(0, MOST_SHOWN).map((unit) => (
            <li key={unit.tableIds.join()}>
              <Button
                isDisabled={isBusy}
                onPress={() => void seat(party, unit)}
                className="w-full justify-start! text-start"
              >
                <span className="py-1">
                  <bdi>{tableName(unit.numbers)}</bdi>
                  <span className="block text-13 font-normal text-text-3">
                    {plural(unit.seats, 'seat')} · <bdi>{unit.area}</bdi>
                    {unit.freeUntil && ` · until ${unit.freeUntil}`}
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
