import { randomUUID } from 'node:crypto';
import { sum } from '#contract/money';
import { serviceDay } from '#contract/time';
import { visits } from '#db/schema/book';
import { adjustmentLines, adjustments, checkCharges, checkLines, checks, voids } from '#db/schema/checks';
import { orderItems, orders } from '#db/schema/orders';
import { houseAccountSettlements, payments, refunds, vouchers } from '#db/schema/payments';
import type { Tx } from '#db/store';
import { settle } from '#main/checks/bill.service';
import { markPaid } from '#main/checks/checks.service';
import { businessDayFor, drawerFor } from '#main/day/day.service';
import type { Chance } from '../random';
import { contextOf, type Stage } from './stage';

/** Where money is taken: at the bar's drawer, at any other terminal, or in the hand. */
const terminals = ['T1', 'T2', null] as const;
const tenders = ['cash', 'cash', 'card', 'card', 'card', 'voucher', 'house_account'] as const;

interface Paid {
  id: string;
  checkId: string;
  left: number;
  tender: (typeof tenders)[number];
}

interface Bill {
  number: string;
  checks: { id: string; total: number }[];
  server: string;
}

/** Sells and takes money as a house does, all of it by chance; what a check comes to is worked out by the host. */
export class Trade {
  #numbers = 0;
  #adjustments = 0;
  /** Checks that were left open, with what is still due. */
  #open: { id: string; due: number; server: string }[] = [];
  /** Payments that can be given back, with what is left of them. */
  #paid: Paid[] = [];

  #shut = new Set<string>();

  constructor(
    private readonly stage: Stage,
    private readonly chance: Chance,
  ) {}

  /** One party: what it eats, how its bill is split and what is taken off it, and how it pays. */
  async party(tx: Tx, now: Date): Promise<void> {
    const bill = await this.#eats(tx, now);
    for (const check of bill.checks) {
      if (this.chance.happens(0.03)) this.#open.push({ id: check.id, due: check.total, server: bill.server });
      else await this.#pays(tx, now, check.id, check.total, bill.server);
    }
    if (this.chance.happens(0.02)) await this.#givesBack(tx, now);
    if (this.chance.happens(0.01)) await this.#besideChecks(tx, now);
  }

