import type { Output } from '#contract/contract';
import { sayBytes } from '../ui/sizes';
import { plural } from '../ui/words';

type Status = Output<'system.status'>;

/** Something everybody, or every manager, has to know of the host. */
export interface SystemNotice {
  id: 'disk-full' | 'reopening' | 'unreadable' | 'clock' | 'disk-low' | 'backups' | 'restored' | 'restoring';
  family: 'info' | 'warn' | 'alert';
  /** Two or three words, to be read from where the cook stands. */
  short: string;
  /** What it is, as a sentence. */
  title: string;
  /** What is safe, and what to do. */
  words: string;
  /** What the reader may do about it here. */
  action?: 'accept-clock' | 'put-away' | 'repair';
}

interface Reader {
  mayAcceptClock: boolean;
  mayManageBackups: boolean;
  /** No screen of the restaurant is in front: nobody is signed in, or nobody can be. */
  isOutside: boolean;
  /** Taps of this screen that wait for their answer. */
  waiting: number;
  /** When the restore ended whose notice was put away here. */
  putAway: string | null;
}

/** How long a restore is told of after it was done. */
const RESTORED_MS = 12 * 3_600_000;

/** What is to be said of the host, the most important first. Empty when all is well. */
export function systemNotices(status: Status, reader: Reader): SystemNotice[] {
  const { phase, disk, dataUnreadable, backup, job } = status;
  const notices: (SystemNotice | false | null)[] = [
    disk.state === 'full' && {
      id: 'disk-full',
      family: 'alert',
      short: 'Disk full',
      title: 'The disk is full: nothing new can be saved.',
      words: `What you tap waits and goes out by itself when there is space${reader.waiting > 0 ? `: ${reader.waiting} waiting` : ''}.`,
    },
    phase === 'reopening' && {
      id: 'reopening',
      family: 'warn',
      short: 'Opening the records',
      title: 'The records are being opened again.',
      words: 'What was saved is safe. What you tap now waits a moment and goes out by itself.',
    },
    dataUnreadable && unreadable(status, reader),
    clockNotice(status, reader),
    disk.state === 'low' && {
      id: 'disk-low',
      family: 'warn',
      short: 'Disk almost full',
      title:
        disk.freeBytes === null
          ? 'The disk is almost full.'
          : `The disk is almost full: ${sayBytes(disk.freeBytes)} left.`,
      words: 'Everything works still. Make space on the machine that runs Tableside.',
    },
    backup.problem !== null &&
      reader.mayManageBackups && {
        id: 'backups',
        family: 'warn',
        short: 'No backups',
        title: 'Backups do not go on.',
        words: `${backup.problem} Look at Manage, Backups.`,
      },
    restored(status, reader),
    job?.kind === 'prepare' && {
      id: 'restoring',
      family: 'info',
      short: 'Looking at a copy',
      title: 'An older copy is being looked at.',
      words: 'Everything works on, a little slower perhaps. Nothing is changed yet.',
    },
  ];
  return notices.filter((notice) => notice !== false && notice !== null);
}

function unreadable({ local }: Status, { mayManageBackups, isOutside }: Reader): SystemNotice {
  const notice = {
    id: 'unreadable',
    family: 'alert',
    short: 'Records damaged',
    title: 'A part of the records cannot be read.',
  } as const;
  if (isOutside)
    return local
      ? { ...notice, words: 'The rest works on. If nobody can sign in, repair it here.', action: 'repair' }
      : {
          ...notice,
          words: 'The rest works on. If nobody can sign in, go to the machine that runs Tableside.',
        };
  const words = mayManageBackups
    ? 'The rest works on. Make an export, and look in Manage, Backups for a copy that is whole.'
    : 'The rest works on. Tell a manager.';
  return { ...notice, words };
}

function clockNotice({ clock }: Status, { mayAcceptClock }: Reader): SystemNotice | null {
  if (!clock) return null;
  const by = sayLength(Math.abs(clock.byMinutes));
  const accept = mayAcceptClock ? { action: 'accept-clock' as const } : {};
  const ask = mayAcceptClock ? '' : ' Tell a manager.';
  if (clock.kind === 'back')
    return {
      id: 'clock',
      family: 'warn',
      short: 'Clock went back',
      title: `The machine’s clock went back ${by}.`,
      words: `Tableside counts on from where it was, so that orders stay in their order.${ask}`,
      ...accept,
    };
  return {
    id: 'clock',
    family: 'warn',
    short: 'Clock leapt ahead',
    title: `The machine’s clock leapt ${by} ahead.`,
    words: `Tableside goes by it. If it is wrong, set the machine’s clock right.${ask}`,
    ...accept,
  };
}

function restored({ outcome, now }: Status, { mayManageBackups, putAway }: Reader): SystemNotice | null {
  if (outcome?.kind !== 'restore' || outcome.result !== 'done' || !mayManageBackups) return null;
  if (outcome.at === putAway || Date.parse(now) - Date.parse(outcome.at) > RESTORED_MS) return null;
  return {
    id: 'restored',
    family: 'info',
    short: 'Older copy in place',
    title: 'An older copy was put in place.',
    words: outcome.words,
    action: 'put-away',
  };
}

/** "3 minutes", "2 hours", "2 h 30 min". */
function sayLength(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return plural(rest, 'minute');
  return rest === 0 ? plural(hours, 'hour') : `${hours} h ${rest} min`;
}
