import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectMoneyHolds } from './money-holds';
import { openTable } from './table';

describe('a bill is split', () => {
  it('by item and quantity, with letters, and joined again as it was', async () => {
    const table = await openTable();
    const whole = await table.send(['steak', { dish: 'wine', quantity: 3 }]);
    const [steak, wine] = whole.lines;
    if (!steak || !wine) throw new Error('two lines');
    const b = randomUUID();
    const parts = await table.split([
      {
        checkId: whole.checkId,
        lines: [
          { checkLineId: steak.id, quantity: 1 },
          { checkLineId: wine.id, quantity: 1 },
        ],
      },
      { checkId: b, lines: [{ checkLineId: wine.id, quantity: 2 }] },
    ]);
    expect(parts.map(({ letter, total }) => [letter, total])).toEqual([
      ['A', 3700],
      ['B', 1400],
    ]);
    await table.peek(expectMoneyHolds);
    expect((await table.check(b)).lines).toMatchObject([{ name: 'Wine', quantity: 2, amount: 1400 }]);

    await table.call('checks.joinParts', { checkId: b }, { session: table.server });
    await table.peek(expectMoneyHolds);
    const again = await table.check();
    expect(again).toMatchObject({ checkId: whole.checkId, letter: '', total: 5100, bill: [{ letter: '' }] });
    expect(again.lines.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Steak', 1],
      ['Wine', 3],
    ]);
    await expect(table.check(b)).rejects.toMatchObject({ code: 'CHECK_UNKNOWN' });
  });

  it('with a line that several share, the odd cent to the first', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['bread']);
    const bread = { checkLineId: lines[0]?.id ?? '', sharedAmong: 3 };
    const parts = [checkId, randomUUID(), randomUUID()].map((id) => ({ checkId: id, lines: [bread] }));
    const preview = await table.call('checks.previewSplit', { checkId, parts }, { session: table.server });
    const split = await table.split(parts);
    expect(split.map((part) => part.total)).toEqual([34, 33, 33]);
    expect(preview.parts.map(({ letter, total }) => [letter, total])).toEqual(
      split.map(({ letter, total }) => [letter, total]),
    );
    expect((await table.check(checkId)).lines).toMatchObject([{ share: { part: 1, of: 3 }, amount: 34 }]);
    await table.peek(expectMoneyHolds);
    // Shared by two after all: what three share is one line of the plan.
    const { lines: units, plan } = await table.bill();
    expect(plan).toHaveLength(3);
    expect(units).toMatchObject([{ quantity: 1, amount: 100, whole: false }]);
    const unit = { checkLineId: units[0]?.id ?? '', sharedAmong: 2 };
    const two = await table.split(
      parts.slice(0, 2).map(({ checkId: id }) => ({ checkId: id, lines: [unit] })),
    );
    expect(two.map(({ letter, total }) => [letter, total])).toEqual([
      ['A', 50],
      ['B', 50],
    ]);
    await table.peek(expectMoneyHolds);
  });

  it('by seat, what is nobody’s shared, as the host proposes', async () => {
    const table = await openTable();
    const { checkId } = await table.send([
      { dish: 'steak', seat: 1 },
      { dish: 'soup', seat: 2 },
      'bread',
      { dish: 'wine', seat: 2 },
    ]);
    const { plan } = await table.call(
      'checks.proposeSplit',
      { checkId, by: { kind: 'seat' } },
      { session: table.server },
    );
    expect(plan.map((part) => part.seat)).toEqual([1, 2]);
    const parts = await table.split(plan.map(({ checkId: id, lines }) => ({ checkId: id, lines })));
    expect(parts.map((part) => part.total)).toEqual([3050, 1750]);
    await table.peek(expectMoneyHolds);
  });

  it('among guests, forty of them too', async () => {
    const table = await openTable();
    const { checkId, total } = await table.send(['steak', 'bread', { dish: 'wine', quantity: 3 }]);
    const by = { kind: 'guest', guests: 40 } as const;
    const { plan } = await table.call('checks.proposeSplit', { checkId, by }, { session: table.server });
    const parts = await table.split(plan.map(({ checkId: id, lines }) => ({ checkId: id, lines })));
    expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(total);
    expect(parts.at(-1)?.letter).toBe('AN');
    await table.peek(expectMoneyHolds);
  });

  it('and paid part by part: the last payment frees the table', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['steak', 'soup']);
    const b = randomUUID();
    await table.split([{ checkId: b, lines: [{ checkLineId: lines[1]?.id ?? '', quantity: 1 }] }]);
    expect(await table.pay(checkId)).toMatchObject({ closed: true });
    const visit = () => table.call('orders.visit', { visitId: table.visitId }, { session: table.server });
    expect(await visit()).toMatchObject({ checkId: b, visit: { open: true }, totals: { due: 1000 } });
    // What comes now is on the part that is open; the paid one keeps what it came to.
    await table.send(['wine']);
    expect(await table.check(checkId)).toMatchObject({ open: false, total: 3000, actions: ['reopen'] });
    expect(await table.check(b)).toMatchObject({ letter: 'B', total: 1700 });
    await table.pay(b);
    expect((await visit()).visit.open).toBe(false);
    await table.peek(expectMoneyHolds);
  });
});

