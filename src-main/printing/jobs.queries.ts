import { and, asc, desc, eq, gte, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm';
import { printers, printJobs } from '#db/schema/printing';
import type { Tx } from '#db/store';

export type JobRow = typeof printJobs.$inferSelect;

/** What is not on paper, and not given up. */
export const openStates: JobRow['state'][] = ['queued', 'held', 'printing', 'unsure'];

/** Puts a job into the queue. False when there is one of this id: it is not printed twice. */
export async function insertJob(tx: Tx, row: typeof printJobs.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(printJobs)
    .values(row)
    .onConflictDoNothing({ target: printJobs.id })
    .returning({ id: printJobs.id });
  return rows.length > 0;
}

export async function findJob(tx: Tx, jobId: string): Promise<JobRow | null> {
  const rows = await tx.select().from(printJobs).where(eq(printJobs.id, jobId));
  return rows[0] ?? null;
}

/** What a page is of. A receipt is one of a closing: a check that was opened again gets a new one. */
export type PageOf =
  | { kind: 'receipt'; checkId: string; closedAt: Date | null }
  | { kind: 'refund'; refundId: string }
  | { kind: 'ticket'; ticketId: string }
  | { kind: 'z'; dayId: string };

/** What a job puts on paper, where a second one would be a copy. */
export function pageOf({ purpose, checkId, ticketId, refundId, businessDayId }: JobRow): PageOf | null {
  if (refundId !== null) return { kind: 'refund', refundId };
  if (ticketId !== null) return { kind: 'ticket', ticketId };
  if (businessDayId !== null) return { kind: 'z', dayId: businessDayId };
  return purpose === 'receipt' && checkId !== null ? { kind: 'receipt', checkId, closedAt: null } : null;
}

/** The first one that was, or may have been, or will be printed of something; another is a copy of it. */
export async function findPrinted(tx: Tx, of: PageOf): Promise<JobRow | null> {
  const rows = await tx
    .select()
    .from(printJobs)
    .where(and(ne(printJobs.state, 'cancelled'), pagesOf(of)))
    .orderBy(asc(printJobs.madeAt), asc(printJobs.id))
    .limit(1);
  return rows[0] ?? null;
}

function pagesOf(of: PageOf): SQL | undefined {
  switch (of.kind) {
    case 'receipt':
      return and(
        eq(printJobs.purpose, 'receipt'),
        eq(printJobs.checkId, of.checkId),
        isNull(printJobs.refundId),
        of.closedAt === null ? undefined : gte(printJobs.madeAt, of.closedAt),
      );
    case 'refund':
      return eq(printJobs.refundId, of.refundId);
    case 'ticket':
      return and(eq(printJobs.purpose, 'kitchen'), eq(printJobs.ticketId, of.ticketId));
    case 'z':
      return eq(printJobs.businessDayId, of.dayId);
  }
}

/** A job with its printer's name. */
const named = {
  job: printJobs,
  printer: printers.name,
  fallbackId: printers.fallbackId,
  printedOnName: sql<string | null>`(SELECT name FROM printers o WHERE o.id = ${printJobs.printedOn})`,
};
export type NamedJob = Awaited<ReturnType<typeof listOpenJobs>>[number];

/** What is not on paper, oldest first. */
export async function listOpenJobs(tx: Tx) {
  return tx
    .select(named)
    .from(printJobs)
    .innerJoin(printers, eq(printers.id, printJobs.printerId))
    .where(inArray(printJobs.state, openStates))
    .orderBy(asc(printJobs.madeAt), asc(printJobs.id));
}

/** The newest jobs, whatever became of them. */
export async function listRecentJobs(tx: Tx, limit: number): Promise<NamedJob[]> {
  return tx
    .select(named)
    .from(printJobs)
    .innerJoin(printers, eq(printers.id, printJobs.printerId))
    .orderBy(desc(printJobs.madeAt), desc(printJobs.id))
    .limit(limit);
}

export async function findNamedJob(tx: Tx, jobId: string): Promise<NamedJob | null> {
  const rows = await tx
    .select(named)
    .from(printJobs)
    .innerJoin(printers, eq(printers.id, printJobs.printerId))
    .where(eq(printJobs.id, jobId));
  return rows[0] ?? null;
}

/** Takes a queued job for a printer. False when it is not queued any more: somebody else has it, or it was cancelled. */
export async function claimJob(tx: Tx, jobId: string, printerId: string): Promise<boolean> {
  const rows = await tx
    .update(printJobs)
    .set({ state: 'printing', printedOn: printerId, attempts: sql`${printJobs.attempts} + 1`, problem: null })
    .where(and(eq(printJobs.id, jobId), eq(printJobs.state, 'queued')))
    .returning({ id: printJobs.id });
  return rows.length > 0;
}

export async function updateJob(tx: Tx, jobId: string, change: Partial<JobRow>): Promise<void> {
  await tx.update(printJobs).set(change).where(eq(printJobs.id, jobId));
}

/** Ends a job. What a kitchen ticket said is not kept. */
export async function endJob(
  tx: Tx,
  jobId: string,
  state: 'printed' | 'cancelled',
  change: Partial<JobRow> = {},
): Promise<void> {
  await tx
    .update(printJobs)
    .set({
      state,
      ...change,
      document: sql`CASE WHEN ${printJobs.purpose} = 'kitchen' THEN '' ELSE ${printJobs.document} END`,
    })
    .where(eq(printJobs.id, jobId));
}

/** Makes every job of these states one that a person has to decide on. */
export async function doubtJobs(tx: Tx, states: readonly JobRow['state'][], problem: string): Promise<void> {
  await tx
    .update(printJobs)
    .set({ state: 'unsure', problem })
    .where(and(inArray(printJobs.state, [...states]), ne(printJobs.document, '')));
}

/** Why a drawer stayed shut. */
export const DRAWER_SHUT = 'The drawer could not be opened in time.';

/** Ends what only opens a drawer: nobody stands before it any more. */
export async function cancelDrawerJobs(tx: Tx): Promise<void> {
  await tx
    .update(printJobs)
    .set({ state: 'cancelled', problem: DRAWER_SHUT })
    .where(and(inArray(printJobs.state, ['queued', 'printing']), eq(printJobs.document, '')));
}

/** Forgets what old jobs said; that they were printed stays. */
export async function emptyOldJobs(tx: Tx, madeBefore: Date): Promise<void> {
  await tx
    .update(printJobs)
    .set({ document: '' })
    .where(
      and(
        inArray(printJobs.state, ['printed', 'cancelled']),
        ne(printJobs.document, ''),
        lt(printJobs.madeAt, madeBefore),
      ),
    );
}
