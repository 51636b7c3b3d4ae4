import { and, eq, isNull } from 'drizzle-orm';
import { reasons } from '#db/schema/checks';
import { cashMovements, cashOuts } from '#db/schema/day';
import { venue } from '#db/schema/people';
import type { Tx } from '#db/store';
import { nameOf } from './names.queries';

/** What is paid out at once without approval, in minor units. */
export async function findPaidOutLimit(tx: Tx): Promise<number> {
  const rows = await tx.select({ limit: venue.paidOutLimit }).from(venue);
  return rows[0]?.limit ?? 0;
}

/** The words for paying out, in the house's order. */
export async function listPaidOutReasons(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ words: reasons.words })
    .from(reasons)
    .where(eq(reasons.reasonFor, 'paid_out'))
    .orderBy(reasons.position, reasons.words);
  return rows.map((row) => row.words);
}

export async function insertMovement(tx: Tx, row: typeof cashMovements.$inferInsert): Promise<void> {
  await tx.insert(cashMovements).values(row);
}

/** A pay-in, pay-out, drop or hand-in that was not taken back. */
export async function findMovement(tx: Tx, id: string) {
  const fields = (table: typeof cashMovements | typeof cashOuts) => ({
    id: table.id,
    sessionId: table.drawerSessionId,
    madeBy: table.madeBy,
  });
  const moved = await tx
    .select(fields(cashMovements))
    .from(cashMovements)
    .where(and(eq(cashMovements.id, id), isNull(cashMovements.takenBackAt)));
  if (moved[0]) return { ...moved[0], table: cashMovements };
  const handed = await tx
    .select(fields(cashOuts))
    .from(cashOuts)
    .where(and(eq(cashOuts.id, id), isNull(cashOuts.takenBackAt)));
  return handed[0] ? { ...handed[0], table: cashOuts } : null;
}

export async function updateTakenBack(
  tx: Tx,
  table: typeof cashMovements | typeof cashOuts,
  id: string,
  takenBack: { takenBackAt: Date; takenBackBy: string },
): Promise<void> {
  await tx.update(table).set(takenBack).where(eq(table.id, id));
}

/** The pay-ins, pay-outs and drops of a day in order, those that were taken back too. */
export async function listMovementsOfDay(tx: Tx, businessDayId: string) {
  return tx
    .select({
      id: cashMovements.id,
      sessionId: cashMovements.drawerSessionId,
      kind: cashMovements.kind,
      amount: cashMovements.amount,
      reason: cashMovements.reason,
      by: nameOf(cashMovements.madeBy),
      approvedBy: nameOf(cashMovements.approvedBy),
      at: cashMovements.madeAt,
      takenBackAt: cashMovements.takenBackAt,
    })
    .from(cashMovements)
    .where(eq(cashMovements.businessDayId, businessDayId))
    .orderBy(cashMovements.madeAt, cashMovements.id);
}

export async function insertCashOut(tx: Tx, row: typeof cashOuts.$inferInsert): Promise<void> {
  await tx.insert(cashOuts).values(row);
}

/** The hand-ins of a day in order, those that were taken back too. */
export async function listCashOutsOfDay(tx: Tx, businessDayId: string) {
  return tx
    .select({
      id: cashOuts.id,
      serverId: cashOuts.serverId,
      amount: cashOuts.handedIn,
      by: nameOf(cashOuts.madeBy),
      at: cashOuts.madeAt,
      takenBackAt: cashOuts.takenBackAt,
    })
    .from(cashOuts)
    .where(eq(cashOuts.businessDayId, businessDayId))
    .orderBy(cashOuts.madeAt, cashOuts.id);
}
