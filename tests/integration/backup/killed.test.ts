import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { listBackups } from '#db/backup/list';
import { applyRestore, prepareRestore } from '#db/backup/restore';
import { readHistory } from '#db/engine/history';
import { guestNames, openBackedUp, serviceDay } from '#tests/support/backups';
import { startProgram } from '#tests/support/child';
import { tempFolder } from '#tests/support/temp-folder';

const rounds = 4;

it('goes on in the same history after being killed at any moment of copying, and lists no half backup', {
  timeout: 300_000,
}, async () => {
  const root = tempFolder();
  const [dataDir, folder] = [join(root, 'data'), join(root, 'backups')];
  mkdirSync(dataDir);
  const acknowledged: string[] = [];
  const taken: string[] = [];
  let history: string | null = null;
  for (let round = 1; round <= rounds; round++) {
    const child = startProgram('backup-guests', dataDir, folder, inject('fixtureTemplate'));
    await child.printed(20 + Math.floor(Math.random() * 400));
    await child.kill();
    const words = child.lines.filter((line) => line !== 'open');
    expect(words.filter((line) => line.startsWith('problem'))).toEqual([]);
    taken.push(...words.filter((line) => line.startsWith('backup ')).map((line) => line.slice(7)));
    acknowledged.push(...words.filter((line) => !line.includes(' ')));
    history ??= readHistory(dataDir);
    expect(readHistory(dataDir)).toBe(history);
    expect(listBackups([folder]).foreign).toEqual([]);
  }

  const { store, backups } = await openBackedUp({ root });
  await backups.catchUp();
  expect(readHistory(dataDir)).toBe(history);
  const names = await guestNames(store);
  expect(acknowledged.filter((name) => !names.includes(name))).toEqual([]);
  await backups.take('manual', { serviceDay });
  await backups.stop();
  await store.close();

  const listed = backups.list().backups;
  for (const id of taken.slice(-2)) expect(listed.map(({ manifest }) => manifest.id)).toContain(id);
  // The oldest is brought to the present by the log of all the lives since.
  const oldest = listed.at(-1);
  if (!oldest) throw new Error('no backup is listed');
  const prepared = await prepareRestore({ dataDir, backup: oldest });
  await applyRestore(dataDir, prepared.id, { owner: 'Tableside test' });
  const restored = await openBackedUp({ root });
  expect(await guestNames(restored.store)).toEqual(names);
});
