import { describe, expect, it } from 'vitest';
import {
  changeInput,
  createInput,
  type Draft,
  draftOf,
  foldAt,
  guestFrom,
  missing,
  moved,
  movedBack,
  newDraft,
} from '../../../../../src-renderer/features/book/booking-draft';
import { isPhone, readQuick, splitQuick } from '../../../../../src-renderer/features/book/quick-entry';
import { readTime } from '../../../../../src-renderer/ui/time-field';
import { booking, page } from './bookings';

const place = { tableIds: ['t1'], numbers: ['1'] };
const seating = { place, moves: [] };
const dublin = 'Europe/Dublin';

it('takes a time that comes twice as the reading that was offered, and asks of no other', () => {
  const doubled = { date: '2026-10-25', time: '01:30' };
  expect(foldAt(doubled, false, dublin)).toBe('earlier');
  expect(foldAt(doubled, true, dublin)).toBe('later');
  expect(foldAt({ ...doubled, time: '19:00' }, false, dublin)).toBeNull();
});

describe('a new booking', () => {
  it('begins in the evening, or soon when the evening has begun', () => {
    const target = { kind: 'new', date: '2026-11-20' } as const;
    expect(newDraft(target, page({ nowMinute: 720 }))).toMatchObject({ date: '2026-11-20', time: '19:00' });
    expect(newDraft(target, page({ nowMinute: 1186 }))).toMatchObject({ time: '20:15' });
    expect(newDraft(target, page({ nowMinute: 1430 }))).toMatchObject({ date: '2026-11-21', time: '00:15' });
    expect(newDraft({ ...target, time: '21:30', place }, page())).toMatchObject({ time: '21:30', place });
  });

  it('waits for a table where the house has none', () => {
    const target = { kind: 'new', date: '2026-11-20' } as const;
    expect(newDraft(target, page()).place).toBe('best');
    expect(newDraft(target, page({ tables: [] })).place).toEqual({ tableIds: [], numbers: [] });
  });

  it('says what is missing before it can be saved', () => {
    const draft = newDraft({ kind: 'new', date: '2026-11-20' }, page());
    expect(missing(draft, true, dublin)).toBe('Choose a guest');
    const guest = guestFrom('087 123 4567');
    expect(guest).toMatchObject({ lastName: '', phone: '087 123 4567' });
    expect(missing({ ...draft, guest: { kind: 'new', guest } }, true, dublin)).toBe('Give a name');
    const named = { ...guest, ...{ lastName: 'Keane' } };
    expect(missing({ ...draft, guest: { kind: 'new', guest: named } }, true, dublin)).toBeNull();
  });

  it('sends only what was given', () => {
    const guest = guestFrom('Mary Kate Keane');
    const draft: Draft = {
      ...newDraft({ kind: 'new', date: '2026-11-20' }, page()),
      guest: { kind: 'new', guest },
    };
    expect(createInput(draft, seating)).toEqual({
      reservationId: draft.reservationId,
      guest: { newGuestId: guest.id, firstName: 'Mary Kate', lastName: 'Keane' },
      date: '2026-11-20',
      time: '19:15',
      partySize: 2,
      tableIds: ['t1'],
      locked: false,
    });
    const from = { tableIds: ['t1'], numbers: ['1'] };
    const moves = [{ reservationId: 'lee', from, to: { tableIds: ['t2'], numbers: ['2'] } }];
    const said = {
      ...draft,
      place,
      occasion: 'Birthday',
      wishes: ['window' as const],
      fold: 'later' as const,
    };
    const input = createInput(said, { place, moves });
    expect(input).toMatchObject({ occasion: 'Birthday', wishes: ['window'], fold: 'later' });
    expect(input.moves).toEqual([{ reservationId: 'lee', tableIds: ['t2'] }]);
    // Where it sat is known from the offer, also of a party that is on no page in view.
    expect(moved(movedBack(moves))).toEqual([{ reservationId: 'lee', tableIds: ['t1'] }]);
    expect(input).not.toHaveProperty('locked');
  });

  it('asks which one is meant on the night that has an hour twice', () => {
    const guest = { kind: 'new' as const, guest: guestFrom('Keane') };
    const draft = { ...newDraft({ kind: 'new', date: '2026-10-25', time: '01:30' }, page()), guest };
    expect(missing(draft, true, dublin)).toBe('Choose which 01:30');
    expect(missing({ ...draft, fold: 'later' }, true, dublin)).toBeNull();
    expect(missing(draft, true, 'Asia/Tokyo')).toBeNull();
  });
});

describe('what is typed in one go', () => {
  const friday = '2026-11-20';

  it('is how many, when, and on which day, in any order', () => {
    expect(readQuick('4 20:15', friday)).toEqual({ partySize: 4, time: '20:15' });
    expect(readQuick('2015 4', friday)).toEqual({ partySize: 4, time: '20:15' });
    expect(readQuick('4 20', friday)).toEqual({ partySize: 4, time: '20:00' });
    expect(readQuick('tomorrow 2', friday)).toEqual({ date: '2026-11-21', partySize: 2 });
    expect(readQuick('fri 2', friday)).toEqual({ date: friday, partySize: 2 });
    expect(readQuick('thursday 8 19.30', friday)).toEqual({
      date: '2026-11-26',
      partySize: 8,
      time: '19:30',
    });
    expect(['soon', '4 5 6', '99', 'monkey'].map((typed) => readQuick(typed, friday))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('may follow a name, and leaves telephone numbers alone', () => {
    expect(splitQuick('okafor 4 2015', friday)).toEqual({
      query: 'okafor',
      quick: { partySize: 4, time: '20:15' },
    });
    expect(splitQuick('mary kate keane', friday)).toEqual({ query: 'mary kate keane', quick: {} });
    expect(splitQuick('087 123 4567', friday)).toEqual({ query: '087 123 4567', quick: {} });
    expect(splitQuick('RES-2026-000123', friday)).toEqual({ query: 'RES-2026-000123', quick: {} });
  });
});

describe('a change', () => {
  it('names what is different, and nothing when nothing is', () => {
    const before = booking({ note: 'Window' });
    const draft = draftOf(before);
    expect(changeInput(draft, seating, before)).toBeNull();
    expect(changeInput({ ...draft, time: '19:30', note: '' }, seating, before)).toEqual({
      reservationId: 'okafor',
      time: '19:30',
      note: '',
    });
    expect(changeInput(draft, { place: { tableIds: [], numbers: [] }, moves: [] }, before)).toMatchObject({
      tableIds: [],
    });
  });
});

describe('readTime', () => {
  it('reads a time as people type it', () => {
    expect(['20:15', '2015', '20.15', '815', '8', '19h30'].map(readTime)).toEqual([
      '20:15',
      '20:15',
      '20:15',
      '08:15',
      '08:00',
      '19:30',
    ]);
    expect(['24:00', '1260', 'soon', ''].map(readTime)).toEqual([null, null, null, null]);
  });
});

it('tells a telephone number from how many and when', () => {
  for (const typed of ['0851234567', '+353 85 123 45', '085 123-4567']) expect(isPhone(typed)).toBe(true);
  for (const typed of ['4 20:15', '20 2015', '2015', 'fri 4 2015', '']) expect(isPhone(typed)).toBe(false);
});
