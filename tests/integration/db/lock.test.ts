import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDirLayout } from '#db/data-dir';
import { lockDataFolder } from '#db/engine/lock';
import { type Holder, thisProcess } from '#db/engine/process-identity';
import { startProgram } from '#tests/support/child';
import { openFixtureStore } from '#tests/support/store';
import { tempFolder } from '#tests/support/temp-folder';

function plantHolder(dataDir: string, holder: Partial<Holder>): void {
  const { locks } = dataDirLayout(dataDir);
  mkdirSync(locks, { recursive: true });
  writeFileSync(
    join(locks, 'planted.json'),
    JSON.stringify({ ...thisProcess('Tableside planted'), ...holder }),
  );
}

describe('lockDataFolder', () => {
  it('refuses a second taker, naming the first', async () => {
    const dataDir = tempFolder();
    const lock = await lockDataFolder(dataDir, 'Tableside desktop');
    await expect(lockDataFolder(dataDir, 'Tableside browser mode')).rejects.toMatchObject({
      code: 'DATA_FOLDER_IN_USE',
      message: expect.stringMatching(
        new RegExp(
          `in use by Tableside desktop \\(process ${process.pid} on .+, since \\d{4}-\\d\\d-\\d\\dT`,
        ),
      ),
    });
    lock.release();
    (await lockDataFolder(dataDir, 'Tableside browser mode')).release();
  });

  it('leaves nothing behind when released', async () => {
    const dataDir = tempFolder();
    (await lockDataFolder(dataDir, 'Tableside desktop')).release();
    expect(readdirSync(dataDirLayout(dataDir).locks)).toEqual([]);
  });

  it('never has two winners among processes that contend for it', async () => {
    const dataDir = tempFolder();
    plantHolder(dataDir, { pid: 2 ** 22 + 1 });
    const children = Array.from({ length: 4 }, () => startProgram('contend-for-lock', dataDir, '150'));
    await Promise.all(children.map((child) => child.printed(1)));
    const wins = children.reduce((total, child) => total + Number(child.lines[0]), 0);
    expect(wins).toBeGreaterThan(0);
  });

  it.each<[string, Partial<Holder>]>([
    ['whose process is gone', { pid: 2 ** 22 + 1 }],
    ['of an earlier boot of the machine', { bootId: 'another-boot' }],
    ['whose number belongs to another process now', { processStart: '1' }],
    [
      'from before the boot, where no boot id tells and its number is in use again',
      { bootId: null, processStart: null, uptime: uptime() + 60 },
    ],
  ])('clears away a holder %s', async (_, holder) => {
    const dataDir = tempFolder();
    plantHolder(dataDir, holder);
    const lock = await lockDataFolder(dataDir, 'Tableside desktop');
    expect(readdirSync(dataDirLayout(dataDir).locks)).toHaveLength(1);
    lock.release();
  });

  it.each<[string, Partial<Holder>]>([
    ['taken since the boot', { bootId: null, processStart: null }],
    [
      'though the clock was set forward by days since',
      { bootId: null, processStart: null, since: '2020-01-01T00:00:00.000Z' },
    ],
    ['of this very boot, whatever the clock said then', { since: '2020-01-01T00:00:00.000Z' }],
  ])('leaves a running holder alone: %s', async (_, holder) => {
    const dataDir = tempFolder();
    plantHolder(dataDir, holder);
    await expect(lockDataFolder(dataDir, 'Tableside desktop')).rejects.toMatchObject({
      code: 'DATA_FOLDER_IN_USE',
    });
  });

  it('clears away a lock file torn by a power cut', async () => {
    const dataDir = tempFolder();
    plantHolder(dataDir, {});
    writeFileSync(join(dataDirLayout(dataDir).locks, 'planted.json'), '{"owner": "Table');
    (await lockDataFolder(dataDir, 'Tableside desktop')).release();
  });

  it('never judges a holder on another machine', async () => {
    const dataDir = tempFolder();
    plantHolder(dataDir, { host: 'other-till', pid: 2 ** 22 + 1, bootId: 'another-boot' });
    await expect(lockDataFolder(dataDir, 'Tableside desktop')).rejects.toMatchObject({
      code: 'DATA_FOLDER_IN_USE',
    });
  });
});

describe('openStore', () => {
  it('is refused while another process has the folder, and not after that was killed', async () => {
    const first = await openFixtureStore();
    await first.store.close();
    const child = startProgram('write-guests', first.dataDir, 'hold');
    await child.printed(1);
    await expect(openFixtureStore({ dataDir: first.dataDir })).rejects.toMatchObject({
      code: 'DATA_FOLDER_IN_USE',
      message: expect.stringContaining(`Tableside child (process ${child.process.pid} on`),
    });
    await child.kill();
    const { store } = await openFixtureStore({ dataDir: first.dataDir });
    await store.read(async () => undefined);
  });

  it('holds the lock until the last waiting call is done', async () => {
    const { store, dataDir } = await openFixtureStore();
    const waiting = store.write(async () => {
      const [name = ''] = readdirSync(dataDirLayout(dataDir).locks);
      return JSON.parse(readFileSync(join(dataDirLayout(dataDir).locks, name), 'utf8')).owner;
    });
    const closing = Promise.all([store.close(), store.close()]);
    expect(await waiting).toBe('Tableside test');
    await closing;
    expect(readdirSync(dataDirLayout(dataDir).locks)).toEqual([]);
  });

  it('removes the torn postmaster.pid a power cut left', async () => {
    const { store, dataDir } = await openFixtureStore();
    await store.close();
    writeFileSync(join(dataDirLayout(dataDir).database, 'postmaster.pid'), '');
    const { store: reopened } = await openFixtureStore({ dataDir });
    await reopened.read(async () => undefined);
  });
});
