import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { checkParts } from '#db/schema/checks';
import { payments } from '#db/schema/payments';
import type { Tx } from '#db/store';
import { room } from '#tests/support/room';
import { openTill } from '../day/till';
import { closeDay } from './close-day';

/** A house that takes no coins below 5. */
const noSmallCoins = (tx: Tx) => tx.execute(sql`ALTER TABLE venue ALTER cash_step SET DEFAULT 5`);

async function openHouse(also?: (tx: Tx) => Promise<unknown>) {
  const till = await openTill(undefined, also);
  const { call, asManager } = till;
  const take = (checkId: string, payment: object, options: object = asManager) =>
    call('payments.take', { paymentId: randomUUID(), checkId, ...payment } as never, options);
  const view = (checkId: string) => call('checks.view', { checkId }, asManager);
  const rows = () => till.peek((tx) => tx.select().from(payments));
  return { ...till, take, view, rows };
}

describe('tips', () => {
  it('are suggested on what is payable, and stand beside what goes to the check, for the party’s server', async () => {
    const { eat, take, view, rows, call, signInAs, later } = await openHouse();
    const { checkId } = await eat(2);
    expect((await view(checkId)).tips).toEqual({
      base: 1700,
      choices: [
        { percent: 1000, tip: 170 },
        { percent: 1250, tip: 213 },
        { percent: 1500, tip: 255 },
      ],
    });
    const server = { session: await signInAs('server') };
    await take(checkId, { tender: 'cash', amount: 700, tip: 50, tendered: 1000 }, server);
    expect((await view(checkId)).tips.base).toBe(1000);
    expect(await call('payments.quote', { amount: 400 }, server)).toMatchObject({ tips: { base: 400 } });
    later(1);
    const taken = await take(checkId, { tender: 'card', amount: 1000, tip: 100 }, server);
    expect(taken).toEqual({ change: 0, rounding: 0, due: 0, closed: true });
    const { total, paid, payments: shown } = await view(checkId);
    expect({ total, paid }).toEqual({ total: 1700, paid: 1700 });
    expect(shown.map(({ tip, tipFor }) => [tip, tipFor])).toEqual([
      [50, 'Niamh'],
      [100, 'Niamh'],
    ]);
    expect((await rows()).map(({ tendered, changeGiven }) => [tendered, changeGiven])).toEqual([
      [1000, 250],
      [null, 0],
    ]);
  });

  it('of a card slip are written down after it is paid, and again, until the day is closed', async () => {
    const { eat, view, call, asManager, poke } = await openHouse();
    const { checkId } = await eat();
    const paymentId = randomUUID();
    await call('payments.take', { paymentId, checkId, tender: 'card', amount: 850 }, asManager);
    await call('payments.setTip', { paymentId, tip: 150 }, asManager);
    await call('payments.setTip', { paymentId, tip: 120 }, asManager);
    expect((await view(checkId)).payments).toMatchObject([{ amount: 850, tip: 120, tipFor: 'Niamh' }]);
    const other = await eat(1, room.t2);
    const cash = randomUUID();
    await call(
      'payments.take',
      { paymentId: cash, checkId: other.checkId, tender: 'cash', amount: 850, tendered: 850 },
      asManager,
    );
    await expect(call('payments.setTip', { paymentId: cash, tip: 1 }, asManager)).rejects.toMatchObject({
      code: 'TIP_FIXED',
    });
    await expect(
      call('payments.setTip', { paymentId: randomUUID(), tip: 1 }, asManager),
    ).rejects.toMatchObject({ code: 'PAYMENT_UNKNOWN' });
    await poke(closeDay);
    await expect(call('payments.setTip', { paymentId, tip: 1 }, asManager)).rejects.toMatchObject({
      code: 'DAY_CLOSED',
    });
  });
});

