import { and, desc, eq, gte, isNotNull, isNull, lte } from 'drizzle-orm';
import type { DayFigures } from '#contract/day-report';
import { businessDays } from '#db/schema/day';
import type { Tx } from '#db/store';
import { nameOf } from './names.queries';

/** A closed day as it was sealed. */
export interface ZRow {
  id: string;
  serviceDay: string;
  closedAt: Date;
  zNumber: number;
  figures: DayFigures;
  hash: string;
}

const closed = {
  id: businessDays.id,
  serviceDay: businessDays.serviceDay,
  closedAt: businessDays.closedAt,
  zNumber: businessDays.zNumber,
  figures: businessDays.figures,
  hash: businessDays.hash,
};

/** The newest Z report; null before the first. */
export async function findLastZ(tx: Tx): Promise<ZRow | null> {
  const rows = await tx
    .select(closed)
    .from(businessDays)
    .where(isNotNull(businessDays.zNumber))
    .orderBy(desc(businessDays.zNumber))
    .limit(1);
  return (rows[0] as ZRow | undefined) ?? null;
}

/** The hash of the Z report with a number; null where there is none. */
export async function findHash(tx: Tx, zNumber: number): Promise<string | null> {
  const rows = await tx
    .select({ hash: businessDays.hash })
    .from(businessDays)
    .where(eq(businessDays.zNumber, zNumber));
  return rows[0]?.hash ?? null;
}

/** Z reports of service days from one to another, the newest first. */
export async function listZs(
  tx: Tx,
  { from, to, limit }: { from: string | null; to: string | null; limit: number },
): Promise<ZRow[]> {
  const rows = await tx
    .select(closed)
    .from(businessDays)
    .where(
      and(
        isNotNull(businessDays.zNumber),
        from === null ? undefined : gte(businessDays.serviceDay, from),
        to === null ? undefined : lte(businessDays.serviceDay, to),
      ),
    )
    .orderBy(desc(businessDays.zNumber))
    .limit(limit);
  return rows as ZRow[];
}

/** A day, open or closed, and who closed it. */
export async function findDay(tx: Tx, id: string) {
  const rows = await tx
    .select({
      id: businessDays.id,
      serviceDay: businessDays.serviceDay,
      openedAt: businessDays.openedAt,
      closedAt: businessDays.closedAt,
      zNumber: businessDays.zNumber,
      figures: businessDays.figures,
      hash: businessDays.hash,
      closedBy: nameOf(businessDays.closedBy),
    })
    .from(businessDays)
    .where(eq(businessDays.id, id));
  return rows[0] ?? null;
}

/** The open day, for its Z alone: whoever books on it waits, and then finds it closed. */
export async function holdOpenDay(tx: Tx) {
  const rows = await tx.select().from(businessDays).where(isNull(businessDays.closedAt)).for('update');
  return rows[0] ?? null;
}

export async function updateClosedDay(
  tx: Tx,
  id: string,
  z: { closedAt: Date; closedBy: string; zNumber: number; figures: DayFigures; hash: string },
): Promise<void> {
  await tx.update(businessDays).set(z).where(eq(businessDays.id, id));
}
