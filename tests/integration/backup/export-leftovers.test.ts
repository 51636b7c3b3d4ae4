import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportDamaged, exportFromBackup } from '#db/backup/export-records';
import type { JobProgress } from '#db/backup/jobs';
import { backupsFolder, exportsFolder } from '#db/backup/place';
import { openBackedUp, serviceDay } from '#tests/support/backups';
import { tempFolder } from '#tests/support/temp-folder';

const clock = () => new Date();

it('leaves nothing of an export that is cancelled, and clears what a killed one left', async () => {
  const root = tempFolder();
  const folder = backupsFolder(join(root, 'data'));
  const { backups, dataDir, store } = await openBackedUp({ root, backups: { folder } });
  const backup = await backups.take('manual', { serviceDay });
  await backups.stop();
  await store.close();
  const exports = exportsFolder(dataDir);
  for (const name of ['copy', '2026-11-20T19-00-00.unfinished', 'for the tax office.unfinished']) {
    mkdirSync(join(exports, name), { recursive: true });
    writeFileSync(join(exports, name, 'half'), '');
  }
  const cancel = new AbortController();
  const onProgress = (step: string, _: JobProgress) => {
    if (step === 'exporting') cancel.abort();
  };
  const exporting = exportFromBackup(dataDir, backup, { clock, signal: cancel.signal, onProgress });
  await expect(exporting).rejects.toMatchObject({ code: 'BACKUP_CANCELLED' });
  expect(readdirSync(exports)).toEqual(['for the tax office.unfinished']);

  const { folder: saved } = await exportDamaged(dataDir, { clock, onProgress: () => undefined });
  expect(existsSync(join(saved, 'restaurant.sql'))).toBe(true);
  expect(existsSync(join(exports, 'copy'))).toBe(false);
});
