import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What one fault found, over all its rounds. */
export interface FaultReport {
  fault: string;
  baseSeed: string;
  /** The table's columns, in order. */
  figures: Record<string, number | string>;
  /** Seeds of the rounds that failed, each with what was wrong. */
  failures: { seed: string; what: string[] }[];
  seconds: number;
}

/** How many words of a failure are printed; the JSON has them all. */
const SHOWN = 5;

/** The report as a table for a terminal. */
export function printed({ fault, baseSeed, figures, failures, seconds }: FaultReport): string {
  const rows = Object.entries(figures).map(([name, value]) => [name, String(value)] as const);
  const width = Math.max(...rows.map(([name]) => name.length), 'failing rounds'.length);
  return [
    '',
    fault,
    ...[...rows, ['seed', baseSeed] as const, ['time', `${seconds.toFixed(1)} s`] as const].map(
      ([name, value]) => `  ${name.padEnd(width)}  ${value}`,
    ),
    `  ${'failing rounds'.padEnd(width)}  ${failures.map(({ seed }) => seed).join(' ') || 'none'}`,
    ...failures.flatMap(({ seed, what }) => what.slice(0, SHOWN).map((text) => `    ${seed}  ${text}`)),
    '',
  ].join('\n');
}

/** Keeps the newest report of each fault in one JSON file. */
export function keepReports(file: string, reports: readonly FaultReport[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const known = earlierReports(file);
  for (const report of reports) known[report.fault] = { ...report, date: new Date().toISOString() };
  writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`);
}

function earlierReports(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Says on stderr what is being done: the tables alone go to stdout. */
export function progress(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${what}\n`);
}
