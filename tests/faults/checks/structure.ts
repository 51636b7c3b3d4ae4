import type { Query } from './books';

/**
 * What Postgres itself can check of its files: every btree index against its table, every row of every table.
 * Needs the extension `amcheck` in the database. Returns what is wrong, in words.
 */
export async function checkStructure(query: Query): Promise<string[]> {
  const indexes =
    await query(`SELECT c.oid::int AS oid, c.relname AS name FROM pg_class c JOIN pg_am a ON a.oid = c.relam
    JOIN pg_index i ON i.indexrelid = c.oid WHERE a.amname = 'btree' AND c.relkind = 'i' AND i.indisvalid`);
  const tables = await query(
    `SELECT oid::int AS oid, relname AS name FROM pg_class WHERE relkind IN ('r', 't', 'm')`,
  );
  if (indexes.length === 0) return ['there are no indexes to check'];
  const found: string[] = [];
  const all = (rows: Record<string, unknown>[]) => rows.map(({ oid }) => oid).join(', ');
  try {
    await query(`SELECT bt_index_parent_check(oid, true) FROM pg_class WHERE oid IN (${all(indexes)})`);
  } catch (error) {
    found.push(`an index is damaged: ${String(error)}`);
  }
  try {
    const wrong = await query(`SELECT relname, v.blkno::int, v.msg FROM pg_class,
      verify_heapam(relation => pg_class.oid::regclass) AS v WHERE pg_class.oid IN (${all(tables)})`);
    found.push(...wrong.map((row) => `a table is damaged: ${JSON.stringify(row)}`));
  } catch (error) {
    found.push(`a table is damaged: ${String(error)}`);
  }
  return found;
}

/** The audit log's chain, from the row after `from` on. Returns what is wrong, and where the chain ends. */
export async function checkAudit(query: Query, from = 0): Promise<{ found: string[]; upTo: number }> {
  const [row] = await query(`
    WITH chain AS (SELECT a.seq, a.hash, lag(a.seq, 1, 0) OVER byNumber AS before,
      audit_row_hash(lag(a.hash, 1, '') OVER byNumber, a) AS expected
      FROM audit_log a WHERE a.seq >= ${from} WINDOW byNumber AS (ORDER BY a.seq))
    SELECT (SELECT count(*)::int FROM chain WHERE seq > ${from} AND hash <> expected) AS broken,
      (SELECT count(*)::int FROM chain WHERE seq > ${from} AND seq <> before + 1) AS gaps,
      (SELECT max(seq)::int FROM audit_log) AS last,
      (SELECT (head.seq, head.hash) IS DISTINCT FROM (SELECT (a.seq, a.hash) FROM audit_log a ORDER BY a.seq DESC LIMIT 1)
        FROM audit_head head WHERE head.seq > 0) AS off`);
  const found: string[] = [];
  if (Number(row?.['broken']) > 0) found.push(`${row?.['broken']} rows of the audit log break its chain`);
  if (Number(row?.['gaps']) > 0) found.push(`${row?.['gaps']} gaps in the audit log`);
  if (row?.['off'] === true) found.push('the audit log does not end where its head says');
  return { found, upTo: Number(row?.['last'] ?? 0) };
}
