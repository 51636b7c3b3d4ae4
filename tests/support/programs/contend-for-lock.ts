import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lockDataFolder } from '#db/engine/lock';
import { StoreError } from '#db/errors';

/**
 * Takes and releases the lock of the folder named first again and again until the time (ms since 1970) named
 * second, then prints how often it had it. Ends with an error when somebody else had it at the same time.
 */
const [dataDir = '', until] = process.argv.slice(2);
const inside = join(dataDir, 'inside');
let wins = 0;
while (Date.now() < Number(until)) {
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
