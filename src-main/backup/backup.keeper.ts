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
  /** The log was copied further. */
  onCopied(): void;
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
  /** A backup was put in place: nothing that is written from now on can be restored before the next one. */
  restored(): void;
  /** Copies to the second folder now, if there is one. */
  mirror(signal?: AbortSignal): Promise<void>;
  /** Copies there once more, as far as a few seconds go: sticks are pulled at closing time. */
  stop(): Promise<void>;
}

const CATCH_UP_EVERY_MS = 10_000;
const LOOK_EVERY_MS = 60_000;
/** The first backup waits for the rush of a start to be over. */
const FIRST_AFTER_MS = 60_000;
const AFTER_RESTORE_MS = 2_000;
const CLOSING_MS = 5_000;

/** What happens to backups by itself: the running copy of the log, the daily backup, the second copy. */
export function keepBackups(parts: KeeperParts): Keeper {
  const { dataDir, house, clock, log, newest, newestByItself, onDue, onChange, onCopied } = parts;
  let second: SecondCopy = { copiedAt: null, problem: null };
  let mirroring: { ended: Promise<void>; abort: AbortController } | null = null;
  let openedAt = performance.now();

  /** One at a time: who asks meanwhile waits for the one that runs, and may cancel it. */
  async function mirror(signal?: AbortSignal): Promise<void> {
    if (!mirroring) {
      const abort = new AbortController();
      const ended = copyNow(abort.signal).finally(() => {
        mirroring = null;
      });
      mirroring = { ended, abort };
    }
    const { ended, abort } = mirroring;
    const cancel = () => abort.abort();
    signal?.addEventListener('abort', cancel);
    await ended.finally(() => signal?.removeEventListener('abort', cancel));
  }

  async function copyNow(signal: AbortSignal): Promise<void> {
    const to = readBackupSettings(dataDir).second;
    const before = second.problem;
    if (to === null) second = { copiedAt: null, problem: null };
    else {
      try {
        await copyToSecond(dataDir, to, signal);
        second = { copiedAt: clock().toISOString(), problem: null };
      } catch (error) {
        second = { ...second, problem: error instanceof Error ? error.message : String(error) };
        if (second.problem !== before) log.error('the second copy of the backups failed', error);
      }
    }
    if (second.problem !== before) onChange();
  }

  async function catchUp(): Promise<void> {
    const backups = house()?.backups;
    const before = backups?.state().archivedUntil?.getTime();
    await backups?.catchUp();
    if (backups?.state().archivedUntil?.getTime() !== before) onCopied();
  }

  async function look(): Promise<void> {
    await mirror();
    const open = house();
    if (!open?.backups || performance.now() - openedAt < FIRST_AFTER_MS) return;
    const timeZone = await open.store.read(venueZone);
    if (timeZone === null) return;
    const now = clock();
    const { dailyAt } = readBackupSettings(dataDir);
    const last = newest() && newestByItself();
    if (isDailyDue(last && new Date(last.takenAt), { now, dailyAt, timeZone }))
      onDue(serviceDay(now, timeZone, dailyAt));
  }

  const failed = (what: string) => (error: unknown) => log.error(what, error);
  const lookAfter = () => void look().catch(failed('looking after the backups failed'));
  const timers = [
    setInterval(() => void catchUp().catch(failed('copying the log failed')), CATCH_UP_EVERY_MS),
    setInterval(lookAfter, LOOK_EVERY_MS),
  ];
  for (const timer of timers) timer.unref();

  return {
    get second() {
      return second;
    },
    opened() {
      openedAt = performance.now();
    },
    restored() {
      openedAt = Number.NEGATIVE_INFINITY;
      setTimeout(lookAfter, AFTER_RESTORE_MS).unref();
    },
    mirror,
    async stop() {
      timers.forEach(clearInterval);
      await mirror(AbortSignal.timeout(CLOSING_MS));
    },
  };
}
