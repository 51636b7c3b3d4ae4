import fs, { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { dataDirLayout } from '#db/data-dir';
import { openStore, type Store } from '#db/store';
import type { Host } from '#main/host/host';
import { startHost } from '#main/host/host';
import { openReopeningStore } from '#main/host/reopening-store';
import { openTestHost } from '#tests/support/host';
import { until } from '#tests/support/until';

const here = { address: '127.0.0.1', door: 'http' } as const;
const elsewhere = { address: '192.168.1.20', door: 'http' } as const;
const quiet = { info: () => undefined, error: () => undefined };

afterEach(() => {
  vi.restoreAllMocks();
});

async function start(dataDir: string): Promise<Host> {
  const host = await startHost({
    dataDir,
    owner: 'Tableside test',
    template: inject('template'),
    log: quiet,
  });
  onTestFinished(() => host.close());
  return host;
}

/** A restaurant whose host is closed, and the file that every database has. */
async function closedHouse() {
  const till = await openTestHost();
  await till.stored(async () => undefined);
  const control = join(dataDirLayout(till.dataDir).database, 'global/pg_control');
  return { dataDir: till.dataDir, control };
}

const ask = (host: Host, procedure: string, origin: typeof here | typeof elsewhere = here) =>
  host.dispatch({ procedure, input: {} }, origin);

describe('a data folder that does not open', () => {
  it('gives a host that says why, refuses the rest, and opens once it is repaired', async () => {
    const { dataDir, control } = await closedHouse();
    const whole = readFileSync(control);
    writeFileSync(control, whole.subarray(0, 0));
    const host = await start(dataDir);

    expect(await ask(host, 'system.status')).toMatchObject({
      ok: true,
      value: { phase: 'closed', trouble: { code: 'DATA_FOLDER_DAMAGED' }, local: true },
    });
    expect(await ask(host, 'setup.status')).toMatchObject({ ok: false, error: { code: 'DATABASE_CLOSED' } });

    writeFileSync(control, whole);
    expect(await ask(host, 'system.retry')).toEqual({ ok: true, value: {} });
    expect(await ask(host, 'system.status')).toMatchObject({ value: { phase: 'open', trouble: null } });
    expect(await ask(host, 'setup.status')).toMatchObject({
      ok: true,
      value: { venue: { name: 'Lark & Salt' } },
    });
  });

  it('may be repaired at the host machine only, while nobody can be asked for a PIN', async () => {
    const { dataDir, control } = await closedHouse();
    writeFileSync(control, '');
    const host = await start(dataDir);
    expect(await ask(host, 'system.status', elsewhere)).toMatchObject({ value: { local: false } });
    for (const procedure of ['system.retry', 'backups.view', 'backups.export']) {
      expect(await ask(host, procedure, elsewhere)).toMatchObject({ error: { code: 'NOT_LOCAL' } });
    }
  });

  it('may be repaired with a PIN only, once it is open', async () => {
    const { dataDir } = await closedHouse();
    const host = await start(dataDir);
    expect(await ask(host, 'backups.view')).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
  });

  it('is never taken for a first start when the database is gone', async () => {
    const { dataDir } = await closedHouse();
    renameSync(dataDirLayout(dataDir).database, join(dataDir, 'elsewhere'));
    const host = await start(dataDir);
    expect(await ask(host, 'system.status')).toMatchObject({
      value: { phase: 'closed', trouble: { code: 'DATA_FOLDER_DAMAGED' } },
    });
  });
});

describe('damage among the records of the staff', () => {
  it('keeps nobody from restoring who sits at the machine, and lets nobody else in', async () => {
    const till = await openTestHost();
    const [row] = (
      await till.peek((tx) => tx.execute(sql`SELECT pg_relation_filepath('staff_profiles') AS path`))
    ).rows;
    await till.stored(async () => undefined);
    const file = join(dataDirLayout(till.dataDir).database, String(row?.['path']));
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4000, 4200);
    writeFileSync(file, bytes);

    const host = await start(till.dataDir);
    const pin = { procedure: 'staff.signIn', input: { pin: '1111' } };
    expect(await host.dispatch(pin, here)).toMatchObject({ error: { code: 'DATA_UNREADABLE' } });
    expect(await ask(host, 'system.status')).toMatchObject({
      value: { phase: 'open', dataUnreadable: true },
    });
    const session = { procedure: 'backups.view', input: {}, session: 'whoever' };
    expect(await host.dispatch(session, here)).toMatchObject({ ok: true });
    expect(await host.dispatch(session, elsewhere)).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
  });
});

describe('an engine that crashes while it is opened', () => {
  it('is told to whoever opens it, and leaves the folder free', async () => {
    const till = await openTestHost();
    await till.stored(async () => undefined);
    const states: string[] = [];
    const options = {
      dataDir: till.dataDir,
      owner: 'Tableside test',
      onReopening: (state: string) => states.push(state),
      onLost: () => states.push('lost'),
      async onOpened(store: Store) {
        const flush = vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
          throw Object.assign(new Error('the disk is gone'), { code: 'EIO' });
        });
        await store
          .write((tx) => tx.execute(sql`UPDATE venue SET name = 'Elsewhere'`))
          .finally(() => flush.mockRestore());
      },
    };
    await expect(openReopeningStore(options, quiet)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    const store = await openStore({ dataDir: till.dataDir, owner: 'Tableside test' });
    await store.close();
    expect(states).toEqual([]);
  });
});

describe('a full disk', () => {
  it('refuses what would be written, reads on, and takes writes again when there is room', async () => {
    const till = await openTestHost();
    const session = await till.signInAs('manager');
    const room = (bytes: number) =>
      vi.spyOn(fs.promises, 'statfs').mockResolvedValue({ bavail: bytes, bsize: 1 } as never);
    const diskIs = (state: string) =>
      until(async () => {
        const answer = await till.ask('system.status');
        return answer.ok && (answer.value as { disk: { state: string } }).disk.state === state;
      });
    const add = () =>
      till.ask(
        'menu.import',
        { csv: 'name,category,price\nSoup,appetizers,8.50\n', take: 'all' },
        { session },
      );

    room(1024);
    await diskIs('full');
    expect(await add()).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
    expect(await till.ask('menu.view', {}, { session })).toMatchObject({ ok: true });

    room(10 * 2 ** 30);
    await diskIs('ok');
    expect(await add()).toMatchObject({ ok: true });
  });
});
