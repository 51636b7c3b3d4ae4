import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { readPgError } from '#db/pg-errors';
import type { SlowTransaction, Store, Tx } from '#db/store';
import { openFixtureStore } from '#tests/support/store';

const addGuest = (tx: Tx, name: string) => tx.execute(sql`INSERT INTO guests (name) VALUES (${name})`);

async function guestNames(store: Store): Promise<unknown[]> {
  const { rows } = await store.read((tx) => tx.execute(sql`SELECT name FROM guests ORDER BY name`));
  return rows.map((row) => row['name']);
}

describe('store.write', () => {
  it('keeps all of a transaction, or nothing of one that throws', async () => {
    const { store } = await openFixtureStore();
    await store.write((tx) => addGuest(tx, 'Ada'));
    const failing = store.write(async (tx) => {
      await addGuest(tx, 'Bo');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await guestNames(store)).toEqual(['Ada']);
  });

  it('refuses to commit when a failed statement was passed over', async () => {
    const { store } = await openFixtureStore();
    const careless = store.write(async (tx) => {
      await addGuest(tx, 'Ada');
      await addGuest(tx, '').catch(() => undefined);
    });
    await expect(careless).rejects.toMatchObject({ code: 'TRANSACTION_ABORTED' });
    expect(await guestNames(store)).toEqual([]);
  });

  it('goes on after a failure inside a savepoint', async () => {
    const { store } = await openFixtureStore();
    await store.write(async (tx) => {
      await addGuest(tx, 'Ada');
      await tx.transaction((inner) => addGuest(inner, '')).catch(() => undefined);
      await addGuest(tx, 'Bo');
    });
    expect(await guestNames(store)).toEqual(['Ada', 'Bo']);
  });

  it('runs writes in the order they were asked for, never interleaved', async () => {
    const { store } = await openFixtureStore();
    const seen: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        store.write(async (tx) => {
          seen.push(`${name} begins`);
          await addGuest(tx, name);
          seen.push(`${name} ends`);
        }),
      ),
    );
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('refuses a statement that outlives its transaction', async () => {
    const { store } = await openFixtureStore();
    const kept = await store.write(async (tx) => tx);
    await expect(addGuest(kept, 'Late')).rejects.toMatchObject({ cause: { code: 'TRANSACTION_OVER' } });
    expect(await guestNames(store)).toEqual([]);
  });
});

describe('store.read', () => {
  it('refuses to write', async () => {
    const { store } = await openFixtureStore();
    const error: unknown = await store.read((tx) => addGuest(tx, 'Ada')).catch((caught: unknown) => caught);
    expect(readPgError(error)?.sqlState).toBe('25006');
    expect(await guestNames(store)).toEqual([]);
  });

  it('reads arrays of the schema’s own types', async () => {
    const { store } = await openFixtureStore();
    await store.write((tx) =>
      tx.execute(sql`INSERT INTO guests (name, moods) VALUES ('Ada', '{calm,hungry}')`),
    );
    const { rows } = await store.read((tx) => tx.execute(sql`SELECT moods FROM guests`));
    expect(rows).toEqual([{ moods: ['calm', 'hungry'] }]);
  });
});

describe('store.onCommit', () => {
  it('tells once per committed transaction, and nothing of one rolled back', async () => {
    const { store } = await openFixtureStore();
    const told: string[][] = [];
    const stop = store.onCommit((topics) => told.push(topics));

    await store.write(async (tx) => {
      await addGuest(tx, 'Ada');
      await addGuest(tx, 'Bo');
      await tx.execute(sql`SELECT pg_notify('tableside', 'orders')`);
      expect(told).toEqual([]);
    });
    expect(told).toEqual([['guests', 'orders']]);

    const failing = store.write(async (tx) => {
      await addGuest(tx, 'Cy');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await guestNames(store);
    expect(told).toHaveLength(1);

    stop();
    await store.write((tx) => addGuest(tx, 'Di'));
    expect(told).toHaveLength(1);
  });

  it('lets a listener read what was committed', async () => {
    const { store } = await openFixtureStore();
    const read = new Promise<unknown[]>((resolve) => {
      store.onCommit(() => resolve(guestNames(store)));
    });
    await store.write((tx) => addGuest(tx, 'Ada'));
    expect(await read).toEqual(['Ada']);
  });
});

describe('store.onSlow', () => {
  it('is told of a transaction longer than 40 ms, and of no other', async () => {
    const slow: SlowTransaction[] = [];
    const { store } = await openFixtureStore({ onSlow: (transaction) => slow.push(transaction) });
    await store.read((tx) => tx.execute(sql`SELECT pg_sleep(0.06)`));
    expect(slow).toMatchObject([{ kind: 'read' }]);
    expect(slow[0]?.milliseconds).toBeGreaterThan(40);
  });
});

describe('store.close', () => {
  it('finishes what is waiting, then refuses', async () => {
    const { store, dataDir } = await openFixtureStore();
    const waiting = store.write((tx) => addGuest(tx, 'Ada'));
    await store.close();
    await waiting;
    await expect(guestNames(store)).rejects.toMatchObject({ code: 'STORE_CLOSED' });

    const again = await openFixtureStore({ dataDir });
    expect(await guestNames(again.store)).toEqual(['Ada']);
  });
});
