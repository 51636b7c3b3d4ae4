import { describe, expect, it } from 'vitest';
import { comingSections, matching, sortDay } from '../../../../../src-renderer/features/book/list-sections';
import { booking, page } from './bookings';

const reservations = [
  booking({ id: 'expected' }),
  booking({ id: 'late', lateMinutes: 16 }),
  booking({ id: 'homeless', tableIds: [], tableNumbers: [] }),
  booking({ id: 'closed', stranded: 'Christmas' }),
  booking({ id: 'door', phase: 'arrived' }),
  booking({ id: 'part', phase: 'arrived', arrivedSize: 2 }),
  booking({ id: 'large', partySize: 8 }),
  booking({ id: 'sure', partySize: 8, reconfirmedAt: '2026-11-20T12:00:00.000Z' }),
  booking({ id: 'released', lateMinutes: 20, releaseOffered: true }),
  booking({ id: 'sits', phase: 'seated', startMinute: 1150 }),
  booking({ id: 'gone', phase: 'completed' }),
  booking({ id: 'absent', phase: 'no_show' }),
];
const walkIn = {
  visitId: 'walk-in',
  name: null,
  partySize: 2,
  tableIds: ['t2'],
  startMinute: 1145,
  endMinute: 1265,
  open: true,
};
const sorted = sortDay(page({ reservations, walkIns: [walkIn] }));
const ids = (entries: typeof sorted.coming) =>
  entries.map((entry) => (entry.kind === 'booking' ? entry.booking.id : entry.walkIn.visitId));

describe('the day’s list', () => {
  it('has everybody in one place, those who sit by time', () => {
    expect(ids(sorted.coming)).toEqual([
      'expected',
      'late',
      'homeless',
      'closed',
      'door',
      'part',
      'large',
      'sure',
      'released',
    ]);
    expect(ids(sorted.here)).toEqual(['walk-in', 'sits']);
    expect(ids(sorted.done)).toEqual(['gone', 'absent']);
  });

  it('begins with those who wait for somebody', () => {
    const sections = comingSections(sorted.coming);
    expect(sections.map(({ title, entries }) => [title, ids(entries)])).toEqual([
      ['Needs you', ['released', 'late', 'door', 'part', 'closed', 'homeless', 'large']],
      ['Next', ['expected', 'sure']],
    ]);
  });

  it('is searched by name without accents, by number, by table, and by who the phone search found', () => {
    const freja = booking({
      id: 'freja',
      number: 'RES-2026-000042',
      guest: { id: 'g2', name: 'Freja Sørensen', lastName: 'Sørensen', allergies: null, visits: 0 },
      tableNumbers: ['P7'],
    });
    const { coming } = sortDay(page({ reservations: [...reservations, freja] }));
    const found = (query: string, guests: string[] = []) => ids(matching(coming, query, new Set(guests)));
    for (const query of ['soren', '000042', 'p7']) expect(found(query)).toEqual(['freja']);
    expect(found('0871', ['g2'])).toEqual(['freja']);
    expect(found('nobody')).toEqual([]);
  });
});
