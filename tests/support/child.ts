import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Child {
  process: ChildProcess;
  /** Whole lines it has printed so far. */
  lines: string[];
  /** Resolves when it has printed so many lines; rejects when it ends before. */
  printed(count: number): Promise<void>;
  /** Ends it as a power cut would and waits until it is gone. */
  kill(): Promise<void>;
}

/** Where the programs lie that tests run in processes of their own. */
export const programs = join(import.meta.dirname, 'programs');

/** Runs a program of `tests/support/programs` in a process of its own, ended at the latest with the test. */
export function startProgram(name: string, ...parameters: string[]): Child {
  const file = join(programs, `${name}.ts`);
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const ended = once(reader, 'close');
  const gone = once(child, 'exit');

  async function printed(count: number): Promise<void> {
    while (lines.length < count) {
      const closed = await Promise.race([once(reader, 'line').then(() => false), ended.then(() => true)]);
      if (closed && lines.length < count) throw new Error(`${name} ended after ${lines.length} lines`);
    }
  }
  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await Promise.all([ended, gone]);
  }
  onTestFinished(kill);
  return { process: child, lines, printed, kill };
}
