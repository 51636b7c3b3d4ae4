import type { DayFigures, ReportSection } from '#contract/day-report';
import type { Cents } from '#contract/money';

type Row = ReportSection['rows'][number];
const tenderWords: Record<string, string> = {
  cash: 'Cash',
  card: 'Card',
  voucher: 'Voucher',
  house_account: 'House account',
};
const tenderWord = (tender: string) => tenderWords[tender] ?? tender;
/** A category of the menu as it is read. */
const categoryWord = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * A report as it is read, printed and put on a roll of paper: titles and rows in order. Sections without rows are left
 * out; amounts are minor units.
 */
export function reportSections(day: DayFigures): ReportSection[] {
  return [
    { title: 'Sales', rows: salesRows(day) },
    { title: 'By category', rows: day.byCategory.map((row) => soldRow(categoryWord(row.name), row)) },
    { title: 'By section', rows: day.bySection.map((row) => soldRow(row.name || 'No section', row)) },
    { title: 'Discounts', rows: day.discountList.map(takenOffRow) },
    { title: 'Comps', rows: day.compList.map(takenOffRow) },
    {
      title: 'Voids by reason',
      rows: day.voids.byReason.map((row) => line(row.name, row.amount, row.quantity)),
    },
    {
      title: 'Voids by person',
      rows: day.voids.byPerson.map((row) => line(row.name || 'Nobody', row.amount, row.quantity)),
    },
    { title: 'Tax', rows: taxRows(day.taxes) },
    { title: 'Payments', rows: paymentRows(day) },
    { title: 'Refunds', rows: refundRows(day) },
    { title: 'Corrections of earlier days', rows: correctionRows(day) },
    { title: 'Vouchers and house accounts', rows: besideRows(day) },
    ...day.drawers.map((drawer) => ({ title: `Drawer ${drawer.name}`, rows: drawerRows(drawer) })),
    ...day.servers.map((server) => ({ title: server.name, rows: serverRows(server) })),
    { title: 'Carried over', rows: carriedRows(day) },
    { title: 'Since the first Z', rows: runningRows(day) },
  ].filter((section) => section.rows.length > 0);
}

function salesRows(day: DayFigures): Row[] {
  return [
    line('Gross sales', day.gross),
    ...some('Discounts', -day.discounts),
    ...some('Comps', -day.comps),
    strong('Net sales', day.net),
    ...day.chargeList.map((row) => line(row.name, row.amount)),
    ...some('Tax added', day.taxAdded),
    ...some('Tax not paid by exempt guests', -day.taxOff),
    strong('Total', day.total),
    line('Checks', null, day.checks),
    line('Covers', null, day.covers),
    ...(day.averageCheck === null ? [] : [line('Average check', day.averageCheck)]),
    ...(day.averageCover === null ? [] : [line('Average per cover', day.averageCover)]),
    ...(day.voids.count === 0 ? [] : [line('Voids, not in sales', day.voids.amount, day.voids.quantity)]),
  ];
}

function paymentRows(day: DayFigures): Row[] {
  if (day.payments.length === 0) return [];
  return [
    ...day.payments.map((row) => line(tenderWord(row.tender), row.amount, row.count)),
    strong('Paid on checks', sumOf(day.payments)),
    ...counted('Given back before closing', { ...day.givenBack, amount: -day.givenBack.amount }),
    ...some('Paid earlier on checks closed today', day.paidBefore),
    ...some('Paid on checks still open', -day.paidAhead),
    ...day.payments
      .filter((row) => row.tip !== 0)
      .map((row) => line(`Tips, ${tenderWord(row.tender).toLowerCase()}`, row.tip)),
    ...some('Tips', day.tips),
    ...some('Cash rounding', day.rounding),
  ];
}

function refundRows({ refunds }: DayFigures): Row[] {
  if (refunds.count === 0) return [];
  return [
    ...refunds.byTender.map((row) => line(tenderWord(row.tender), -row.amount, row.count)),
    strong('Refunds', -refunds.amount, refunds.count),
    ...some('Tips given back', -refunds.tip),
    ...refunds.taxes.map((tax) => line(`${taxName(tax)} within them`, -tax.amount)),
  ];
}

