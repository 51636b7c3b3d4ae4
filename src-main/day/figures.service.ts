import type { DayFigures } from '#contract/day-report';
import { fullName } from '#contract/people';
import type { Tx } from '#db/store';
import { sumKindsOfDay } from './cash.queries';
import { listStaffNames } from './cash-out.queries';
import { serverCash } from './cash-out.service';
import { listCountsOfDay, listSessionsOfDay } from './drawers.queries';
import { average, drawerFigures, runningTotals, total, voidFigures } from './figures.rules';
import {
  listBesideChecks,
  listCorrections,
  listPayments,
  listRefunds,
  listRefundTaxes,
  sumAcrossDays,
} from './money.queries';
import {
  listCharges,
  listOpenChecks,
  listServerSales,
  listSoldBy,
  listTakenOff,
  listTaxes,
  listVoids,
  sumChecks,
} from './sales.queries';
import { findLastZ } from './z.queries';

/**
 * What the open day comes to by now: sales from the totals of the checks closed on it, money from the rows booked on
 * it, voids as they were made since the Z before. A closed day is not worked out again: its figures are those of its Z report.
 */
export async function dayFigures(tx: Tx, dayId: string): Promise<DayFigures> {
  const checks = await sumChecks(tx, dayId);
  const takenOff = await listTakenOff(tx, dayId);
  const payments = await listPayments(tx, dayId);
  const across = await sumAcrossDays(tx, dayId);
  const back = await listRefunds(tx, dayId);
  const refunds = await refundFigures(
    tx,
    dayId,
    back.filter((row) => row.ofSale),
  );
  const openChecks = await listOpenChecks(tx);
  const net = checks.gross - checks.discounts - checks.comps;
  const last = await findLastZ(tx);
  return {
    ...checks,
    net,
    averageCheck: average(checks.total, checks.checks),
    averageCover: average(checks.total, checks.covers),
    byCategory: await listSoldBy(tx, dayId, 'category'),
    bySection: await listSoldBy(tx, dayId, 'section'),
    discountList: ofKind(takenOff, 'discount'),
    compList: ofKind(takenOff, 'comp'),
    voids: voidFigures(await listVoids(tx)),
    chargeList: await listCharges(tx, dayId),
    taxes: await listTaxes(tx, dayId),
    tips: total(payments, (row) => row.tip),
    rounding: total(payments, (row) => row.rounding) - total(back, (row) => row.rounding),
    payments: payments.map(({ rounding: _, ...row }) => row),
    givenBack: sums(back.filter((row) => !row.ofSale)),
    paidBefore: across.before,
    paidAhead: across.ahead,
    refunds,
    ...(await besideChecks(tx, dayId, payments)),
    drawers: await drawersOf(tx, dayId),
    servers: await serversOf(tx, dayId),
    carriedOver: {
      checks: openChecks.length,
      amount: total(openChecks, (check) => check.amount),
      paid: total(openChecks, (check) => check.paid),
    },
    running: runningTotals(last?.figures.running ?? null, { total: checks.total, refunds: refunds.amount }),
  };
}

async function refundFigures(
  tx: Tx,
  dayId: string,
  rows: Awaited<ReturnType<typeof listRefunds>>,
): Promise<DayFigures['refunds']> {
  return {
    ...sums(rows),
    byTender: rows.map(({ tender, count, amount, tip }) => ({ tender, count, amount, tip })),
    taxes: await listRefundTaxes(tx, dayId),
    ofClosedDays: await listCorrections(tx, dayId),
  };
}

async function besideChecks(
  tx: Tx,
  dayId: string,
  payments: Awaited<ReturnType<typeof listPayments>>,
): Promise<Pick<DayFigures, 'vouchers' | 'houseAccounts'>> {
  const rows = await listBesideChecks(tx, dayId);
  const taken = (what: string) => rows.filter((row) => row.what === what).map(({ what: _, ...row }) => row);
  const paidBy = (tender: string) => {
    const row = payments.find((one) => one.tender === tender);
    return { count: row?.count ?? 0, amount: row?.amount ?? 0 };
  };
  return {
    vouchers: { sold: taken('voucher'), redeemed: paidBy('voucher') },
    houseAccounts: { charged: paidBy('house_account'), settled: taken('settlement') },
  };
}

async function drawersOf(tx: Tx, dayId: string): Promise<DayFigures['drawers']> {
  const counts = await listCountsOfDay(tx, dayId);
  const moved = await sumKindsOfDay(tx, dayId);
  return (await listSessionsOfDay(tx, dayId)).map(({ id, name, float }) =>
    drawerFigures({
      id,
      name,
      float,
      counts: counts.filter((count) => count.sessionId === id),
      moved: new Map(moved.filter((row) => row.sessionId === id).map((row) => [row.kind, row.moved])),
    }),
  );
}

async function serversOf(tx: Tx, dayId: string): Promise<DayFigures['servers']> {
  const sales = new Map((await listServerSales(tx, dayId)).map((row) => [row.id, row]));
  const accounts = new Map((await serverCash(tx, dayId)).map((account) => [account.serverId, account]));
  const names = await listStaffNames(tx, [...new Set([...sales.keys(), ...accounts.keys()])]);
  return names
    .map(({ id, first_name, last_name }) => {
      const sold = sales.get(id);
      const account = accounts.get(id);
      return {
        serverId: id,
        name: fullName(first_name, last_name),
        checks: sold?.checks ?? 0,
        covers: sold?.covers ?? 0,
        sales: sold?.sales ?? 0,
        broughtForward: account?.broughtForward ?? 0,
        cashHeld: account?.cashHeld ?? 0,
        tipsOwed: account?.tipsOwed ?? 0,
        handedIn: account?.handedIn ?? 0,
        toHandIn: account?.toHandIn ?? 0,
      };
    })
    .sort((a, b) => b.sales - a.sales || a.name.localeCompare(b.name));
}

const sums = (rows: readonly { count: number; amount: number; tip: number }[]) => ({
  count: total(rows, (row) => row.count),
  amount: total(rows, (row) => row.amount),
  tip: total(rows, (row) => row.tip),
});

const ofKind = (rows: Awaited<ReturnType<typeof listTakenOff>>, kind: string): DayFigures['discountList'] =>
  rows.filter((row) => row.kind === kind).map(({ kind: _, ...row }) => row);
