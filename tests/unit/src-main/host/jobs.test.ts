import { expect, it } from 'vitest';
import { createHostState } from '#main/host/host-state';
import { createJobs } from '#main/host/jobs';

const now = new Date('2026-07-10T19:00:00Z');
const silent = { info: () => undefined, error: () => undefined };

function openJobs() {
  let changes = 0;
  const state = createHostState(() => {
    changes++;
  });
  return { state, jobs: createJobs(state, () => now, silent), changes: () => changes };
}

const untilCancelled = (signal: AbortSignal) =>
  new Promise<string>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

it('does one long work at a time', async () => {
  const { jobs } = openJobs();
  jobs.begin({ kind: 'backup', cancellable: true, work: ({ signal }) => untilCancelled(signal) });
  expect(() => jobs.begin({ kind: 'export', cancellable: true, work: async () => '' })).toThrow(
    'Something else',
  );
  await jobs.stop();
  await expect(jobs.run({ kind: 'export', cancellable: true, work: async () => 'There.' })).resolves.toBe(
    true,
  );
});

it('says how far it is at each step, and tells the screens of one step only now and then', async () => {
  const { jobs, state, changes } = openJobs();
  await jobs.run({
    kind: 'backup',
    cancellable: false,
    async work({ onProgress }) {
      onProgress('Copying', 1, 1000);
      expect(state.now.job).toMatchObject({
        step: 'Copying',
        done: 1,
        total: 1000,
        startedAt: now.toISOString(),
      });
      const before = changes();
      for (let done = 2; done < 1000; done++) onProgress('Copying', done, 1000);
      expect(changes() - before).toBeLessThan(10);
      onProgress('Checking', 0, null);
      expect(state.now.job).toMatchObject({ step: 'Checking', total: null });
      return 'Done.';
    },
  });
  expect(state.now).toMatchObject({ job: null, outcome: { kind: 'backup', result: 'done', words: 'Done.' } });
});

it('cancels what may be cancelled, and nothing else', async () => {
  const { jobs, state } = openJobs();
  expect(() => jobs.cancel()).toThrow('nothing that can be cancelled');
  const ended = jobs.run({ kind: 'backup', cancellable: true, work: ({ signal }) => untilCancelled(signal) });
  jobs.cancel();
  await expect(ended).resolves.toBe(false);
  expect(state.now.outcome?.result).toBe('cancelled');

  let finish = (_: string): void => undefined;
  const swap = jobs.run({
    kind: 'restore',
    cancellable: false,
    work: () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  });
  expect(() => jobs.cancel()).toThrow('nothing that can be cancelled');
  finish('There.');
  await expect(swap).resolves.toBe(true);
});

it('tells why it failed in the failure’s own words, and goes on to the next', async () => {
  const { jobs, state } = openJobs();
  const failure = Object.assign(new Error('The stick is full.'), { code: 'ENOSPC' });
  await expect(
    jobs.run({ kind: 'backup', cancellable: true, work: () => Promise.reject(failure) }),
  ).resolves.toBe(false);
  expect(state.now).toMatchObject({ job: null, outcome: { result: 'failed', words: 'The stick is full.' } });
  await expect(jobs.run({ kind: 'backup', cancellable: true, work: async () => '' })).resolves.toBe(true);
});
