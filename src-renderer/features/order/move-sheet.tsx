import { run, useCommand, useView } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { ViewGate } from '../../app/view-gate';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { offerUndo } from '../../ui/notices.store';
import { Sheet } from '../../ui/overlay';
import { Skeleton } from '../../ui/states';
import { plural, tableName } from '../../ui/words';
import { useOrder } from './order-context';

interface MoveSheetProps {
  isOpen: boolean;
  onClose(): void;
}

/** The free tables for this party, best fit first. What was ordered goes along. */
export function MoveSheet({ isOpen, onClose }: MoveSheetProps) {
  const { visitId, evening } = useOrder();
  const { tables, partySize, orderType } = evening.visit;
  const isTab = orderType !== 'dine_in';
  const from = isTab ? 'Tab' : tableName(tables.map(({ number }) => number));
  const fitting = useView('floor.fittingTables', { partySize }, { enabled: isOpen });
  const move = useCommand('floor.moveVisit', { inline: true });
  const seat = useCommand('visits.seatTab', { inline: true });
  const refused = move.error ?? seat.error;

  const seatAt = (tableIds: string[], numbers: string[]): void =>
    seat.mutate(
      { visitId, tableIds },
      {
        onSuccess: ({ was, pickupAt }) => {
          onClose();
          offerUndo(`The tab sits at ${tableName(numbers).replace(/^T/, 't')}`, () => {
            void run('visits.unseatTab', { visitId, orderType: was, ...(pickupAt && { pickupAt }) });
          });
        },
      },
    );

  const moveTo = (tableIds: string[], numbers: string[]): void =>
    move.mutate(
      { visitId, tableIds },
      {
        onSuccess: () => {
          onClose();
          offerUndo(`${from} moved to ${numbers.join(' + ')}`, () => {
            void run('floor.moveVisit', { visitId, tableIds: tables.map(({ id }) => id) });
          });
        },
      },
    );

  return (
    <Sheet
      title={isTab ? 'Give them a table' : `Move ${from.toLocaleLowerCase()}`}
      isOpen={isOpen}
      onClose={onClose}
    >
      {refused && (
        <div className="mb-3">
          <Banner family="warn" title="The party was not moved">
            {errorWords(refused).words}
          </Banner>
        </div>
      )}
      <ViewGate view={fitting} name="The free tables" loading={<Skeleton className="h-48" />}>
        {(units) =>
          units.length === 0 ? (
            <p className="text-text-2">No table is free for {plural(partySize, 'guest')} now.</p>
          ) : (
            <ul className="grid gap-2" aria-label="Tables that fit">
              {units.map(({ tableIds, numbers, seats, area, freeUntil }) => (
                <li key={tableIds.join()}>
                  <Button
                    isDisabled={move.isPending || seat.isPending}
                    onPress={() => (isTab ? seatAt : moveTo)(tableIds, numbers)}
                    className="w-full justify-start! py-2 text-start"
                  >
                    <span>
                      <span className="block">{tableName(numbers)}</span>
                      <span className="block text-13 font-normal text-text-3">
                        {plural(seats, 'seat')} · {area}
                        {freeUntil && ` · free until ${freeUntil}`}
                      </span>
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </ViewGate>
    </Sheet>
  );
}
