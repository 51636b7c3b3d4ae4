import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { readPgError } from '#db/pg-errors';
import { openFixtureStore } from '#tests/support/store';

describe('readPgError', () => {
  it('reads the state and the constraint through what wraps them', async () => {
    const { store } = await openFixtureStore();
    const book = (from: string, to: string) =>
      store.write((tx) =>
        tx.execute(sql`INSERT INTO guests (name, seated) VALUES ('Ada', tstzrange(${from}, ${to}))`),
      );
    await book('2026-11-20 19:00Z', '2026-11-20 21:00Z');
    await book('2026-11-20 21:00Z', '2026-11-20 23:00Z');

    const overlap: unknown = await book('2026-11-20 20:59Z', '2026-11-20 22:00Z').catch(
      (error: unknown) => error,
    );
    expect(readPgError(overlap)).toMatchObject({ sqlState: '23P01', constraint: 'guests_name_seated_excl' });
    expect(readPgError(new Error('wrapped once more', { cause: overlap }))?.sqlState).toBe('23P01');

    const empty: unknown = await store
      .write((tx) => tx.execute(sql`INSERT INTO guests (name) VALUES ('')`))
      .catch((error: unknown) => error);
    expect(readPgError(empty)).toMatchObject({ sqlState: '23514', constraint: 'guests_name_check' });
  });

  it('takes no other error for the database’s', () => {
    expect(readPgError(Object.assign(new Error('no'), { code: 'EPERM' }))).toBeNull();
    expect(readPgError('23505')).toBeNull();
    expect(readPgError(undefined)).toBeNull();
  });
});
