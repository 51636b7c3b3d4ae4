import { sql } from 'drizzle-orm';
import type { Tx } from '#db/store';
import type { ClockMove } from '../clock/clock-move';

const interval = (milliseconds: number) => sql`make_interval(secs => ${milliseconds / 1_000}::float8)`;

/** Moves the stays of parties that sit now, with the places they had before. */
export async function moveOpenStays(tx: Tx, { by }: ClockMove): Promise<void> {
  const moved = sql`tstzrange(lower(o.during) + ${interval(by)}, upper(o.during) + ${interval(by)}, '[)')`;
  await tx.execute(sql`
    UPDATE visits SET seated_at = seated_at + ${interval(by)} WHERE closed_at IS NULL`);
  // Whose place is promised to others at the new time keeps the old one: that the party sits there holds the table.
  await tx.execute(sql`
    WITH stuck AS (
      SELECT o.visit_id FROM table_occupancy o JOIN table_occupancy x ON x.table_id = o.table_id AND x.id <> o.id
        AND x.state <> 'released' AND x.during && ${moved}
      WHERE o.state = 'open')
    UPDATE table_occupancy o SET during = ${moved} FROM visits v
    WHERE v.id = o.visit_id AND v.closed_at IS NULL AND v.id NOT IN (SELECT visit_id FROM stuck)`);
}

/** Lets the blocks in force go on being so after the clock went back; they end when they would have. */
export async function widenBlocks(tx: Tx, { from, by }: ClockMove): Promise<void> {
  const widened = sql`tstzrange(least(lower(o.during), ${new Date(from.getTime() + by).toISOString()}::timestamptz),
    upper(o.during), '[)')`;
  await tx.execute(sql`
    UPDATE table_occupancy o SET during = ${widened}
    WHERE o.state = 'blocked' AND o.during @> ${from.toISOString()}::timestamptz AND NOT EXISTS (
      SELECT FROM table_occupancy x WHERE x.table_id = o.table_id AND x.id <> o.id AND x.state <> 'released'
        AND x.during && ${widened})`);
}

/** Pushes the places a party has left to before an instant, in their order: where it sits now it sat down last. */
export async function pushBackLeft(tx: Tx, visitId: string, before: Date): Promise<void> {
  await tx.execute(sql`
    UPDATE table_occupancy o SET during = tstzrange(lower(o.during) - p.by, upper(o.during) - p.by, '[)')
    FROM (SELECT max(upper(during)) - ${before.toISOString()}::timestamptz AS by FROM table_occupancy
      WHERE visit_id = ${visitId}::uuid AND state = 'released') p
    WHERE o.visit_id = ${visitId}::uuid AND o.state = 'released' AND p.by > interval '0'`);
}
