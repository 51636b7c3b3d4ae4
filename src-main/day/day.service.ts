import { randomUUID } from 'node:crypto';
import { serviceDay } from '#contract/time';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { openForCash } from '../printing/drawer.service';
import { findOpenDay, findSessionAt, insertDay, isDayOpen } from './day.queries';
import { listDrawers } from './drawers.queries';

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

/** Whether what was booked on a day can still be changed: not once it is closed, nor where it is from before there were days. */
export async function isOpenDay(tx: Tx, businessDayId: string | null): Promise<boolean> {
  return businessDayId !== null && isDayOpen(tx, businessDayId);
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

/**
 * Opens the drawer of this terminal for cash that goes into it or comes from it, once under the cash's own id. Not where
 * whoever takes it carries it, because no drawer of the house is open for it; a house that keeps none here has one all the
 * same.
 */
export async function openDrawerFor(
  context: Pick<WriteContext, 'tx' | 'now' | 'actor' | 'terminal'>,
  cash: { id: string; drawerSessionId: string | null },
): Promise<void> {
  const isCarried = cash.drawerSessionId === null && (await listDrawers(context.tx)).length > 0;
  if (!isCarried) await openForCash(context, cash.id);
}
