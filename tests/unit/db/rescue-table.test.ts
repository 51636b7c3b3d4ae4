import { describe, expect, it } from 'vitest';
import type { Answer, PatientReader } from '#db/export/rescue-reader';
import { TableRescue } from '#db/export/rescue-table';
import type { ExportTable } from '#db/export/tables';

const rowsPerPage = 10;
const table = (pages: number): ExportTable => ({
  name: 'orders',
  sqlName: 'public.orders',
  columns: ['id'],
  sqlColumns: ['id'],
  pages,
});

/** A reader over pages of ten rows each, on some of which it fails, or the engine crashes. */
function readerOver({ failing = [] as number[], crashing = [] as number[] }) {
  const reader: Pick<PatientReader, 'read'> = {
    read: <T>(work: (session: never) => Promise<T>) =>
      new Promise<Answer<T>>((resolve) => {
        const query = async (text: string) => {
          const [, from = 0, to = 0] = (/'\((\d+),\d+\)' AND ctid < '\((\d+),\d+\)/.exec(text) ?? []).map(
            Number,
          );
          const within = (page: number) => page >= from && page < to;
          if (crashing.some(within)) resolve({ words: 'it crashed', crashed: true });
          else if (failing.some(within)) resolve({ words: 'invalid page', crashed: false });
          return { rows: [], blob: new Blob(['x\n'.repeat((to - from) * rowsPerPage)]) };
        };
        void work({ query } as never).then((value) => resolve({ value }));
      }),
  };
  return reader;
}

async function rescue(pages: number, trouble: Parameters<typeof readerOver>[0]) {
  let saved = 0;
  const rescued = new TableRescue(readerOver(trouble), table(pages), (copied) => {
    const rows = copied.toString().split('\n').length - 1;
    saved += rows;
    return rows;
  });
  const read = await rescued.range(0, pages);
  expect(read.rows).toBe(saved);
  return { saved, lost: await rescued.lost() };
}

describe('TableRescue', () => {
  it('loses nothing of a table that is whole', async () => {
    expect(await rescue(20, {})).toEqual({ saved: 200, lost: undefined });
  });

  it('loses the pages that cannot be read, and only those', async () => {
    expect(await rescue(20, { failing: [0, 7, 19] })).toEqual({ saved: 170, lost: { pages: 3, rows: 30 } });
  });

  it('gives the rest of a table up that keeps crashing the engine', async () => {
    const { saved, lost } = await rescue(1024, { crashing: [1023] });
    expect(saved + (lost?.rows ?? 0)).toBe(10_240);
    expect(saved).toBeGreaterThan(9_000);
    expect(lost?.pages).toBeGreaterThan(1);
  });
});
