import { describe, expect, it } from 'vitest';
import { guests, room } from '#tests/support/room';
import { date, openBook } from './open-book';

const fours = [room.t1, room.t2, room.p1, room.p2];

describe('an offer', () => {
  it('names the free tables, the best first, with what speaks for them and until when', async () => {
    const { offer, book } = await openBook();
    await book('21:30', 2, [room.t3]);
    const free = await offer('19:00', 2);
    expect(free).toMatchObject({ state: 'free', limit: null, moves: [], proven: true, durationMinutes: 120 });
    expect(free.units.map(({ numbers }) => numbers)).toEqual([['3'], ['1'], ['2'], ['P1'], ['P2']]);
    expect(free.units[0]).toMatchObject({
      freeUntil: '21:30',
      points: [{ code: 'exact_fit' }, { code: 'leaves_gap', count: 30 }],
    });
  });

  it('moves a booking that can be moved, and the ledger takes the moves', async () => {
    const { offer, book, assign, call, session } = await openBook();
    const two = await book('19:00', 2, [room.t1]);
    for (const table of [room.p1, room.p2, room.t2]) await book('19:00', 4, [table]);
    const answer = await offer('19:30', 4);
    expect(answer).toMatchObject({
      state: 'reshuffle',
      units: [{ numbers: ['1'] }],
      moves: [
        {
          reservationId: two,
          name: 'Adaeze Okafor',
          partySize: 2,
          time: '19:00',
          from: { tableIds: [room.t1], numbers: ['1'] },
          to: { tableIds: [room.t3], numbers: ['3'] },
        },
      ],
      proven: true,
    });
    await assign(answer.moves);
    const four = await book('19:30', 4, answer.units[0]?.tableIds ?? []);
    // And back, from the answer alone.
    await call('reservations.cancel', { reservationId: four }, { session });
    await assign(answer.moves.map(({ from, ...move }) => ({ ...move, to: from })));
    expect(await call('reservations.detail', { reservationId: two }, { session })).toMatchObject({
      tableIds: [room.t1],
    });
  });

  it('never moves a party whose table was chosen for it', async () => {
    const { offer, book } = await openBook();
    await book('19:00', 2, [room.t1], { locked: true });
    for (const table of [room.p1, room.p2, room.t2]) await book('19:00', 4, [table]);
    const answer = await offer('19:30', 4);
    expect(answer).toMatchObject({ state: 'full', proven: true });
    expect(answer.holders.find(({ numbers }) => numbers[0] === '1')).toMatchObject({ locked: true });
  });

  it('is full only when that is proven, names who holds what, and finds the nearest times', async () => {
    const { offer, book } = await openBook();
    for (const table of fours) await book('19:00', 4, [table]);
    const answer = await offer('19:30', 4);
    expect(answer).toMatchObject({
      state: 'full',
      why: { code: 'tables_taken' },
      proven: true,
      nearest: [{ date, time: '21:00', state: 'free', moves: 0 }],
    });
    expect(answer.holders).toHaveLength(4);
    expect(answer.holders[0]).toMatchObject({
      kind: 'booked',
      name: 'Adaeze Okafor',
      from: '19:00',
      to: '21:00',
    });
  });

  it('says at once that a party is too large, or needs what no table has', async () => {
    const { offer } = await openBook();
    for (const answer of [await offer('19:00', 9), await offer('19:00', 2, { wishes: ['accessible'] })])
      expect(answer).toMatchObject({ state: 'full', why: { code: 'no_table_large_enough' }, nearest: [] });
  });

  it('leaves room for those who have no table yet', async () => {
    const { offer, book } = await openBook();
    for (const table of fours.slice(0, 3)) await book('19:00', 4, [table]);
    await book('19:00', 4, []);
    expect(await offer('19:00', 4)).toMatchObject({ state: 'full', proven: true });
    expect(await offer('19:00', 2)).toMatchObject({ state: 'free', units: [{ numbers: ['3'] }] });
  });

  it('finds the way that first come, first served does not', async () => {
    const { offer, book } = await openBook();
    // Each of the two tables is held for half of the evening, and the patio for all of it.
    const early = await book('17:00', 4, [room.t1]);
    await book('19:00', 4, [room.t2]);
    for (const table of [room.p1, room.p2])
      await book('17:00', 4, [table], { durationMinutes: 240, locked: true });
    expect(await offer('17:00', 4, { durationMinutes: 240 })).toMatchObject({
      state: 'reshuffle',
      units: [{ numbers: ['1'] }],
      moves: [{ reservationId: early, from: { numbers: ['1'] }, to: { numbers: ['2'] } }],
    });
  });

  it('keeps no tap waiting while it searches', async () => {
    const { offer, book, call, session } = await openBook();
    for (const table of fours) await book('19:00', 4, [table]);
    let isSearching = true;
    const search = offer('19:30', 4).finally(() => {
      isSearching = false;
    });
    await call('staff.me', {}, { session });
    expect(isSearching).toBe(true);
    expect(await search).toMatchObject({ state: 'full', proven: true });
  });

  it('does not stand in its own way when it is changed', async () => {
    const { offer, book } = await openBook();
    const mine = await book('19:00', 4, [room.t1]);
    for (const table of fours.slice(1)) await book('19:00', 4, [table]);
    expect(await offer('19:30', 4, { exceptReservationId: mine })).toMatchObject({
      state: 'free',
      units: [{ numbers: ['1'] }],
    });
  });
});

