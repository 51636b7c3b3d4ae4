import type { Output } from '#contract/contract';
import { divideRounded, fromDecimal } from '#contract/money';
import { fullName, initialsOf } from '#contract/people';
import type { Tx } from '#db/store';
import type { VenueSettings } from '../host/context';
import { countDashboard, findPopular } from './dashboard.queries';
import { listServers, listSold, sumSales, sumSalesByHour } from './sales.queries';
import { hoursBetween, reportSpans } from './spans.rules';
import { measureService, sumPayments } from './visits.queries';

type Today = Output<'reports.today'>;

/**
 * The manager's day. Sales are the lines of rounds sent, at the prices they were rung; last week's are those
 * of the same weekday until the same time, and by hour of its whole day.
 */
export async function viewToday(tx: Tx, venue: VenueSettings, now: Date): Promise<Today> {
  const { timeZone, dayCutover } = venue;
  const spans = reportSpans(now, timeZone, dayCutover);
  const counts = await countDashboard(tx, spans.date);
  const sales = fromDecimal(await sumSales(tx, spans.today));
  const service = await measureService(tx, spans.serviceDay, spans.today);
  const hoursToday = await sumSalesByHour(tx, spans.today, timeZone);
  const hoursLastWeek = await sumSalesByHour(tx, spans.lastWeek, timeZone);
  return {
    now: now.toISOString(),
    serviceDay: spans.serviceDay,
    reservationsToday: counts.today,
    reservationsWeek: counts.week,
    customers: counts.customers,
    popularThisMonth: await findPopular(tx, spans.month.from),
    sales,
    salesSameDayLastWeek: fromDecimal(await sumSales(tx, spans.lastWeekSoFar)),
    covers: service.covers,
    averagePerCover: service.covers === 0 ? null : divideRounded(sales, service.covers),
    openVisits: service.open,
    openAmount: fromDecimal(service.open_amount),
    averageTurnMinutes: service.average_turn,
    medianTicketMinutes: service.median_ticket,
    payments: (await sumPayments(tx, spans.serviceDay)).map((row) => ({
      ...row,
      amount: fromDecimal(row.amount),
    })),
    salesByHour: byHour(hoursToday, hoursLastWeek, dayCutover),
    soldToday: (await listSold(tx, spans.today)).map(({ id, amount, ...row }) => ({
      itemId: id,
      ...row,
      amount: fromDecimal(amount),
    })),
    servers: (await listServers(tx, spans.serviceDay, spans.today)).map(serverOf),
  };
}

type HourRow = { hour: number; amount: string };

function byHour(today: HourRow[], lastWeek: HourRow[], cutover: string): Today['salesByHour'] {
  const amountAt = (rows: HourRow[], hour: number) =>
    fromDecimal(rows.find((row) => row.hour === hour)?.amount ?? '0');
  const hours = [...today, ...lastWeek].map((row) => row.hour);
  return hoursBetween(hours, cutover).map((hour) => ({
    hour,
    amount: amountAt(today, hour),
    lastWeek: amountAt(lastWeek, hour),
  }));
}

function serverOf(row: Awaited<ReturnType<typeof listServers>>[number]): Today['servers'][number] {
  return {
    id: row.id,
    name: fullName(row.first_name, row.last_name),
    initials: initialsOf(row.first_name, row.last_name),
    open: row.open,
    covers: row.covers,
    sales: fromDecimal(row.amount),
  };
}
