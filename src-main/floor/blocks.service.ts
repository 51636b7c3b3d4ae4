import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { serviceDay, serviceDaySpan, type WallTime, wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { type BlockRow, deleteBlockClaims, insertBlock, listBlocks, updateBlock } from './blocks.queries';
import { blockSpan } from './blocks.rules';
import { findClaims, findOpenClaims, insertClaims, releaseClaims } from './ledger.queries';
import { isEndless, type Span } from './span.rules';
import { refreshTableStatus } from './status.service';
import { knownTablesApart, refuseClashes } from './tables.service';

type Said = Omit<ParsedInput<'blocks.create'>, 'blockId' | 'from' | 'to'>;

/** Takes a table out of use until the service day ends. Refused while a party sits there or has booked it. */
export async function blockTable(
  context: WriteContext,
  block: { id: string; tableId: string; reason: string },
): Promise<void> {
  const { now, venue } = context;
  const day = serviceDay(now, venue.timeZone, venue.dayCutover);
  const span = { from: now, to: serviceDaySpan(day, venue.timeZone, venue.dayCutover).to };
  await putBlock(context, block.id, { tableIds: [block.tableId], kind: 'other', reason: block.reason }, span);
}

/**
 * Takes tables out of use for a time. Refuses TABLE_UNKNOWN, BLOCK_SPAN, TABLE_OCCUPIED while parties sit there when it
 * begins, and TABLE_TAKEN for what is booked or blocked; both name the first and list all under `all`.
 */
export async function createBlock(
  context: WriteContext,
  { blockId, from, to, ...said }: ParsedInput<'blocks.create'>,
): Promise<void> {
  await putBlock(context, blockId, said, blockSpan({ from, to }, null, context.venue.timeZone, context.now));
}

async function putBlock(
  context: WriteContext,
  blockId: string,
  { tableIds, kind, reason }: Said,
  span: Span,
): Promise<void> {
  const { tx, now, actor } = context;
  const { ids, numbers } = await tablesNamed(tx, tableIds);
  await assertUnclaimed(context, ids, span);
  await insertBlock(tx, { id: blockId, kind, reason, madeBy: actor.id, madeAt: now });
  await insertClaims(tx, ids, span, 'blocked', { blockId });
  await refreshTableStatus(tx, now);
  const after = { kind, reason, tables: numbers, ...span };
  context.note({ entityType: 'block', entityId: blockId, after });
}

/**
 * Changes a block's tables, its times, or what is said of it. A beginning that has passed stays where it is, and so may
 * a table that was taken out of use meanwhile. Refuses BLOCK_UNKNOWN once it is over, and what making one refuses.
 */
export async function changeBlock(
  context: WriteContext,
  { blockId, ...change }: ParsedInput<'blocks.change'>,
): Promise<void> {
  const { tx, now, venue } = context;
  const before = await blockInForce(tx, blockId, now);
  const span = blockSpan(change, before.span, venue.timeZone, now);
  const kind = change.kind ?? before.kind;
  const reason = change.reason ?? before.reason;
  const { ids, numbers } = await tablesNamed(tx, change.tableIds ?? before.tableIds, before);
  await assertUnclaimed(context, ids, span, blockId);
  await updateBlock(tx, blockId, { kind, reason });
  await deleteBlockClaims(tx, blockId);
  await insertClaims(tx, ids, span, 'blocked', { blockId });
  await refreshTableStatus(tx, now);
  context.note({
    entityType: 'block',
    entityId: blockId,
    before: { kind: before.kind, reason: before.reason, tables: before.tableNumbers, ...before.span },
    after: { kind, reason, tables: numbers, ...span },
  });
}

/** Puts the tables of a block back into use. Refuses BLOCK_UNKNOWN. */
export async function releaseBlock({ tx, now, note }: WriteContext, blockId: string): Promise<void> {
  if ((await releaseClaims(tx, { blockId }, now)) === 0) throw new DomainError('BLOCK_UNKNOWN', { blockId });
  await refreshTableStatus(tx, now);
  note({ entityType: 'block', entityId: blockId, after: { released: true } });
}

/** The blocks in force in a part of a span, each with all of its tables. */
export async function blocksDuring(tx: Tx, span: Span): Promise<BlockRow[]> {
  return listBlocks(tx, { during: span });
}

/** Tables each once, with their numbers. One that the block has already may be out of use by now. */
async function tablesNamed(
  tx: Tx,
  tableIds: readonly string[],
  had: Pick<BlockRow, 'tableIds' | 'tableNumbers'> = { tableIds: [], tableNumbers: [] },
) {
  const ids = [...new Set(tableIds)];
  const added = await knownTablesApart(
    tx,
    ids.filter((id) => !had.tableIds.includes(id)),
  );
  const numbers = ids.flatMap(
    (id) =>
      added.find((table) => table.id === id)?.number ?? had.tableNumbers[had.tableIds.indexOf(id)] ?? [],
  );
  return { ids, numbers };
}

async function blockInForce(tx: Tx, blockId: string, now: Date): Promise<BlockRow> {
  const [block] = await listBlocks(tx, { blockId });
  if (!block || block.span.to <= now) throw new DomainError('BLOCK_UNKNOWN', { blockId });
  return block;
}

/** Who sits there counts when the block begins now, however long they were given. */
async function assertUnclaimed(
  { tx, now, venue }: WriteContext,
  tableIds: readonly string[],
  span: Span,
  mine?: string,
): Promise<void> {
  const sitting =
    span.from <= now ? (await findOpenClaims(tx)).filter(({ tableId }) => tableIds.includes(tableId)) : [];
  const claims = (await findClaims(tx, span, tableIds)).filter(
    (claim) => claim.blockId === null || claim.blockId !== mine,
  );
  const others = claims.filter(({ id }) => !sitting.some((claim) => claim.id === id));
  refuseClashes(sitting.length > 0 ? 'TABLE_OCCUPIED' : 'TABLE_TAKEN', [...sitting, ...others], venue);
}

/** How a block's end is told: null goes on until somebody ends it. */
export function blockEnd(span: Span, timeZone: string): WallTime | null {
  return isEndless(span) ? null : wallTime(span.to, timeZone);
}
