import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { dataDirLayout } from '#db/data-dir';
import { writeFlushed } from '#db/engine/flush-tree';
import { type Holder, mayBeRunning, thisProcess } from '#db/engine/process-identity';
import { StoreError } from '#db/errors';

/** The right to use one data folder. `release` may be called twice. */
export interface FolderLock {
  release(): void;
}

/** Rounds two processes starting at the same moment get to sort themselves out. */
const attempts = 20;

/**
 * Takes a data folder for this process, creating it where it is missing. Rejects with DATA_FOLDER_IN_USE, naming
 * the holder, while another process (or an earlier open in this one) has it. A holder that crashed is cleared away.
 *
 * Every taker writes a file of its own, under a name never used before, and only then looks for others: of two
 * takers, whoever wrote second sees the first, so two can never both go on. As no name is used twice, clearing
 * away a dead holder's file cannot hit a living one's.
 */
export async function lockDataFolder(dataDir: string, owner: string): Promise<FolderLock> {
  const folder = dataDirLayout(dataDir).locks;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let attempt = 1; ; attempt++) {
    refuseIfHeld(dataDir, findRunning(folder));
    const own = writeHolder(folder, thisProcess(owner));
    const rival = findRunning(folder, own);
    if (!rival) {
      clearOthers(folder, own);
      return { release: () => rmSync(join(folder, own), { force: true }) };
    }
    rmSync(join(folder, own), { force: true });
    if (attempt === attempts) refuseIfHeld(dataDir, rival);
    await delay(5 + Math.random() * 10 * attempt);
  }
}

/** The file appears under its name whole or not at all, so that nobody reads half a holder. */
function writeHolder(folder: string, holder: Holder): string {
  const name = `${randomUUID()}.json`;
  const draft = join(folder, `${holder.pid}-${name}.draft`);
  writeFlushed(draft, JSON.stringify(holder, null, 2));
  renameSync(draft, join(folder, name));
  return name;
}

function holderFiles(folder: string, except?: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json') && name !== except);
}

function findRunning(folder: string, except?: string): Holder | undefined {
  return holderFiles(folder, except)
    .map((name) => readHolder(join(folder, name)))
    .find((holder) => holder !== null && mayBeRunning(holder)) as Holder | undefined;
}

/** Null for a file that was released meanwhile, or was torn by a power cut: a running holder's is always whole. */
function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function clearOthers(folder: string, own: string): void {
  // Only what is proven dead: a rival that appeared a moment ago is about to see us and step back by itself.
  for (const name of holderFiles(folder, own)) {
    const holder = readHolder(join(folder, name));
    if (holder === null || !mayBeRunning(holder)) rmSync(join(folder, name), { force: true });
  }
}

function refuseIfHeld(dataDir: string, holder: Holder | undefined): void {
  if (!holder) return;
  throw new StoreError(
    'DATA_FOLDER_IN_USE',
    `The data folder ${dataDir} is in use by ${holder.owner} (process ${holder.pid} on ${holder.host}, since ` +
      `${holder.since}). Close it there first. If that machine no longer exists, remove the files in ` +
      `${dataDirLayout(dataDir).locks}.`,
  );
}
