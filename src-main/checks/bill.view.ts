import { randomUUID } from 'node:crypto';
import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { sum } from '#contract/money';
import type { ReadContext } from '../host/context';
import { keptTotals, loadBillOf } from './bill.service';
import { listBillLines } from './checks.queries';
import { partsOf } from './parts.rules';
import { planByGuest, planBySeat, planNow, type SplitBill, seatsOf, unitsOf } from './units.rules';

/** A bill as splitting it begins: what can be placed, and where it is. */
export async function billView({ tx, venue }: ReadContext, checkId: string): Promise<Output<'checks.bill'>> {
  const bill = await loadBillOf(tx, venue, checkId);
  const words = new Map((await listBillLines(tx, bill.number)).map((line) => [line.lineId, line]));
  const parts = partsOf(bill, keptTotals(bill));
  const open = bill.checks.filter((check) => check.open);
  const units = unitsOf(bill);
  const amounts = new Map(parts.flatMap((part) => part.lines).map((line) => [line.checkLineId, line.amount]));
  return {
    number: bill.number,
    visitId: bill.checks.find((check) => check.id === checkId)?.visitId ?? '',
    lines: units.flatMap(({ id, lineId, quantity, unitPrice, whole, rows }) => {
      const line = words.get(lineId);
      const amount = sum(rows.map((row) => amounts.get(row.id) ?? 0));
      return line ? [{ ...line, id, lineId, quantity, unitPrice, amount, whole }] : [];
    }),
    plan: planNow(bill),
    parts,
    total: sum(parts.map((part) => part.total)),
    due: sum(parts.map((part) => (part.open ? part.due : 0))),
    actions: [
      ...(open.length > 0 && units.length > 0 ? (['split'] as const) : []),
      ...(canJoin(bill) ? (['join'] as const) : []),
    ],
  };
}

/** Whether there is a split that can be taken back. */
export function canJoin({ checks }: Pick<SplitBill, 'checks'>): boolean {
  const open = checks.filter((check) => check.open);
  return open.length > 1 && open.filter((check) => check.hasPayments || check.asked > 0).length < 2;
}

/** A plan by seat or by guest, on the open checks the bill has and new ones. Refuses CHECK_CLOSED where none is open. */
export async function proposeSplit(
  { tx, venue }: ReadContext,
  { checkId, by }: ParsedInput<'checks.proposeSplit'>,
): Promise<Output<'checks.proposeSplit'>> {
  const bill = await loadBillOf(tx, venue, checkId);
  const open = bill.checks.filter((check) => check.open).map((check) => check.id);
  if (open.length === 0) throw new DomainError('CHECK_CLOSED');
  const checkIds = (count: number) =>
    Array.from({ length: count }, (_, index) => open[index] ?? randomUUID());
  if (by.kind === 'guest')
    return { plan: planByGuest(bill, checkIds(by.guests)).map((part) => ({ ...part, seat: null })) };
  const seats = new Map((await listBillLines(tx, bill.number)).map((line) => [line.lineId, line.seat]));
  const seatOf = (lineId: string) => seats.get(lineId) ?? null;
  return { plan: planBySeat(bill, seatOf, checkIds(seatsOf(bill, seatOf))) };
}
