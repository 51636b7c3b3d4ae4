import type { Output, ParsedInput } from '#contract/contract';
import { fromDecimal } from '#contract/money';
import { serviceDay, serviceDaySpan } from '#contract/time';
import type { ReadContext } from '../host/context';
import { type ClosedRow, listClosed, listReopened } from './closed.queries';
import { soughtBy } from './closed.rules';

const PAGE = 50;

/** Closed checks of a service day, the newest first, and those that were opened again, whatever the day. */
export async function closedChecks(
  { tx, now, venue }: ReadContext,
  { date, find, after }: ParsedInput<'payments.closedChecks'>,
): Promise<Output<'payments.closedChecks'>> {
  const day = date ?? serviceDay(now, venue.timeZone, venue.dayCutover);
  const found = await listClosed(tx, {
    ...serviceDaySpan(day, venue.timeZone, venue.dayCutover),
    sought: soughtBy(find),
    timeZone: venue.timeZone,
    after: after ?? null,
    limit: PAGE + 1,
  });
  return {
    date: day,
    reopened: (await listReopened(tx)).map(viewOf),
    checks: found.slice(0, PAGE).map(viewOf),
    hasMore: found.length > PAGE,
  };
}

type Row = Output<'payments.closedChecks'>['checks'][number];

function viewOf({ id, closed_at, day_open, total, tips, refunded, ...row }: ClosedRow): Row {
  return {
    ...row,
    checkId: id,
    total: fromDecimal(total),
    tips: fromDecimal(tips),
    refunded: fromDecimal(refunded),
    closedAt: closed_at === null ? null : new Date(closed_at).toISOString(),
    actions: closed_at !== null && day_open ? ['reopen'] : [],
  };
}
