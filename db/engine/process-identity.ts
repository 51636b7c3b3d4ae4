import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** Who holds a data folder: enough to tell a running holder from one that is gone. */
export interface Holder {
  /** What a person calls the program, e.g. "Tableside desktop". */
  owner: string;
  pid: number;
  host: string;
  /** Changes at every boot of the machine; null where the system does not tell. */
  bootId: string | null;
  /** When the process began, in the system's own count; null where the system does not tell. */
  processStart: string | null;
  /** When the folder was taken, ISO 8601: for people, because anybody may set the clock. */
  since: string;
  /** For how many seconds the machine had been up then. */
  uptime: number;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

function bootId(): string | null {
  return readOrNull('/proc/sys/kernel/random/boot_id');
}

/** State letter and start time of a process by /proc; null where there is no such process or no /proc. */
function procStat(pid: number): { state: string; start: string } | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The program's name stands in brackets and may hold anything; the fields begin after the last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', start: fields[19] ?? '' };
}

/** This process as a holder, from now. */
export function thisProcess(owner: string): Holder {
  return {
    owner,
    pid: process.pid,
    host: hostname(),
    bootId: bootId(),
    processStart: procStat(process.pid)?.start ?? null,
    since: new Date().toISOString(),
    uptime: uptime(),
  };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Whether the machine has been up for less than when the folder was taken: it has booted since. */
const isFromEarlierBoot = (holder: Holder) => uptime() < holder.uptime;

/**
 * Whether a holder may still be at work. False only on proof: its machine has booted since, its process is gone
 * or a corpse, or its number now belongs to a process that began at another time. A holder on another machine
 * cannot be judged and counts as running.
 */
export function mayBeRunning(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  const boot = bootId();
  if (holder.bootId !== null && boot !== null) {
    if (holder.bootId !== boot) return false;
  } else if (isFromEarlierBoot(holder)) {
    // Only where no boot id tells. A machine that has been up for longer again is judged by the process alone.
    return false;
  }
  if (!exists(holder.pid)) return false;
  const stat = procStat(holder.pid);
  if (stat === null) return true;
  if (stat.state === 'Z') return false;
  return holder.processStart === null || stat.start === holder.processStart;
}
