import { expect } from 'vitest';
import type { CheckTotals } from '#contract/check-totals';
import { DomainError } from '#contract/errors';
import { sum } from '#contract/money';
import { refuseBelowPaid } from '#main/checks/bill.service';
import { splitBill } from '#main/checks/splits.rules';
import { changeable, cutOut, wantedLine, wholeOf } from '#main/checks/targets.rules';
import { billTotals } from '#main/checks/totals.rules';
import { planJoined, type SplitBill, unitsOf } from '#main/checks/units.rules';
import { type LeftOfSale, leftOfSale, takeBackLines, taxesOfLines } from '#main/payments/refunds.rules';
import { bill, line } from './some-bill';

/** What somebody does with a bill; the numbers choose which, and how much. */
export interface Act {
  kind:
    | 'add'
    | 'void'
    | 'discount'
    | 'comp'
    | 'takeBack'
    | 'split'
    | 'join'
    | 'exempt'
    | 'waive'
    | 'paySome'
    | 'payAll'
    | 'refund'
    | 'reopen';
  which: number;
  much: number;
}

interface Refund {
  checkId: string;
  amount: number;
  ofSale: boolean;
  taxes: { rateId: string; base: number; amount: number }[];
  lines: { checkLineId: string; quantity: number }[];
}

const fresh = { exempt: false, open: true, kept: null, paid: 0, asked: 0, hasPayments: false, parts: [] };

/**
 * One bill from its first line to its last refund, held in memory: the rules are the host's, the rows are not. What is
 * refused leaves everything as it was.
 */
export class BillLife {
  #bill: SplitBill;
  #totals: ReadonlyMap<string, CheckTotals>;
  #sent = new Map<string, number>();
  #voided = new Map<string, number>();
  /** What was taken less what was given back, by check; of sales apart. */
  #refunds: Refund[] = [];
  #names = 0;

  constructor(how: Pick<SplitBill, 'taxIncluded' | 'taxRounding' | 'charges'>) {
    this.#bill = { ...bill([]), ...how, checks: [{ id: 'A', letter: '', ...fresh }], lines: [] };
    this.#totals = billTotals(this.#bill);
  }

