import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Store } from '#db/store';
import { keepTime } from '#main/clock/time-keeper';
import { startHost } from '#main/host/host';
import { openTestHost } from '#tests/support/host';
import { machineAt } from '#tests/support/machine';
import { openTestStore } from '#tests/support/store';

const silent = { info: () => undefined, error: () => undefined };

const jumpRows = (store: Store) =>
  store.read(async (tx) => {
    const { rows } = await tx.execute(
      sql`SELECT at, actor_id, before, after FROM audit_log WHERE action = 'clock.jumped' ORDER BY seq`,
    );
    return rows;
  });

it('a house that starts behind its own record counts on from it, and from an accepted time thereafter', async () => {
  const first = await openTestHost({ machine: machineAt('2026-11-20T20:00:00Z') });
  await first.signInAs('manager');
  await first.stored(async () => undefined);
  const { dataDir } = first;
  const start = async (machineShows: string) => {
    const machine = machineAt(machineShows);
    const host = await startHost({ dataDir, owner: 'Tableside test', machine, log: silent });
    onTestFinished(() => host.close());
    const signIn = async () => {
      const request = { procedure: 'staff.signIn', input: { pin: '1111' }, commandId: randomUUID() };
      expect(await host.dispatch(request, { address: 'test', door: 'ipc' })).toMatchObject({ ok: true });
    };
    return { machine, host, signIn };
  };

  const empty = await start('2000-01-01T00:00:00Z');
  expect(empty.host.time?.now().toISOString()).toBe('2026-11-20T20:00:00.000Z');
  expect(empty.host.time?.notice()).toMatchObject({ kind: 'back' });
  empty.machine.set((Date.parse('2026-11-20T17:00:00Z') - empty.machine.wall()) / 60_000);
  empty.host.time?.accept();
  await empty.signIn();
  await empty.host.close();

  const after = await start('2026-11-20T17:30:00Z');
  expect(after.host.time?.notice()).toBeNull();
  expect(after.host.time?.now().toISOString()).toBe('2026-11-20T17:30:00.000Z');
});

/** The house's clock on a store of its own, with what it logged as an error. */
async function openKeeper(over: (store: Store) => Store = (store) => store) {
  const { store } = await openTestStore();
  const machine = machineAt('2026-11-20T20:00:00Z');
  const errors: string[] = [];
  const log = { ...silent, error: (message: string) => errors.push(message) };
  const time = await keepTime(over(store), machine, log);
  onTestFinished(() => time.stop());
  return { store, machine, time, errors };
}

const leapt = {
  at: expect.anything(),
  actor_id: null,
  before: { time: '2026-11-20T20:00:00.000Z' },
  after: { time: '2026-11-21T01:00:00.000Z', kind: 'leapt' },
};

it('a jump that is noticed inside a transaction is written in one of its own, after it', async () => {
  const { store, machine, time, errors } = await openKeeper();
  machine.set(300);
  await store.write(async () => time.now());
  expect(await jumpRows(store)).toEqual([leapt]);
  expect(errors).toEqual([]);
});

it('a jump that could not be written is written once, when the store works again', async () => {
  let failures = 2;
  const { store, machine, time, errors } = await openKeeper((store) => ({
    ...store,
    write: (work) =>
      failures-- > 0 ? Promise.reject(new Error('no space left on the device')) : store.write(work),
  }));
  machine.set(300);
  time.now();
  await vi.waitFor(async () => expect(await jumpRows(store)).toEqual([leapt]), { timeout: 60_000 });
  expect(errors).toHaveLength(2);
});

it('a jump is noticed by itself, without anybody asking for the time', async () => {
  const { machine, time } = await openKeeper();
  const noticed = new Promise((resolve) => time.onChange(({ kind }) => resolve(kind)));
  machine.set(-300);
  expect(await noticed).toBe('held');
});
