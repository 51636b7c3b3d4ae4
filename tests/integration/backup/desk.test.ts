import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Input, Output, ProcedureName } from '#contract/contract';
import { listBackups } from '#db/backup/list';
import { dataDirLayout } from '#db/data-dir';
import { type Host, startHost } from '#main/host/host';
import { Refused } from '#tests/support/host';
import { tempFolder } from '#tests/support/temp-folder';
import { until } from '#tests/support/until';

const origin = { address: '127.0.0.1', door: 'http' } as const;
const log = { info: () => undefined, error: () => undefined };

interface Till {
  host: Host;
  call<Name extends ProcedureName>(procedure: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Waits for the end of the long work and says how it ended. */
  ended(): Promise<Output<'system.status'>['outcome']>;
}

/** The whole host on a data folder; signed in where a restaurant is open. */
async function openTill(dataDir: string, venue?: 'demo'): Promise<Till> {
  const options = { dataDir, owner: 'Tableside test', template: inject('template'), log };
  const host = await startHost({ ...options, ...(venue ? { demo: 'running' as const } : {}) });
  onTestFinished(() => host.close());
  let session: string | undefined;
  const call: Till['call'] = async (procedure, input) => {
    const request = { procedure, input, commandId: randomUUID(), ...(session ? { session } : {}) };
    const answer = await host.dispatch(request, origin);
    if (!answer.ok) throw new Refused(answer.error.code, answer.error.details);
    return answer.value as never;
  };
  const status = () => call('system.status', {});
  if ((await status()).phase === 'open') session = (await call('staff.signIn', { pin: '906090' })).session;
  const ended: Till['ended'] = async () => {
    await until(async () => (await status()).job === null);
    return (await status()).outcome;
  };
  return { host, call, ended };
}

const newFolder = () => join(tempFolder(), 'data');

async function newTable({ call }: Till): Promise<string> {
  const number = `T${randomUUID().slice(0, 5)}`;
  await call('floor.addTable', {
    tableId: randomUUID(),
    number,
    seats: 2,
    area: 'Main Hall',
    shape: 'round',
  });
  return number;
}

async function tableNumbers({ call }: Till): Promise<string[]> {
  return (await call('floor.view', {})).tables.map(({ number }) => number);
}

describe('a manager', () => {
  it('backs up, goes back to a minute after the backup, and finds the rest kept aside', async () => {
    const dataDir = newFolder();
    const till = await openTill(dataDir, 'demo');
    await till.call('backups.make', {});
    expect(await till.ended()).toMatchObject({ kind: 'backup', result: 'done' });
    const [backup] = (await till.call('backups.view', {})).backups;
    expect(backup).toMatchObject({ kind: 'manual' });
    expect(backup?.holds.orders).toBeGreaterThan(0);

    const wanted = await newTable(till);
    await till.call('backups.prepareRestore', {
      folder: backup?.folder ?? '',
      backupId: backup?.id ?? '',
      until: null,
    });
    expect(await till.ended()).toMatchObject({ result: 'done' });
    const regretted = await newTable(till);
    const { prepared } = await till.call('backups.view', {});
    expect(prepared?.holds).toEqual(prepared?.now);

    await till.call('backups.applyRestore', { preparedId: prepared?.id ?? '' });
    const outcome = await till.ended();
    expect(outcome).toMatchObject({ kind: 'restore', result: 'done' });
    const numbers = await tableNumbers(till);
    expect(numbers).toContain(wanted);
    expect(numbers).not.toContain(regretted);
    const [kept = ''] = readdirSync(dataDirLayout(dataDir).kept);
    expect(outcome?.words).toContain(kept);
    expect(existsSync(join(dataDirLayout(dataDir).kept, kept, 'database/PG_VERSION'))).toBe(true);
  });

  it('exports everything while the restaurant works, and cancels a backup', async () => {
    const dataDir = newFolder();
    const till = await openTill(dataDir, 'demo');
    await till.call('backups.make', {});
    await till.call('system.cancelJob', {});
    expect(await till.ended()).toMatchObject({ kind: 'backup', result: 'cancelled' });
    expect((await till.call('backups.view', {})).backups).toEqual([]);

    const late = await newTable(till);
    await till.call('backups.export', {});
    await newTable(till);
    expect(await till.ended()).toMatchObject({ kind: 'export', result: 'done' });
    const { exportedTo } = await till.call('backups.view', {});
    expect(readFileSync(join(exportedTo ?? '', 'csv/tables.csv'), 'utf8')).toContain(late);
  });

  it('keeps a second copy, and is refused a folder that is not there', async () => {
    const dataDir = newFolder();
    const till = await openTill(dataDir, 'demo');
    const stick = join(tempFolder(), 'stick');
    const configure = (secondFolder: string) =>
      till.call('backups.configure', { dailyAt: '05:00', secondFolder });
    await expect(configure(stick)).rejects.toMatchObject({ code: 'FOLDER_UNUSABLE' });
    mkdirSync(stick);
    await configure(stick);
    await till.call('backups.make', {});
    expect(await till.ended()).toMatchObject({ result: 'done' });
    const { backups, second, dailyAt } = await till.call('backups.view', {});
    // Listed once, from where its log reaches furthest; the copy on the stick is whole too.
    expect(backups).toHaveLength(1);
    expect(listBackups(readdirSync(stick).map((name) => join(stick, name))).backups).toHaveLength(1);
    expect(second).toMatchObject({ problem: null });
    expect(dailyAt).toBe('05:00');
  });
});

describe('a data folder that does not open', () => {
  async function ruined() {
    const dataDir = newFolder();
    const till = await openTill(dataDir, 'demo');
    const number = await newTable(till);
    await till.call('backups.make', {});
    await till.ended();
    await till.host.close();
    return { dataDir, number };
  }

  it('is restored from a backup without a database, key and all, and put aside', async () => {
    const { dataDir, number } = await ruined();
    const { database, secret } = dataDirLayout(dataDir);
    writeFileSync(join(database, 'global/pg_control'), '');
    writeFileSync(secret, 'torn');

    const till = await openTill(dataDir);
    expect(await till.call('system.status', {})).toMatchObject({ phase: 'closed' });
    const { backups } = await till.call('backups.view', {});
    const { folder = '', id = '' } = backups[0] ?? {};
    await expect(
      till.call('backups.prepareRestore', { folder, backupId: id, until: '2020-01-01T00:00:00.000Z' }),
    ).rejects.toMatchObject({ code: 'MINUTE_NOT_COVERED' });
    const manifest = join(folder, id, 'manifest.json');
    const written = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, written.replace(/"schemaStep": \d+/, '"schemaStep": 99'));
    const restore = () => till.call('backups.prepareRestore', { folder, backupId: id, until: null });
    await expect(restore()).rejects.toMatchObject({ code: 'BACKUP_NEWER' });
    writeFileSync(manifest, written);
    await restore();
    expect(await till.ended()).toMatchObject({ result: 'done' });
    const { prepared } = await till.call('backups.view', {});
    expect(prepared?.now).toBeNull();
    await till.call('backups.applyRestore', { preparedId: prepared?.id ?? '' });
    expect(await till.ended()).toMatchObject({ result: 'done' });
    expect(await till.call('system.status', {})).toMatchObject({ phase: 'open', trouble: null });
    await till.host.close();
    expect(await tableNumbers(await openTill(dataDir))).toContain(number);
  });

  it('gives out what can be read of it', async () => {
    const { dataDir, number } = await ruined();
    truncateSync(dataDirLayout(dataDir).secret, 9);
    const till = await openTill(dataDir);
    expect(await till.call('system.status', {})).toMatchObject({
      phase: 'closed',
      trouble: { code: 'SECRET_MISSING' },
    });
    await till.call('backups.export', {});
    expect(await till.ended()).toMatchObject({ kind: 'export', result: 'done' });
    const { exportedTo } = await till.call('backups.view', {});
    expect(readFileSync(join(exportedTo ?? '', 'csv/tables.csv'), 'utf8')).toContain(number);
  });

  it('is never begun anew beside backups of another time', async () => {
    const { dataDir } = await ruined();
    const elsewhere = join(tempFolder(), 'data');
    cpSync(`${dataDir}-backups`, `${elsewhere}-backups`, { recursive: true });
    const till = await openTill(elsewhere);
    expect(await till.call('system.status', {})).toMatchObject({
      phase: 'closed',
      trouble: { code: 'DATA_FOLDER_MISSING' },
    });
    const { backups } = await till.call('backups.view', {});
    expect(backups).toHaveLength(1);
  });
});
