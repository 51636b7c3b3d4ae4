import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { ListedBackup } from '#db/backup/list';
import { backupFiles, backupPlaces } from '#db/backup/places';
import { prepareRestore } from '#db/backup/restore';
import { dataDirLayout } from '#db/data-dir';
import {
  addGuest,
  type BackedUp,
  fillLog,
  guestNames,
  openBackedUp,
  serviceDay,
} from '#tests/support/backups';

function newest({ backups }: BackedUp): ListedBackup {
  const [backup] = backups.list().backups;
  if (!backup) throw new Error('no backup is listed');
  return backup;
}

function flipByte(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(offset) ^ 0xff, offset);
  writeFileSync(file, bytes);
}

it.each(['preparing', 'copying', 'verifying'] as const)(
  'leaves nothing but the till at work when it is cancelled while %s',
  async (step) => {
    const opened = await openBackedUp();
    await addGuest(opened.store, 'Ada');
    const cancel = new AbortController();
    const taken = opened.backups.take('manual', {
      serviceDay,
      signal: cancel.signal,
      onProgress: (progress) => {
        if (progress.step === step) cancel.abort();
      },
    });
    await expect(taken).rejects.toMatchObject({ code: 'BACKUP_CANCELLED' });
    expect(opened.backups.list()).toEqual({ backups: [], foreign: [] });
    expect(existsSync(backupPlaces(opened.folder).unfinished)).toBe(false);
    await addGuest(opened.store, 'Bea');
    expect((await opened.backups.take('manual', { serviceDay })).facts.rows['guests']).toBe(2);
  },
);

it('refuses a second one meanwhile, and ends a running one when it is stopped', async () => {
  const { backups, store } = await openBackedUp();
  const first = backups.take('manual', { serviceDay });
  await expect(backups.take('manual', { serviceDay })).rejects.toMatchObject({ code: 'BACKUP_RUNNING' });
  const ended = expect(first).rejects.toMatchObject({ code: 'BACKUP_CANCELLED' });
  await backups.stop();
  await ended;
  expect(backups.state().running).toBe(false);
  await addGuest(store, 'Ada');
});

it('says so when a table of the live database is damaged, and keeps the backups from before', async () => {
  const opened = await openBackedUp();
  await opened.store.write((tx) =>
    tx.execute(sql`INSERT INTO guests (name) SELECT md5(n::text) FROM generate_series(1, 2000) AS n`),
  );
  const before = await opened.backups.take('manual', { serviceDay });
  const { rows } = await opened.store.read((tx) =>
    tx.execute<{ path: string }>(sql`SELECT pg_relation_filepath('guests') AS path`),
  );
  flipByte(join(dataDirLayout(opened.dataDir).database, String(rows[0]?.path)), 8192 + 4000);

  await expect(opened.backups.take('manual', { serviceDay })).rejects.toMatchObject({
    code: 'BACKUP_DAMAGED',
    message: expect.stringContaining('invalid page'),
  });
  expect(opened.backups.list().backups.map(({ manifest }) => manifest.id)).toEqual([before.id]);
});

it('refuses an archive that is not as it was made, touching nothing of the present', async () => {
  const opened = await openBackedUp();
  await addGuest(opened.store, 'Ada');
  await opened.backups.take('manual', { serviceDay });
  const backup = newest(opened);
  const { archive } = backupFiles(join(opened.folder, backup.manifest.id));
  const { dataDir } = opened;
  flipByte(archive, Math.floor(backup.manifest.bytes / 2));
  await expect(prepareRestore({ dataDir, backup })).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
  flipByte(archive, Math.floor(backup.manifest.bytes / 2));
  const another = { ...backup, manifest: { ...backup.manifest, sha256: '0'.repeat(64) } };
  await expect(prepareRestore({ dataDir, backup: another })).rejects.toMatchObject({
    code: 'BACKUP_DAMAGED',
  });
  expect(existsSync(dataDirLayout(dataDir).restore)).toBe(false);
  expect(await guestNames(opened.store)).toEqual(['Ada']);
});

it('names what lies among the backups and is none', async () => {
  const opened = await openBackedUp();
  await opened.backups.take('manual', { serviceDay });
  const { manifest } = newest(opened);
  const places = backupPlaces(opened.folder);
  fs.mkdirSync(places.backup('holiday photos').folder);
  fs.cpSync(places.backup(manifest.id).folder, places.backup('torn').folder, { recursive: true });
  fs.truncateSync(places.backup('torn').manifest, 100);
  fs.cpSync(places.backup(manifest.id).folder, places.backup('renamed').folder, { recursive: true });
  const { backups, foreign } = opened.backups.list();
  expect(backups.map((backup) => backup.manifest.id)).toEqual([manifest.id]);
  expect(foreign.map(({ name }) => name).sort()).toEqual(['holiday photos', 'renamed', 'torn']);
});

it('goes back as far as the log is whole where a segment is torn, and says until when', async () => {
  const opened = await openBackedUp();
  await addGuest(opened.store, 'in the backup');
  await opened.backups.take('manual', { serviceDay });
  await addGuest(opened.store, 'after it');
  await opened.backups.catchUp();
  const whole = newest(opened).reachesUntil;
  await fillLog(opened.store, 40);
  await opened.backups.stop();
  await opened.store.close();

  const log = backupPlaces(opened.folder).log(newest(opened).manifest.history);
  const complete = readdirSync(log).filter((name) => name.endsWith('.gz'));
  const { dataDir } = opened;
  // The segment after the one in which the small mark lies.
  flipByte(join(log, String(complete.sort().at(-1))), 2000);
  const prepared = await prepareRestore({ dataDir, backup: newest(opened) });
  expect(prepared.facts.rows['guests']).toBe(2);
  expect(prepared.at).toEqual(whole);
});
