import { setImmediate } from 'node:timers/promises';
import type { ExportTable } from './tables';

/** How far reading or loading tables is. */
export interface ExportProgress {
  table: string;
  /** Rows of that table so far. */
  rows: number;
  /** Of all the work, from 0 to 1. */
  done: number;
}

/** One piece in memory shall stay near this, in bytes, whatever the rows look like. */
const pieceBytes = 4 * 2 ** 20;
const firstRange = 64;
const largestRange = 1024;

interface RangeVisitor {
  begin(table: ExportTable): void;
  /** Reads the pages from one up to another, which is left out. Says what it got. */
  range(table: ExportTable, from: number, to: number): Promise<{ bytes: number; rows: number }>;
  end(table: ExportTable): void | Promise<void>;
}

/**
 * Goes through tables page range by page range, in ranges whose content fits in memory. Between two it lets others
 * have the thread, so that a cancel is heard. Rejects with the reason of `signal`.
 */
export async function inRanges(
  tables: ExportTable[],
  {
    onProgress,
    signal,
  }: {
    onProgress?: ((progress: ExportProgress) => void) | undefined;
    signal?: AbortSignal | undefined;
  },
  visitor: RangeVisitor,
): Promise<void> {
  const all = tables.reduce((pages, table) => pages + table.pages, 0);
  let before = 0;
  for (const table of tables) {
    visitor.begin(table);
    let rows = 0;
    let size = firstRange;
    for (let from = 0; from < table.pages; ) {
      signal?.throwIfAborted();
      const to = Math.min(table.pages, from + size);
      const read = await visitor.range(table, from, to);
      rows += read.rows;
      size = nextSize(size, read.bytes);
      from = to;
      onProgress?.({ table: table.name, rows, done: (before + from) / all });
      await setImmediate();
    }
    await visitor.end(table);
    before += table.pages;
  }
  signal?.throwIfAborted();
}

function nextSize(size: number, bytes: number): number {
  if (bytes > pieceBytes) return Math.max(1, Math.floor(size / 2));
  return bytes * 4 < pieceBytes ? Math.min(largestRange, size * 2) : size;
}
