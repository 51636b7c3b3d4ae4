import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WireChange } from '#contract/wire';
import type { FromHost, ToHost } from '#main/electron/host-messages';
import { type HostChild, superviseHost } from '#main/electron/host-process';
import type { StartFailure } from '#main/host/keep-running';

class FakeChild extends EventEmitter implements HostChild {
  readonly heard: ToHost[] = [];
  readonly pid = 100_000 + children.length;
  postMessage(message: ToHost): void {
    this.heard.push(message);
  }
  say(message: FromHost): void {
    this.emit('message', message);
  }
}

const children: FakeChild[] = [];
const changes: WireChange[] = [];
const failures: StartFailure[] = [];

function supervise() {
  return superviseHost({
    fork: () => {
      const child = new FakeChild();
      children.push(child);
      return child;
    },
    options: { dataDir: '/data', owner: 'test' },
    onChange: (change) => changes.push(change),
    onStartFailed: (failure) => failures.push(failure),
    log: () => {},
  });
}

const child = (number: number): FakeChild => children[number] ?? expect.fail(`there is no child ${number}`);

/** Ends the fake child whose number is killed. */
const killed = vi.fn((pid: number, signal?: string | number) => {
  children.find((one) => one.pid === pid)?.emit('exit', signal === 'SIGKILL' ? 9 : 15);
  return true as const;
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(process, 'kill').mockImplementation(killed);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  killed.mockClear();
  for (const list of [children, changes, failures]) list.length = 0;
});

describe('the supervised host process', () => {
  test('starts with its options and answers each call with its own answer', async () => {
    const host = supervise();
    expect(child(0).heard).toEqual([{ kind: 'start', options: { dataDir: '/data', owner: 'test' } }]);
    const first = host.dispatch({ procedure: 'a', input: 1 });
    const second = host.dispatch({ procedure: 'b', input: 2 });
    child(0).say({ kind: 'answer', id: 2, answer: { ok: true, value: 'two' } });
    child(0).say({ kind: 'answer', id: 1, answer: { ok: true, value: 'one' } });
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: 'one' },
      { ok: true, value: 'two' },
    ]);
  });

  test('answers what was open with HOST_UNAVAILABLE when the process dies, and starts another', async () => {
    const host = supervise();
    const open = host.dispatch({ procedure: 'a', input: null });
    child(0).emit('exit', 9);
    expect(await open).toMatchObject({ ok: false, error: { code: 'HOST_UNAVAILABLE' } });
    expect(await host.dispatch({ procedure: 'a', input: null })).toMatchObject({
      error: { code: 'HOST_UNAVAILABLE' },
    });
    vi.advanceTimersByTime(100);
    const again = host.dispatch({ procedure: 'a', input: null });
    child(1).say({ kind: 'answer', id: 2, answer: { ok: true, value: 'back' } });
    expect(await again).toEqual({ ok: true, value: 'back' });
  });

  test('waits longer after each death, and forgets that after a steady half minute', () => {
    supervise();
    child(0).say({ kind: 'ready' });
    for (const [number, delay] of [100, 200, 400, 800, 1600, 3200, 5_000, 5_000, 5_000].entries()) {
      child(number).emit('exit', 1);
      vi.advanceTimersByTime(delay - 1);
      expect(children).toHaveLength(number + 1);
      vi.advanceTimersByTime(1);
      expect(children).toHaveLength(number + 2);
    }
    vi.advanceTimersByTime(30_001);
    child(9).emit('exit', 1);
    vi.advanceTimersByTime(100);
    expect(children).toHaveLength(11);
  });

  test('passes changes on', () => {
    supervise();
    const change = { topics: ['floor'], revision: 4, epoch: 'e' };
    child(0).say({ kind: 'change', change });
    expect(changes).toEqual([change]);
  });

  test('gives up when the data could not be opened the first time', () => {
    supervise();
    const failure = { code: 'DATA_FOLDER_IN_USE', message: 'held by process 7' };
    child(0).say({ kind: 'start-failed', failure });
    child(0).emit('exit', 1);
    vi.advanceTimersByTime(60_000);
    expect(failures).toEqual([failure]);
    expect(children).toHaveLength(1);
  });

  test('tries again when a host that once worked cannot start', () => {
    supervise();
    child(0).say({ kind: 'ready' });
    child(0).emit('exit', 9);
    vi.advanceTimersByTime(100);
    child(1).say({ kind: 'start-failed', failure: { code: 'DATA_FOLDER_IN_USE', message: 'held' } });
    child(1).emit('exit', 1);
    vi.advanceTimersByTime(200);
    expect(failures).toEqual([]);
    expect(children).toHaveLength(3);
  });

  test('stops in order, and kills a process that does not come to an end', async () => {
    const host = supervise();
    const stopped = host.stop();
    expect(child(0).heard.at(-1)).toEqual({ kind: 'stop' });
    vi.advanceTimersByTime(10_000);
    await stopped;
    expect(killed).toHaveBeenCalledExactlyOnceWith(child(0).pid, 'SIGKILL');
    vi.advanceTimersByTime(60_000);
    expect(children).toHaveLength(1);
    expect(await host.dispatch({ procedure: 'a', input: null })).toMatchObject({ ok: false });
  });
});
