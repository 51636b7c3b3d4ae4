import type { Facts } from '#db/backup/manifest';
import type { Engine, Session } from '#db/engine/engine';

/**
 * Counts every table by reading all of its rows from its pages, which PostgreSQL checks by their checksums as it
 * reads them. Rejects when one is damaged.
 */
export async function readFacts(engine: Engine): Promise<Facts> {
  // An index would answer a count without the table being read.
  await engine.exec('SET enable_indexonlyscan = off');
  return engine.transaction('read', async (session) => {
    const { rows: tables } = await session.query<{ name: string; quoted: string }>(
      `SELECT tablename AS name, quote_ident(tablename) AS quoted FROM pg_tables
       WHERE schemaname = 'public' ORDER BY tablename`,
    );
    const rows: Record<string, number> = {};
    for (const { name, quoted } of tables) rows[name] = await count(session, quoted);
    const sales = 'payments' in rows ? await readSales(session) : { lastSaleAt: null, paid: '0' };
    return { rows, ...sales, schemaStep: rows['schema_migrations'] ?? 0 };
  });
}

async function count(session: Session, table: string): Promise<number> {
  // The whole row as text: long values lie in pages of their own and are read too.
  const { rows } = await session.query<{ rows: number }>(
    `SELECT count(*)::int AS rows, max(length(t::text)) AS longest FROM public.${table} t`,
  );
  return rows[0]?.rows ?? 0;
}

async function readSales(session: Session): Promise<Pick<Facts, 'lastSaleAt' | 'paid'>> {
  const { rows } = await session.query<{ last: string | null; paid: string }>(
    `SELECT to_char(max(taken_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS last,
       coalesce(sum(amount), 0)::text AS paid FROM payments`,
  );
  return { lastSaleAt: rows[0]?.last ?? null, paid: rows[0]?.paid ?? '0' };
}
