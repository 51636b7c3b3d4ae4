import { compare } from 'bcryptjs';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { documentedAdmin } from '#db/seed/documented';
import { runSeed } from '#db/seed/run';
import { openTestStore } from '#tests/support/store';

describe('runSeed', () => {
  it('adds the documented data once, however often it runs', async () => {
    const { store, dataDir } = await openTestStore();
    await runSeed(store, 'documented', dataDir);
    await runSeed(store, 'documented', dataDir);
    const { rows } = await store.read((tx) =>
      tx.execute(sql`
        SELECT (SELECT count(*)::int FROM tables) AS tables, (SELECT count(*)::int FROM menu_items) AS items,
               (SELECT string_agg(password_hash, ',') FROM users) AS hash`),
    );
    expect(rows).toMatchObject([{ tables: 8, items: 5 }]);
    expect(await compare(documentedAdmin.password, String(rows[0]?.['hash']))).toBe(true);
  });
});
