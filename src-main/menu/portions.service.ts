import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { menuItems } from '#db/schema/menu';
import type { Tx } from '#db/store';

/** Gives portions back that were taken and will not be made. Where nobody counts (any more), nothing happens. */
export async function returnPortions(tx: Tx, itemId: string, quantity: number): Promise<void> {
  await tx
    .update(menuItems)
    .set({ portionsLeft: sql`${menuItems.portionsLeft} + ${quantity}` })
    .where(and(eq(menuItems.id, itemId), isNotNull(menuItems.portionsLeft)));
}
