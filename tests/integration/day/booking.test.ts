import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { readPgError } from '#db/pg-errors';
import { checks } from '#db/schema/checks';
import { businessDays, drawerSessions, drawers } from '#db/schema/day';
import { payments } from '#db/schema/payments';
import { drawerFor } from '#main/day/day.service';
import { room } from '#tests/support/room';
import { openTestStore } from '#tests/support/store';
import { openTill } from './till';

describe('what money is booked on', () => {
  it('opens a day with the first payment, once, on the service day of the venue’s clock', async () => {
    const { eat, pay, later, stored } = await openTill('2026-11-21T02:30:00Z');
    const [first, second] = [await eat(), await eat(1, room.t2)];
    await pay(first.checkId, 500);
    later(120);
    await pay(first.checkId, 350);
    await pay(second.checkId, 850);
    const [days, booked, closed] = await stored(async (tx) => [
      await tx.select().from(businessDays),
      await tx.select().from(payments),
      await tx.select().from(checks),
    ]);
    expect(days.map((day) => day.serviceDay)).toEqual(['2026-11-20']);
    expect(booked.map((payment) => payment.businessDayId)).toEqual(Array(3).fill(days[0]?.id));
    expect(booked.map((payment) => payment.serviceDay)).toEqual(['2026-11-20', '2026-11-21', '2026-11-21']);
    expect(closed.map((check) => check.businessDayId)).toEqual(Array(2).fill(days[0]?.id));
  });

  it('begins no day for a payment that is refused', async () => {
    const { eat, pay, stored } = await openTill();
    const { checkId } = await eat();
    await expect(pay(checkId, 900)).rejects.toMatchObject({ code: 'PAYMENT_OVER_DUE' });
    expect(await stored((tx) => tx.select().from(businessDays))).toEqual([]);
  });
});

/** A day with a drawer at the bar and one that is everybody's, as rows. */
async function openDrawers(closed: { bar?: Date; shared?: Date } = {}) {
  const { store } = await openTestStore();
  const [day, bar, shared] = [randomUUID(), randomUUID(), randomUUID()];
  const openedAt = new Date('2026-11-20T12:00:00Z');
  await store.write(async (tx) => {
    await tx.insert(businessDays).values({ id: day, serviceDay: '2026-11-20', openedAt });
    await tx.insert(drawers).values([
      { id: bar, name: 'Bar', terminal: 'Terminal 1' },
      { id: shared, name: 'House' },
    ]);
    const session = { businessDayId: day, openingFloat: 100, openedAt };
    await tx.insert(drawerSessions).values([
      { id: bar, drawerId: bar, ...session, closedAt: closed.bar ?? null },
      { id: shared, drawerId: shared, ...session, closedAt: closed.shared ?? null },
    ]);
  });
  return { store, day, bar, shared };
}

describe('where cash goes', () => {
  const at = new Date('2026-11-20T13:00:00Z');
  it.each([
    ['its own drawer', 'Terminal 1', {}, 'bar'],
    ['the shared one from elsewhere', 'Terminal 2', {}, 'shared'],
    ['the shared one where the device has no name', null, {}, 'shared'],
    ['the shared one when its own is counted', 'Terminal 1', { bar: at }, 'shared'],
    ['its own when the shared one is counted', 'Terminal 1', { shared: at }, 'bar'],
    ['nobody’s: its taker carries it', 'Terminal 2', { shared: at }, null],
  ] as const)('%s', async (_, terminal, closed, expected) => {
    const { store, bar, shared } = await openDrawers(closed);
    const found = await store.write((tx) => drawerFor({ tx, terminal }));
    expect(found).toBe(expected === null ? null : { bar, shared }[expected]);
  });
});

describe('a closed day', () => {
  it('takes no row, loses none, and is never changed', async () => {
    const { store, day, bar } = await openDrawers();
    await store.write((tx) =>
      tx
        .update(businessDays)
        .set({ closedAt: new Date('2026-11-20T23:00:00Z'), zNumber: 1, figures: sql`'{}'::jsonb`, hash: 'x' })
        .where(eq(businessDays.id, day)),
    );
    const refused = async (statement: ReturnType<typeof sql>) => {
      const error: unknown = await store
        .write((tx) => tx.execute(statement))
        .then(
          () => null,
          (thrown: unknown) => thrown,
        );
      return readPgError(error)?.constraint;
    };
    const statements = [
      sql`UPDATE business_days SET figures = '{"sales": 1}' WHERE id = ${day}`,
      sql`UPDATE business_days SET closed_at = NULL, z_number = NULL, figures = NULL, hash = NULL WHERE id = ${day}`,
      sql`DELETE FROM business_days WHERE id = ${day}`,
      sql`UPDATE drawer_sessions SET closed_at = now() WHERE id = ${bar}`,
      sql`DELETE FROM drawer_sessions WHERE id = ${bar}`,
      sql`INSERT INTO cash_movements (id, drawer_session_id, business_day_id, kind, amount, reason, made_at)
        VALUES (gen_random_uuid(), ${bar}, ${day}, 'paid_in', 1, 'late', now())`,
      sql`INSERT INTO drawer_counts (id, drawer_session_id, business_day_id, position, counted, expected, counted_at)
        VALUES (gen_random_uuid(), ${bar}, ${day}, 1, 1, 1, now())`,
    ];
    for (const statement of statements) expect(await refused(statement)).toBe('business_days_fixed');
  });
});
