import type { DayFigures } from '#contract/day-report';
import type { Raw } from './raw';

/** A report in the words of what was worked out by hand. */
export function asReported(day: DayFigures): Raw {
  const sold = (rows: DayFigures['byCategory']) =>
    rows.map((row) => [row.name, row.quantity, row.gross, row.net].join(' ')).sort();
  const takenOff = (kind: string, rows: DayFigures['discountList']) =>
    rows.map((row) => [kind, row.name, row.reason, row.by?.split(' ')[0], row.count, row.amount].join(' '));
  const tendered = (rows: readonly { tender: string; count: number; amount: number; tip?: number }[]) =>
    rows.map((row) => [row.tender, row.count, row.amount, row.tip ?? 0].join(' ')).sort();
  const { voids, refunds, vouchers, houseAccounts } = day;
  const { discountList, compList, chargeList: _, ...rest } = day;
  return {
    ...pick(rest, [
      'checks',
      'covers',
      'averageCheck',
      'averageCover',
      'gross',
      'discounts',
      'comps',
      'net',
      'charges',
      'taxAdded',
      'taxOff',
      'total',
    ]),
    byCategory: sold(day.byCategory),
    bySection: sold(day.bySection),
    takenOff: [...takenOff('comp', compList), ...takenOff('discount', discountList)].sort(),
    voided: [voids.count, voids.quantity, voids.amount].join(' '),
    taxes: day.taxes.map((tax) => [tax.name, tax.base, tax.amount].join(' ')).sort(),
    tips: day.tips,
    rounding: day.rounding,
    payments: tendered(day.payments),
    givenBack: [day.givenBack.count, day.givenBack.amount, day.givenBack.tip].join(' '),
    paidBefore: day.paidBefore,
    paidAhead: day.paidAhead,
    paid:
      day.payments.reduce((all, row) => all + row.amount, 0) -
      day.givenBack.amount +
      day.paidBefore -
      day.paidAhead,
    refunds: tendered(refunds.byTender),
    corrections: refunds.ofClosedDays.map((row) => `${row.refundId} ${row.amount}`).sort(),
    beside: [...tendered(vouchers.sold), ...tendered(houseAccounts.settled)],
    drawers: day.drawers
      .map(({ sessionId, moved }) =>
        [sessionId, moved?.expected ?? null, moved?.counted ?? null, moved?.variance ?? null].join(' '),
      )
      .sort(),
    servers: day.servers
      .map((one) =>
        [
          one.serverId,
          one.checks,
          one.covers,
          one.sales,
          one.broughtForward,
          one.cashHeld,
          one.tipsOwed,
          one.handedIn,
          one.toHandIn,
        ].join(' '),
      )
      .filter((text) => !/^\S+( 0)+$/.test(text))
      .sort(),
    carriedOver: day.carriedOver,
    running: day.running,
  };
}

function pick(from: Raw, names: readonly string[]): Raw {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

/** Where two accounts of one thing differ, in words. */
export function differences(where: string, byHand: Raw, reported: Raw): string[] {
  return Object.keys(byHand).flatMap((name) => {
    const [one, other] = [plain(byHand[name]), plain(reported[name])];
    return one === other ? [] : [`${where}: ${name} is ${other} and comes to ${one}`];
  });
}

/** One text for one value: the database keeps the keys of what it stores in an order of its own. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
