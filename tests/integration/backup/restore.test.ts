import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ListedBackup, listBackups } from '#db/backup/list';
import { applyRestore, prepareRestore, readPrepared } from '#db/backup/restore';
import { dataDirLayout } from '#db/data-dir';
import { Engine } from '#db/engine/engine';
import { addGuest, guestNames, openBackedUp, serviceDay } from '#tests/support/backups';

const owner = 'Tableside test';

it('takes a backup, and restores it to its own end and to a mark after it', async () => {
  const { store, backups, dataDir, root } = await openBackedUp();
  await addGuest(store, 'before');
  const manifest = await backups.take('manual', { serviceDay });
  expect(manifest.facts.rows).toMatchObject({ guests: 1, schema_migrations: 2 });
  await addGuest(store, 'after');
  await backups.catchUp();
  const until = new Date();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await addGuest(store, 'too late');
  await backups.stop();
  await store.close();

  const [backup] = backups.list().backups;
  if (!backup) throw new Error('no backup is listed');
  const prepared = await prepareRestore({ dataDir, backup, until });
  expect(prepared.facts.rows['guests']).toBe(2);
  const kept = await applyRestore(dataDir, prepared.id, { owner });
  expect(readdirSync(kept).sort()).toContain('database');
  const restored = await openBackedUp({ root });
  expect(await guestNames(restored.store)).toEqual(['after', 'before']);
  expect(readFileSync(join(dataDir, 'created.json'), 'utf8')).toContain('18');
});

it('keeps the log of the life before a restore apart from the one after it', async () => {
  const opened = await openBackedUp();
  const { dataDir, root, folder } = opened;
  await addGuest(opened.store, 'Ada');
  await opened.backups.take('daily', { serviceDay });
  await addGuest(opened.store, 'first life');
  await opened.backups.stop();
  await opened.store.close();
  const [first] = listBackups([folder]).backups;
  if (!first) throw new Error('no backup is listed');
  const before = await prepareRestore({ dataDir, backup: first, until: new Date(first.manifest.takenAt) });
  await applyRestore(dataDir, before.id, { owner });

  const again = await openBackedUp({ root });
  await again.backups.catchUp();
  expect(again.backups.state().backupDue).toBe(true);
  await again.backups.take('after-restore', { serviceDay });
  await addGuest(again.store, 'second life');
  await again.backups.stop();
  await again.store.close();

  const { backups } = listBackups([folder]);
  const countAt = async (backup: ListedBackup) => {
    const prepared = await prepareRestore({ dataDir, backup });
    return readGuests(join(dataDirLayout(dataDir).restore, prepared.id, 'database'));
  };
  const [second] = backups;
  if (!second || backups.length !== 2) throw new Error('two backups should be listed');
  expect(await countAt(second)).toEqual(['Ada', 'second life']);
  expect(await countAt(first)).toEqual(['Ada', 'first life']);
});

it('brings back a database that does not open at all, and keeps the bad one', async () => {
  const { store, backups, dataDir, root } = await openBackedUp();
  await addGuest(store, 'Ada');
  await backups.take('manual', { serviceDay });
  await backups.stop();
  await store.close();
  writeFileSync(join(dataDirLayout(dataDir).database, 'global', 'pg_control'), 'noise');
  await expect(openBackedUp({ root })).rejects.toMatchObject({ code: 'DATA_FOLDER_DAMAGED' });

  const [backup] = backups.list().backups;
  if (!backup) throw new Error('no backup is listed');
  const prepared = await prepareRestore({ dataDir, backup });
  expect(readPrepared(dataDir)).toEqual(prepared);
  const note = join(dataDirLayout(dataDir).restore, prepared.id, 'prepared.json');
  const written = readFileSync(note, 'utf8');
  writeFileSync(note, written.slice(0, 40));
  expect(readPrepared(dataDir)).toBeNull();
  writeFileSync(note, written);
  const kept = await applyRestore(dataDir, prepared.id, { owner });
  expect(readFileSync(join(kept, 'database', 'global', 'pg_control'), 'utf8')).toBe('noise');
  const restored = await openBackedUp({ root });
  expect(await guestNames(restored.store)).toEqual(['Ada']);
});

it('puts nothing in place that is not ready, or while the store is open', async () => {
  const { store, backups, dataDir } = await openBackedUp();
  await backups.take('manual', { serviceDay });
  const [backup] = backups.list().backups;
  if (!backup) throw new Error('no backup is listed');
  const prepared = await prepareRestore({ dataDir, backup });
  await expect(applyRestore(dataDir, prepared.id, { owner })).rejects.toMatchObject({
    code: 'DATA_FOLDER_IN_USE',
  });
  await backups.stop();
  await store.close();
  for (const id of ['../database', crypto.randomUUID()])
    await expect(applyRestore(dataDir, id, { owner })).rejects.toMatchObject({
      code: 'RESTORE_FAILED',
    });
});

async function readGuests(database: string): Promise<string[]> {
  const engine = await Engine.open(database);
  const { rows } = await engine.transaction('read', (session) =>
    session.query<{ name: string }>('SELECT name FROM guests ORDER BY name'),
  );
  await engine.close();
  return rows.map(({ name }) => name);
}
