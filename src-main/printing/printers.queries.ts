import { and, asc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm';
import type { PrinterUse, PrintPurpose } from '#contract/printing';
import { stations } from '#db/schema/menu';
import { venue } from '#db/schema/people';
import { printers, printerUses, printJobs } from '#db/schema/printing';
import type { Tx } from '#db/store';
import { openStates } from './jobs.queries';

export type PrinterRow = typeof printers.$inferSelect;

/** Those in use, by name. */
export async function listPrinters(tx: Tx): Promise<PrinterRow[]> {
  return tx.select().from(printers).where(isNull(printers.deletedAt)).orderBy(asc(printers.name));
}

export async function findPrinter(tx: Tx, printerId: string): Promise<PrinterRow | null> {
  const rows = await tx
    .select()
    .from(printers)
    .where(and(eq(printers.id, printerId), isNull(printers.deletedAt)));
  return rows[0] ?? null;
}

/** Taken away or not. */
export async function findAnyPrinter(tx: Tx, printerId: string): Promise<PrinterRow | null> {
  const rows = await tx.select().from(printers).where(eq(printers.id, printerId));
  return rows[0] ?? null;
}

export async function insertPrinter(tx: Tx, row: typeof printers.$inferInsert): Promise<void> {
  await tx.insert(printers).values(row);
}

export async function updatePrinter(tx: Tx, printerId: string, change: Partial<PrinterRow>): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await tx.update(printers).set(change).where(eq(printers.id, printerId));
}

/** What the printers in use print. */
export async function listUses(tx: Tx) {
  return tx
    .select(getTableColumns(printerUses))
    .from(printerUses)
    .innerJoin(printers, and(eq(printers.id, printerUses.printerId), isNull(printers.deletedAt)))
    .orderBy(printerUses.purpose, printerUses.id);
}

/** Whether any kitchen has its tickets on paper. */
export async function printsTickets(tx: Tx): Promise<boolean> {
  return (await listUses(tx)).some(({ purpose }) => purpose === 'kitchen');
}

/** What a printer prints from now on; whoever did it before does not. */
export async function replaceUses(
  tx: Tx,
  printerId: string,
  uses: readonly (PrinterUse & { id: string })[],
): Promise<void> {
  await tx.delete(printerUses).where(eq(printerUses.printerId, printerId));
  for (const { purpose, stationId, terminal } of uses)
    await tx
      .delete(printerUses)
      .where(
        and(
          eq(printerUses.purpose, purpose),
          sql`${printerUses.stationId} IS NOT DISTINCT FROM ${stationId}::uuid`,
          sql`${printerUses.terminal} IS NOT DISTINCT FROM ${terminal}::varchar`,
        ),
      );
  if (uses.length > 0) await tx.insert(printerUses).values(uses.map((use) => ({ ...use, printerId })));
}

/** Which printer prints something: the one of this station or terminal, else the one for all. */
export async function printerFor(
  tx: Tx,
  purpose: PrintPurpose,
  { stationId = null, terminal = null }: { stationId?: string | null; terminal?: string | null },
): Promise<PrinterRow | null> {
  const rows = await tx
    .select({ printer: printers })
    .from(printerUses)
    .innerJoin(printers, and(eq(printers.id, printerUses.printerId), isNull(printers.deletedAt)))
    .where(
      and(
        eq(printerUses.purpose, purpose),
        sql`(${printerUses.stationId} IS NULL OR ${printerUses.stationId} = ${stationId}::uuid)`,
        sql`(${printerUses.terminal} IS NULL OR ${printerUses.terminal} = ${terminal}::varchar)`,
      ),
    )
    .orderBy(sql`${printerUses.terminal} IS NULL`, sql`${printerUses.stationId} IS NULL`)
    .limit(1);
  return rows[0]?.printer ?? null;
}

/** The printers with a drawer: first the one that prints this terminal's receipts. */
export async function listDrawerPrinters(tx: Tx): Promise<PrinterRow[]> {
  return tx
    .select()
    .from(printers)
    .where(and(isNull(printers.deletedAt), eq(printers.hasDrawer, true)))
    .orderBy(asc(printers.name));
}

/** Which of these stations there are. */
export async function stationsAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: stations.id })
    .from(stations)
    .where(inArray(stations.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

export async function listStationNames(tx: Tx) {
  return tx.select({ id: stations.id, name: stations.name }).from(stations).orderBy(stations.position);
}

/** How many jobs are not on paper yet, by printer. */
export async function countWaiting(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .select({ printerId: printJobs.printerId, count: sql<number>`count(*)::int` })
    .from(printJobs)
    .where(inArray(printJobs.state, openStates))
    .groupBy(printJobs.printerId);
  return new Map(rows.map(({ printerId, count }) => [printerId, count]));
}

/** What heads and ends a receipt, and the tips a guest is offered, in basis points. */
export async function readReceiptWords(tx: Tx) {
  const rows = await tx
    .select({ head: venue.receiptHead, foot: venue.receiptFoot, tips: venue.tipSuggestions })
    .from(venue);
  return rows[0] ?? { head: '', foot: '', tips: [] };
}

export async function updateReceiptWords(tx: Tx, words: { head: string; foot: string }): Promise<void> {
  await tx.update(venue).set({ receiptHead: words.head, receiptFoot: words.foot });
}
