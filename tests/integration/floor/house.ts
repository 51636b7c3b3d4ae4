import { randomUUID } from 'node:crypto';
import { addMinutes } from '#contract/time';
import { openTestHost } from '#tests/support/host';
import { furnish, room } from '#tests/support/room';

/** The room of five tables at 19:46 on a Friday in Dublin, with a soup on the menu, and hands to work in it. */
export async function openRoom() {
  let now = new Date('2026-11-20T19:46:00Z');
  const till = await openTestHost({ clock: () => now, prepare: furnish });
  const session = await till.signInAs('manager');
  const asManager = { session };
  await till.call(
    'menu.import',
    { csv: 'name,category,price\nSoup,appetizers,8.50\n', take: 'all' },
    asManager,
  );
  const soup = (await till.call('menu.view', {}, asManager)).items[0]?.id ?? '';

  const seat = async (tableIds: string[], partySize: number, name?: string) => {
    const visitId = randomUUID();
    await till.call('floor.seatWalkIn', { visitId, tableIds, partySize, ...(name && { name }) }, asManager);
    return visitId;
  };
  const order = async (visitId: string) => {
    const [lineId, orderId] = [randomUUID(), randomUUID()];
    await till.call('orders.addLine', { lineId, visitId, itemId: soup }, asManager);
    await till.call('orders.send', { orderId, visitId, lineIds: [lineId] }, asManager);
  };
  const book = async (time: string, partySize: number, tableIds: string[], date = '2026-11-20') => {
    const reservationId = randomUUID();
    const guest = { newGuestId: randomUUID(), firstName: 'Maeve', lastName: 'Keane' };
    await till.call(
      'reservations.create',
      { reservationId, guest, date, time, partySize, tableIds },
      asManager,
    );
    return reservationId;
  };
  /** A member of staff who serves. */
  const hire = async (firstName: string, pin: string) => {
    const staffId = randomUUID();
    const person = { staffId, firstName, lastName: 'Brennan', role: 'server' as const, title: 'Server', pin };
    await till.call('staff.add', person, asManager);
    return staffId;
  };
  const view = () => till.call('floor.view', {}, asManager);
  /** What the floor and the book each say of who sits where: tables by party. They must say the same. */
  const whoSitsWhere = async () => {
    const floor = new Map<string, string[]>();
    for (const { visit, number } of (await view()).tables)
      if (visit) floor.set(visit.id, [...(floor.get(visit.id) ?? []), number].sort());
    const day = await till.call('reservations.day', { date: '2026-11-20' }, asManager);
    const numberOf = new Map(day.tables.map(({ id, number }) => [id, number]));
    const numbers = (ids: readonly string[]) => ids.map((id) => numberOf.get(id) ?? '?').sort();
    const book = new Map<string, string[]>();
    for (const { open, visitId, tableIds } of day.walkIns) if (open) book.set(visitId, numbers(tableIds));
    for (const { phase, visitId, tableIds } of day.reservations)
      if (phase === 'seated' && visitId) book.set(visitId, numbers(tableIds));
    const inOrder = (map: Map<string, string[]>) => Object.fromEntries([...map].sort());
    return { floor: inOrder(floor), book: inOrder(book) };
  };
  const check = async (visitId: string) => {
    const { totals, visit } = await till.call('orders.visit', { visitId }, asManager);
    const { tickets } = await till.call('kitchen.board', { stationId: null }, asManager);
    return {
      total: totals.total,
      items: totals.sentItems,
      tables: visit.tables.map(({ number }) => number),
      tickets: tickets.map(({ table, lines }) => [table, lines.length]),
    };
  };
  const later = (minutes: number) => {
    now = addMinutes(now, minutes);
  };
  return { till, asManager, room, seat, order, book, hire, view, whoSitsWhere, check, later };
}
