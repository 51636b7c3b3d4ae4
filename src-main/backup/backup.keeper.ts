import { serviceDay } from '#contract/time';
import type { Manifest } from '#db/backup/manifest';
import { copyToSecond } from '#db/backup/place';
import { readBackupSettings } from '#db/backup/settings';
import type { House } from '../host/house';
import type { Log } from '../host/log';
import { venueZone } from './backup.queries';
import { isDailyDue } from './schedule.rules';

interface KeeperParts {
  dataDir: string;
  house(): House | null;
  clock: () => Date;
  log: Log;
  /** The newest backup of the present history, if any. */
  newest(): Manifest | null;
  /** The newest that was made by itself: those made by hand are let go of sooner. */
  newestByItself(): Manifest | null;
  /** A backup is due. Begins it, unless something else is being done. */
  onDue(day: string): void;
  onChange(): void;
}

/** The second copy, as the screens tell it. */
export interface SecondCopy {
  copiedAt: string | null;
  problem: string | null;
}

export interface Keeper {
  readonly second: SecondCopy;
  /** A house was opened: its first backup waits until the rush of a start is over. */
  opened(): void;
  /** Copies to the second folder now, if there is one. */
  mirror(): Promise<void>;
  stop(): void;
}

const CATCH_UP_EVERY_MS = 10_000;
const LOOK_EVERY_MS = 60_000;

/** What happens to backups by itself: the running copy of the log, the daily backup, the second copy. */
export function keepBackups(parts: KeeperParts): Keeper {
  const { dataDir, house, clock, log, newest, newestByItself, onDue, onChange } = parts;
  let second: SecondCopy = { copiedAt: null, problem: null };
  let mirroring: Promise<void> | null = null;
  let openedAt = performance.now();

  function mirror(): Promise<void> {
    mirroring ??= copyNow().finally(() => {
      mirroring = null;
    });
    return mirroring;
  }

  async function copyNow(): Promise<void> {
    const to = readBackupSettings(dataDir).second;
    const before = second.problem;
    if (to === null) second = { copiedAt: null, problem: null };
    else {
      try {
        await copyToSecond(dataDir, to);
        second = { copiedAt: clock().toISOString(), problem: null };
      } catch (error) {
        second = { ...second, problem: error instanceof Error ? error.message : String(error) };
        if (second.problem !== before) log.error('the second copy of the backups failed', error);
      }
    }
    if (second.problem !== before) onChange();
  }

  async function look(): Promise<void> {
    const open = house();
    if (!open?.backups || performance.now() - openedAt < LOOK_EVERY_MS) return;
    const timeZone = await open.store.read(venueZone);
    if (timeZone === null) return;
    const now = clock();
    const { dailyAt } = readBackupSettings(dataDir);
    const last = newest() && newestByItself();
    if (isDailyDue(last && new Date(last.takenAt), { now, dailyAt, timeZone }))
      onDue(serviceDay(now, timeZone, dailyAt));
    await mirror();
  }

  const failed = (what: string) => (error: unknown) => log.error(what, error);
  const timers = [
    setInterval(() => void house()?.backups?.catchUp(), CATCH_UP_EVERY_MS),
    setInterval(() => void look().catch(failed('looking after the backups failed')), LOOK_EVERY_MS),
  ];
  for (const timer of timers) timer.unref();

  return {
    get second() {
      return second;
    },
    opened() {
      openedAt = performance.now();
    },
    mirror,
    stop: () => timers.forEach(clearInterval),
  };
}
