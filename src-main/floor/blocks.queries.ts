import { asc, eq, sql } from 'drizzle-orm';
import type { BlockKind } from '#contract/blocks';
import { blocks, tableOccupancy } from '#db/schema/book';
import { tables } from '#db/schema/floor';
import { users } from '#db/schema/people';
import type { Tx } from '#db/store';
import { rangeEnd } from './ledger.queries';
import type { Span } from './span.rules';

/** A block with the tables it has and its span. */
export interface BlockRow {
  id: string;
  kind: BlockKind;
  reason: string;
  madeBy: string | null;
  tableIds: string[];
  tableNumbers: string[];
  span: Span;
}

/** Writes down why tables are out of use; the claims follow. */
export async function insertBlock(tx: Tx, row: typeof blocks.$inferInsert): Promise<void> {
  await tx.insert(blocks).values(row);
}

/** Changes what is said of a block. */
export async function updateBlock(
  tx: Tx,
  id: string,
  values: { kind: BlockKind; reason: string },
): Promise<void> {
  await tx.update(blocks).set(values).where(eq(blocks.id, id));
}

/** Removes a block's lines: a plan that was changed was never in force. */
export async function deleteBlockClaims(tx: Tx, blockId: string): Promise<void> {
  await tx.delete(tableOccupancy).where(eq(tableOccupancy.blockId, blockId));
}

/** The blocks in force in a part of a span, by when they begin, each with all of its tables. */
export async function listBlocks(tx: Tx, where: { during: Span } | { blockId: string }): Promise<BlockRow[]> {
  const wanted =
    'blockId' in where
      ? sql`${blocks.id} = ${where.blockId}::uuid`
      : sql`${tableOccupancy.during} && tstzrange(${where.during.from.toISOString()}, ${where.during.to.toISOString()}, '[)')`;
  const rows = await tx
    .select({
      id: blocks.id,
      kind: blocks.kind,
      reason: blocks.reason,
      madeBy: users.firstName,
      tableIds: sql<string[]>`jsonb_agg(${tables.id} ORDER BY ${tables.tableNumber})`,
      tableNumbers: sql<string[]>`jsonb_agg(${tables.tableNumber} ORDER BY ${tables.tableNumber})`,
      from: sql<string>`min(lower(${tableOccupancy.during}))`,
      to: sql<string>`max(${rangeEnd(sql`${tableOccupancy.during}`)})`,
    })
    .from(tableOccupancy)
    .innerJoin(blocks, eq(blocks.id, tableOccupancy.blockId))
    .innerJoin(tables, eq(tables.id, tableOccupancy.tableId))
    .leftJoin(users, eq(users.id, blocks.madeBy))
    .where(sql`${tableOccupancy.state} = 'blocked' AND ${wanted}`)
    .groupBy(blocks.id, users.firstName)
    .orderBy(asc(sql`min(lower(${tableOccupancy.during}))`), asc(blocks.id));
  return rows.map(({ from, to, ...row }) => ({ ...row, span: { from: new Date(from), to: new Date(to) } }));
}
