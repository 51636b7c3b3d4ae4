import { cpSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Files in memory are written many times as fast, and a fault here is made, not waited for. */
const memory = '/dev/shm';
const roomNeeded = 2 ** 31;

/** A new folder for one run; whoever makes it removes it. */
export function scratchFolder(): string {
  return mkdtempSync(join(hasRoom() ? memory : tmpdir(), 'tableside-faults-'));
}

function hasRoom(): boolean {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > roomNeeded;
}

/** Keeps a folder as evidence of a round that failed. Returns where. */
export function keepEvidence(folder: string, seed: string): string {
  const kept = resolve('out/faults/evidence', seed);
  rmSync(kept, { recursive: true, force: true });
  cpSync(folder, kept, { recursive: true });
  return kept;
}
