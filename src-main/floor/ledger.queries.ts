import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { tableOccupancy } from '#db/schema/book';
import type { Tx } from '#db/store';
import { ENDLESS, type Span } from './span.rules';

/** Who holds a table. */
export interface Claim {
  id: string;
  tableId: string;
  tableNumber: string;
  state: 'booked' | 'open' | 'blocked';
  from: Date;
  to: Date;
  reservationId: string | null;
  visitId: string | null;
  blockId: string | null;
  /** The party's name, or why the table is blocked. */
  name: string;
  partySize: number | null;
}

type Holder = { reservationId: string } | { visitId: string } | { blockId: string };

const range = ({ from, to }: Span) =>
  sql<string>`tstzrange(${from.toISOString()}, ${to.toISOString()}, '[)')`;

/** When a range ends. One that is open, or ends at infinity, ends as late as any does. */
export function rangeEnd(during: SQL): SQL<string> {
  return sql<string>`least(coalesce(upper(${during}), 'infinity'), ${ENDLESS.toISOString()}::timestamptz)`;
}

/** Writes a claim for each table. The exclusion constraint refuses an overlap, whatever was checked before. */
export async function insertClaims(
  tx: Tx,
  tableIds: readonly string[],
  span: Span,
  state: Claim['state'],
  holder: Holder,
): Promise<void> {
  if (tableIds.length === 0) return;
  await tx
    .insert(tableOccupancy)
    .values(tableIds.map((tableId) => ({ ...holder, tableId, during: range(span), state })));
}

/** Ends the live claims of a holder; what is past keeps its time, shortened to `until` where it ran longer. */
export async function releaseClaims(tx: Tx, holder: Holder, until: Date | null): Promise<number> {
  const [key, value] = Object.entries(holder)[0] as ['reservationId' | 'visitId' | 'blockId', string];
  const kept =
    until === null
      ? sql`${tableOccupancy.during}`
      : sql`tstzrange(lower(during), greatest(least(upper(during), ${until.toISOString()}::timestamptz), lower(during) + interval '1 second'), '[)')`;
  const rows = await tx
    .update(tableOccupancy)
    .set({ state: 'released', during: kept as never })
    .where(and(eq(tableOccupancy[key], value), sql`${tableOccupancy.state} <> 'released'`))
    .returning({ id: tableOccupancy.id });
  return rows.length;
}

/**
 * Ends a party's claims on some of its tables while it stays at the others. They count as begun a second before
 * those: what began together last is where a party sat last.
 */
export async function releaseTables(
  tx: Tx,
  visitId: string,
  tableIds: readonly string[],
  until: Date,
): Promise<void> {
  await tx
    .update(tableOccupancy)
    .set({
      state: 'released',
      during: sql`tstzrange(lower(during) - interval '1 second',
        greatest(least(upper(during), ${until.toISOString()}::timestamptz), lower(during)), '[)')` as never,
    })
    .where(
      and(
        eq(tableOccupancy.visitId, visitId),
        inArray(tableOccupancy.tableId, [...tableIds]),
        eq(tableOccupancy.state, 'open'),
      ),
    );
}

interface ClaimRow extends Record<string, unknown> {
  id: string;
  table_id: string;
  table_number: string;
  state: Claim['state'];
  from: string;
  to: string;
  reservation_id: string | null;
  visit_id: string | null;
  block_id: string | null;
  name: string;
  party_size: number | null;
}

/**
 * Live claims that touch a span, by start; of some tables, or of all. Names are looked up line by line: to plan a join of
 * everything that can hold a table takes longer than to answer.
 */
export async function findClaims(tx: Tx, span: Span, tableIds?: readonly string[]): Promise<Claim[]> {
  const onTables = tableIds === undefined ? sql`true` : inArray(sql`o.table_id`, [...tableIds]);
  const { rows } = await tx.execute<ClaimRow>(sql`
    SELECT o.id, o.table_id, (SELECT table_number FROM tables WHERE id = o.table_id) AS table_number, o.state,
      lower(o.during) AS "from", ${rangeEnd(sql`o.during`)} AS "to", o.reservation_id, o.visit_id, o.block_id,
      coalesce((SELECT party_size FROM visits WHERE id = o.visit_id),
        (SELECT party_size FROM reservations WHERE id = o.reservation_id)) AS party_size,
      coalesce((SELECT reason FROM blocks WHERE id = o.block_id), (SELECT name FROM visits WHERE id = o.visit_id),
        (SELECT nullif(trim(g.first_name || ' ' || g.last_name), '')
          FROM reservations r JOIN users g ON g.id = r.user_id WHERE r.id = o.reservation_id), 'Walk-in') AS name
    FROM table_occupancy o
    WHERE o.state <> 'released' AND o.during && ${range(span)} AND ${onTables}
    ORDER BY lower(o.during), table_number`);
  return rows.map(toClaim);
}

/** The claims of parties that sit now, whatever time they were given. */
export async function findOpenClaims(tx: Tx): Promise<Claim[]> {
  const { rows } = await tx.execute<ClaimRow>(sql`
    SELECT o.id, o.table_id, t.table_number, o.state, lower(o.during) AS "from", ${rangeEnd(sql`o.during`)} AS "to",
      o.reservation_id, o.visit_id, o.block_id, v.party_size, coalesce(v.name, 'Walk-in') AS name
    FROM table_occupancy o JOIN tables t ON t.id = o.table_id JOIN visits v ON v.id = o.visit_id
    WHERE o.state = 'open' ORDER BY t.table_number`);
  return rows.map(toClaim);
}

function toClaim(row: ClaimRow): Claim {
  return {
    id: row.id,
    tableId: row.table_id,
    tableNumber: row.table_number,
    state: row.state,
    from: new Date(row.from),
    to: new Date(row.to),
    reservationId: row.reservation_id,
    visitId: row.visit_id,
    blockId: row.block_id,
    name: row.name,
    partySize: row.party_size,
  };
}
