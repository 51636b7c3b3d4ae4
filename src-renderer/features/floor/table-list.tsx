import type { FloorTable } from '#contract/floor';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Money } from '../../ui/money';
import { useMinute } from '../../ui/now';
import { minutesSince, plural, stateText, stateWords } from './table-state';
import type { Offer } from './use-offers';

interface TableListProps {
  area: string;
  tables: readonly FloorTable[];
  selectedId: string | null;
  offerOf(table: FloorTable): Offer | null;
  onTable(table: FloorTable): void;
  onDetails(table: FloorTable): void;
}

/** The room as a list, with the same actions as the plan. */
export function TableList({ area, tables, selectedId, offerOf, onTable, onDetails }: TableListProps) {
  const now = useMinute();
  return (
    <section
      aria-label={`${area}, list`}
      className="mx-3 min-h-0 overflow-y-auto rounded-4 border border-line bg-surface wide:mx-4"
    >
      <table className="w-full text-start text-14 wide:text-16">
        <thead className="sticky top-0 z-1 bg-surface text-13 text-text-3 [&_th]:px-3 [&_th]:py-2.5 [&_th]:text-start [&_th]:font-medium">
          <tr className="border-b border-line">
            <th scope="col">Table</th>
            <th scope="col">State</th>
            <th scope="col">Party</th>
            <th scope="col">Here for</th>
            <th scope="col">Amount</th>
            <th scope="col">Next</th>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line [&_td]:px-3 [&_td]:py-1.5">
          {tables.map((table) => {
            const { visit, booking, block } = table;
            const offer = offerOf(table);
            return (
              <tr
                key={table.id}
                className={table.id === selectedId ? 'bg-sunken' : offer?.kind === 'none' ? 'opacity-40' : ''}
              >
                <th scope="row" className="px-3 text-start text-18 font-semibold">
                  <bdi>{table.number}</bdi>{' '}
                  <span className="text-13 font-normal text-text-3">{plural(table.seats, 'seat')}</span>
                </th>
                <td>
                  <StateChip table={table} now={now} />
                </td>
                <td>
                  <bdi>
                    {visit ? `${visit.name ?? 'Walk-in'}, ${visit.partySize}` : (block?.reason ?? '')}
                  </bdi>
                </td>
                <td>{visit && <bdi>{minutesSince(visit.seatedAt, now)} min</bdi>}</td>
                <td>{visit && visit.amount > 0 && <Money amount={visit.amount} />}</td>
                <td>{booking && <bdi>{`${booking.time} ${booking.name}, ${booking.partySize}`}</bdi>}</td>
                <td>
                  <span className="flex justify-end gap-2">
                    {visit && (
                      <Button
                        size="t0"
                        kind="quiet"
                        aria-label={`Details of table ${table.number}`}
                        onPress={() => onDetails(table)}
                      >
                        Details
                      </Button>
                    )}
                    <RowAction table={table} offer={offer} onPress={() => onTable(table)} />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function StateChip({ table, now }: { table: FloorTable; now: Date }) {
  const { icon, family, word } = stateWords[table.state];
  return (
    <Chip family={family} filled={table.state !== 'free' && table.state !== 'seated'} {...(icon && { icon })}>
      {table.state === 'free' ? word : stateText(table, now)}
    </Chip>
  );
}

interface RowActionProps {
  table: FloorTable;
  offer: Offer | null;
  onPress(): void;
}

function RowAction({ table, offer, onPress }: RowActionProps) {
  const label = labelOf(table, offer);
  return (
    <Button
      size="t0"
      aria-label={`${label}, table ${table.number}`}
      isDisabled={offer?.kind === 'none' && table.visit !== null}
      onPress={onPress}
      className="w-30"
    >
      {label}
    </Button>
  );
}

function labelOf(table: FloorTable, offer: Offer | null): string {
  switch (offer?.kind) {
    case 'swap':
      return 'Swap';
    case 'join':
      return 'Join';
    case 'separate':
      return 'Give back';
    case 'merge':
      return 'Sit together';
    default:
      if (table.visit) return 'Open order';
      if (offer !== null) return 'Take this';
      return table.block ? 'Show' : 'Seat';
  }
}
