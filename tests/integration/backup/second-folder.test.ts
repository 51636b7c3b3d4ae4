import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { expect, it } from 'vitest';
import { foldersOfBackups, listBackups } from '#db/backup/list';
import { chooseSecondFolder, mirrorBackups } from '#db/backup/mirror';
import { backupsFolder, copyToSecond } from '#db/backup/place';
import { backupPlaces, secondPlace } from '#db/backup/places';
import { applyRestore, prepareRestore } from '#db/backup/restore';
import { houseId } from '#db/backup/settings';
import { beginHistory, readHistory } from '#db/engine/history';
import { liesInside } from '#db/engine/inside';
import { addGuest, fillLog, guestNames, openBackedUp, serviceDay } from '#tests/support/backups';
import { tempFolder } from '#tests/support/temp-folder';

const owner = 'Tableside test';

it('holds all a new machine needs to come to the same state', async () => {
  const first = await openBackedUp();
  const stick = tempFolder();
  const to = chooseSecondFolder(stick, first.folder, randomUUID());
  const mirror = () => mirrorBackups({ from: first.folder, to, presentHistory: readHistory(first.dataDir) });
  await addGuest(first.store, 'Ada');
  writeFileSync(join(first.dataDir, 'secret.key'), 'the key of the first machine ...');
  await first.backups.take('daily', { serviceDay });
  await mirror();
  await addGuest(first.store, 'Bea');
  await first.backups.catchUp();
  await mirror();
  await addGuest(first.store, 'Cleo');
  await first.backups.stop();
  await mirror();
  await first.store.close();

  const dataDir = join(tempFolder(), 'data');
  mkdirSync(dataDir);
  const { backups, foreign } = listBackups(foldersOfBackups(stick));
  expect(foreign).toEqual([]);
  const [backup] = backups;
  if (!backup) throw new Error('no backup is listed');
  const prepared = await prepareRestore({ dataDir, backup });
  await applyRestore(dataDir, prepared.id, { owner });
  const second = await openBackedUp({ root: join(dataDir, '..') });
  expect(await guestNames(second.store)).toEqual(['Ada', 'Bea', 'Cleo']);
  expect(existsSync(join(dataDir, 'secret.key'))).toBe(true);
});

it('writes nothing where the stick was, and goes on when it is back', async () => {
  const { store, backups, folder, root } = await openBackedUp();
  const stick = join(root, 'stick');
  mkdirSync(stick);
  const to = chooseSecondFolder(stick, folder, randomUUID());
  await addGuest(store, 'Ada');
  await backups.take('daily', { serviceDay });
  renameSync(stick, `${stick}.unplugged`);
  await expect(mirrorBackups({ from: folder, to, presentHistory: null })).rejects.toMatchObject({
    code: 'SECOND_FOLDER_AWAY',
  });
  expect(existsSync(stick)).toBe(false);
  // Its place on the disk of the till, empty.
  mkdirSync(stick);
  await expect(mirrorBackups({ from: folder, to, presentHistory: null })).rejects.toMatchObject({
    code: 'SECOND_FOLDER_AWAY',
  });
  expect(readdirSync(stick)).toEqual([]);
  rmSync(stick, { recursive: true });
  renameSync(`${stick}.unplugged`, stick);
  await mirrorBackups({ from: folder, to, presentHistory: null });
  expect(listBackups([secondPlace(to)]).backups).toHaveLength(1);
});

it('lets go of what the first folder let go of', async () => {
  const { backups, folder, dataDir } = await openBackedUp();
  const stick = tempFolder();
  const to = chooseSecondFolder(stick, folder, randomUUID());
  for (let count = 0; count < 4; count++) {
    await backups.take('before-update', { serviceDay });
    await mirrorBackups({ from: folder, to, presentHistory: readHistory(dataDir) });
  }
  const ids = (path: string) => listBackups([path]).backups.map(({ manifest }) => manifest.id);
  expect(ids(folder)).toHaveLength(2);
  expect(ids(secondPlace(to))).toEqual(ids(folder));
});

/** Puts a copy of the newest backup under another name, kind, order and history into a folder, as other houses have. */
function plantBackup(from: string, to: string, change: { id: string; order: number; history: string }): void {
  const [backup] = listBackups([from]).backups;
  if (!backup) throw new Error('no backup is listed');
  const planted = backupPlaces(to).backup(change.id);
  cpSync(backupPlaces(from).backup(backup.manifest.id).folder, planted.folder, { recursive: true });
  writeFileSync(planted.manifest, JSON.stringify({ ...backup.manifest, ...change }));
}