  /** Somebody comes back to what was left open. */
  async settleOpen(tx: Tx, now: Date): Promise<void> {
    for (const { id, due, server } of this.#open.splice(0)) await this.#pays(tx, now, id, due, server);
  }

  /** Something is paid on what stays open. */
  async payAhead(tx: Tx, now: Date): Promise<void> {
    for (const check of this.#open) {
      const part = Math.floor(check.due / 3);
      if (part === 0) continue;
      await this.#takes(tx, now, check.id, part, check.server);
      check.due -= part;
    }
  }

  async #eats(tx: Tx, now: Date): Promise<Bill> {
    const { chance, stage } = this;
    this.#numbers += 1;
    const number = `CHK-${this.#numbers}`;
    const [visitId, orderId] = [randomUUID(), randomUUID()];
    const server = chance.oneOf(stage.servers);
    await tx.insert(visits).values({
      id: visitId,
      serverId: server,
      partySize: 1 + chance.below(8),
      seatedAt: now,
      closedAt: now,
      serviceDay: serviceDay(now, stage.venue.timeZone, stage.venue.dayCutover),
    });
    await tx.insert(orders).values({
      id: orderId,
      orderNumber: `ORD-${this.#numbers}`,
      visitId,
      status: 'served',
      orderTime: now,
    });
    const lines = Array.from({ length: 1 + chance.below(7) }, (_, index) => {
      const dish = chance.oneOf(stage.dishes);
      return {
        id: randomUUID(),
        orderId,
        menuItemId: dish.id,
        quantity: 1 + chance.below(4),
        priceAtOrder: chance.happens(0.05) ? 0 : dish.price + chance.below(3) * 50,
        taxRateIds: stage.taxes[dish.taxes],
        createdAt: new Date(now.getTime() + index),
      };
    });
    await tx.insert(orderItems).values(lines);
    const letters = chance.happens(0.2) ? ['A', 'B'] : [''];
    const exempt = letters.length === 1 && chance.happens(0.04) ? 'Embassy' : null;
    const rows = letters.map((letter) => ({ id: randomUUID(), letter }));
    await tx
      .insert(checks)
      .values(rows.map((row) => ({ ...row, visitId, number, openedAt: now, taxExemptReason: exempt })));
    const ids = rows.map((row) => row.id);
    const placed: string[] = [];
    for (const line of lines) placed.push(...(await this.#places(tx, now, line, ids)));
    await this.#takesOff(tx, now, ids, placed);
    const totals = await settle(tx, stage.venue, number);
    return { number, server, checks: ids.map((id) => ({ id, total: totals.get(id)?.total ?? 0 })) };
  }

  /** Puts a line on the checks: whole, by quantity, or shared; some of it may have been voided. Answers its parts. */
  async #places(
    tx: Tx,
    now: Date,
    line: { id: string; quantity: number; priceAtOrder: number },
    checkIds: string[],
  ): Promise<string[]> {
    const { chance, stage } = this;
    const first = checkIds[0] ?? '';
    const voided = chance.happens(0.05) ? 1 : 0;
    if (voided > 0)
      await tx.insert(voids).values({
        id: randomUUID(),
        orderItemId: line.id,
        checkId: first,
        quantity: voided,
        amount: line.priceAtOrder * voided,
        reason: chance.oneOf(['Dropped', 'Wrong dish']),
        backToStock: false,
        madeBy: chance.oneOf(stage.servers),
        approvedBy: stage.manager,
        madeAt: now,
      });
    const quantity = line.quantity - voided;
    if (quantity === 0) return [];
    const at = (checkId: string, part: Partial<typeof checkLines.$inferInsert>) => ({
      id: randomUUID(),
      checkId,
      orderItemId: line.id,
      quantity,
      ...part,
    });
    const shareId = randomUUID();
    const kind = checkIds.length === 1 ? 0 : chance.below(4);
    const rows =
      kind === 1
        ? checkIds.map((id, index) => at(id, { shareId, sharePart: index + 1, shareOf: checkIds.length }))
        : kind === 2 && quantity > 1
          ? [at(first, { quantity: 1 }), at(checkIds[1] ?? '', { quantity: quantity - 1 })]
          : [at(kind === 3 ? (checkIds[1] ?? '') : first, {})];
    await tx.insert(checkLines).values(rows);
    return rows.map((row) => row.id);
  }

  async #takesOff(tx: Tx, now: Date, checkIds: string[], lines: string[]): Promise<void> {
    const { chance, stage } = this;
    const many = chance.happens(0.3) ? 1 + chance.below(2) : 0;
    for (let index = 0; index < many && lines.length > 0; index++) {
      const scope = chance.oneOf(['lines', 'check', 'bill'] as const);
      const kind = chance.oneOf(['discount', 'comp'] as const);
      const id = randomUUID();
      await tx.insert(adjustments).values({
        id,
        checkId: chance.oneOf(checkIds),
        scope,
        kind,
        name: kind === 'comp' ? 'Comp' : 'Friends',
        ...(chance.happens(0.6)
          ? { percent: chance.oneOf([500, 1000, 3333]) }
          : { amount: 1 + chance.below(900) }),
        reason: chance.oneOf(['Slow', 'Regular']),
        madeBy: chance.oneOf(stage.servers),
        madeAt: now,
        position: ++this.#adjustments,
      });
      if (scope === 'lines')
        await tx.insert(adjustmentLines).values({ adjustmentId: id, checkLineId: chance.oneOf(lines) });
    }
    if (chance.happens(0.2))
      await tx.insert(checkCharges).values({
        id: randomUUID(),
        checkId: checkIds[0] ?? '',
        serviceChargeId: stage.chargeId,
        name: 'Service',
        percent: 1250,
        beforeDiscount: chance.happens(0.5),
        taxRateIds: chance.happens(0.5) ? stage.taxes.drinks : [],
        ...(chance.happens(0.1) && { waivedReason: 'Slow' }),
      });
  }