describe('a plan is refused', () => {
  it.each([
    ['that leaves some of a line', [{ quantity: 1 }], 'SPLIT_INCOMPLETE'],
    ['with more of a line than there is', [{ quantity: 4 }], 'SPLIT_STALE'],
    ['that shares with more than take part', [{ sharedAmong: 2 }], 'SPLIT_INCOMPLETE'],
    [
      'that shares what its quantities leave nothing of',
      [{ quantity: 3 }, { sharedAmong: 2 }, { sharedAmong: 2 }],
      'SPLIT_INCOMPLETE',
    ],
  ] as const)('%s', async (_, named, code) => {
    const table = await openTable();
    const { checkId, lines } = await table.send([{ dish: 'wine', quantity: 3 }]);
    const part = {
      checkId: randomUUID(),
      lines: named.map((one) => ({ checkLineId: lines[0]?.id ?? '', ...one })),
    };
    const input = { checkId, parts: [part] };
    await expect(table.call('checks.previewSplit', input, { session: table.server })).rejects.toMatchObject({
      code,
    });
    await expect(table.call('checks.split', input, { session: table.server })).rejects.toMatchObject({
      code,
    });
    expect(await table.check()).toMatchObject({ letter: '', total: 2100 });
  });

  it('for a line that is gone, a part that is paid, and a check nobody knows', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['steak', 'soup']);
    const soup = { checkLineId: lines[1]?.id ?? '', quantity: 1 };
    const b = randomUUID();
    await table.split([{ checkId: b, lines: [soup] }]);
    await expect(
      table.split([{ checkId: b, lines: [{ checkLineId: randomUUID(), quantity: 1 }] }]),
    ).rejects.toMatchObject({ code: 'SPLIT_STALE' });
    await table.pay(b);
    const steak = { checkLineId: lines[0]?.id ?? '', quantity: 1 };
    await expect(table.split([{ checkId: b, lines: [steak] }])).rejects.toMatchObject({
      code: 'CHECK_CLOSED',
    });
    await expect(table.split([{ checkId, lines: [soup] }])).rejects.toMatchObject({ code: 'SPLIT_STALE' });
    const unknown = { checkId: randomUUID(), parts: [{ checkId, lines: [steak] }] };
    await expect(table.call('checks.split', unknown, { session: table.server })).rejects.toMatchObject({
      code: 'CHECK_UNKNOWN',
    });
    await table.peek(expectMoneyHolds);
  });

  it('and a join, once two parts have money', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['steak', 'soup', 'wine']);
    const [b, c] = [randomUUID(), randomUUID()];
    await table.split([
      { checkId: b, lines: [{ checkLineId: lines[1]?.id ?? '', quantity: 1 }] },
      { checkId: c, lines: [{ checkLineId: lines[2]?.id ?? '', quantity: 1 }] },
    ]);
    await table.pay(b, 500);
    const join = () => table.call('checks.joinParts', { checkId }, { session: table.server });
    expect(await join()).toEqual({ checkId: b });
    expect(await table.check(b)).toMatchObject({ total: 4700, due: 4200 });
    const { lines: joined } = await table.check(b);
    await table.split([{ checkId: c, lines: [{ checkLineId: joined[2]?.id ?? '', quantity: 1 }] }]);
    await table.pay(c, 100);
    await expect(
      table.call('checks.joinParts', { checkId: b }, { session: table.server }),
    ).rejects.toMatchObject({
      code: 'CHECK_HAS_PAYMENTS',
    });
    await table.peek(expectMoneyHolds);
  });
});

