import type { ReservationView } from '#contract/reservations';
import type { Block, DayView } from '../../../../../src-renderer/features/book/book.types';

/** A booking of four at table t1 from 19:00 to 21:00, changed as a test needs it. */
export function booking(change: Partial<ReservationView> = {}): ReservationView {
  return {
    id: 'okafor',
    number: 'RES-2026-000001',
    guest: { id: 'g1', name: 'Adaeze Okafor', lastName: 'Okafor', allergies: null, visits: 1 },
    allergies: null,
    date: '2026-11-20',
    time: '19:00',
    fold: null,
    until: '21:00',
    startMinute: 1140,
    durationMinutes: 120,
    held: { fromMinute: 1140, toMinute: 1260 },
    partySize: 4,
    phase: 'booked',
    arrivedAt: null,
    arrivedSize: null,
    lateMinutes: null,
    stranded: null,
    releaseOffered: false,
    tableIds: ['t1'],
    tableNumbers: ['1'],
    tableLocked: false,
    note: null,
    occasion: null,
    ownAllergies: null,
    wishes: [],
    area: null,
    reconfirmedAt: null,
    overrideReason: null,
    visitId: null,
    actions: ['edit', 'move'],
    ...change,
  };
}

/** Table t1 out of use from 19:00 to 21:00. */
export function block(change: Partial<Block> = {}): Block {
  return {
    id: 'repair',
    kind: 'maintenance',
    reason: 'Repair',
    madeBy: 'Clara',
    tableIds: ['t1'],
    tableNumbers: ['1'],
    startMinute: 1140,
    endMinute: 1260,
    from: { date: '2026-11-20', time: '19:00' },
    to: { date: '2026-11-20', time: '21:00' },
    open: true,
    ...change,
  };
}

/** A page with tables 1 and 2 in the hall and P1 on the patio. */
export function page(change: Partial<DayView> = {}): DayView {
  const table = (id: string, areaId: string) => ({ id, number: id, seats: 4, areaId, occupied: false });
  return {
    date: '2026-11-20',
    today: '2026-11-20',
    now: '2026-11-20T19:00:00.000Z',
    nowMinute: 1140,
    clockChange: null,
    fromMinute: 660,
    toMinute: 1440,
    areas: [
      { id: 'hall', name: 'Main Hall' },
      { id: 'patio', name: 'Patio' },
    ],
    tables: [table('t1', 'hall'), table('t2', 'hall'), table('p1', 'patio')],
    joins: [['t1', 't2']],
    reservations: [],
    walkIns: [],
    blocks: [],
    hours: { open: 'always', reason: null, services: [] },
    pacing: [],
    totals: { bookings: 0, covers: 0 },
    ...change,
  };
}