it('is brought up to date in another process, and not after it was told to stop', async () => {
  const root = tempFolder();
  const [dataDir, stick] = [join(root, 'data'), join(root, 'stick')];
  mkdirSync(dataDir);
  const history = beginHistory(dataDir);
  const { logs, log } = backupPlaces(backupsFolder(dataDir));
  for (const path of [dataDir, stick, logs, log(history)]) mkdirSync(path, { recursive: true });
  writeFileSync(join(log(history), 'marks.jsonl'), '\n');
  const to = chooseSecondFolder(stick, backupsFolder(dataDir), houseId(dataDir));
  const copied = () => existsSync(backupPlaces(secondPlace(to)).marks(history));
  await expect(copyToSecond(dataDir, to, AbortSignal.abort())).rejects.toMatchObject({
    code: 'BACKUP_CANCELLED',
  });
  expect(copied()).toBe(false);
  await copyToSecond(dataDir, to);
  expect(copied()).toBe(true);
  expect(houseId(dataDir)).toBe(to.id);
});

it('leaves alone what others have on the same disk, and what it did not bring itself', async () => {
  const { backups, folder, dataDir } = await openBackedUp();
  const stick = tempFolder();
  const ours = chooseSecondFolder(stick, folder, randomUUID());
  const theirs = chooseSecondFolder(stick, folder, randomUUID());
  for (const name of ['unfinished', 'wal/holiday-photos', `${secondPlace(ours)}/wal/holiday-photos`])
    mkdirSync(name.startsWith('/') ? name : join(stick, name), { recursive: true });
  await backups.take('manual', { serviceDay });
  const history = randomUUID();
  for (let order = 1; order <= 5; order++)
    for (const place of [stick, secondPlace(theirs), secondPlace(ours)])
      plantBackup(folder, place, { id: `old-${order}`, order, history });
  mkdirSync(backupPlaces(secondPlace(ours)).log(history), { recursive: true });
  const before = readdirSync(stick, { recursive: true }).map(String).sort();

  await mirrorBackups({ from: folder, to: ours, presentHistory: readHistory(dataDir) });
  const after = readdirSync(stick, { recursive: true }).map(String).sort();
  expect(before.filter((path) => !after.includes(path))).toEqual([]);
  expect(listBackups([secondPlace(ours)]).backups).toHaveLength(6);
});

it('removes no log while a backup beside it cannot be read', async () => {
  const { store, backups, folder, dataDir } = await openBackedUp();
  await backups.take('manual', { serviceDay });
  const [first] = listBackups([folder]).backups;
  if (!first) throw new Error('no backup is listed');
  const { manifest: file } = backupPlaces(folder).backup(first.manifest.id);
  const log = backupPlaces(folder).log(first.manifest.history);
  const oldestSegment = readdirSync(log).sort()[0] ?? '';
  await fillLog(store, 20);
  const written = readFileSync(file);
  writeFileSync(file, '');
  await backups.take('manual', { serviceDay });
  expect(readdirSync(log).map((name) => name.slice(0, 24))).toContain(oldestSegment.slice(0, 24));
  writeFileSync(file, written);
  await expect(prepareRestore({ dataDir, backup: first })).resolves.toMatchObject({
    backupId: first.manifest.id,
  });
});

it('takes a folder of backups that cannot be read for one with something foreign in it', () => {
  const file = join(tempFolder(), 'backups');
  writeFileSync(file, '');
  expect(listBackups([file])).toMatchObject({
    backups: [],
    foreign: [{ name: 'backups', why: expect.stringContaining('ENOTDIR'), mayBeBackup: false }],
  });
});

it('refuses as second folder what is missing, lies among the backups, or is a folder of backups itself', async () => {
  const { backups, folder } = await openBackedUp();
  await backups.take('manual', { serviceDay });
  const choose = (path: string, first = folder) => chooseSecondFolder(path, first, randomUUID());
  expect(() => choose(join(folder, '..', 'nowhere'))).toThrow('is no folder');
  expect(() => choose(folder)).toThrow('among the backups');
  expect(() => choose(folder, join(folder, '..', 'other-backups'))).toThrow('holds backups of its own');
  const stick = tempFolder();
  expect(() => choose(secondPlace(choose(stick)))).toThrow('holds backups of its own');
});

it.each([
  ['C:\\till-backups', 'E:\\', win32, false],
  ['C:\\till-backups', 'E:\\till-backups', win32, false],
  ['C:\\till-backups', 'C:\\till-backups\\in', win32, true],
  ['C:\\till-backups', 'c:\\TILL-BACKUPS', win32, true],
  ['/till-backups', '/till-backups-2', posix, false],
  ['/till-backups', '/till-backups/..more', posix, true],
  ['/till-backups', '/', posix, false],
])('judges whether in %s lies %s', (outer, inner, rules, expected) => {
  expect(liesInside(outer, inner, rules)).toBe(expected);
});
