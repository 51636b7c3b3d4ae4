import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addDays } from '#contract/time';
import type { HouseClock } from '#main/clock/house-clock';
import { clockAt } from '#tests/support/clock';
import { machineAt } from '#tests/support/machine';
import { expectBooksAgree } from './books-agree';
import { openClockHouse, stepNames } from './evening';

const jumps = [
  ['five hours back', -300],
  ['five hours forward', 300],
  ['a day back', -1_440],
  ['a day forward', 1_440],
] as const;
/** Each serves thirteen evenings; a busy machine takes its time. */
const ALLOWED_MS = 600_000;
const dayOf = (evening: number) => addDays('2026-03-02', 2 * evening);

describe('an evening in which the clock the house goes by jumps', () => {
  it.each(jumps)(
    '%s, before any step of the service, is served to its end',
    async (_, minutes) => {
      const clock = clockAt('2026-03-02T19:00:00Z');
      const house = await openClockHouse({ clock });
      for (const [evening, jumpsBefore] of stepNames.entries()) {
        const date = dayOf(evening);
        clock.set(`${date}T19:00:00Z`);
        await house.open();
        const jump = async () => {
          clock.advance(minutes);
          // A day is longer than a shift.
          if (minutes > 960) await house.open();
        };
        await house.serve(jumpsBefore, jump, () => clock.advance(1));
        await house.call('reports.today', {}, { session: house.session() });
        await house.call('reservations.day', { date }, { session: house.session() });
      }
      await house.peek((tx) => expectBooksAgree(tx, stepNames.length));
    },
    ALLOWED_MS,
  );
});

describe('an evening in which a manager accepts an earlier time', () => {
  const back = jumps.filter(([, minutes]) => minutes < 0);
  it.each(back)(
    '%s, before any step of the service, is served to its end',
    async (_, minutes) => {
      const machine = machineAt('2026-03-02T19:00:00Z');
      const house = await openClockHouse({ machine });
      for (const [evening, acceptsBefore] of stepNames.entries()) {
        machine.pass((Date.parse(`${dayOf(evening)}T19:00:00Z`) - machine.wall()) / 60_000);
        await house.open();
        const goBack = () => {
          machine.set(minutes);
          house.host.time?.accept();
          expect(house.host.time?.now().getTime()).toBe(machine.wall());
        };
        await house.serve(acceptsBefore, goBack, () => machine.pass(1));
      }
      await house.peek((tx) => expectBooksAgree(tx, stepNames.length));
    },
    ALLOWED_MS,
  );
});

describe('an evening in which the machine’s clock jumps', () => {
  it.each(jumps)(
    '%s, before any step of the service, is served to its end',
    async (_, minutes) => {
      const machine = machineAt('2026-03-02T19:00:00Z');
      const house = await openClockHouse({ machine });
      const time = house.host.time as HouseClock;
      for (const [evening, jumpsBefore] of stepNames.entries()) {
        const date = dayOf(evening);
        machine.pass((Date.parse(`${date}T19:00:00Z`) - machine.wall()) / 60_000);
        await house.open();
        // Nobody is signed out, and nobody signs in again: what the till was asked for it does.
        await house.serve(
          jumpsBefore,
          () => machine.set(minutes),
          () => machine.pass(1),
        );
        expect(time.notice()).toMatchObject({
          kind: minutes < 0 ? 'back' : 'forward',
          byMinutes: Math.abs(minutes),
        });
        machine.set(-minutes);
        expect(time.notice()?.kind).toBe(minutes < 0 ? undefined : 'back');
        time.accept();
        expect(time.notice()).toBeNull();
        expect(time.now().getTime()).toBe(machine.wall());
        await house.call('reservations.day', { date }, { session: house.session() });
      }
      await house.peek((tx) => expectBooksAgree(tx, stepNames.length));
      const noticed = await house.peek(async (tx) => {
        const { rows } = await tx.execute<{ kind: string }>(
          sql`SELECT after->>'kind' AS kind FROM audit_log WHERE action = 'clock.jumped' AND actor_id IS NULL ORDER BY seq`,
        );
        return rows.map(({ kind }) => kind);
      });
      const each = minutes < 0 ? ['held', 'returned'] : ['leapt', 'held', 'accepted'];
      expect(noticed).toEqual(stepNames.flatMap(() => each));
      const setBack = await house.peek((tx) =>
        tx.execute(sql`SELECT seq FROM (SELECT seq, at, after, lag(at) OVER (ORDER BY seq) AS before FROM audit_log) l
        WHERE at < before AND after->>'kind' IS DISTINCT FROM 'accepted'`),
      );
      expect(setBack.rows).toEqual([]);
    },
    ALLOWED_MS,
  );
});
