import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { forkRun, type IpcRun } from '#main/host/ipc-run';
import { keepRunning } from '#main/host/keep-running';
import { programs } from '#tests/support/child';

type Word = { kind: 'hang' };

it('ends a process whose thread hangs, and starts another that works', async () => {
  const lines: string[] = [];
  const ready: IpcRun<Word>[] = [];
  const kept = keepRunning<IpcRun<Word>>({
    name: 'The process',
    fork() {
      const run = forkRun<Word>(join(programs, 'hang.ts'), [], { execArgv: ['--import', 'tsx'] });
      run.onMessage(({ kind }) => kind === 'ready' && ready.push(run));
      return run;
    },
    onStartFailed: ({ message }) => expect.fail(message),
    log: (line) => lines.push(line),
    silenceSeconds: 5,
  });
  onTestFinished(async () => {
    await kept.stop((run) => run.kill());
  });

  await expect.poll(() => ready.length, { timeout: 60_000 }).toBe(1);
  ready[0]?.send({ kind: 'hang' });
  await expect.poll(() => ready.length, { timeout: 60_000 }).toBe(2);
  expect(lines).toEqual([
    'The process has said nothing for 5 s and is ended.',
    'The process ended with SIGKILL; starting it again in 100 ms.',
  ]);
});
