import fc from 'fast-check';
import type { Book, Booked, Fixed } from '#main/assignment/book.rules';
import { type Room, roomOf, type Table } from '#main/assignment/units.rules';

export function table(number: string, seats: number, more: Partial<Table> = {}): Table {
  return { id: number, number, seats, areaId: 'hall', area: 'Hall', minParty: 1, features: [], ...more };
}

const MINUTE = 60_000;
const aSpan = fc
  .record({ at: fc.integer({ min: 0, max: 8 }), quarters: fc.integer({ min: 2, max: 8 }) })
  .map(({ at, quarters }) => ({ from: at * 15 * MINUTE, to: (at + quarters) * 15 * MINUTE }));

/** A few tables in a row; neighbours can be joined. */
export const aRoom: fc.Arbitrary<Room> = fc
  .array(fc.record({ seats: fc.integer({ min: 1, max: 6 }), minParty: fc.integer({ min: 1, max: 2 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((kinds) => {
    const tables = kinds.map(({ seats, minParty }, index) => table(String(index + 1), seats, { minParty }));
    return roomOf(
      tables,
      tables.slice(1).map(({ id }, index) => [String(index + 1), id] as const),
    );
  });

/** A book as the ledger allows it: whoever has tables has them alone. */
export const aBook: fc.Arbitrary<Book> = aRoom.chain((room) =>
  fc
    .array(
      fc.record({
        span: aSpan,
        partySize: fc.integer({ min: 1, max: 8 }),
        unit: fc.option(fc.nat({ max: room.units.length - 1 })),
        isFixed: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map((drawn) => {
      const bookings: Booked[] = [];
      const fixed: Fixed[] = [];
      drawn.forEach(({ span, partySize, unit, isFixed }, index) => {
        const wanted = unit === null ? [] : (room.units[unit]?.tables ?? []);
        const isTaken = [...bookings, ...fixed].some(
          (other) =>
            other.from < span.to && span.from < other.to && other.tables.some((one) => wanted.includes(one)),
        );
        const tables = isTaken ? [] : wanted;
        const id = String(index);
        if (isFixed && tables.length > 0)
          fixed.push({ id, kind: 'booked', partySize, tables, locked: true, ...span });
        else bookings.push({ id, partySize, wishes: [], areaId: null, tables, ...span });
      });
      return { room, bookings, fixed };
    }),
);

export const anAsked = fc
  .record({ span: aSpan, partySize: fc.integer({ min: 1, max: 8 }) })
  .map(({ span, partySize }) => ({ ...span, partySize, wishes: [], areaId: null }));
