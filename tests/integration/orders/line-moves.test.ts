import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Input } from '#contract/contract';
import { Refused } from '#tests/support/host';
import { room } from '#tests/support/room';
import { openKitchen, type TestKitchen } from '../kitchen/open-kitchen';

/** Two parties that have ordered, at tables 1 and 2, and hands to move what they ordered. */
async function openEvening() {
  const kitchen = await openKitchen();
  const { call, ask, server: session, seat, send, board } = kitchen;
  const one = await seat(room.t1);
  const two = await seat(room.t2);
  const evening = (visitId: string) => call('orders.visit', { visitId }, { session });
  const move = (input: Input<'orders.moveLines'>) => call('orders.moveLines', input, { session });
  const back = (input: Input<'orders.moveBack'>) => call('orders.moveBack', input, { session });
  const onTickets = async () =>
    (await board()).tickets.map(({ table, lines }) => [
      table,
      lines.map(({ name, quantity, movedTo }) => [quantity, name, movedTo]),
    ]);
  const pay = async (visitId: string) => {
    const { checkId, totals } = await evening(visitId);
    const paid = { paymentId: randomUUID(), checkId: checkId ?? '', amount: totals.due };
    await call('payments.take', { ...paid, tender: 'card' }, { session });
  };
  const owes = async (visitId: string) => (await evening(visitId)).totals.due;
  return { ...kitchen, ask, session, one, two, seat, send, evening, move, back, onTickets, pay, owes };
}

