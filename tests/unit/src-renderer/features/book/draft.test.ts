import { describe, expect, it } from 'vitest';
import {
  changeInput,
  createInput,
  type Draft,
  draftOf,
  guestFrom,
  missing,
  newDraft,
} from '../../../../../src-renderer/features/book/booking-draft';
import { readTime } from '../../../../../src-renderer/ui/time-field';
import { booking, page } from './bookings';

const place = { tableIds: ['t1'], numbers: ['1'] };

describe('a new booking', () => {
  it('begins in the evening, or soon when the evening has begun', () => {
    const target = { kind: 'new', date: '2026-11-20' } as const;
    expect(newDraft(target, page({ nowMinute: 720 }))).toMatchObject({ date: '2026-11-20', time: '19:00' });
    expect(newDraft(target, page({ nowMinute: 1186 }))).toMatchObject({ time: '20:15' });
    expect(newDraft(target, page({ nowMinute: 1430 }))).toMatchObject({ date: '2026-11-21', time: '00:15' });
    expect(newDraft({ ...target, time: '21:30', place }, page())).toMatchObject({ time: '21:30', place });
  });

  it('says what is missing before it can be saved', () => {
    const draft = newDraft({ kind: 'new', date: '2026-11-20' }, page());
    expect(missing(draft, true)).toBe('Choose a guest');
    const guest = guestFrom('087 123 4567');
    expect(guest).toMatchObject({ lastName: '', phone: '087 123 4567' });
    expect(missing({ ...draft, guest: { kind: 'new', guest } }, true)).toBe('Give a name');
    const named = { ...guest, ...{ lastName: 'Keane' } };
    expect(missing({ ...draft, guest: { kind: 'new', guest: named } }, true)).toBeNull();
  });

  it('sends only what was given', () => {
    const guest = guestFrom('Mary Kate Keane');
    const draft: Draft = {
      ...newDraft({ kind: 'new', date: '2026-11-20' }, page()),
      guest: { kind: 'new', guest },
    };
    expect(createInput(draft, place)).toEqual({
      reservationId: draft.reservationId,
      guest: { newGuestId: guest.id, firstName: 'Mary Kate', lastName: 'Keane' },
      date: '2026-11-20',
      time: '19:15',
      partySize: 2,
      tableIds: ['t1'],
    });
  });
});

describe('a change', () => {
  it('names what is different, and nothing when nothing is', () => {
    const before = booking({ note: 'Window' });
    const draft = draftOf(before);
    expect(changeInput(draft, place, before)).toBeNull();
    expect(changeInput({ ...draft, time: '19:30', note: '' }, place, before)).toEqual({
      reservationId: 'okafor',
      time: '19:30',
      note: '',
    });
    expect(changeInput(draft, { tableIds: [] }, before)).toMatchObject({ tableIds: [] });
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
