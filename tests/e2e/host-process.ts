import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { dataDirLayout } from '#db/data-dir';
import { type FolderLock, lockDataFolder } from '#db/engine/lock';
import { mayBeRunning } from '#db/engine/process-identity';
import { StoreError } from '#db/errors';

/** The process that holds a data folder, by what its lock says; waits until there is one. */
export async function hostPid(dataDir: string): Promise<number> {
  const { locks } = dataDirLayout(dataDir);
  for (;;) {
    for (const name of readdirSync(locks).filter((one) => one.endsWith('.json'))) {
      const holder = JSON.parse(readFileSync(join(locks, name), 'utf8'));
      if (mayBeRunning(holder)) return holder.pid;
    }
    await delay(20);
  }
}

/** Ends the host as a crash would. Its keeper starts another at once. */
export async function killHost(dataDir: string): Promise<void> {
  process.kill(await hostPid(dataDir), 'SIGKILL');
}

/**
 * Ends the host and keeps it away: the folder is held against every new one until it is released. Once it is, the
 * keeper's next try succeeds.
 */
export async function killAndHoldAway(dataDir: string): Promise<FolderLock & { killedAt: number }> {
  for (;;) {
    await killHost(dataDir);
    const killedAt = Date.now();
    try {
      return { ...(await lockDataFolder(dataDir, 'the test that holds the host away')), killedAt };
    } catch (error) {
      // The next host was faster, or the killed one is not quite gone.
      if (!(error instanceof StoreError)) throw error;
    }
  }
}
