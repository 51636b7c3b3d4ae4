import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applyRestore, prepareRestore } from '#db/backup/restore';
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
  const kept = await applyRestore(dataDir, prepared.id, { owner, clock: () => new Date() });
  expect(readdirSync(kept).sort()).toContain('database');
  const restored = await openBackedUp({ root });
  expect(await guestNames(restored.store)).toEqual(['after', 'before']);
  expect(readFileSync(join(dataDir, 'created.json'), 'utf8')).toContain('18');
});