describe('lines that go to another party', () => {
  it('are on its check, stay on their ticket with where they go now, and come back as they were', async () => {
    const { one, two, send, evening, move, back, onTickets, owes, ask, session, call } = await openEvening();
    const { lineIds } = await send(one, ['ribeye', 'lamb']);
    await send(two, ['gnocchi']);
    const before = await Promise.all([evening(one), evening(two)]);
    const command = { session, commandId: randomUUID() };
    const input = { visitId: one, lines: [{ lineId: lineIds[0] }], to: { visitId: two } };
    const moved = await ask('orders.moveLines', input, command);
    expect(moved).toMatchObject({ ok: true });
    expect(await ask('orders.moveLines', input, command)).toEqual(moved);
    expect([await owes(one), await owes(two)]).toEqual([2000, 4000]);
    expect(await onTickets()).toEqual([
      [
        'T1',
        [
          [1, 'Ribeye', 'T2'],
          [1, 'Lamb', null],
        ],
      ],
      ['T2', [[1, 'Gnocchi', null]]],
    ]);
    expect((await evening(two)).rounds.map(({ lines, actions }) => [lines.length, actions])).toEqual([
      [1, []],
      [1, []],
    ]);
    // They were moved already: whoever thinks they are still at table 1 is told.
    await expect(move(input as Input<'orders.moveLines'>)).rejects.toMatchObject({
      code: 'LINE_MOVED',
      details: { lineIds: [lineIds[0]] },
    });
    const undo = (moved as { value: Input<'orders.moveBack'> }).value;
    await back(undo);
    expect(await Promise.all([evening(one), evening(two)])).toEqual(before);
    await expect(back(undo)).rejects.toMatchObject({ code: 'LINE_MOVED' });
    await call('orders.moveLines', { ...input, lines: [{ lineId: lineIds[1] as string }] }, { session });
    await expect(back(undo)).rejects.toMatchObject({ code: 'LINE_MOVED' });
  });

  it('go in part, and by the seat; what was not sent goes too', async () => {
    const { one, two, call, session, send, evening, move, back, onTickets, owes } = await openEvening();
    const spoken = newId();
    const { lineIds } = await send(one, ['ribeye']);
    const { itemId } = (await evening(one)).rounds[0]?.lines[0] ?? { itemId: '' };
    await call('orders.addLine', { lineId: spoken, visitId: one, itemId, quantity: 3, seat: 2 }, { session });
    await call('orders.send', { orderId: randomUUID(), visitId: one, lineIds: [spoken] }, { session });
    const part = { quantity: 2, lineId: newId() };
    const moved = await move({ visitId: one, lines: [{ lineId: spoken, part }], to: { visitId: two } });
    expect([await owes(one), await owes(two)]).toEqual([4000, 4000]);
    expect((await onTickets()).at(-1)).toEqual([
      'T1',
      [
        [1, 'Ribeye', null],
        [2, 'Ribeye', 'T2'],
      ],
    ]);
    await expect(
      move({
        visitId: one,
        lines: [{ lineId: spoken, part: { quantity: 5, lineId: randomUUID() } }],
        to: { seat: 1 },
      }),
    ).rejects.toMatchObject({ code: 'QUANTITY_TOO_LARGE', details: { quantity: 1 } });
    await back(moved);
    expect([await owes(one), await owes(two)]).toEqual([8000, 0]);
    await move({ visitId: one, lines: [{ lineId: lineIds[0] as string }], to: { seat: 4 } });
    expect((await evening(one)).rounds[0]?.lines[0]).toMatchObject({ seat: 4 });
    const draft = randomUUID();
    await call('orders.addLine', { lineId: draft, visitId: one, itemId, seat: 1 }, { session });
    const gone = await move({ visitId: one, lines: [{ lineId: draft }], to: { visitId: two } });
    expect((await evening(two)).drafts).toMatchObject([{ id: draft, seat: null }]);
    // Sent where it is now: it is cooked, and does not come back as if it had not been.
    await call('orders.send', { orderId: randomUUID(), visitId: two, lineIds: [draft] }, { session });
    await expect(back(gone)).rejects.toMatchObject({ code: 'LINE_MOVED' });
  });

  it('go to another check of the bill and back, and only what is on the check that is meant', async () => {
    const { one, two, call, session, send, evening, move, back } = await openEvening();
    const { lineIds } = await send(one, ['ribeye', 'lamb']);
    await send(two, ['gnocchi']);
    const { itemId } = (await evening(one)).rounds[0]?.lines[0] ?? { itemId: '' };
    const three = randomUUID();
    await call('orders.addLine', { lineId: three, visitId: one, itemId, quantity: 3 }, { session });
    await call('orders.send', { orderId: randomUUID(), visitId: one, lineIds: [three] }, { session });
    const a = (await evening(one)).checkId ?? '';
    const b = randomUUID();
    const on = async (checkId: string) =>
      (await call('checks.view', { checkId }, { session })).lines
        .map(({ name, quantity, seat }) => `${quantity} ${name.split(' ')[0]} ${seat}`)
        .sort();
    const placeOf = async (lineId: string) =>
      (await call('checks.view', { checkId: a }, { session })).lines.find((line) => line.lineId === lineId)
        ?.id ?? '';
    const [lamb, ribeyes] = [await placeOf(lineIds[1] as string), await placeOf(three)];
    await call(
      'checks.split',
      {
        checkId: a,
        parts: [
          {
            checkId: b,
            lines: [
              { checkLineId: lamb, quantity: 1 },
              { checkLineId: ribeyes, quantity: 1 },
            ],
          },
          { checkId: a, lines: [{ checkLineId: ribeyes, quantity: 2 }] },
        ],
      },
      { session },
    );
    const before = [await on(a), await on(b)];
    expect(before).toEqual([
      ['1 Ribeye 1', '2 Ribeye null'],
      ['1 Lamb 2', '1 Ribeye null'],
    ]);
    const lines = [{ lineId: lineIds[0] as string }];
    const moved = await move({ visitId: one, lines, to: { checkId: b } });
    expect([await on(a), await on(b)]).toEqual([
      ['2 Ribeye null'],
      ['1 Lamb 2', '1 Ribeye 1', '1 Ribeye null'],
    ]);
    await back(moved);
    expect([await on(a), await on(b)]).toEqual(before);

    // One of three goes to a seat: of those on the check that is meant, whichever comes first.
    const seatOne = (checkId: string) => {
      const part = { quantity: 1, lineId: randomUUID(), checkId };
      return move({ visitId: one, lines: [{ lineId: three, part }], to: { seat: 2 } });
    };
    const ofA = await seatOne(a);
    expect([await on(a), await on(b)]).toEqual([['1 Ribeye 1', '1 Ribeye 2', '1 Ribeye null'], before[1]]);
    await back(ofA);
    const parted = ['1 Ribeye 1', '1 Ribeye null', '1 Ribeye null'];
    expect([await on(a), await on(b)]).toEqual([parted, before[1]]);
    const ofB = await seatOne(b);
    expect([await on(a), await on(b)]).toEqual([parted, ['1 Lamb 2', '1 Ribeye 2']]);
    await back(ofB);
    expect([await on(a), await on(b)]).toEqual([parted, before[1]]);
    const gone = { quantity: 1, lineId: randomUUID(), checkId: b };
    await expect(
      move({ visitId: one, lines: [{ lineId: three, part: gone }], to: { seat: 2 } }),
    ).rejects.toMatchObject({ code: 'LINE_MOVED' });

    const theirs = (await evening(two)).checkId ?? '';
    await expect(move({ visitId: one, lines, to: { checkId: theirs } })).rejects.toMatchObject({
      code: 'CHECK_UNKNOWN',
    });
    const draft = randomUUID();
    await call('orders.addLine', { lineId: draft, visitId: one, itemId }, { session });
    await expect(
      move({ visitId: one, lines: [{ lineId: draft }], to: { checkId: b } }),
    ).rejects.toMatchObject({ code: 'CHECK_HAS_UNSENT' });
  });

  it('stay where they were paid, and no party gets lines that has left', async () => {
    const { one, two, send, move, pay } = await openEvening();
    const { lineIds } = await send(one, ['ribeye']);
    await send(two, ['lamb']);
    const lines = [{ lineId: lineIds[0] as string }];
    await expect(move({ visitId: one, lines, to: { visitId: one } })).rejects.toMatchObject({
      code: 'VISIT_SAME',
    });
    await pay(two);
    await expect(move({ visitId: one, lines, to: { visitId: two } })).rejects.toMatchObject({
      code: 'VISIT_CLOSED',
    });
    await expect(
      move({ visitId: one, lines: [{ lineId: randomUUID() }], to: { seat: 1 } }),
    ).rejects.toMatchObject({
      code: 'LINE_UNKNOWN',
    });
  });
});

