import { describe, expect, it } from 'vitest';
import type { Output } from '#contract/contract';
import { systemNotices } from '../../../../src-renderer/app/system-notices';

type Status = Output<'system.status'>;

const well: Status = {
  now: '2026-11-20T19:46:00.000Z',
  phase: 'open',
  trouble: null,
  job: null,
  outcome: null,
  disk: { state: 'ok', freeBytes: 80_000_000_000 },
  clock: null,
  dataUnreadable: false,
  backup: { lastAt: '2026-11-20T04:30:00.000Z', problem: null },
  local: true,
};
const server = {
  mayAcceptClock: false,
  mayManageBackups: false,
  isOutside: false,
  waiting: 0,
  putAway: null as string | null,
};
const manager = { ...server, mayAcceptClock: true, mayManageBackups: true };
const at = '2026-11-20T19:40:00.000Z';
const clock = { kind: 'back', byMinutes: 150, machineTime: at, at } as const;

const ids = (status: Partial<Status>, reader = manager) =>
  systemNotices({ ...well, ...status }, reader).map(({ id }) => id);

describe('systemNotices', () => {
  it('says nothing when all is well, nor of a backup that is being made', () => {
    const job = {
      kind: 'backup',
      step: 'Copying',
      done: 1,
      total: 2,
      cancellable: true,
      startedAt: at,
    } as const;
    expect(ids({})).toEqual([]);
    expect(ids({ job })).toEqual([]);
  });

  it('puts what stops the work first', () => {
    expect(
      ids({
        phase: 'reopening',
        dataUnreadable: true,
        disk: { state: 'full', freeBytes: 0 },
        clock,
        backup: { lastAt: null, problem: 'The stick is gone.' },
      }),
    ).toEqual(['disk-full', 'reopening', 'unreadable', 'clock', 'backups']);
  });

  it('counts what waits for space', () => {
    const full = { ...well, disk: { state: 'full', freeBytes: 0 } } as const;
    expect(systemNotices(full, { ...server, waiting: 3 })[0]?.words).toMatch(/3 waiting\.$/);
    expect(systemNotices(full, server)[0]?.words).not.toMatch(/waiting/);
  });

  it('offers to repair where nobody can sign in, at the host machine alone', () => {
    const damaged = { ...well, dataUnreadable: true };
    const outside = { ...server, isOutside: true };
    expect(systemNotices(damaged, outside)[0]).toMatchObject({ id: 'unreadable', action: 'repair' });
    const [elsewhere] = systemNotices({ ...damaged, local: false }, outside);
    expect(elsewhere).not.toHaveProperty('action');
    expect(elsewhere?.words).toMatch(/go to the machine that runs Tableside/);
    const [inside] = systemNotices(damaged, server);
    expect(inside).not.toHaveProperty('action');
    expect(inside?.words).toMatch(/Tell a manager/);
  });

  it('says how much space is left', () => {
    const low = { ...well, disk: { state: 'low', freeBytes: 812_000_000 } } as const;
    expect(systemNotices(low, server)[0]?.title).toBe('The disk is almost full: 812 MB left.');
  });

  it('lets who may edit the venue accept the clock, and tells others to ask', () => {
    const [asked] = systemNotices({ ...well, clock }, server);
    expect(asked).toMatchObject({ title: 'The machine’s clock went back 2 h 30 min.' });
    expect(asked).not.toHaveProperty('action');
    expect(asked?.words).toMatch(/Tell a manager/);
    const [offered] = systemNotices(
      { ...well, clock: { ...clock, kind: 'forward', byMinutes: 60 } },
      manager,
    );
    expect(offered).toMatchObject({
      title: 'The machine’s clock leapt 1 hour ahead.',
      action: 'accept-clock',
    });
  });

  it('tells managers alone that backups fail', () => {
    const backup = { lastAt: null, problem: 'The folder cannot be written.' };
    expect(ids({ backup })).toEqual(['backups']);
    expect(ids({ backup }, server)).toEqual([]);
  });

  it('tells managers of a restore until it is put away, or half a day old', () => {
    const outcome = { kind: 'restore', result: 'done', words: 'Kept in /data.before.', at } as const;
    expect(systemNotices({ ...well, outcome }, manager)).toMatchObject([
      { id: 'restored', words: 'Kept in /data.before.', action: 'put-away' },
    ]);
    expect(ids({ outcome }, server)).toEqual([]);
    expect(ids({ outcome }, { ...manager, putAway: at })).toEqual([]);
    expect(ids({ outcome, now: '2026-11-21T07:41:00.000Z' })).toEqual([]);
    expect(ids({ outcome: { ...outcome, result: 'failed' } })).toEqual([]);
  });
});
