import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldNow } from '#main/assignment/book.rules';
import { suitingUnits, suits } from '#main/assignment/fit.rules';
import { suggestions } from '#main/assignment/suggest.rules';
import { placeOf, roomOf } from '#main/assignment/units.rules';
import { aBook, anAsked, table } from './room';

const party = (partySize: number, wishes: string[] = [], areaId: string | null = null) => ({
  partySize,
  wishes,
  areaId,
});
const numbersOf = (room: ReturnType<typeof roomOf>, asked: ReturnType<typeof party>) =>
  suitingUnits(room, asked).map((unit) => placeOf(room, unit).numbers.join('+'));

describe('the units of a room', () => {
  it('are the tables and every set of up to four that hangs together, each once', () => {
    const tables = ['1', '2', '3', '4', '5'].map((number) => table(number, 2));
    const row = [
      ['1', '2'],
      ['2', '3'],
      ['3', '4'],
      ['4', '5'],
    ] as const;
    const { units } = roomOf(tables, row);
    expect(units.map((unit) => unit.tables.length)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4]);
  });
});

describe('a party', () => {
  const room = roomOf(
    [
      table('1', 2, { features: ['window'] }),
      table('2', 2, { features: ['accessible'] }),
      table('3', 6, { minParty: 4 }),
    ],
    [
      ['1', '2'],
      ['2', '3'],
    ],
  );

  it('is not put at a table that is kept for larger ones, and gets no table it does not need', () => {
    expect(numbersOf(room, party(2))).toEqual(['1', '2']);
    expect(numbersOf(room, party(4))).toEqual(['3', '1+2']);
    expect(numbersOf(room, party(7))).toEqual(['2+3']);
    expect(numbersOf(room, party(9))).toEqual(['1+2+3']);
    expect(numbersOf(room, party(11))).toEqual([]);
  });

  it('gets what it needs, and what it likes only where it can', () => {
    expect(numbersOf(room, party(2, ['accessible']))).toEqual(['2']);
    expect(numbersOf(room, party(2, ['window']))).toEqual(['1', '2']);
    expect(numbersOf(room, party(7, ['high_chair']))).toEqual([]);
  });
});

describe('suggestions', () => {
  it('are units that suit and are free, the one with what was wished for first, and say so', () => {
    const room = roomOf([table('1', 2), table('2', 4, { features: ['window'] }), table('3', 2)], []);
    const asked = { ...party(2, ['window']), from: 0, to: 60 };
    const [best, second] = suggestions(room, heldNow({ room, bookings: [], fixed: [] }), asked, 60);
    expect(placeOf(room, (best as NonNullable<typeof best>).unit).numbers).toEqual(['2']);
    expect(best?.points.map(({ code }) => code)).toEqual(['wish_met', 'empty_seats']);
    expect(second?.points.map(({ code, good }) => `${code} ${good}`)).toEqual([
      'wish_missed false',
      'exact_fit true',
    ]);
  });

  it('leave no gap that is of use to nobody where another table leaves none', () => {
    const room = roomOf([table('1', 2), table('2', 2)], []);
    const minute = 60_000;
    const booked = { id: 'a', ...party(2), tables: [0], from: 150 * minute, to: 250 * minute };
    const asked = { ...party(2), from: 0, to: 120 * minute };
    const [best, other] = suggestions(room, heldNow({ room, bookings: [booked], fixed: [] }), asked, 60);
    expect(best?.unit.tables).toEqual([1]);
    expect(other).toMatchObject({
      freeUntil: 150 * minute,
      points: [{ code: 'exact_fit' }, { code: 'leaves_gap', count: 30 }],
    });
  });

  it('never hold what is held, and are the same when asked again', () => {
    fc.assert(
      fc.property(aBook, anAsked, (book, asked) => {
        const held = heldNow(book);
        const found = suggestions(book.room, held, asked, 60);
        for (const { unit } of found) {
          expect(held.isFree(unit.tables, asked)).toBe(true);
          expect(suits(book.room, unit, asked)).toBe(true);
        }
        expect(suggestions(book.room, held, asked, 60)).toEqual(found);
      }),
    );
  });
});
