import type { Output } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import { listStock, lockCounted, setStock, updateLeft } from './stock.queries';

/**
 * Keeps the countdown in step with what is spoken: takes what is needed more, gives back what is needed less (negative).
 * An item that nobody counts has as many as are wanted. Refuses ITEM_SOLD_OUT with the `item`'s name and how many are `left`.
 */
export async function countPortions(tx: Tx, needs: ReadonlyMap<string, number>): Promise<void> {
  const changed = [...needs].filter(([, more]) => more !== 0);
  if (changed.length === 0) return;
  const counted = await lockCounted(
    tx,
    changed.map(([itemId]) => itemId),
  );
  const after = counted.map((item) => ({ ...item, after: item.left - (needs.get(item.id) ?? 0) }));
  // Refused before anything is taken: what fits none of a set menu's dishes leaves the others untouched.
  const short = after.find((item) => item.after < 0);
  if (short) throw new DomainError('ITEM_SOLD_OUT', { item: short.name, left: short.left });
  for (const item of after) await updateLeft(tx, item.id, item.after);
}

/** Gives portions back that were taken and will not be made. Where nobody counts (any more), nothing happens. */
export async function returnPortions(tx: Tx, itemId: string, quantity: number): Promise<void> {
  await countPortions(tx, new Map([[itemId, -quantity]]));
}

/**
 * Says how many of an item can still be rung, beside those that are spoken already; null is as many as are wanted.
 * Answers what it was. Refuses ITEM_UNKNOWN.
 */
export async function setPortions(tx: Tx, itemId: string, left: number | null): Promise<number | null> {
  const before = await setStock(tx, itemId, left);
  if (before === undefined) throw new DomainError('ITEM_UNKNOWN', { itemId });
  return before;
}

/** Every item that is counted or sold out. What is not named here can be had. */
export async function viewStock(tx: Tx): Promise<Output<'menu.stock'>> {
  const rows = await listStock(tx);
  return {
    items: rows.map(({ item_id, available, left, held }) => ({ itemId: item_id, available, left, held })),
  };
}
