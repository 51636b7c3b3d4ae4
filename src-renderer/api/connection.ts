import { create } from 'zustand';

/** What this screen knows about its link to the host. */
interface Connection {
  up: boolean;
  /** When the link was lost, by this machine's clock; null while it is up. */
  downSince: number | null;
  /** When the host last said anything, by this machine's clock. */
  heardAt: number;
  /** Writes that were tapped and not yet answered. */
  pendingWrites: number;
  /** Those of them that only this page's memory holds: a reload would lose them. */
  unkeptWrites: number;
  /** How far the host's clock is ahead of this machine's, in milliseconds. */
  clockOffset: number;
}

export const useConnection = create<Connection>()(() => ({
  up: false,
  downSince: Date.now(),
  heardAt: Date.now(),
  pendingWrites: 0,
  unkeptWrites: 0,
  clockOffset: 0,
}));

/** A difference this small is the way of the answer, not the clock. */
const JITTER_MS = 1_500;

/** Records that the link came up or went down. */
export function noteLink(up: boolean): void {
  useConnection.setState((before) => ({
    up,
    downSince: up ? null : (before.downSince ?? Date.now()),
    ...(up && { heardAt: Date.now() }),
  }));
}

/** Records a sign of life. */
export function noteHeard(): void {
  useConnection.setState({ heardAt: Date.now() });
}

/** Counts a write in, or out again with -1 once it was answered. */
export function countWrite(by: 1 | -1, isKept: boolean): void {
  useConnection.setState(({ pendingWrites, unkeptWrites }) => ({
    pendingWrites: pendingWrites + by,
    unkeptWrites: isKept ? unkeptWrites : unkeptWrites + by,
  }));
}

/** A write that was counted as kept lies in this page's memory only from now on. */
export function countUnkept(): void {
  useConnection.setState(({ unkeptWrites }) => ({ unkeptWrites: unkeptWrites + 1 }));
}

/** Sets this screen's clocks by the host's, from the `now` of a view. */
export function noteHostTime(now: string): void {
  const clockOffset = Date.parse(now) - Date.now();
  if (Number.isNaN(clockOffset)) return;
  useConnection.setState((before) =>
    Math.abs(clockOffset - before.clockOffset) > JITTER_MS ? { clockOffset } : before,
  );
}

/** The host's time now. */
export function hostNow(): Date {
  return hostTime(Date.now());
}

/** A time of this machine's clock as the host's. */
export function hostTime(own: number): Date {
  return new Date(own + useConnection.getState().clockOffset);
}
