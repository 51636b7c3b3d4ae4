import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lockDataFolder } from '#db/engine/lock';
import { StoreError } from '#db/errors';

/**
 * Tries to take the lock of the folder named first as often as named second, then prints how often it had it. Ends
 * with an error when somebody else had it at the same time.
 */
const [dataDir = '', tries] = process.argv.slice(2);
const inside = join(dataDir, 'inside');
let wins = 0;
for (let round = 0; round < Number(tries); round++) {
  try {
    const lock = await lockDataFolder(dataDir, `Tableside ${process.pid}`);
    closeSync(openSync(inside, 'wx'));
    await delay(2);
    rmSync(inside);
    lock.release();
    wins++;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
  await delay(Math.random() * 4);
}
process.stdout.write(`${wins}\n`);
