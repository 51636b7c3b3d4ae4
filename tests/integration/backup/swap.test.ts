import fs, { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { discardRestore } from '#db/backup/restore';
import { dataDirLayout } from '#db/data-dir';
import { readHistory } from '#db/engine/history';
import { finishSwap, swapDatabase } from '#db/engine/swap';
import { tempFolder } from '#tests/support/temp-folder';

afterEach(restoreDisk);

/** A data folder with a present and a next database, told apart by a file in them. */
function twoDatabases(): { dataDir: string; next: string } {
  const dataDir = tempFolder();
  const next = join(dataDir, 'restore', 'one');
  for (const [folder, name] of [
    [dataDir, 'old'],
    [next, 'new'],
  ] as const) {
    mkdirSync(join(folder, 'database'), { recursive: true });
    writeFileSync(join(folder, 'database', 'who'), name);
    writeFileSync(join(folder, 'secret.key'), name);
    writeFileSync(join(folder, 'created.json'), name);
  }
  return { dataDir, next };
}

const who = (folder: string) =>
  ['database/who', 'secret.key', 'created.json'].map((name) => readFileSync(join(folder, name), 'utf8'));

it('puts the new database in place with what belongs to it, and keeps the old one', () => {
  const { dataDir, next } = twoDatabases();
  const kept = swapDatabase(dataDir, next, 'restore');
  expect(who(dataDir)).toEqual(['new', 'new', 'new']);
  expect(who(kept)).toEqual(['old', 'old', 'old']);
  expect(kept).toMatch(/kept.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-restore$/);
  expect(existsSync(next)).toBe(false);
});

it('leaves the half that is not in its place yet where it is until the swap is finished', async () => {
  const { dataDir, next } = twoDatabases();
  const rename = fs.renameSync;
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (from === join(next, 'database')) throw new Error('cut off');
    rename(from, to);
  });
  syncBuiltinESMExports();
  expect(() => swapDatabase(dataDir, next, 'restore')).toThrow('cut off');
  restoreDisk();
  await expect(discardRestore(dataDir)).rejects.toMatchObject({ code: 'RESTORE_FAILED' });
  finishSwap(dataDir);
  expect(who(dataDir)).toEqual(['new', 'new', 'new']);
});

it('begins a new history with each swap', () => {
  const { dataDir, next } = twoDatabases();
  swapDatabase(dataDir, next, 'restore');
  const first = readHistory(dataDir);
  mkdirSync(join(next, 'database'), { recursive: true });
  const kept = swapDatabase(dataDir, next, 'restore');
  expect(readHistory(kept)).toBe(first);
  expect(readHistory(dataDir)).not.toBe(first);
  expect(readHistory(dataDir)).not.toBeNull();
});

it('works where there is no present database', () => {
  const { dataDir, next } = twoDatabases();
  for (const name of ['database', 'secret.key', 'created.json'])
    rmSync(join(dataDir, name), { recursive: true });
  swapDatabase(dataDir, next, 'restore');
  expect(who(dataDir)).toEqual(['new', 'new', 'new']);
});

it('refuses a folder without a database, and one elsewhere, changing nothing', () => {
  const { dataDir } = twoDatabases();
  const elsewhere = twoDatabases();
  expect(() => swapDatabase(dataDir, join(dataDir, 'restore'), 'restore')).toThrow('no folder of');
  expect(() => swapDatabase(dataDir, elsewhere.next, 'restore')).toThrow('no folder of');
  expect(who(dataDir)).toEqual(['old', 'old', 'old']);
  expect(existsSync(dataDirLayout(dataDir).kept)).toBe(false);
});

it('is not begun or is finished at the next start, whichever step a crash cuts it off at', () => {
  const seen = new Set<string>();
  for (let step = 0; ; step++) {
    const { dataDir, next } = twoDatabases();
    const cut = cutOffBefore(step);
    try {
      swapDatabase(dataDir, next, 'restore');
    } catch (error) {
      expect((error as Error).message).toBe('cut off');
    }
    restoreDisk();
    finishSwap(dataDir);
    const now = who(dataDir);
    expect(new Set(now).size).toBe(1);
    seen.add(String(now[0]));
    const [kept] = existsSync(dataDirLayout(dataDir).kept) ? readdirSync(dataDirLayout(dataDir).kept) : [];
    if (now[0] === 'new') expect(who(join(dataDirLayout(dataDir).kept, String(kept)))[0]).toBe('old');
    expect(existsSync(dataDirLayout(dataDir).swap)).toBe(false);
    if (!cut.reached()) {
      expect(step).toBeGreaterThan(15);
      break;
    }
    expect(step).toBeLessThan(100);
  }
  expect(seen).toEqual(new Set(['old', 'new']));
});

/** Lets that many changes to the disk through and fails all after them, as if the process had ended there. */
function cutOffBefore(steps: number): { reached(): boolean } {
  let done = 0;
  for (const name of ['renameSync', 'rmSync', 'mkdirSync', 'fsyncSync'] as const) {
    const real = fs[name] as (...parameters: unknown[]) => unknown;
    vi.spyOn(fs, name).mockImplementation(((...parameters: unknown[]) => {
      if (done++ >= steps) throw new Error('cut off');
      return real(...parameters);
    }) as never);
  }
  syncBuiltinESMExports();
  return { reached: () => done > steps };
}

function restoreDisk(): void {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
}
