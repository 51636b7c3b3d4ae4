import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Maintenance } from '#db/engine/maintenance';
import { openFixtureStore } from '#tests/support/store';

const limits = {
  writes: 3,
  writesAtMost: 10,
  writesUnvacuumed: 1_000,
  shortPauseMs: 100,
  longPauseMs: 1_000,
};
const everyTable = ['VACUUM (ANALYZE) orders', 'VACUUM (ANALYZE) tables'];

/** Records what it is asked to run; a statement takes as long as the test wants. */
class FakeTarget {
  idle = true;
  readonly statements: string[] = [];
  onExec: () => void = () => undefined;

  async exec(text: string): Promise<void> {
    this.statements.push(text);
    this.onExec();
  }

  async tables(): Promise<string[]> {
    return ['orders', 'tables'];
  }
}

function write(maintenance: Maintenance, times: number): void {
  for (let count = 0; count < times; count++) maintenance.noteCall(true);
}

describe('Maintenance', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('makes a checkpoint in a short pause once enough was written', async () => {
    const target = new FakeTarget();
    const maintenance = new Maintenance(target, limits);
    write(maintenance, 2);
    await vi.advanceTimersByTimeAsync(100);
    expect(target.statements).toEqual([]);
    write(maintenance, 1);
    await vi.advanceTimersByTimeAsync(99);
    expect(target.statements).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(target.statements).toEqual(['CHECKPOINT']);
  });

  it('does not take a stream of reads for a short pause', async () => {
    const target = new FakeTarget();
    const maintenance = new Maintenance(target, limits);
    write(maintenance, 3);
    for (let count = 0; count < 10; count++) {
      await vi.advanceTimersByTimeAsync(90);
      maintenance.noteCall(false);
    }
    expect(target.statements).toEqual([]);
  });

  it('takes a house that only reads for quiet', async () => {
    const target = new FakeTarget();
    const maintenance = new Maintenance(target, limits);
    write(maintenance, 3);
    for (let count = 0; count < 12; count++) {
      await vi.advanceTimersByTimeAsync(90);
      maintenance.noteCall(false);
    }
    expect(target.statements).toEqual([...everyTable, 'CHECKPOINT']);
  });

  it('does not take a house that changes something for quiet', async () => {
    const target = new FakeTarget();
    const maintenance = new Maintenance(target, { ...limits, shortPauseMs: 5_000, writesAtMost: 1_000 });
    for (let count = 0; count < 20; count++) {
      write(maintenance, 1);
      await vi.advanceTimersByTimeAsync(990);
    }
    expect(target.statements).toEqual([]);
  });

  it('vacuums in a short pause when there was no long one for too many changes', async () => {
    const target = new FakeTarget();
    const maintenance = new Maintenance(target, { ...limits, writesUnvacuumed: 6 });
    write(maintenance, 5);
    await vi.advanceTimersByTimeAsync(100);
    expect(target.statements).toEqual(['CHECKPOINT']);
    write(maintenance, 1);
    await vi.advanceTimersByTimeAsync(110);
    expect(target.statements.slice(1)).toEqual(everyTable);
  });

  it('vacuums every table and makes a checkpoint in a long pause', async () => {
    const target = new FakeTarget();
    const maintenance = new Maintenance(target, { ...limits, shortPauseMs: 5_000 });
    write(maintenance, 3);
    await vi.advanceTimersByTimeAsync(1_010);
    expect(target.statements).toEqual([...everyTable, 'CHECKPOINT']);
  });

  it('waits for a call that is running when the long pause is over', async () => {
    const target = new FakeTarget();
    const maintenance = new Maintenance(target, limits);
    write(maintenance, 3);
    target.idle = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(target.statements).toEqual([]);
    target.idle = true;
    maintenance.noteCall(false);
    await vi.advanceTimersByTimeAsync(110);
    expect(target.statements).toEqual([...everyTable, 'CHECKPOINT']);
  });

  it('leaves off when a call arrives and goes on in the next short pause', async () => {
    const target = new FakeTarget();
    const maintenance = new Maintenance(target, { ...limits, shortPauseMs: 5_000 });
    write(maintenance, 3);
    target.onExec = () => {
      target.idle = false;
    };
    await vi.advanceTimersByTimeAsync(1_000);
    expect(target.statements).toEqual(['VACUUM (ANALYZE) orders']);

    target.onExec = () => undefined;
    target.idle = true;
    maintenance.noteCall(false);
    await vi.advanceTimersByTimeAsync(5_010);
    expect(target.statements.slice(1)).toEqual(['VACUUM (ANALYZE) tables', 'CHECKPOINT']);
  });

  it('bounds the log on an evening without a pause', () => {
    const target = new FakeTarget();
    const maintenance = new Maintenance(target, limits);
    write(maintenance, 25);
    expect(target.statements).toEqual(['CHECKPOINT', 'CHECKPOINT']);
    maintenance.stop();
  });

  it('does nothing when nothing was written, and nothing once stopped', async () => {
    const target = new FakeTarget();
    const maintenance = new Maintenance(target, limits);
    maintenance.noteCall(false);
    await vi.advanceTimersByTimeAsync(5_000);
    write(maintenance, 3);
    maintenance.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(target.statements).toEqual([]);
  });
});

describe('maintenance of a real store', () => {
  it('vacuums although a clock ticks without changing anything', async () => {
    const { store } = await openFixtureStore({
      maintenance: { ...limits, writesAtMost: 1_000, shortPauseMs: 10_000, longPauseMs: 500 },
    });
    for (let count = 0; count < 5; count++) {
      await store.write((tx) => tx.execute(sql`INSERT INTO guests (name) VALUES ('Ada')`));
    }
    const noChange = sql`UPDATE guests SET name = 'Ada' WHERE name = 'Nobody'`;
    const ticking = setInterval(() => void store.write((tx) => tx.execute(noChange)), 100);
    onTestFinished(() => clearInterval(ticking));
    await vi.waitFor(
      async () => {
        const { rows } = await store.read((tx) =>
          tx.execute(sql`SELECT reltuples FROM pg_class WHERE relname = 'guests'`),
        );
        expect(rows).toEqual([{ reltuples: 5 }]);
      },
      { timeout: 10_000, interval: 300 },
    );
  });
});
