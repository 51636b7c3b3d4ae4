import type { Database } from '#db/engine/database';
import type { Engine, Session } from '#db/engine/engine';
import { historySteps, prepareHistory } from './history.sql';

/** Two rounds each: what a busy house sends in a day. */
const VISITS_PER_DAY = 450;
/** Bounds the log that grows until the next checkpoint. */
const VISITS_PER_BATCH = 25_000;

/** The tables that grow with every party. */
export const growingTables = [
  'users',
  'reservations',
  'visits',
  'table_occupancy',
  'checks',
  'orders',
  'tickets',
  'order_items',
  'payments',
];

interface Index {
  name: string;
  definition: string;
}

/**
 * Writes `orders` old rounds, two a visit, with all that hangs on them, ending two days ago. Without triggers,
 * and with the indexes made at the end: the rows are what years of service leave behind, their making is not
 * measured.
 */
export async function writeHistory({ engine }: Database, orders: number): Promise<void> {
  const visits = Math.ceil(orders / 2);
  const days = Math.ceil(visits / VISITS_PER_DAY);
  await writeInBulk(engine, async () => {
    await engine.exec(prepareHistory(visits));
    for (let first = 1; first <= visits; first += VISITS_PER_BATCH) {
      const last = Math.min(visits, first + VISITS_PER_BATCH - 1);
      await engine.transaction('write', (session) => writeBatch(session, { first, last, days }));
      await engine.exec('CHECKPOINT');
    }
  });
}

/** Lets `write` fill the growing tables without their triggers, and with the indexes made at the end. */
export async function writeInBulk(engine: Engine, write: () => Promise<void>): Promise<void> {
  const indexes = await engine.transaction('read', listIndexes);
  await engine.exec(indexes.map(({ name }) => `DROP INDEX ${name};`).join(' '));
  await engine.exec('SET session_replication_role = replica');
  await write();
  await engine.exec('SET session_replication_role = DEFAULT');
  for (const { definition } of indexes) await engine.exec(definition);
  await engine.exec('VACUUM (ANALYZE)');
  await engine.exec('CHECKPOINT');
}

async function writeBatch(
  session: Session,
  { first, last, days }: { first: number; last: number; days: number },
): Promise<void> {
  const values: Record<string, number> = { first, last, days, perDay: VISITS_PER_DAY };
  for (const step of historySteps)
    await session.exec(step.replace(/(?<!:):(first|last|days|perDay)\b/g, (_, name) => String(values[name])));
}

/** The indexes of the growing tables that no constraint stands on. */
async function listIndexes(session: Session): Promise<Index[]> {
  const { rows } = await session.query<Index>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relname = ANY ($1) AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
     ORDER BY 1`,
    [growingTables],
  );
  return rows;
}
