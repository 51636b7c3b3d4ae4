import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { checks } from '#db/schema/checks';
import { cardCharges } from '#db/schema/payments';
import { venue } from '#db/schema/people';
import type { Tx } from '#db/store';

export type ChargeRow = typeof cardCharges.$inferSelect;

export async function insertCharge(tx: Tx, row: typeof cardCharges.$inferInsert): Promise<void> {
  await tx.insert(cardCharges).values(row);
}

export async function findCharge(tx: Tx, id: string): Promise<ChargeRow | null> {
  const rows = await tx.select().from(cardCharges).where(eq(cardCharges.id, id));
  return rows[0] ?? null;
}

export async function updateCharge(tx: Tx, id: string, change: Partial<ChargeRow>): Promise<void> {
  await tx.update(cardCharges).set(change).where(eq(cardCharges.id, id));
}

/** Settled by a person, and the terminal has not said the same. */
const unconfirmed = sql`${cardCharges.settledBy} IS NOT NULL AND ${cardCharges.terminalState} IS DISTINCT FROM ${cardCharges.state}`;
const pending = sql`${cardCharges.state} IN ('asked', 'unknown')`;

const listWhere = (tx: Tx, where: SQL | undefined) =>
  tx
    .select({
      id: cardCharges.id,
      checkId: cardCharges.checkId,
      number: sql<string>`${checks.number} || ${checks.letter}`,
      visitId: checks.visitId,
      amount: cardCharges.amount,
      tip: cardCharges.tip,
      state: cardCharges.state,
      terminalState: cardCharges.terminalState,
      terminal: cardCharges.terminal,
      askedAt: cardCharges.askedAt,
      askedBy: sql<string | null>`(SELECT first_name FROM users u WHERE u.id = ${cardCharges.askedBy})`,
    })
    .from(cardCharges)
    .innerJoin(checks, eq(checks.id, cardCharges.checkId))
    .where(where)
    .orderBy(asc(cardCharges.askedAt), asc(cardCharges.id));

export type OpenCharge = Awaited<ReturnType<typeof listWhere>>[number];

/** Charges that a person has to look at, of one check or of all: pending ones, and those that terminal and person see differently. */
export async function listTroubled(tx: Tx, checkId?: string): Promise<OpenCharge[]> {
  const differs = sql`((${pending}) OR (${unconfirmed} AND ${cardCharges.terminalState} IS NOT NULL))`;
  return listWhere(tx, and(differs, checkId === undefined ? undefined : eq(cardCharges.checkId, checkId)));
}

/** Charges that the terminal may still have something to say about. */
export async function listUnheard(tx: Tx, since: Date): Promise<OpenCharge[]> {
  return listWhere(
    tx,
    sql`(${pending}) OR (${unconfirmed} AND ${cardCharges.terminalState} IS NULL AND ${cardCharges.askedAt} > ${since.toISOString()}::timestamptz)`,
  );
}

/** Where the bridge to the card terminal answers, null is by hand; and what it charges in. */
export async function findTerminal(tx: Tx): Promise<{ bridge: string | null; currency: string }> {
  const rows = await tx.select({ bridge: venue.cardBridge, currency: venue.currency }).from(venue);
  return rows[0] ?? { bridge: null, currency: '' };
}

export async function updateBridge(tx: Tx, cardBridge: string | null): Promise<void> {
  await tx.update(venue).set({ cardBridge });
}