describe('cash without small coins', () => {
  it('is rounded beside the amount, and pays the check to the cent', async () => {
    const { eat, take, view, rows } = await openHouse(noSmallCoins);
    const { checkId } = await eat();
    await take(checkId, { tender: 'card', amount: 113 });
    expect((await view(checkId)).cash).toEqual({ toPay: 735, rounding: -2, step: 5 });
    expect((await view(checkId)).quickAmounts).toEqual([735, 1000, 2000, 5000]);
    await expect(take(checkId, { tender: 'cash', amount: 737, tendered: 730 })).rejects.toMatchObject({
      code: 'TENDERED_TOO_LITTLE',
      details: { amount: 735 },
    });
    await expect(take(checkId, { tender: 'cash', amount: 737, tendered: 737 })).rejects.toMatchObject({
      code: 'CASH_STEP',
    });
    expect(await take(checkId, { tender: 'cash', amount: 737, tip: 60, tendered: 1000 })).toEqual({
      change: 205,
      rounding: -2,
      due: 0,
      closed: true,
    });
    expect((await rows()).at(-1)).toMatchObject({
      amount: 737,
      tip: 60,
      rounding: -2,
      tendered: 1000,
      changeGiven: 205,
    });
  });
});

describe('more than is due', () => {
  it.each([
    ['cash', { tender: 'cash', tendered: 2000 }],
    ['a card', { tender: 'card' }],
  ])('is not taken by %s', async (_, tender) => {
    const { eat, take, rows } = await openHouse();
    const { checkId } = await eat();
    await expect(take(checkId, { ...tender, amount: 851 })).rejects.toMatchObject({
      code: 'PAYMENT_OVER_DUE',
      details: { due: 850 },
    });
    expect(await rows()).toEqual([]);
  });

  it('is refused with what is due now where two terminals take the same rest', async () => {
    const { eat, take, rows } = await openHouse();
    const { checkId } = await eat(2);
    const results = await Promise.allSettled([
      take(checkId, { tender: 'cash', amount: 1000, tendered: 1000 }),
      take(checkId, { tender: 'card', amount: 1000 }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({
      code: 'PAYMENT_OVER_DUE',
      details: { due: 700 },
    });
    expect(await rows()).toHaveLength(1);
  });
});

describe('a payment that arrives twice', () => {
  it('counts once under one command, and under another', async () => {
    const { eat, ask, call, asManager, rows } = await openHouse();
    const { checkId } = await eat();
    const payment = {
      paymentId: randomUUID(),
      checkId,
      tender: 'cash',
      amount: 850,
      tip: 50,
      tendered: 1000,
    } as const;
    const commandId = randomUUID();
    const first = await ask('payments.take', payment, { ...asManager, commandId });
    expect(await ask('payments.take', payment, { ...asManager, commandId })).toEqual(first);
    expect(await call('payments.take', payment, asManager)).toEqual({
      change: 100,
      rounding: 0,
      due: 0,
      closed: true,
    });
    expect(await rows()).toHaveLength(1);
    await expect(call('payments.take', { ...payment, amount: 849 }, asManager)).rejects.toMatchObject({
      code: 'ID_EXISTS',
    });
  });
});

describe('vouchers', () => {
  async function sold() {
    const house = await openHouse();
    const { call, asManager } = house;
    const voucherId = randomUUID();
    await call(
      'vouchers.sell',
      { voucherId, code: 'gift-1', amount: 1000, tender: 'cash', expiresOn: '2026-12-31' },
      asManager,
    );
    const find = () => call('vouchers.find', { code: 'Gift-1' }, asManager);
    return { ...house, voucherId, find };
  }
  const gift = { tender: 'voucher', code: 'GIFT-1' };

  it('pay up to what is left on them, give no change, and get back what is refunded', async () => {
    const { eat, take, find, view, call, asManager } = await sold();
    const { checkId } = await eat(2);
    await expect(take(checkId, { ...gift, amount: 950, tip: 51 })).rejects.toMatchObject({
      code: 'VOUCHER_BALANCE',
      details: { balance: 1000 },
    });
    await take(checkId, { ...gift, amount: 600, tip: 100 });
    expect(await find()).toMatchObject({ amount: 1000, balance: 300, state: 'good' });
    await take(checkId, { ...gift, amount: 300 });
    expect(await find()).toMatchObject({ balance: 0, state: 'spent' });
    await take(checkId, { tender: 'cash', amount: 800, tendered: 800 });
    const first = (await view(checkId)).payments.find(({ amount }) => amount === 600);
    expect(first).toMatchObject({ tender: 'voucher', reference: 'FT-1' });
    const refund = {
      refundId: randomUUID(),
      paymentId: first?.id ?? '',
      of: { amount: 200 },
      tip: 100,
      reason: 'Cold',
    };
    expect(await call('payments.refund', refund, asManager)).toMatchObject({ given: 300 });
    expect(await find()).toMatchObject({ balance: 300, state: 'good' });
  });

  it('are sold once however often it is asked, with change, and keep what became of them', async () => {
    const { eat, take, call, asManager, rows, signInAs } = await sold();
    const server = { session: await signInAs('server') };
    const voucherId = randomUUID();
    const sale = { voucherId, code: 'tq7k 3mq9', amount: 5000, tender: 'cash', tendered: 6000 } as const;
    const sold2 = await call('vouchers.sell', sale, server);
    expect(sold2).toEqual({ code: 'TQ7K3MQ9', change: 1000 });
    // Again under another command, as after an answer that was lost.
    expect(await call('vouchers.sell', sale, server)).toEqual(sold2);
    expect((await call('vouchers.list', { find: 'TQ' }, server)).vouchers).toHaveLength(1);
    await expect(call('vouchers.sell', { ...sale, amount: 4000 }, server)).rejects.toMatchObject({
      code: 'ID_EXISTS',
    });
    const short = { ...sale, voucherId: randomUUID(), code: 'X', tendered: 4999 };
    await expect(call('vouchers.sell', short, server)).rejects.toMatchObject({
      code: 'TENDERED_TOO_LITTLE',
    });

    const { checkId } = await eat(2);
    await take(checkId, { tender: 'voucher', code: 'TQ7K 3MQ9', amount: 1700, tip: 100 });
    const [{ id: paymentId } = { id: '' }] = await rows();
    const refund = { refundId: randomUUID(), paymentId, of: { amount: 200 }, reason: 'Cold' };
    await call('payments.refund', refund, asManager);
    await expect(call('vouchers.setBlocked', { voucherId, blocked: true }, server)).rejects.toMatchObject({
      code: 'APPROVAL_NEEDED',
      details: { permission: 'venue:edit' },
    });
    await call('vouchers.setBlocked', { voucherId, blocked: true }, asManager);
    const voucher = await call('vouchers.view', { voucherId }, server);
    expect(voucher).toMatchObject({ balance: 3400, state: 'blocked', actions: ['unblock'] });
    const told = voucher.events.map(({ kind, amount, check }) => [kind, amount, check?.id]);
    // All at the same minute of the test's clock.
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([
        ['sold', 5000, undefined],
        ['paid', 1800, checkId],
        ['given_back', 200, checkId],
        ['blocked', 0, undefined],
      ]),
    );
  });

  it('are not taken expired, blocked or unknown, and not sold twice', async () => {
    const { eat, take, voucherId, call, asManager, setClock } = await sold();
    const { checkId } = await eat();
    await expect(take(checkId, { tender: 'voucher', code: 'nope', amount: 1 })).rejects.toMatchObject({
      code: 'VOUCHER_UNKNOWN',
    });
    await call('vouchers.setBlocked', { voucherId, blocked: true }, asManager);
    await expect(take(checkId, { ...gift, amount: 1 })).rejects.toMatchObject({ code: 'VOUCHER_BLOCKED' });
    await call('vouchers.setBlocked', { voucherId, blocked: false }, asManager);
    const again = { voucherId: randomUUID(), code: 'GIFT-1', amount: 500, tender: 'card' } as const;
    await expect(call('vouchers.sell', again, asManager)).rejects.toMatchObject({
      code: 'VOUCHER_CODE_TAKEN',
    });
    setClock('2026-12-31T23:59:00Z');
    const { session } = await call('staff.signIn', { pin: '1111' });
    const later = { session };
    await take(checkId, { ...gift, amount: 1 }, later);
    setClock('2027-01-01T00:01:00Z');
    await expect(take(checkId, { ...gift, amount: 1 }, later)).rejects.toMatchObject({
      code: 'VOUCHER_EXPIRED',
    });
    expect(await call('vouchers.list', { find: 'gift' }, later)).toMatchObject({
      vouchers: [{ state: 'expired' }],
      hasMore: false,
    });
  });
});

describe('house accounts', () => {
  it('are charged up to their limit, settled, and closed once they owe nothing', async () => {
    const { eat, take, call, asManager } = await openHouse();
    const houseAccountId = randomUUID();
    await call(
      'houseAccounts.add',
      { houseAccountId, name: 'Byrne & Sons', guestId: null, creditLimit: 2000 },
      asManager,
    );
    const account = async () => (await call('houseAccounts.list', {}, asManager)).accounts[0];
    const onAccount = { tender: 'house_account', houseAccountId };
    const [first, second] = [await eat(2), await eat(1, room.t2)];
    await take(first.checkId, { ...onAccount, amount: 1700, tip: 200 });
    expect(await account()).toMatchObject({ owed: 1900, left: 100 });
    await expect(take(second.checkId, { ...onAccount, amount: 850 })).rejects.toMatchObject({
      code: 'HOUSE_ACCOUNT_LIMIT',
      details: { left: 100 },
    });
    const settle = (amount: number) =>
      call(
        'houseAccounts.settle',
        { settlementId: randomUUID(), houseAccountId, amount, tender: 'cash' },
        asManager,
      );
    await expect(settle(1901)).rejects.toMatchObject({ code: 'PAYMENT_OVER_DUE', details: { due: 1900 } });
    await expect(
      call('houseAccounts.setClosed', { houseAccountId, closed: true }, asManager),
    ).rejects.toMatchObject({ code: 'HOUSE_ACCOUNT_OWES' });
    expect(await settle(900)).toEqual({ owed: 1000, change: 0 });
    await take(second.checkId, { ...onAccount, amount: 850 });
    const last = {
      settlementId: randomUUID(),
      houseAccountId,
      amount: 1850,
      tender: 'cash',
      tendered: 2000,
    } as const;
    const short = { ...last, tendered: 1849 };
    await expect(call('houseAccounts.settle', short, asManager)).rejects.toMatchObject({
      code: 'TENDERED_TOO_LITTLE',
    });
    expect(await call('houseAccounts.settle', last, asManager)).toEqual({ owed: 0, change: 150 });
    // Again under another command, as after an answer that was lost.
    expect(await call('houseAccounts.settle', last, asManager)).toEqual({ owed: 0, change: 150 });
    const statement = await call('houseAccounts.statement', { houseAccountId }, asManager);
    expect(statement).toMatchObject({ name: 'Byrne & Sons', owed: 0, left: 2000, hasMore: false });
    // All at the same minute of the test's clock, so that only their sum has an order.
    expect(statement.entries.map(({ kind, amount }) => `${kind} ${amount}`).sort()).toEqual([
      'charged 1900',
      'charged 850',
      'settled 1850',
      'settled 900',
    ]);
    expect(statement.entries[0]?.owed).toBe(0);
    expect(statement.entries.find(({ amount }) => amount === 850)?.check?.id).toBe(second.checkId);
    await call('houseAccounts.setClosed', { houseAccountId, closed: true }, asManager);
    const third = await eat();
    await expect(take(third.checkId, { ...onAccount, amount: 1 })).rejects.toMatchObject({
      code: 'HOUSE_ACCOUNT_CLOSED',
    });
  });
});

describe('a part of what is due', () => {
  it('is paid up to what it is, by several or by one', async () => {
    const { eat, take, view, poke } = await openHouse();
    const { checkId } = await eat(2);
    const [first, second] = [randomUUID(), randomUUID()];
    await poke((tx) =>
      tx.insert(checkParts).values([
        { id: first, checkId, position: 1, amount: 850 },
        { id: second, checkId, position: 2, amount: 850 },
      ]),
    );
    const pay = (amount: number, checkPartId: string) =>
      take(checkId, { tender: 'card', amount, checkPartId });
    await expect(pay(1, randomUUID())).rejects.toMatchObject({ code: 'CHECK_PART_UNKNOWN' });
    await expect(pay(851, first)).rejects.toMatchObject({ code: 'PAYMENT_OVER_DUE', details: { due: 850 } });
    await pay(800, first);
    await expect(pay(51, first)).rejects.toMatchObject({ code: 'PAYMENT_OVER_DUE', details: { due: 50 } });
    await pay(50, first);
    expect(await pay(850, second)).toMatchObject({ due: 0, closed: true });
    expect((await view(checkId)).payments.map((payment) => payment.checkPartId).sort()).toEqual(
      [first, first, second].sort(),
    );
  });
});
