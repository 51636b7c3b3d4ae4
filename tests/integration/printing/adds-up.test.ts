import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTable } from '../checks/table';

interface Row {
  indent: number;
  words: string;
  amount: number;
}

/** The rows of a page with an amount, part by part as lines across the paper divide it. */
function rowsOf(text: string): Row[][] {
  const parts: Row[][] = [[]];
  for (const line of text.split('\n')) {
    if (/^-{5,}$/.test(line.trim())) parts.push([]);
    // Letters twice as wide have a space after each.
    const read = /^\S \S \S /.test(line) ? line.replace(/(\S) /g, '$1') : line;
    const found = /^( *)(.*?) +(-?)€([\d,]+\.\d\d)\s*$/.exec(read);
    if (!found) continue;
    const [, indent = '', words = '', sign, digits = ''] = found;
    const cents = Number(digits.replace(/[,.]/g, ''));
    parts.at(-1)?.push({ indent: indent.length, words, amount: sign ? -cents : cents });
  }
  return parts;
}

const sum = (rows: readonly Row[]) => rows.reduce((all, { amount }) => all + amount, 0);
const row = (rows: readonly Row[], words: string) => rows.find((one) => one.words.startsWith(words))?.amount;

/** What of each payment went to the check, by what is printed of it. */
function paidBy(rows: readonly Row[]): number[] {
  const paid: number[] = [];
  let isCash = false;
  for (const { indent, words, amount } of rows) {
    if (indent === 0) {
      isCash = words === 'Cash';
      paid.push(amount);
    } else if (isCash && words !== 'Left on it') paid[paid.length - 1] = (paid.at(-1) ?? 0) - amount;
  }
  return paid;
}

async function openSplitTable(taxIncluded: boolean) {
  const table = await openTable({ taxIncluded, taxRates: { food: 1350, drinks: 2300 } });
  const { call, manager, send, line, split, check } = table;
  const asManager = { session: manager };
  await call('checks.changeRules', { cashStep: 5 }, asManager);
  const charge = { id: randomUUID(), name: 'Service', percent: 1250, orderType: null };
  await call(
    'checks.addServiceCharge',
    { ...charge, minParty: null, beforeDiscount: false, taxClassId: null },
    asManager,
  );
  const { checkId } = await send([
    { dish: 'steak', quantity: 2 },
    'soup',
    'wine',
    { dish: 'bread', quantity: 7 },
  ]);
  const [soup, wine] = [await line('soup'), await line('wine')];
  const others = [randomUUID(), randomUUID()];
  const part = { checkLineId: soup.id, sharedAmong: 3 };
  const rest = (await check(checkId)).lines.filter(({ id }) => id !== soup.id);
  await split([
    { checkId, lines: [part, ...rest.map(({ id, quantity }) => ({ checkLineId: id, quantity }))] },
    ...others.map((other) => ({ checkId: other, lines: [part] })),
  ]);
  const steak = await line('steak', checkId);
  const why = { reason: 'Regular' };
  const ten = { kind: 'percent' as const, percent: 1000 };
  const off = { adjustmentId: randomUUID(), checkId, lines: [{ checkLineId: steak.id }], off: ten, ...why };
  await call('checks.discount', off, asManager);
  const free = { adjustmentId: randomUUID(), checkId, lines: [{ checkLineId: wine.id }], reason: 'Corked' };
  await call('checks.comp', free, asManager);
  const some = { kind: 'amount' as const, amount: 123 };
  await call('checks.discount', { adjustmentId: randomUUID(), checkId, off: some, ...why }, asManager);
  const preview = async (of: Parameters<typeof call<'printing.preview'>>[1]) =>
    (await call('printing.preview', of, asManager)).text;
  return { ...table, asManager, checkId, preview };
}

