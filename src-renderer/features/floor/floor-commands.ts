import { v7 as newId } from 'uuid';
import type { FloorTable, Suggestion } from '#contract/floor';
import { loadedSince, run } from '../../api/live';
import { notify, offerUndo } from '../../ui/notices.store';
import { idle, selectTable, setJob, useFloorScreen } from './floor.store';
import { plural } from './table-state';

/** Tables by id and by what they are called. */
export interface Place {
  tableIds: string[];
  numbers: string[];
}

/** "Table 12", "Tables 9 + 10". */
export function placeName({ numbers }: Pick<Place, 'numbers'>): string {
  return `${numbers.length > 1 ? 'Tables' : 'Table'} ${numbers.join(' + ')}`;
}

/** Seats a party without a booking; where the table was suggested, with the server that was. */
export function seatWalkIn(place: Place | Suggestion, partySize: number): Promise<void> {
  return once(place.tableIds, async (stillHere) => {
    const visitId = newId();
    const { tableIds } = place;
    const server = 'server' in place ? place.server : null;
    const input = { visitId, tableIds, partySize, ...(server && { serverId: server.id }) };
    if (!(await run('floor.seatWalkIn', input))) return false;
    if (stillHere()) showTable(place);
    offerUndo(`${placeName(place)}: ${plural(partySize, 'guest')} seated${seatedWords(place)}`, () => {
      void run('floor.unseatWalkIn', { visitId });
    });
    return true;
  });
}

/** Who serves, and who comes too soon after. */
function seatedWords(place: Place | Suggestion): string {
  if (!('server' in place)) return '';
  const { server, next, wholeTurn } = place;
  const by = server ? ` · ${server.name.split(' ')[0]}` : '';
  return wholeTurn || !next ? by : `${by} · ${next.name} at ${next.time}`;
}

/**
 * Seats a booked party, at its own tables (however many are joined; `place` is one of them) or at others.
 */
export function seatBooking(
  booking: { reservationId: string; name: string },
  place: Place,
  at: 'own' | 'others',
): Promise<void> {
  return once([booking.reservationId, ...place.tableIds], async (stillHere) => {
    const { reservationId, name } = booking;
    const others = at === 'others' && { tableIds: place.tableIds };
    if (!(await run('reservations.seat', { reservationId, visitId: newId(), ...others }))) return false;
    if (stillHere()) showTable(place);
    offerUndo(`${placeName(place)}: ${name} seated`, async () => {
      const back = await run('reservations.unseat', { reservationId });
      if (back?.lostTables) notify(`${name} is back, without a table: the room has changed`, 'warn');
    });
    return true;
  });
}

/** Frees the tables of a party that leaves without having ordered. */
export function closeVisit({ visit }: FloorTable, from: Place): Promise<void> {
  return once(from.tableIds, async () => {
    if (!visit || !(await run('floor.closeVisit', { visitId: visit.id }))) return false;
    const { partySize, name } = visit;
    offerUndo(`${placeName(from)} is free`, () => {
      // A visit that ended stays ended: the party sits down again under a new one.
      const { tableIds } = from;
      void run('floor.seatWalkIn', { visitId: newId(), tableIds, partySize, ...(name && { name }) });
    });
    return true;
  });
}

/** Takes a table out of use. */
export function blockTable({ id: tableId, number }: FloorTable, reason: string): Promise<void> {
  return once([tableId], async () => {
    const blockId = newId();
    if (!(await run('floor.blockTable', { blockId, tableId, reason }))) return false;
    offerUndo(`Table ${number} is blocked`, () => void run('floor.unblockTable', { blockId }));
    return true;
  });
}

/** Puts a table back into use. */
export function unblockTable({ id: tableId, number, block }: FloorTable): Promise<void> {
  return once([tableId], async () => {
    if (!block || !(await run('floor.unblockTable', { blockId: block.id }))) return false;
    const { reason } = block;
    offerUndo(`Table ${number} is back in use`, () => {
      void run('floor.blockTable', { blockId: newId(), tableId, reason });
    });
    return true;
  });
}

/** Shows the table a party has now, unless the person has gone on. */
export function showTable({ tableIds }: Pick<Place, 'tableIds'>): void {
  setJob(idle);
  selectTable(tableIds[0] ?? null);
}

/**
 * Runs a command unless one about the same tables is on its way: a second tap means the same thing, not a second
 * party. While the host is away that can take long; `stillHere` tells whether the person has since gone on.
 */
export async function once(
  ids: string[],
  command: (stillHere: () => boolean) => Promise<boolean>,
): Promise<void> {
  const { busy, job, tableId } = useFloorScreen.getState();
  if (busy.some((id) => ids.includes(id))) return;
  useFloorScreen.setState({ busy: [...busy, ...ids] });
  const stillHere = (): boolean => {
    const now = useFloorScreen.getState();
    return now.job === job && now.tableId === tableId;
  };
  try {
    const since = Date.now();
    // The answer may be here before the room is painted anew: until then a tap would do it once more.
    if (await command(stillHere)) await loadedSince('floor.view', since);
  } finally {
    useFloorScreen.setState((before) => ({ busy: before.busy.filter((id) => !ids.includes(id)) }));
  }
}