describe('two terminals', () => {
  it('split once when one command arrives twice, and keep what the other has sent meanwhile', async () => {
    const table = await openTable();
    const { checkId, lines } = await table.send(['steak', 'soup']);
    const b = randomUUID();
    const parts = [{ checkId: b, lines: [{ checkLineId: lines[1]?.id ?? '', quantity: 1 }] }];
    await table.send(['wine']);
    const call = { session: table.server, commandId: randomUUID() };
    const [one, two] = await Promise.all([
      table.call('checks.split', { checkId, parts }, call),
      table.call('checks.split', { checkId, parts }, call),
    ]);
    expect(two).toEqual(one);
    expect(one.parts.map((part) => part.total)).toEqual([3700, 1000]);
    await table.peek(expectMoneyHolds);
  });
});

describe('what is due is split', () => {
  const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

  it('evenly, the odd cents to the first, and follows what is ordered and voided', async () => {
    const table = await openTable();
    const { checkId } = await table.send(['bread']);
    await table.call('checks.splitEvenly', { checkId, partIds: ids(3) }, { session: table.server });
    const amounts = async () => (await table.check(checkId)).dueParts.map((part) => part.amount);
    expect(await amounts()).toEqual([34, 33, 33]);
    await table.send(['soup']);
    expect((await amounts()).reduce((sum, one) => sum + one, 0)).toBe(1100);
    await table.pay(checkId, 200);
    expect((await amounts()).reduce((sum, one) => sum + one, 0)).toBe(900);
    await table.call('checks.removeParts', { checkId }, { session: table.server });
    expect(await amounts()).toEqual([]);
  });

  it('by percent and by amount, which must make all of it', async () => {
    const table = await openTable();
    const { checkId } = await table.send(['bread']);
    const [a, b] = ids(2) as [string, string];
    const session = { session: table.server };
    const percents = (one: number, two: number) => [
      { id: a, percent: one },
      { id: b, percent: two },
    ];
    await table.call('checks.splitByPercents', { checkId, parts: percents(3333, 6667) }, session);
    expect((await table.check(checkId)).dueParts).toMatchObject([{ amount: 33 }, { amount: 67 }]);
    const amounts = [
      { id: a, amount: 40 },
      { id: b, amount: 60 },
    ];
    await table.call('checks.splitByAmounts', { checkId, parts: amounts }, session);
    expect((await table.check(checkId)).dueParts).toMatchObject([
      { id: a, amount: 40 },
      { id: b, amount: 60 },
    ]);
    await expect(
      table.call('checks.splitByPercents', { checkId, parts: percents(3333, 3333) }, session),
    ).rejects.toMatchObject({ code: 'PARTS_UNEQUAL' });
    await expect(
      table.call(
        'checks.splitByAmounts',
        { checkId, parts: amounts.slice(0, 1).concat({ id: b, amount: 61 }) },
        session,
      ),
    ).rejects.toMatchObject({ code: 'PARTS_UNEQUAL' });
    await table.pay(checkId, 99);
    await expect(
      table.call('checks.splitEvenly', { checkId, partIds: ids(2) }, session),
    ).rejects.toMatchObject({ code: 'PART_TOO_SMALL' });
  });
});
