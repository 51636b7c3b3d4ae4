import fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoreError } from '#db/errors';
import { openFixtureStore } from '#tests/support/store';

/** A guard that fails hangs. Nothing here may take as long as this. */
const hangMs = 5_000;

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = delay(hangMs, undefined, { ref: false }).then(() => {
    throw new Error(`still waiting after ${hangMs} ms`);
  });
  return Promise.race([work, late]);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the store inside its own transaction', () => {
  it.each(['read', 'write'] as const)('refuses %s at once', async (call) => {
    const { store } = await openFixtureStore();
    const nested = store.write(() => store[call]((tx) => tx.execute(sql`SELECT 1`)));
    await expect(inTime(nested)).rejects.toMatchObject({ code: 'TRANSACTION_NESTED' });
    await inTime(store.read((tx) => tx.execute(sql`SELECT 1`)));
  });

  it('refuses close at once', async () => {
    const { store } = await openFixtureStore();
    await expect(inTime(store.write(() => store.close()))).rejects.toMatchObject({
      code: 'TRANSACTION_NESTED',
    });
    await inTime(store.read((tx) => tx.execute(sql`SELECT 1`)));
  });

  it('serves what a transaction started once that has ended', async () => {
    const { store } = await openFixtureStore();
    let later: Promise<unknown> | undefined;
    await store.write(async () => {
      later = delay(50).then(() => store.read((tx) => tx.execute(sql`SELECT 1`)));
    });
    await inTime(later ?? Promise.reject(new Error('not started')));
  });
});

describe('a crash of the engine', () => {
  async function crashed() {
    const failures: StoreError[] = [];
    const { store, dataDir } = await openFixtureStore({ onFailed: (failure) => failures.push(failure) });
    await store.write((tx) => tx.execute(sql`INSERT INTO guests (name) VALUES ('before')`));
    const flush = vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error('the disk is gone'), { code: 'EIO' });
    });
    const hit = store.write((tx) => tx.execute(sql`INSERT INTO guests (name) VALUES ('during')`));
    await expect(inTime(hit)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    flush.mockRestore();
    return { store, dataDir, failures };
  }

  it('is told once, and every later call is refused at once', async () => {
    const { store, failures } = await crashed();
    expect(failures).toMatchObject([{ code: 'STORE_FAILED' }]);
    await expect(inTime(store.read(async () => 1))).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await expect(inTime(store.write(async () => 1))).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(failures).toHaveLength(1);
  });

  it('comes of a full disk as of a failed flush, and is not waited for', async () => {
    const { store } = await openFixtureStore();
    const hit = store.write(async (tx) => {
      await tx.execute(sql`INSERT INTO guests (name) VALUES ('during')`);
      // From here the only thing left to write is the log.
      vi.spyOn(fs, 'writeSync').mockImplementation(() => {
        throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      });
    });
    await expect(inTime(hit)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    vi.restoreAllMocks();
    await inTime(store.close());
  });

  it('refuses the calls that were waiting', async () => {
    const { store } = await openFixtureStore();
    vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error('the disk is gone'), { code: 'EIO' });
    });
    const calls = [1, 2, 3].map(() =>
      store.write((tx) => tx.execute(sql`INSERT INTO guests (name) VALUES ('x')`)),
    );
    const results = await inTime(Promise.allSettled(calls));
    expect(results.map((result) => result.status === 'rejected' && result.reason.code)).toEqual(
      Array(3).fill('STORE_FAILED'),
    );
  });

  it('leaves what was acknowledged to the next store on the folder', async () => {
    const { store, dataDir } = await crashed();
    await inTime(store.close());
    const { store: next } = await openFixtureStore({ dataDir });
    const { rows } = await next.read((tx) => tx.execute(sql`SELECT name FROM guests WHERE name = 'before'`));
    expect(rows).toHaveLength(1);
    await next.write((tx) => tx.execute(sql`INSERT INTO guests (name) VALUES ('after')`));
  });
});
