import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { addMark, readMarks, removeMarksBefore } from '#db/backup/marks';

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tableside-marks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'marks.jsonl');
}

const mark = (lsn: number) => ({ at: new Date(Date.UTC(2026, 10, 20, 19, 0, lsn)), lsn });
const lsns = (file: string) => readMarks(file).map(({ lsn }) => lsn);

it('reads what was added since the last question, torn lines left out, and a replaced file anew', async () => {
  const file = newFile();
  expect(lsns(file)).toEqual([]);
  for (const lsn of [1, 2]) await addMark(file, mark(lsn));
  expect(lsns(file)).toEqual([1, 2]);
  appendFileSync(file, '\n{"at":"2026-11-2');
  expect(lsns(file)).toEqual([1, 2]);
  await addMark(file, mark(3));
  expect(readMarks(file)).toEqual([mark(1), mark(2), mark(3)]);
  expect(lsns(file)).toEqual([1, 2, 3]);
  removeMarksBefore(file, 3);
  expect(lsns(file)).toEqual([3]);
  await addMark(file, mark(4));
  expect(lsns(file)).toEqual([3, 4]);
  rmSync(file);
  expect(lsns(file)).toEqual([]);
});

it('has a line whole that was being written at the last question', () => {
  const file = newFile();
  const line = '\n{"at":"2026-11-20T19:00:05.000Z","lsn":"0/5"}';
  appendFileSync(file, line.slice(0, 20));
  expect(lsns(file)).toEqual([]);
  appendFileSync(file, line.slice(20));
  expect(lsns(file)).toEqual([5]);
});
