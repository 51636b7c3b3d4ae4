import { randomUUID } from 'node:crypto';
import { serviceDay } from '#contract/time';
import type { WriteContext } from '../host/context';
import { findOpenDay, findSessionAt, insertDay } from './day.queries';

/**
 * The business day that whatever moves money is booked on: the open one, or a new one, which begins with it on the
 * service day of the venue's clock. It stays open, past midnight and the cut-over too, until its Z report.
 */
export async function businessDayFor({
  tx,
  now,
  venue,
}: Pick<WriteContext, 'tx' | 'now' | 'venue'>): Promise<string> {
  const open = await findOpenDay(tx);
  if (open) return open.id;
  const day = serviceDay(now, venue.timeZone, venue.dayCutover);
  return insertDay(tx, { id: randomUUID(), serviceDay: day, openedAt: now });
}

/**
 * The drawer session that cash goes into or comes from: the one open at the caller's terminal, else the one open at
 * the drawer that is everybody's. Null where there is neither: its taker carries the cash until the cash-out.
 */
export async function drawerFor({
  tx,
  terminal,
}: Pick<WriteContext, 'tx' | 'terminal'>): Promise<string | null> {
  return findSessionAt(tx, terminal);
}
