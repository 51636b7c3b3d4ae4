import { appendFileSync, cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups } from '#db/backup/list';
import { backupPlaces } from '#db/backup/places';
import { prepareRestore } from '#db/backup/restore';
import { dataDirLayout } from '#db/data-dir';
import { readHistory } from '#db/engine/history';
import { addGuest, type BackedUp, fillLog, openBackedUp, serviceDay } from '#tests/support/backups';

const waiting = (dataDir: string) =>
  readdirSync(join(dataDirLayout(dataDir).database, 'pg_wal', 'archive_status')).filter((name) =>
    name.endsWith('.ready'),
  );

const logFiles = ({ dataDir, folder }: BackedUp) =>
  readdirSync(backupPlaces(folder).log(readHistory(dataDir) ?? '')).sort();

async function restart(opened: BackedUp): Promise<BackedUp> {
  await opened.backups.stop();
  await opened.store.close();
  return openBackedUp({ root: opened.root });
}

describe('the archive of the log', () => {
  it('compresses complete segments, and lets Postgres have them back', async () => {
    const opened = await openBackedUp();
    await opened.backups.take('manual', { serviceDay });
    await fillLog(opened.store, 40);
    expect(waiting(opened.dataDir).length).toBeGreaterThan(0);
    await opened.backups.catchUp();
    expect(waiting(opened.dataDir)).toEqual([]);
    const files = logFiles(opened);
    expect(files.filter((name) => name.endsWith('.gz')).length).toBeGreaterThan(0);
    expect(files.filter((name) => /^[0-9A-F]{24}$/.test(name))).toHaveLength(1);
  });

  it('keeps nothing before the first backup: nothing could be restored from it', async () => {
    const opened = await openBackedUp();
    await fillLog(opened.store, 20);
    expect(waiting(opened.dataDir).length).toBeGreaterThan(0);
    await opened.backups.catchUp();
    expect(waiting(opened.dataDir)).toEqual([]);
    expect(existsSync(backupPlaces(opened.folder).logs)).toBe(false);
    expect(opened.backups.state()).toMatchObject({ archivedUntil: null, backupDue: true, problem: null });
  });

  it('stops below the reserve of the disk, and has all of it when there is room again', async () => {
    let free = Number.POSITIVE_INFINITY;
    const opened = await openBackedUp({ backups: { free: () => free } });
    await opened.backups.take('manual', { serviceDay });
    const history = readHistory(opened.dataDir);
    const before = logFiles(opened);
    free = 0;
    await fillLog(opened.store, 20);
    await opened.backups.catchUp();
    expect(opened.backups.state().problem).toContain('nearly full');
    expect(logFiles(opened)).toEqual(before);
    free = Number.POSITIVE_INFINITY;
    await opened.backups.catchUp();
    expect(opened.backups.state().problem).toBeNull();
    expect(logFiles(opened).length).toBeGreaterThan(before.length);
    expect(readHistory(opened.dataDir)).toBe(history);
  });

  it('goes on where it was after a restart, past a mark that was torn', async () => {
    const opened = await openBackedUp();
    await opened.backups.take('manual', { serviceDay });
    await addGuest(opened.store, 'first life');
    const history = readHistory(opened.dataDir);
    const again = await restart(opened);
    appendFileSync(backupPlaces(opened.folder).marks(history ?? ''), '\n{"at":"2026-11-2');
    await addGuest(again.store, 'second life');
    await again.backups.stop();
    await again.store.close();
    expect(readHistory(opened.dataDir)).toBe(history);

    const [backup] = listBackups([opened.folder]).backups;
    if (!backup) throw new Error('no backup is listed');
    const prepared = await prepareRestore({ dataDir: opened.dataDir, backup });
    expect(prepared.facts.rows['guests']).toBe(2);
  });

  it('begins a new history, and says a backup is due, when what it had is gone', async () => {
    const opened = await openBackedUp();
    await opened.backups.take('manual', { serviceDay });
    const history = readHistory(opened.dataDir) ?? '';
    expect(opened.backups.state()).toMatchObject({ backupDue: false, problem: null });
    rmSync(backupPlaces(opened.folder).log(history), { recursive: true });
    await addGuest(opened.store, 'Ada');
    await opened.backups.catchUp();
    expect(readHistory(opened.dataDir)).not.toBe(history);
    expect(opened.backups.state().backupDue).toBe(true);
    expect(opened.backups.state().problem).toContain('does not continue');

    await opened.backups.take('manual', { serviceDay });
    expect(opened.backups.state()).toMatchObject({ backupDue: false, problem: null });
  });

  it.each([
    ['before it went on', 0],
    ['after it went on, longer than the first did', 40],
  ])(
    'begins a new history when an older copy of the database was put back by hand, noticed %s',
    async (_, count) => {
      const opened = await openBackedUp();
      const { database } = dataDirLayout(opened.dataDir);
      await opened.backups.take('manual', { serviceDay });
      const history = readHistory(opened.dataDir);
      const again = await restart(opened);
      await again.store.close();
      cpSync(database, `${database}.copy`, { recursive: true });
      const third = await openBackedUp({ root: opened.root });
      for (let guest = 0; guest < 5; guest++) await addGuest(third.store, `first ${guest}`);
      await third.backups.stop();
      await third.store.close();
      expect(readHistory(opened.dataDir)).toBe(history);

      rmSync(database, { recursive: true });
      renameSync(`${database}.copy`, database);
      const fourth = await openBackedUp({ root: opened.root });
      for (let guest = 0; guest < count; guest++) await addGuest(fourth.store, `other ${guest}`);
      await fourth.backups.catchUp();
      expect(readHistory(opened.dataDir)).not.toBe(history);
      expect(fourth.backups.state().backupDue).toBe(true);
    },
  );

  it('waits for a folder that is away and then has all of it', async () => {
    const problems: (string | null)[] = [];
    const opened = await openBackedUp({ backups: { onProblem: (problem) => problems.push(problem) } });
    await opened.backups.take('manual', { serviceDay });
    const history = readHistory(opened.dataDir);
    renameSync(opened.folder, `${opened.folder}.away`);
    await addGuest(opened.store, 'meanwhile');
    await opened.backups.catchUp();
    expect(opened.backups.state().problem).not.toBeNull();
    renameSync(`${opened.folder}.away`, opened.folder);
    await opened.backups.catchUp();
    expect(opened.backups.state().problem).toBeNull();
    expect(problems).toEqual([expect.any(String), null]);
    expect(readHistory(opened.dataDir)).toBe(history);
  });

  it('lets go of the log when the folder was away for too long: the till goes before', async () => {
    const opened = await openBackedUp({ backups: { waitingAtMost: 1 } });
    await opened.backups.take('manual', { serviceDay });
    const history = readHistory(opened.dataDir);
    renameSync(opened.folder, `${opened.folder}.away`);
    await fillLog(opened.store, 60);
    expect(waiting(opened.dataDir).length).toBeGreaterThan(1);
    await opened.backups.catchUp();
    expect(waiting(opened.dataDir)).toEqual([]);
    expect(readHistory(opened.dataDir)).not.toBe(history);
    expect(opened.backups.state().backupDue).toBe(true);
    await addGuest(opened.store, 'the till goes on');
  });
});
