import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { guestId } from '#db/seed/demo/guests';
import { staffId } from '#db/seed/demo/staff';
import { openDemoHouse } from './house';

/** Two entries of one person, each with what the other lacks, and a booking each. */
async function twoEntries() {
  const house = await openDemoHouse();
  const { call, as, book } = house;
  const [kept, other, mergeId] = [randomUUID(), randomUUID(), randomUUID()];
  await call(
    'guests.add',
    {
      guestId: kept,
      firstName: 'Wren',
      lastName: 'Abbot',
      phone: '+353 87 000 1111',
      tags: ['Regular'],
      note: 'Corner',
    },
    as,
  );
  await call(
    'guests.add',
    {
      guestId: other,
      firstName: 'Wren',
      lastName: 'Abbott',
      phone: '087 000 1111',
      email: 'wren@abbott.example',
      allergies: 'Nuts',
      tags: ['VIP', 'regular'],
      note: 'Taxi',
    },
    as,
  );
  const bookings = [await book(kept), await book(other, { time: '17:00' })];
  const profile = (id: string) => call('guests.profile', { guestId: id }, as);
  const search = async (query: string) => (await call('guests.search', { query }, as)).map(({ id }) => id);
  const merge = (keptId: string = kept, mergedId: string = other) =>
    call('guests.merge', { mergeId, keptId, mergedId }, as);
  return { ...house, kept, other, mergeId, bookings, profile, search, merge };
}

describe('duplicates', () => {
  it('are suggested by one number however it is written, or a near name with the end of one', async () => {
    const { call, as, kept, other, profile } = await twoEntries();
    expect((await profile(kept)).duplicates).toMatchObject([{ id: other, because: 'phone' }]);
    const pairs = await call('guests.duplicates', {}, as);
    expect(
      pairs.map(({ guests, because }) => [guests.map(({ id }) => id).toSorted(), because]),
    ).toContainEqual([[kept, other].toSorted(), 'phone']);
    await call('guests.change', { guestId: other, phone: '+49 30 999 1111' }, as);
    expect((await profile(kept)).duplicates).toMatchObject([{ id: other, because: 'name' }]);
    await call('guests.change', { guestId: other, lastName: 'Bishop' }, as);
    expect((await profile(kept)).duplicates).toEqual([]);
  });
});

describe('guests.merge', () => {
  it('moves what belongs to the one, fills in the other, and says so before', async () => {
    const { call, as, kept, other, bookings, profile, search, merge, mergeId } = await twoEntries();
    const result = {
      firstName: 'Wren',
      lastName: 'Abbot',
      phone: '+353 87 000 1111',
      email: 'wren@abbott.example',
      note: 'Corner\nTaxi',
      allergies: 'Nuts',
      tags: ['Regular', 'VIP'],
    };
    expect(await call('guests.mergePreview', { keptId: kept, mergedId: other }, as)).toMatchObject({
      result,
      moves: { bookings: 1, visits: 0, waitlist: 0 },
    });
    await merge();
    expect(await profile(kept)).toMatchObject({
      ...result,
      merged: [{ mergeId, name: 'Wren Abbott' }],
      duplicates: [],
    });
    expect((await profile(kept)).upcoming.map(({ reservationId }) => reservationId)).toEqual(bookings);
    expect(await search('abbott')).toEqual([kept]);
    // Whoever still has the merged entry before their eyes gets the one it is a part of.
    expect((await profile(other)).id).toBe(kept);
    const { reservations } = await call('reservations.day', { date: '2026-11-21' }, as);
    expect(reservations.filter(({ guest }) => guest.id === kept)).toHaveLength(2);
  });

  it('is taken back exactly; what was changed or booked since stays', async () => {
    const { call, as, kept, other, bookings, profile, search, merge, mergeId, book } = await twoEntries();
    const before = [await profile(kept), await profile(other)];
    await merge();
    await call('guests.unmerge', { mergeId }, as);
    expect([await profile(kept), await profile(other)]).toEqual(before);
    expect((await search('abbott')).toSorted()).toEqual([kept, other].toSorted());
    await expect(call('guests.unmerge', { mergeId }, as)).rejects.toMatchObject({ code: 'MERGE_UNKNOWN' });

    const again = randomUUID();
    await call('guests.merge', { mergeId: again, keptId: kept, mergedId: other }, as);
    await call('guests.change', { guestId: kept, note: 'By the window', email: 'new@abbot.example' }, as);
    const since = await book(kept, { time: '18:00' });
    await call('guests.unmerge', { mergeId: again }, as);
    expect(await profile(kept)).toMatchObject({
      note: 'By the window',
      email: 'new@abbot.example',
      allergies: null,
    });
    expect(await profile(other)).toMatchObject({ email: 'wren@abbott.example', note: 'Taxi' });
    expect((await profile(kept)).upcoming.map(({ reservationId }) => reservationId)).toEqual([
      bookings[0],
      since,
    ]);
  });

  it('refuses itself, staff, the erased, and what is a part of another already', async () => {
    const { call, as, kept, other, merge, mergeId } = await twoEntries();
    const refused = (code: string) => ({ code });
    await expect(merge(kept, kept)).rejects.toMatchObject(refused('GUEST_SAME'));
    await expect(merge(kept, staffId('ana'))).rejects.toMatchObject(refused('GUEST_UNKNOWN'));
    await expect(merge(staffId('ana'), kept)).rejects.toMatchObject(refused('GUEST_UNKNOWN'));
    await merge();
    const third = randomUUID();
    await expect(
      call('guests.merge', { mergeId: third, keptId: guestId('Keane'), mergedId: other }, as),
    ).rejects.toMatchObject({ code: 'GUEST_MERGED', details: { keptId: kept, kept: 'Wren Abbot' } });
    // An entry that went on into another is taken apart from the outside.
    await call('guests.merge', { mergeId: third, keptId: guestId('Keane'), mergedId: kept }, as);
    await expect(call('guests.unmerge', { mergeId }, as)).rejects.toMatchObject(refused('GUEST_MERGED'));
    await call('guests.unmerge', { mergeId: third }, as);
    await call('guests.unmerge', { mergeId }, as);
    await call('guests.erase', { guestId: kept, cancelUpcoming: true }, as);
    await expect(merge(other, kept)).rejects.toMatchObject(refused('GUEST_ERASED'));
    await expect(merge(kept, other)).rejects.toMatchObject(refused('GUEST_ERASED'));
  });

  it('books on the entry that stands, also from a screen that shows the other', async () => {
    const { other, kept, merge, book, profile } = await twoEntries();
    await merge();
    await book(other, { time: '18:00' });
    expect((await profile(kept)).upcoming).toHaveLength(3);
  });
});
