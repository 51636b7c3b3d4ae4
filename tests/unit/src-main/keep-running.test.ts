import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepRunning, type LifeSign, type Run, type StartFailure } from '#main/host/keep-running';

/** A process that the test plays. */
class FakeRun implements Run {
  say: (message: LifeSign | { kind: string }) => void = () => {};
  die: (how: string) => void = () => {};
  readonly kill = vi.fn(() => this.die('SIGKILL'));
  onMessage(listener: typeof this.say): void {
    this.say = listener;
  }
  onExit(listener: typeof this.die): void {
    this.die = listener;
  }
}

const runs: FakeRun[] = [];
const failures: StartFailure[] = [];
const lines: string[] = [];
const run = (number: number): FakeRun => runs[number] ?? expect.fail(`there is no run ${number}`);

function keep(silenceSeconds = 30) {
  return keepRunning({
    name: 'The host process',
    fork: () => {
      const next = new FakeRun();
      runs.push(next);
      return next;
    },
    onStartFailed: (failure) => failures.push(failure),
    log: (line) => lines.push(line),
    silenceSeconds,
  });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  for (const list of [runs, failures, lines]) list.length = 0;
});

describe('the watch over a process', () => {
  test('a process that was ready and falls silent is killed and started again', () => {
    keep();
    run(0).say({ kind: 'ready' });
    vi.advanceTimersByTime(29_000);
    expect(run(0).kill).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(run(0).kill).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(100);
    expect(runs).toHaveLength(2);
    expect(lines).toEqual([
      'The host process has said nothing for 30 s and is ended.',
      'The host process ended with SIGKILL; starting it again in 100 ms.',
    ]);
  });

  test('anything it says counts as a sign of life', () => {
    keep();
    run(0).say({ kind: 'ready' });
    for (const kind of ['alive', 'change', 'alive', 'answer']) {
      vi.advanceTimersByTime(29_000);
      run(0).say({ kind });
    }
    expect(run(0).kill).not.toHaveBeenCalled();
  });

  test('one that is opening or migrating is left alone, also after a restart', () => {
    keep();
    vi.advanceTimersByTime(3_600_000);
    expect(run(0).kill).not.toHaveBeenCalled();
    run(0).say({ kind: 'ready' });
    run(0).die('SIGKILL');
    vi.advanceTimersByTime(3_600_000);
    expect(runs).toHaveLength(2);
    expect(run(1).kill).not.toHaveBeenCalled();
  });

  test('a clock that is set ahead is no silence', () => {
    keep();
    run(0).say({ kind: 'ready' });
    vi.setSystemTime(Date.now() + 7_200_000);
    vi.advanceTimersByTime(2_000);
    expect(run(0).kill).not.toHaveBeenCalled();
  });

  test('a dead process is not watched any more', () => {
    keep(3);
    run(0).say({ kind: 'ready' });
    run(0).die('code 1');
    vi.advanceTimersByTime(60_000);
    expect(run(0).kill).not.toHaveBeenCalled();
  });
});

describe('what cannot begin', () => {
  test('is given up after five deaths before it was ever ready', () => {
    const kept = keep();
    for (let death = 0; death < 5; death += 1) {
      run(death).die('SIGSEGV');
      vi.advanceTimersByTime(60_000);
    }
    expect(runs).toHaveLength(5);
    expect(failures).toMatchObject([{ code: 'HOST_START_FAILED' }]);
    expect(failures[0]?.message).toContain('SIGSEGV');
    expect(kept.current()).toBeNull();
  });

  test('is tried for ever once it has worked', () => {
    keep();
    run(0).say({ kind: 'ready' });
    for (let death = 0; death < 12; death += 1) {
      run(death).die('SIGSEGV');
      vi.advanceTimersByTime(10_000);
    }
    expect(runs).toHaveLength(13);
    expect(failures).toEqual([]);
  });
});

test('stopping tells how the last run ended, and null where none ran', async () => {
  const kept = keep();
  const stopped = kept.stop((last) => last.die('code 0'));
  expect(await stopped).toBe('code 0');
  const between = keep();
  run(1).say({ kind: 'ready' });
  run(1).die('code 1');
  expect(await between.stop(() => expect.fail('nobody to ask'))).toBeNull();
  vi.advanceTimersByTime(60_000);
  expect(runs).toHaveLength(2);
});
