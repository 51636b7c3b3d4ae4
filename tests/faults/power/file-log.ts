import fs from 'node:fs';

/**
 * One thing that happened to the data folder, in the order it happened. Paths are relative to it. A handle is a
 * number of this log's own: descriptors are used again, handles are not.
 */
export type FileEvent =
  | { do: 'open'; handle: string; path: string; isFolder: boolean; truncated: boolean }
  | { do: 'create'; path: string }
  | { do: 'write'; handle: string; at: number; length: number; from: number }
  | { do: 'truncate'; handle: string; size: number }
  | { do: 'flush'; handle: string }
  | { do: 'rename'; path: string; to: string }
  | { do: 'unlink' | 'mkdir' | 'rmdir'; path: string }
  | { do: 'mark'; sent?: string; acknowledged?: string; checkpoint?: 'begins' | 'ends'; phase?: string };

/** A recording: what happened, and the bytes that were written, one after another. */
export interface FileLog {
  events: FileEvent[];
  bytes: Buffer;
}

/** The two files of a recording. A second recording goes on where the first one ended. */
export function logFiles(log: string) {
  return { events: `${log}.events`, bytes: `${log}.bytes` };
}

export function readFileLog(log: string): FileLog {
  const files = logFiles(log);
  const lines = fs.readFileSync(files.events, 'utf8').split('\n').filter(Boolean);
  return {
    events: lines.map((line) => JSON.parse(line) as FileEvent),
    bytes: fs.readFileSync(files.bytes),
  };
}