function correctionRows({ refunds }: DayFigures): Row[] {
  return refunds.ofClosedDays.map((row) => ({
    ...line(`${row.check} of Z ${row.zNumber}`, -(row.amount + row.tip)),
    detail: `${row.serviceDay}, ${tenderWord(row.tender).toLowerCase()}: ${row.reason}`,
  }));
}

function besideRows({ vouchers, houseAccounts }: DayFigures): Row[] {
  return [
    ...vouchers.sold.map((row) =>
      line(`Vouchers sold, ${tenderWord(row.tender).toLowerCase()}`, row.amount, row.count),
    ),
    ...counted('Vouchers redeemed', vouchers.redeemed),
    ...counted('Charged to house accounts', houseAccounts.charged),
    ...houseAccounts.settled.map((row) =>
      line(`House accounts settled, ${tenderWord(row.tender).toLowerCase()}`, row.amount, row.count),
    ),
  ];
}

function drawerRows({ float, counts, moved }: DayFigures['drawers'][number]): Row[] {
  if (moved === null) return [line('Float', float), line('Not counted yet', null)];
  return [
    line('Float', float),
    ...some('Cash payments', moved.payments),
    ...some('Cash refunds', moved.refunds),
    ...some('Vouchers and house accounts', moved.otherIn),
    ...some('Paid in', moved.paidIn),
    ...some('Paid out', moved.paidOut),
    ...some('Safe drops', moved.drops),
    ...some('Handed in by servers', moved.handedIn),
    strong('Expected', moved.expected),
    line('Counted', moved.counted, counts > 1 ? counts : null),
    strong('Variance', moved.variance),
  ];
}

function serverRows(server: DayFigures['servers'][number]): Row[] {
  return [
    line('Net sales', server.sales, server.checks),
    line('Covers', null, server.covers),
    ...some('Brought forward', server.broughtForward),
    ...some('Cash held', server.cashHeld),
    ...some('Tips owed', -server.tipsOwed),
    ...some('Handed in', -server.handedIn),
    ...(server.toHandIn === 0
      ? []
      : [strong(server.toHandIn > 0 ? 'Owes the house' : 'Is owed', server.toHandIn)]),
  ];
}

function carriedRows({ carriedOver }: DayFigures): Row[] {
  if (carriedOver.checks === 0) return [];
  return [
    line('Open checks', carriedOver.amount, carriedOver.checks),
    ...some('Paid on them so far', carriedOver.paid),
  ];
}

const runningRows = ({ running }: DayFigures): Row[] => [
  line('Z reports, this one with them', null, running.days),
  line('Total', running.total),
  ...some('Refunds', -running.refunds),
];

const taxRows = (taxes: DayFigures['taxes']): Row[] =>
  taxes.flatMap((tax) => [line(taxName(tax), tax.amount), line(`${taxName(tax)}, base`, tax.base)]);

const taxName = (tax: { name: string; basisPoints: number }) => `${tax.name} ${tax.basisPoints / 100}%`;
const takenOffRow = (row: DayFigures['discountList'][number]): Row => ({
  ...line(row.name, -row.amount, row.count),
  detail: row.by === null ? row.reason : `${row.reason}, ${row.by}`,
});
const soldRow = (label: string, row: DayFigures['byCategory'][number]): Row =>
  line(label, row.net, row.quantity);
const sumOf = (rows: readonly { amount: Cents }[]) => rows.reduce((all, row) => all + row.amount, 0);

const line = (label: string, amount: Cents | null, count: number | null = null): Row => ({
  label,
  count,
  detail: null,
  amount,
  strong: false,
});
const strong = (label: string, amount: Cents | null, count: number | null = null): Row => ({
  ...line(label, amount, count),
  strong: true,
});
/** A row that is left out while it is nothing. */
const some = (label: string, amount: Cents): Row[] => (amount === 0 ? [] : [line(label, amount)]);
const counted = (label: string, row: { count: number; amount: Cents }): Row[] =>
  row.count === 0 ? [] : [line(label, row.amount, row.count)];
