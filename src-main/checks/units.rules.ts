import type { PlannedPart } from '#contract/check-splits';
import type { Bill, BillCheck, BillLine } from './bill.rules';

/** A bill as it is split: whose money is on which check, and what of its lines is shared. */
export interface SplitBill extends Bill {
  checks: SplitCheck[];
  lines: SplitLine[];
}

export interface SplitCheck extends BillCheck {
  letter: string;
  paid: number;
  asked: number;
  /** Whether a payment was ever taken on it, given back or not. */
  hasPayments: boolean;
  /** The parts of what is due, in their order, with what was paid on each. */
  parts: DuePart[];
}

/** A part of what is due on a check: an even split, by percent or by amount. */
export interface DuePart {
  id: string;
  amount: number;
  /** Paid, or asked of a card terminal. */
  paid: number;
}

export interface SplitLine extends BillLine {
  /** The same for all parts of what is shared. */
  shareId: string | null;
}

/** What a plan can place: a line, or all parts of what several share as one. */
export interface Unit {
  /** The id of its line, or of its first part. */
  id: string;
  lineId: string;
  quantity: number;
  unitPrice: number;
  /** A part of what is shared, the rest of which is closed: it moves whole. */
  whole: boolean;
  rows: SplitLine[];
}

/** Everything on the open checks of a bill, in its order. */
export function unitsOf(bill: SplitBill): Unit[] {
  const open = new Set(bill.checks.filter((check) => check.open).map((check) => check.id));
  const rows = bill.lines.filter((line) => open.has(line.checkId));
  const shares = new Map<string, SplitLine[]>();
  for (const row of rows)
    if (row.shareId !== null) shares.set(row.shareId, [...(shares.get(row.shareId) ?? []), row]);
  return rows.flatMap((row) => {
    const group = row.shareId === null ? [row] : (shares.get(row.shareId) ?? []);
    if (group.length < row.shareOf) return [unitOf([row], true)];
    return group[0] === row ? [unitOf(group, false)] : [];
  });
}

function unitOf(rows: SplitLine[], whole: boolean): Unit {
  const { id, lineId, quantity, unitPrice } = rows[0] as SplitLine;
  return { id, lineId, quantity, unitPrice, whole, rows };
}

/** The open checks as a plan that changes nothing. */
export function planNow(bill: SplitBill): PlannedPart[] {
  const units = unitsOf(bill);
  return bill.checks
    .filter((check) => check.open)
    .map(({ id: checkId }) => ({
      checkId,
      lines: units.flatMap(({ id, quantity, whole, rows }) =>
        rows
          .filter((row) => row.checkId === checkId)
          .map((row) =>
            row.shareId === null || whole
              ? { checkLineId: id, quantity }
              : { checkLineId: id, sharedAmong: row.shareOf },
          ),
      ),
    }));
}

/** All that is open on one check. */
export function planJoined(bill: SplitBill, checkId: string): PlannedPart[] {
  return [{ checkId, lines: unitsOf(bill).map(({ id, quantity }) => ({ checkLineId: id, quantity })) }];
}

/** A part for each seat that ordered; what is nobody's is shared by all of them. `checkIds` in the order of the seats. */
export function planBySeat(
  bill: SplitBill,
  seatOf: (lineId: string) => number | null,
  checkIds: readonly string[],
): (PlannedPart & { seat: number | null })[] {
  const units = unitsOf(bill).filter((unit) => !unit.whole);
  const seats = [...new Set(units.flatMap((unit) => seatOf(unit.lineId) ?? []))].sort((a, b) => a - b);
  const places = seats.length > 0 ? seats : [null];
  return places.map((seat, index) => ({
    checkId: checkIds[index] as string,
    seat,
    lines: units.flatMap(({ id, lineId, quantity }): PlannedPart['lines'] => {
      const own = seatOf(lineId);
      if (own === null && places.length > 1) return [{ checkLineId: id, sharedAmong: places.length }];
      return own === seat ? [{ checkLineId: id, quantity }] : [];
    }),
  }));
}

/** Everything shared by so many. */
export function planByGuest(bill: SplitBill, checkIds: readonly string[]): PlannedPart[] {
  const units = unitsOf(bill).filter((unit) => !unit.whole);
  return checkIds.map((checkId) => ({
    checkId,
    lines: units.map(({ id }) => ({ checkLineId: id, sharedAmong: checkIds.length })),
  }));
}

/** How many seats ordered something: the parts that `planBySeat` makes. */
export function seatsOf(bill: SplitBill, seatOf: (lineId: string) => number | null): number {
  return Math.max(
    1,
    new Set(unitsOf(bill).flatMap((unit) => (unit.whole ? [] : (seatOf(unit.lineId) ?? [])))).size,
  );
}