describe.each([{ taxIncluded: true }, { taxIncluded: false }])('a receipt with %o', ({ taxIncluded }) => {
  it('adds up to the cent, from its lines to what was given back', async () => {
    const { call, asManager, checkId, preview, check, clock } = await openSplitTable(taxIncluded);
    const voucher = { voucherId: randomUUID(), code: 'GIFT1', amount: 3000, tender: 'card' as const };
    await call('vouchers.sell', voucher, asManager);
    const houseAccountId = randomUUID();
    const account = { houseAccountId, name: 'Byrne & Sons', guestId: null, creditLimit: 10_000 };
    await call('houseAccounts.add', account, asManager);
    const take = (payment: object) => {
      clock.advance(1);
      return call('payments.take', { paymentId: randomUUID(), checkId, ...payment } as never, asManager);
    };
    await take({ tender: 'voucher', code: 'GIFT1', amount: 1201, tip: 0 });
    await take({ tender: 'house_account', houseAccountId, amount: 2000, tip: 100 });
    await take({ tender: 'card', reference: '4417', amount: 1111, tip: 222 });
    const { due } = await check(checkId);
    await take({ tender: 'cash', amount: due, tip: 301, tendered: 20_000 });

    const view = await check(checkId);
    expect(view.open).toBe(false);
    const text = await preview({ kind: 'receipt', checkId });
    const [, lines = [], totals = [], money = []] = rowsOf(text);
    expect(text).toContain('1/3 of Soup');
    expect(sum(lines)).toBe(row(totals, 'Subtotal'));
    const totalAt = totals.findIndex(({ words }) => words === 'Total');
    expect(sum(totals.slice(0, totalAt))).toBe(view.total);
    expect(totals[totalAt]?.amount).toBe(view.total);
    expect(totals.filter(({ words }) => / %/.test(words)).map(({ amount }) => amount)).toEqual(
      view.taxes.map(({ amount }) => amount),
    );
    for (const { base } of view.taxes) expect(text).toContain(`on €${(base / 100).toFixed(2)}`);
    expect(row(totals, 'Service')).toBe(view.charge);
    expect(paidBy(money)).toEqual(view.payments.map(({ amount }) => amount));
    expect(paidBy(money).reduce((all, one) => all + one, 0)).toBe(view.total);
    expect(money.filter(({ words }) => words.startsWith('Tip')).map(({ amount }) => amount)).toEqual([
      100, 222, 301,
    ]);
    const left = money.filter(({ words }) => words === 'Left on it').map(({ amount }) => amount);
    expect(left).toEqual([1799, 7900]);
    expect((await call('vouchers.find', { code: 'GIFT1' }, asManager)).balance).toBe(1799);

    const cash = view.payments.find(({ tender }) => tender === 'cash');
    const refund = { refundId: randomUUID(), paymentId: cash?.id ?? '', reason: 'Cold', tip: 101 };
    const { given, rounding } = await call('payments.refund', { ...refund, of: { amount: 332 } }, asManager);
    expect(rounding).not.toBe(0);
    const slip = rowsOf(await preview({ kind: 'refund', refundId: refund.refundId })).flat();
    expect(row(slip, 'Cash')).toBe(given);
    expect(
      sum(
        slip.slice(
          0,
          slip.findIndex(({ words }) => words === 'Cash'),
        ),
      ),
    ).toBe(given);
    const [, , , later = []] = rowsOf(await preview({ kind: 'receipt', checkId }));
    expect(later.slice(money.length)).toEqual([
      { indent: 0, words: 'Given back, cash: Cold', amount: -given },
      { indent: 2, words: 'Of it the tip', amount: -101 },
      { indent: 2, words: 'Rounded', amount: -rounding },
    ]);
    expect(later.slice(0, money.length)).toEqual(money);
  });
});

it('a check that was opened again has a receipt of its own, which says so and adds up anew', async () => {
  const { call, asManager, checkId, preview, check } = await openSplitTable(true);
  const pay = async () => {
    const { due } = await check(checkId);
    const payment = { paymentId: randomUUID(), checkId, tender: 'card' as const, amount: due };
    await call('payments.take', payment, asManager);
  };
  await pay();
  expect(await preview({ kind: 'receipt', checkId })).not.toContain('Corrected');
  await call('payments.reopenCheck', { checkId, reason: 'Forgot the discount' }, asManager);
  const [payment] = (await check(checkId)).payments;
  const back = { refundId: randomUUID(), paymentId: payment?.id ?? '', of: { amount: 500 }, tip: 0 };
  await call('payments.refund', { ...back, reason: 'Paid too much' }, asManager);
  await pay();
  const view = await check(checkId);
  const text = await preview({ kind: 'receipt', checkId });
  expect(text).toContain('Corrected: it replaces the one before.');
  const money = rowsOf(text).at(-1) ?? [];
  expect(sum(money)).toBe(view.total);
});
