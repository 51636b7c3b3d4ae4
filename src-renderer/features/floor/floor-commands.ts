import { v7 as newId } from 'uuid';
import type { FloorTable } from '#contract/floor';
import { run } from '../../api/live';
import { offerUndo } from '../../ui/notices.store';
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

/** Seats a party without a booking. */
export function seatWalkIn(place: Place, partySize: number): Promise<void> {
  return once(async () => {
    const visitId = newId();
    if (await run('floor.seatWalkIn', { visitId, tableIds: place.tableIds, partySize }))
      seated(place, `${placeName(place)}: ${plural(partySize, 'guest')} seated`, visitId);
  });
}

/** Seats a booked party, at its own tables or at others. */
export function seatBooking(booking: { reservationId: string; name: string }, place: Place): Promise<void> {
  return once(async () => {
    const visitId = newId();
    const { reservationId } = booking;
    if (await run('reservations.seat', { reservationId, visitId, tableIds: place.tableIds }))
      seated(place, `${placeName(place)}: ${booking.name} seated`, visitId);
  });
}

/** Moves a party, and what it ordered, to other tables. */
export function moveVisit(visitId: string, from: Place, to: Place): Promise<void> {
  return once(async () => {
    if (!(await run('floor.moveVisit', { visitId, tableIds: to.tableIds }))) return;
    setJob(idle);
    selectTable(to.tableIds[0] ?? null);
    offerUndo(`${placeName(from)} moved to ${to.numbers.join(' + ')}`, () => {
      void run('floor.moveVisit', { visitId, tableIds: from.tableIds });
    });
  });
}

/** Frees the tables of a party that leaves without having ordered. */
export function closeVisit({ visit }: FloorTable, from: Place): Promise<void> {
  return once(async () => {
    if (!visit || !(await run('floor.closeVisit', { visitId: visit.id }))) return;
    const { partySize, name } = visit;
    offerUndo(`${placeName(from)} is free`, () => {
      // A visit that ended stays ended: the party sits down again under a new one.
      const { tableIds } = from;
      void run('floor.seatWalkIn', { visitId: newId(), tableIds, partySize, ...(name && { name }) });
    });
  });
}

/** Takes a table out of use. */
export function blockTable({ id: tableId, number }: FloorTable, reason: string): Promise<void> {
  return once(async () => {
    const blockId = newId();
    if (!(await run('floor.blockTable', { blockId, tableId, reason }))) return;
    offerUndo(`Table ${number} is blocked`, () => void run('floor.unblockTable', { blockId }));
  });
}

/** Puts a table back into use. */
export function unblockTable({ id: tableId, number, block }: FloorTable): Promise<void> {
  return once(async () => {
    if (!block || !(await run('floor.unblockTable', { blockId: block.id }))) return;
    const { reason } = block;
    offerUndo(`Table ${number} is back in use`, () => {
      void run('floor.blockTable', { blockId: newId(), tableId, reason });
    });
  });
}

function seated(place: Place, words: string, visitId: string): void {
  setJob(idle);
  selectTable(place.tableIds[0] ?? null);
  offerUndo(words, () => void run('floor.closeVisit', { visitId }));
}

/** A second tap while the first is on its way means the same thing, not a second party. */
async function once(command: () => Promise<void>): Promise<void> {
  if (useFloorScreen.getState().isBusy) return;
  useFloorScreen.setState({ isBusy: true });
  try {
    await command();
  } finally {
    useFloorScreen.setState({ isBusy: false });
  }
}
