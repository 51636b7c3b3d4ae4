import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listBackups } from '#db/backup/list';
import { chooseSecondFolder, mirrorBackups } from '#db/backup/mirror';
import { applyRestore, prepareRestore } from '#db/backup/restore';
import { readHistory } from '#db/engine/history';
import { addGuest, guestNames, openBackedUp, serviceDay } from '#tests/support/backups';
import { tempFolder } from '#tests/support/temp-folder';

const owner = 'Tableside test';
const clock = () => new Date();

it('holds all a new machine needs to come to the same state', async () => {
  const first = await openBackedUp();
  const stick = tempFolder();
  const to = chooseSecondFolder(stick, first.folder);
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
  const { backups, foreign } = listBackups([stick]);
  expect(foreign).toEqual([]);
  const [backup] = backups;
  if (!backup) throw new Error('no backup is listed');
  const prepared = await prepareRestore({ dataDir, backup });
  await applyRestore(dataDir, prepared.id, { owner, clock });
  const second = await openBackedUp({ root: join(dataDir, '..') });
  expect(await guestNames(second.store)).toEqual(['Ada', 'Bea', 'Cleo']);
  expect(existsSync(join(dataDir, 'secret.key'))).toBe(true);
});

it('writes nothing where the stick was, and goes on when it is back', async () => {
  const { store, backups, folder, root } = await openBackedUp();
  const stick = join(root, 'stick');
  mkdirSync(stick);
  const to = chooseSecondFolder(stick, folder);
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
  expect(listBackups([stick]).backups).toHaveLength(1);
});

it('lets go of what the first folder let go of', async () => {
  const { backups, folder, dataDir } = await openBackedUp();
  const stick = tempFolder();
  const to = chooseSecondFolder(stick, folder);
  for (let count = 0; count < 4; count++) {
    await backups.take('before-update', { serviceDay });
    await mirrorBackups({ from: folder, to, presentHistory: readHistory(dataDir) });
  }
  const ids = (path: string) => listBackups([path]).backups.map(({ manifest }) => manifest.id);
  expect(ids(folder)).toHaveLength(2);
  expect(ids(stick)).toEqual(ids(folder));
});

it('refuses as second folder what is missing and what lies among the backups', async () => {
  const { folder } = await openBackedUp();
  expect(() => chooseSecondFolder(join(folder, '..', 'nowhere'), folder)).toThrow('is no folder');
  expect(() => chooseSecondFolder(folder, folder)).toThrow('among the backups');
});
