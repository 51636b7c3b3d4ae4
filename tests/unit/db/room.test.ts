import { randomUUID } from 'node:crypto';
import fs, { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { exportFromBackup } from '#db/backup/export-records';
import { logBytes } from '#db/backup/log-install';
import { segmentBytes, segmentName } from '#db/backup/lsn';
import type { Manifest } from '#db/backup/manifest';
import { backupsFolder, exportsFolder } from '#db/backup/place';
import { backupPlaces } from '#db/backup/places';
import { prepareRestore } from '#db/backup/restore';
import { dataDirLayout } from '#db/data-dir';

const reserve = 256 * 2 ** 20;

/** A backup of one byte whose log is three segments, of which the last still grows. */
function smallBackup() {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'tableside-room-')), 'data');
  onTestFinished(() => rmSync(join(dataDir, '..'), { recursive: true }));
  const manifest = {
    id: 'one',
    history: randomUUID(),
    timeline: '00000001',
    startLsn: '0/2000028',
    unpackedBytes: 1,
  } as Manifest;
  const log = backupPlaces(backupsFolder(dataDir)).log(manifest.history);
  for (const folder of [dataDir, log]) mkdirSync(folder, { recursive: true });
  for (const [count, form] of ['.gz', '.gz', ''].entries())
    writeFileSync(join(log, segmentName('00000001', (2 + count) * segmentBytes) + form), '');
  return { dataDir, manifest };
}

function leaveFree(bytes: number): void {
  vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: bytes, bsize: 1 } as never);
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
}

it('counts the log unpacked, from the segment the backup begins in', () => {
  const { dataDir, manifest } = smallBackup();
  expect(logBytes(backupsFolder(dataDir), manifest)).toBe(3 * segmentBytes);
  const later = { ...manifest, startLsn: '0/3000000' };
  expect(logBytes(backupsFolder(dataDir), later)).toBe(2 * segmentBytes);
});

it('begins neither a restore nor an export for whose log there is no room', async () => {
  const { dataDir, manifest } = smallBackup();
  leaveFree(reserve + 2 + 3 * segmentBytes - 1);
  const noRoom = { code: 'BACKUP_NO_SPACE' };
  const backup = { folder: backupsFolder(dataDir), manifest, reachesUntil: null };
  await expect(prepareRestore({ dataDir, backup })).rejects.toMatchObject(noRoom);
  expect(readdirSync(dataDirLayout(dataDir).restore)).toEqual([]);
  const options = { clock: () => new Date(), onProgress: () => undefined };
  await expect(exportFromBackup(dataDir, manifest, options)).rejects.toMatchObject(noRoom);
  expect(readdirSync(exportsFolder(dataDir))).toEqual([]);
});