describe('a party that is handed over', () => {
  it('has another server, and the one before again; who sent what stays', async () => {
    const { one, call, send, evening, session, signInAs } = await openEvening();
    await send(one, ['ribeye']);
    const manager = await signInAs('manager');
    const { id } = await call('staff.me', {}, { session: manager });
    const { from } = await call('orders.transfer', { visitId: one, serverId: id }, { session });
    expect(await evening(one)).toMatchObject({
      visit: { server: { id } },
      rounds: [{ sentBy: 'Test' }],
    });
    await call('orders.transfer', { visitId: one, serverId: from }, { session });
    expect((await evening(one)).visit.server?.id).toBe(from);
    await expect(
      call('orders.transfer', { visitId: one, serverId: randomUUID() }, { session }),
    ).rejects.toMatchObject({ code: 'STAFF_UNKNOWN' });
  });
});

/** What moving may never change: what is on which ticket, what all bills come to, and that every unit is on one check. */
async function constants({ peek }: TestKitchen) {
  return peek(async (tx) => {
    const { rows } = await tx.execute(sql`
      SELECT (SELECT sum((totals ->> 'total')::int) FROM checks)::int AS total,
        (SELECT jsonb_agg(t ORDER BY t) FROM (SELECT ticket_id || ' ' || menu_item_id || ' ' || sum(quantity) AS t
          FROM order_items GROUP BY ticket_id, menu_item_id) t) AS cooked,
        (SELECT count(*) FROM tickets)::int AS tickets,
        (SELECT count(*) FROM order_items i WHERE quantity IS DISTINCT FROM
          (SELECT sum(quantity) FROM check_lines WHERE order_item_id = i.id))::int AS astray,
        (SELECT count(*) FROM checks c WHERE closed_at IS NULL
          AND EXISTS (SELECT FROM visits WHERE id = c.visit_id AND closed_at IS NOT NULL))::int AS forgotten`);
    return rows[0];
  });
}

interface Act {
  kind: 'move' | 'part' | 'seat' | 'merge' | 'unmerge' | 'undo';
  from: number;
  to: number;
  line: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('move', 'part', 'seat', 'merge', 'unmerge', 'undo'),
  from: fc.nat(2),
  to: fc.nat(2),
  line: fc.nat(20),
});

describe('whatever is moved, merged and taken back', () => {
  it('keeps every unit on one check, the sum of the bills, and the tickets', async () => {
    const house = await openEvening();
    const { call, session, seat, send, evening, move, back } = house;
    const parties = [house.one, house.two, await seat(room.p1)];
    for (const party of parties) await send(party, ['ribeye', 'lamb', 'gnocchi']);
    for (const visitId of parties) {
      const [lineId, orderId] = [randomUUID(), randomUUID()];
      const itemId = (await evening(visitId)).rounds[0]?.lines[0]?.itemId ?? '';
      await call('orders.addLine', { lineId, visitId, itemId, quantity: 5 }, { session });
      await call('orders.send', { orderId, visitId, lineIds: [lineId] }, { session });
    }
    const before = await constants(house);
    expect(before).toMatchObject({ astray: 0, forgotten: 0, total: 48_000 });
    const undo: Input<'orders.moveBack'>[] = [];
    let done = 0;
    const carryOut = async ({ kind, from, to, line }: Act) => {
      const [visitId, other] = [parties[from] as string, parties[to] as string];
      if (kind === 'undo')
        return void (undo.length > 0 && (await back(undo.pop() as Input<'orders.moveBack'>)));
      if (kind === 'merge')
        return void (await call('floor.mergeVisits', { visitId, intoVisitId: other }, { session }));
      if (kind === 'unmerge') return void (await call('floor.unmergeVisits', { visitId }, { session }));
      const all = (await evening(visitId)).rounds.flatMap((round) => round.lines);
      const lines = kind === 'part' ? all.filter(({ quantity }) => quantity > 1) : all;
      const chosen = lines[line % Math.max(1, lines.length)];
      if (!chosen) return;
      const isPart = kind === 'part';
      const part = { quantity: 1 + (line % Math.max(1, chosen.quantity - 1)), lineId: randomUUID() };
      const goes = [{ lineId: chosen.id, ...(isPart && { part }) }];
      undo.push(
        await move({ visitId, lines: goes, to: kind === 'seat' ? { seat: 1 + to } : { visitId: other } }),
      );
    };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
        for (const one of acts) {
          try {
            await carryOut(one);
            done += 1;
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            const expected = [
              'VISIT_SAME',
              'VISIT_CLOSED',
              'VISIT_NOT_MERGED',
              'LINE_MOVED',
              'TABLES_NOT_JOINED',
            ];
            expect(expected).toContain(error.code);
          }
        }
        expect(await constants(house)).toEqual(before);
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(done).toBeGreaterThan(10);
  });
});