  /** Does it, or is refused with one of the known codes; then everything must hold. */
  carryOut(act: Act): void {
    const before = [this.#bill, this.#totals] as const;
    try {
      this.#acts[act.kind](act);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(refusals).toContain(error.code);
      [this.#bill, this.#totals] = before;
    }
    this.#holds();
  }

  readonly #acts: Record<Act['kind'], (act: Act) => void> = {
    add: ({ which, much }) => this.#add(which, much),
    void: ({ which, much }) => this.#void(which, much),
    discount: (act) => this.#takeOff('discount', act),
    comp: (act) => this.#takeOff('comp', act),
    takeBack: ({ which }) => {
      const { adjustments } = this.#bill;
      this.#settle({ adjustments: adjustments.filter((_, at) => at !== which % adjustments.length) });
    },
    split: (act) => this.#split(act),
    join: ({ which }) =>
      this.#settle(splitBill(this.#bill, planJoined(this.#bill, this.#anOpenCheck(which)), this.#id).bill),
    exempt: ({ which }) => {
      const { id } = changeable(this.#bill, this.#anOpenCheck(which));
      const turned = this.#bill.checks.map((one) => (one.id === id ? { ...one, exempt: !one.exempt } : one));
      this.#settle({ checks: turned });
    },
    waive: () => this.#settle({ charges: [] }),
    paySome: ({ which, much }) => this.#pay(which, much),
    payAll: ({ which }) => this.#pay(which, Number.MAX_SAFE_INTEGER),
    refund: ({ which, much }) => this.#refund(which, much),
    reopen: ({ which }) => {
      const closed = this.#bill.checks.filter((check) => !check.open);
      const check = closed[which % closed.length];
      if (!check) return;
      for (const refund of this.#refunds) if (refund.checkId === check.id) refund.ofSale = false;
      this.#change(check.id, { open: true, paid: this.#paidOn(check.id) });
    },
  };

  #add(which: number, much: number): void {
    const id = this.#id();
    const checkId = this.#anOpenCheck(which);
    const quantity = 1 + (much % 4);
    const rateIds = [...this.#bill.rates.keys()];
    const added = line(id, (much * 37) % 5000, {
      checkId,
      quantity,
      taxRateIds: rateIds.slice(which % rateIds.length, (which % rateIds.length) + (much % 3)),
      discountable: which % 5 > 0,
    });
    this.#settle({ lines: [...this.#bill.lines, { ...added, shareId: null }] });
    this.#sent.set(id, quantity);
  }

  #void(which: number, much: number): void {
    const wanted = this.#wanted(which, much);
    const whole = new Set(wholeOf(this.#bill, wantedLine(this.#bill, wanted)));
    const lines = this.#bill.lines.flatMap((one) => {
      if (!whole.has(one)) return [one];
      return one.quantity > wanted.quantity ? [{ ...one, quantity: one.quantity - wanted.quantity }] : [];
    });
    const lineId = [...whole][0]?.lineId ?? '';
    this.#settle({ lines });
    this.#voided.set(lineId, (this.#voided.get(lineId) ?? 0) + wanted.quantity);
  }

  #takeOff(kind: 'discount' | 'comp', { which, much }: Act): void {
    const scope = much % 3;
    const cut = scope === 0 ? cutOut(this.#bill, [this.#wanted(which, much)], this.#id) : null;
    const value =
      much % 2 === 0
        ? { percent: 1 + ((much * 131) % 10_000), amount: null }
        : { percent: null, amount: 1 + much };
    const adjustment = {
      id: this.#id(),
      kind,
      ...value,
      lineIds: cut?.ids ?? null,
      checkId: scope === 1 ? changeable(this.#bill, this.#anOpenCheck(which)).id : null,
    };
    const changed = cut?.bill ?? this.#bill;
    this.#settle({ ...changed, adjustments: [...changed.adjustments, adjustment] });
  }

  #split({ which, much }: Act): void {
    const checkIds = [this.#anOpenCheck(which), this.#id(), this.#id()];
    const parts = new Map(checkIds.map((checkId) => [checkId, [] as SplitLines]));
    const [first = '', second = ''] = checkIds;
    unitsOf(this.#bill).forEach((unit, at) => {
      const named = { checkLineId: unit.id };
      const how = (much >> (at % 8)) % 4;
      if (unit.whole || how === 0)
        parts.get(checkIds[at % 3] ?? first)?.push({ ...named, quantity: unit.quantity });
      else if (how === 1)
        for (const checkId of checkIds) parts.get(checkId)?.push({ ...named, sharedAmong: 3 });
      else if (unit.quantity > 1) {
        parts.get(first)?.push({ ...named, quantity: 1 });
        parts.get(second)?.push({ ...named, quantity: unit.quantity - 1 });
      }
    });
    const [total, isTheSame] = [this.#total(), this.#splitsAlike()];
    const planned = [...parts].map(([checkId, lines]) => ({ checkId, lines }));
    this.#settle(splitBill(this.#bill, planned, this.#id).bill);
    if (isTheSame) expect(this.#total()).toBe(total);
  }

  /** Whether a split changes nothing: nobody has paid, no check is exempt, and none gives something off for itself. */
  #splitsAlike(): boolean {
    const { checks, adjustments } = this.#bill;
    return (
      checks.every(({ paid, kept, exempt }) => paid === 0 && kept === null && !exempt) &&
      adjustments.every(({ checkId }) => checkId === null)
    );
  }

  #pay(which: number, most: number): void {
    const checkId = this.#anOpenCheck(which);
    const total = this.#totals.get(checkId)?.total ?? 0;
    const due = total - this.#paidOn(checkId);
    const amount = Math.min(due, most);
    const paid = this.#paidOn(checkId) + amount;
    const closes = paid === total && this.#bill.lines.some((one) => one.checkId === checkId);
    const kept = closes ? (this.#totals.get(checkId) ?? null) : null;
    this.#change(checkId, { paid, hasPayments: paid > 0, open: !closes, kept });
  }

  /** Of an open check money, of a closed one lines of it. */
  #refund(which: number, much: number): void {
    const checks = this.#bill.checks.filter(({ paid }) => paid > 0);
    const check = checks[which % checks.length];
    if (!check) return;
    const kept = this.#totals.get(check.id);
    if (check.open || !kept) {
      const amount = Math.min(check.paid, 1 + much);
      this.#refunds.push({ checkId: check.id, amount, ofSale: false, taxes: [], lines: [] });
      const paid = check.paid - amount;
      this.#change(check.id, { paid, kept: null });
      return;
    }
    const own = this.#refunds.filter((one) => one.checkId === check.id && one.ofSale);
    const refunded = (id: string) =>
      sum(own.flatMap(({ lines }) => lines.flatMap((one) => (one.checkLineId === id ? one.quantity : 0))));
    const sold = kept.lines.map((one) => ({
      ...one,
      quantity: this.#bill.lines.find(({ id }) => id === one.id)?.quantity ?? 0,
      refunded: refunded(one.id),
    }));
    const chosen = sold[much % sold.length];
    if (!chosen) return;
    const back = takeBackLines(sold, [{ checkLineId: chosen.id, quantity: 1 + (much % 2) }]);
    const amount = sum(back.lines.map((one) => one.amount));
    const left = leftOfSale(kept, own);
    const taxes = taxesOfLines(left, amount, back.taxes);
    this.#refunds.push({ checkId: check.id, amount, ofSale: true, taxes, lines: back.lines });
    this.#holdsOfSale(kept, [...own, { amount, taxes }]);
  }

  #holdsOfSale(sold: LeftOfSale, refunds: readonly Pick<Refund, 'amount' | 'taxes'>[]): void {
    const left = leftOfSale(sold, refunds);
    expect(left.total).toBeGreaterThanOrEqual(0);
    for (const tax of left.taxes) expect(tax.amount).toBeGreaterThanOrEqual(0);
  }

  #change(checkId: string, to: Partial<SplitBill['checks'][number]>): void {
    this.#settle({
      checks: this.#bill.checks.map((one) => (one.id === checkId ? { ...one, ...to } : one)),
    });
  }

  #settle(to: Partial<SplitBill>): void {
    const after = { ...this.#bill, ...to };
    const ids = new Set(after.lines.map(({ id }) => id));
    const adjustments = after.adjustments
      .map((one) => ({ ...one, lineIds: one.lineIds?.filter((id) => ids.has(id)) ?? null }))
      .filter(({ lineIds }) => lineIds === null || lineIds.length > 0);
    const settled = { ...after, adjustments };
    const totals = billTotals(settled);
    refuseBelowPaid(settled, totals);
    this.#totals = totals;
    this.#bill = settled;
  }

  readonly #id = (): string => {
    this.#names += 1;
    return `n${String(this.#names).padStart(4, '0')}`;
  };

  /** An open check; where all is paid, a new one is begun, as the next round does. */
  #anOpenCheck(which: number): string {
    const open = this.#bill.checks.filter((check) => check.open);
    const chosen = open[which % Math.max(1, open.length)];
    if (chosen) return chosen.id;
    const id = this.#id();
    this.#settle({ checks: [...this.#bill.checks, { id, letter: id, ...fresh }] });
    return id;
  }

  #wanted(which: number, much: number): { checkLineId: string; quantity: number } {
    const { lines } = this.#bill;
    const chosen = lines[which % Math.max(1, lines.length)];
    return { checkLineId: chosen?.id ?? '', quantity: 1 + (much % (chosen?.quantity ?? 1)) };
  }

  #paidOn(checkId: string): number {
    return this.#bill.checks.find(({ id }) => id === checkId)?.paid ?? 0;
  }

  #total(): number {
    return sum([...this.#totals.values()].map(({ total }) => total));
  }

  /** Quantities are all somewhere, amounts are never below zero, and lines, taxes, charges and payments add up. */
  #holds(): void {
    const placed = new Map<string, number>();
    for (const one of this.#bill.lines)
      if (one.sharePart === 1) placed.set(one.lineId, (placed.get(one.lineId) ?? 0) + one.quantity);
    for (const [id, quantity] of this.#sent)
      expect(placed.get(id) ?? 0).toBe(quantity - (this.#voided.get(id) ?? 0));
    for (const check of this.#bill.checks) {
      const totals = this.#totals.get(check.id);
      if (!totals) throw new Error(`check ${check.id} comes to nothing`);
      const { lines, subtotal, discount, comp, charge, taxAdded, taxOff, total } = totals;
      expect(subtotal - discount - comp + charge + taxAdded - taxOff).toBe(total);
      expect(sum(lines.map((one) => one.total))).toBe(total);
      expect(Math.min(subtotal, discount, comp, charge, taxAdded, taxOff, total)).toBeGreaterThanOrEqual(0);
      for (const one of lines) expect(Math.min(one.amount, one.total)).toBeGreaterThanOrEqual(0);
      const own = this.#bill.lines.filter(({ checkId }) => checkId === check.id);
      expect(lines.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
      if (check.open) expect(check.paid).toBeLessThanOrEqual(total);
      else expect(check.paid).toBe(total);
    }
  }
}

type SplitLines = Parameters<typeof splitBill>[1][number]['lines'];

/** What may be answered where somebody comes too late or asks for too much. */
const refusals = [
  'CHECK_CLOSED',
  'CHECK_BELOW_PAID',
  'CHECK_LINE_UNKNOWN',
  'LINE_SHARED',
  'SPLIT_INCOMPLETE',
  'SPLIT_STALE',
  'REFUND_OVER_LINE',
];
