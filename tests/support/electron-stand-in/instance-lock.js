import { readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK = 'instance.lock';
const KNOCK = 'second-instance-';

/**
 * Takes the one lock of a user-data folder, or tells its holder that somebody knocked.
 * Returns how to give it back, or null when another process has it.
 */
export function takeInstanceLock(folder, onSecondInstance) {
  const file = join(folder, LOCK);
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    if (isAlive(Number(readFileSync(file, 'utf8')))) {
      const news = JSON.stringify({ argv: process.argv, cwd: process.cwd() });
      writeFileSync(join(folder, `${KNOCK}${process.pid}`), news);
      return null;
    }
    writeFileSync(file, String(process.pid));
  }
  const watcher = watch(folder, () => {
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith(KNOCK))) {
      const text = readFileSync(join(folder, name), 'utf8');
      if (!text) continue; // Still being written; the write brings another event.
      rmSync(join(folder, name));
      const { argv, cwd } = JSON.parse(text);
      onSecondInstance(argv, cwd);
    }
  });
  watcher.unref();
  return () => rmSync(file, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
