import { createHash } from 'node:crypto';
import type { DayFigures } from '#contract/day-report';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { takeNumber } from '../host/counters.queries';
import { listOpenSessions } from './drawers.queries';
import { canonical } from './figures.rules';
import { dayFigures } from './figures.service';
import { listUnsettledCards } from './money.queries';
import { updateVoidsCounted } from './sales.queries';
import { findDay, findHash, holdOpenDay, updateClosedDay } from './z.queries';

/**
 * Closes the open day with its Z report. Refuses DAY_UNKNOWN, DAY_CLOSED where somebody else closed it first,
 * DRAWERS_OPEN with their names, and CARDS_UNSETTLED with their checks. Open checks go on to the next day.
 */
export async function closeDay(context: WriteContext, dayId: string): Promise<{ zNumber: number }> {
  const { tx, now, actor, note } = context;
  const day = await holdOpenDay(tx);
  if (day?.id !== dayId)
    throw new DomainError((await findDay(tx, dayId)) ? 'DAY_CLOSED' : 'DAY_UNKNOWN', { dayId });
  const open = await listOpenSessions(tx);
  if (open.length > 0) throw new DomainError('DRAWERS_OPEN', { names: open.map((session) => session.name) });
  const cards = await listUnsettledCards(tx);
  if (cards.length > 0)
    throw new DomainError('CARDS_UNSETTLED', { checks: cards.map((card) => card.number) });
  const figures = await dayFigures(tx, dayId);
  await updateVoidsCounted(tx, dayId);
  const zNumber = await takeNumber(tx, 'Z');
  const z = { zNumber, serviceDay: day.serviceDay, figures };
  await updateClosedDay(tx, dayId, {
    closedAt: now,
    closedBy: actor.id,
    zNumber,
    figures,
    hash: sealOf(z, await findHash(tx, zNumber - 1)),
  });
  note({ entityType: 'business_day', entityId: dayId, after: { zNumber, total: figures.total } });
  return { zNumber };
}

interface Sealed {
  zNumber: number;
  serviceDay: string;
  figures: DayFigures;
}

/** Whether a Z report is as it was sealed, and follows the one before. */
export async function isIntact(tx: Tx, z: Sealed & { hash: string }): Promise<boolean> {
  return z.hash === sealOf(z, await findHash(tx, z.zNumber - 1));
}

/** SHA-256 over a Z report and the seal of the one before, so that a changed or missing one shows. */
function sealOf({ zNumber, serviceDay, figures }: Sealed, previous: string | null): string {
  return createHash('sha256')
    .update(canonical([previous, zNumber, serviceDay, figures]))
    .digest('hex');
}