describe('the hours and the pacing', () => {
  it('stand against a time, and the nearest that do work are told', async () => {
    const { offer, book, dinner } = await openBook();
    await dinner({ coversStarting: 6 });
    await book('19:00', 4, [room.t1]);
    expect(await offer('19:00', 4)).toMatchObject({
      state: 'free',
      limit: { code: 'pacing_starting', limit: 6, present: 4 },
      nearest: [{ time: '18:45' }, { time: '19:15' }, { time: '18:30' }, { time: '19:30' }, {}, {}],
    });
    expect(await offer('16:30', 2)).toMatchObject({
      limit: { code: 'outside_hours' },
      nearest: [{ time: '17:00' }, { time: '17:15' }, {}, {}, {}],
    });
  });

  it('say of every time of a day whether it is free, why not, and how many come', async () => {
    const { day, book, dinner } = await openBook();
    await dinner({ coversStarting: 8 });
    for (const table of fours.slice(0, 2)) await book('19:00', 4, [table]);
    for (const table of fours.slice(2)) await book('20:00', 4, [table], { locked: true });
    const { slots, closed, durationMinutes } = await day(4);
    expect({ closed, durationMinutes, times: slots.length }).toEqual({
      closed: null,
      durationMinutes: 120,
      times: 21,
    });
    const at = (time: string) => slots.find((slot) => slot.time === time);
    expect(at('17:00')).toMatchObject({
      state: 'free',
      service: 'Dinner',
      freeUnits: 4,
      starting: 0,
      startingLimit: 8,
    });
    expect(at('19:00')).toMatchObject({ state: 'full', why: { code: 'pacing_starting' }, starting: 8 });
    expect(at('19:30')).toMatchObject({ state: 'tight', why: null });
    expect(at('21:00')).toMatchObject({ state: 'free', freeUnits: 2 });
  });

  it('close a day with its reason, and times that are past', async () => {
    const { call, manager, dinner, day, session } = await openBook({});
    expect((await day(2)).slots.filter(({ why }) => why?.code === 'past').at(-1)).toMatchObject({
      time: '12:00',
      state: 'closed',
    });
    await dinner();
    await call(
      'hours.setSpecialDay',
      { day: '2026-11-27', reason: 'Staff party', services: [] },
      { session: manager },
    );
    expect(await call('availability.day', { date: '2026-11-27', partySize: 2 }, { session })).toMatchObject({
      closed: 'Staff party',
      slots: [],
    });
    expect(
      await call('availability.offer', { date: '2026-11-27', time: '19:00', partySize: 2 }, { session }),
    ).toMatchObject({ limit: { code: 'closed', reason: 'Staff party' } });
  });
});

describe('the plan of a day', () => {
  it('gives everybody a table with the fewest moves, and the ledger takes it', async () => {
    const { plan, book, assign } = await openBook();
    const small = await book('19:00', 2, [room.t1]);
    for (const table of [room.p1, room.p2]) await book('19:00', 4, [table], { locked: true });
    const eight = await book('19:30', 8, []);
    const answer = await plan();
    expect(answer).toMatchObject({ placed: 2, bound: 2, gap: 0, proven: true, unplaced: [] });
    expect(
      answer.moves.map(({ reservationId, from, to }) => [reservationId, from.numbers, to.numbers]),
    ).toEqual([
      [small, ['1'], ['3']],
      [eight, [], ['1', '2']],
    ]);
    await assign(answer.moves);
    expect((await plan()).moves).toEqual([]);
  });

  it('names who cannot be given a table, and who is in the way', async () => {
    const { plan, book } = await openBook();
    for (const table of fours)
      await book('19:00', 4, [table], { guest: { guestId: guests.sorensen }, locked: true });
    const left = await book('20:00', 4, []);
    expect(await plan()).toMatchObject({
      placed: 0,
      unplaced: [
        {
          reservationId: left,
          why: { code: 'tables_taken' },
          holders: [{ name: 'Freja Sørensen', to: '21:00' }, {}, {}, {}],
        },
      ],
    });
  });
});