  async #pays(tx: Tx, now: Date, checkId: string, total: number, server: string): Promise<void> {
    const parts =
      total > 1 && this.chance.happens(0.25) ? [Math.ceil(total / 3), Math.floor((2 * total) / 3)] : [total];
    // Taken by mistake, given back, and paid otherwise.
    if (total > 0 && this.chance.happens(0.03)) {
      const mistake = await this.#takes(tx, now, checkId, total, server);
      await this.#refunds(tx, now, mistake, total, false);
    }
    for (const part of parts) if (part > 0) await this.#takes(tx, now, checkId, part, server);
    if (sum(parts) !== total) throw new Error('the parts of a payment are not all of it');
    const context = contextOf(tx, this.stage, { now, actorId: server, terminal: null });
    await markPaid(tx, checkId, {
      closedAt: now,
      closedBy: server,
      businessDayId: await businessDayFor(context),
    });
    this.#shut.add(checkId);
  }

  async #takes(tx: Tx, now: Date, checkId: string, amount: number, server: string): Promise<Paid> {
    const { chance, stage } = this;
    const tender = chance.oneOf(tenders);
    const id = randomUUID();
    const tip = chance.happens(0.4) ? chance.below(900) : 0;
    const isCash = tender === 'cash';
    const step = stage.venue.cashStep;
    const rounding = isCash ? Math.round(amount / step) * step - amount : 0;
    const changeGiven = isCash ? chance.below(4) * 500 : 0;
    const context = contextOf(tx, stage, { now, actorId: server, terminal: chance.oneOf(terminals) });
    await tx.insert(payments).values({
      id,
      checkId,
      tender,
      amount,
      tip,
      tipFor: tip > 0 ? server : null,
      rounding,
      tendered: isCash ? amount + rounding + tip + changeGiven : null,
      changeGiven,
      takenBy: server,
      takenAt: now,
      serviceDay: serviceDay(now, stage.venue.timeZone, stage.venue.dayCutover),
      businessDayId: await businessDayFor(context),
      drawerSessionId: isCash ? await drawerFor(context) : null,
      houseAccountId: tender === 'house_account' ? stage.accountId : null,
    });
    const paid = { id, checkId, left: amount, tender };
    this.#paid.push(paid);
    return paid;
  }

  /** Something of an earlier payment, maybe of a day that is closed. */
  async #givesBack(tx: Tx, now: Date): Promise<void> {
    const { chance } = this;
    const able = this.#paid.filter((payment) => payment.left > 0 && this.#shut.has(payment.checkId));
    if (able.length === 0) return;
    const payment = chance.oneOf(able);
    await this.#refunds(tx, now, payment, 1 + chance.below(payment.left), true);
  }

  async #refunds(tx: Tx, now: Date, payment: Paid, amount: number, ofSale: boolean): Promise<void> {
    const { chance, stage } = this;
    payment.left -= amount;
    const actorId = chance.oneOf(stage.servers);
    const context = contextOf(tx, stage, { now, actorId, terminal: chance.oneOf(terminals) });
    const isCash = payment.tender === 'cash';
    const step = stage.venue.cashStep;
    await tx.insert(refunds).values({
      id: randomUUID(),
      checkId: payment.checkId,
      paymentId: payment.id,
      tender: payment.tender,
      amount,
      tip: 0,
      rounding: isCash ? Math.round(amount / step) * step - amount : 0,
      ofSale,
      taxes: ofSale
        ? [{ rateId: stage.taxes.food[0] ?? '', base: amount, amount: Math.floor(amount / 10) }]
        : [],
      reason: 'Cold',
      madeBy: actorId,
      approvedBy: stage.manager,
      madeAt: now,
      businessDayId: await businessDayFor(context),
      drawerSessionId: isCash ? await drawerFor(context) : null,
    });
  }

  async #besideChecks(tx: Tx, now: Date): Promise<void> {
    const { chance, stage } = this;
    const actorId = chance.oneOf(stage.servers);
    const context = contextOf(tx, stage, { now, actorId, terminal: chance.oneOf(terminals) });
    const tender = chance.oneOf(['cash', 'card'] as const);
    const shared = {
      id: randomUUID(),
      tender,
      amount: 1000 + chance.below(9000),
      businessDayId: await businessDayFor(context),
      drawerSessionId: tender === 'cash' ? await drawerFor(context) : null,
    };
    if (chance.happens(0.5))
      await tx
        .insert(vouchers)
        .values({ ...shared, code: shared.id.slice(0, 8), issuedAt: now, issuedBy: actorId });
    else
      await tx
        .insert(houseAccountSettlements)
        .values({ ...shared, houseAccountId: stage.accountId, takenBy: actorId, takenAt: now });
  }
}
