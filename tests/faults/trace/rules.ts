/** What the order of a host's file and socket operations is judged by. Paths are relative to the data folder. */
export type TraceEvent =
  | { what: 'write' | 'flush' | 'unlink'; path: string }
  | { what: 'rename'; path: string; to: string }
  /** A write procedure's call arrived, and its answer left. `call` joins the two. */
  | { what: 'asked'; call: string; isRepeat: boolean }
  | { what: 'answered'; call: string };

export interface TraceFindings {
  /** Writes that were answered for the first time. */
  answered: number;
  /** Flushes of the log between a command's arrival and its answer, over all. */
  flushes: number;
  /** Writes of pg_control with data written since the one before. */
  checkpoints: number;
  /** Old files of the log that were removed or used again. */
  recycled: number;
  violations: string[];
}

const isLog = (path: string) => /(^|\/)pg_wal\/[0-9A-F]{24}$/.test(path);
const isControl = (path: string) => path.endsWith('global/pg_control');
/** Data a checkpoint promises. Caches that are made anew, and statistics, are no part of it. */
const isData = (path: string) =>
  /(^|\/)database\/(base|global|pg_xact|pg_multixact|pg_commit_ts|pg_tblspc)\//.test(path) &&
  !isControl(path) &&
  !/pg_internal\.init|pgsql_tmp/.test(path);

/**
 * Judges a trace: when the answer of a write leaves, nothing in the log is unflushed and at least one flush of
 * the log lies behind its commit; when pg_control is written, all data written before is flushed; when an old
 * file of the log is removed or used again, pg_control is flushed.
 */
export function judgeTrace(events: Iterable<TraceEvent>): TraceFindings {
  const findings: TraceFindings = { answered: 0, flushes: 0, checkpoints: 0, recycled: 0, violations: [] };
  const unflushed = new Set<string>();
  const open = new Map<string, { isRepeat: boolean; flushesBefore: number }>();
  let logFlushes = 0;
  let dataSinceControl = false;
  const blame = (text: string) => void findings.violations.push(text);
  const left = (test: (path: string) => boolean) => [...unflushed].filter(test);

  for (const event of events) {
    switch (event.what) {
      case 'write':
        if (isControl(event.path)) {
          const early = left(isData);
          if (early.length > 0)
            blame(`pg_control was written before ${early[0]} was flushed (${early.length} files)`);
          if (dataSinceControl) findings.checkpoints++;
          dataSinceControl = false;
        }
        dataSinceControl ||= isData(event.path);
        unflushed.add(event.path);
        break;
      case 'flush':
        if (isLog(event.path)) logFlushes++;
        unflushed.delete(event.path);
        break;
      case 'rename':
      case 'unlink':
        if (isLog(event.path)) {
          findings.recycled++;
          if (left(isControl).length > 0) blame(`${event.path} was let go before pg_control was flushed`);
        }
        if (unflushed.delete(event.path) && event.what === 'rename') unflushed.add(event.to);
        break;
      case 'asked':
        open.set(event.call, { isRepeat: event.isRepeat, flushesBefore: logFlushes });
        break;
      case 'answered': {
        const asked = open.get(event.call);
        if (!asked) break;
        open.delete(event.call);
        if (left(isLog).length > 0) blame(`${event.call} was answered with the log unflushed`);
        // A repeat commits nothing.
        if (asked.isRepeat) break;
        findings.answered++;
        findings.flushes += logFlushes - asked.flushesBefore;
        if (logFlushes === asked.flushesBefore) blame(`${event.call} was answered without a flush`);
        break;
      }
    }
  }
  return findings;
}
