import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPart,
  joinAll,
  movePieces,
  type Plan,
  plannedParts,
  planOf,
  shareByAll,
  toggleSharer,
} from '../../../../../../src-renderer/features/pay/split/plan.rules';

const all: Record<string, number> = { soup: 3, wine: 1, cake: 2 };
const quantityOf = (lineId: string) => all[lineId] ?? 0;
const whole = (...lineIds: string[]) =>
  lineIds.map((checkLineId) => ({ checkLineId, quantity: quantityOf(checkLineId) }));
const empty = (checkId: string) => ({ checkId, lines: [] });

/** What is where, as "2 soup" or "1 wine by 3". */
const seen = (plan: Plan) =>
  plan.map(({ pieces }) =>
    pieces.map(
      ({ lineId, quantity, sharedAmong }) =>
        `${quantity} ${lineId}${sharedAmong ? ` by ${sharedAmong}` : ''}`,
    ),
  );
const own = (checkId: string, lineId: string) => `${checkId}/${lineId}/own`;
const shareOf = (checkId: string, lineId: string) => `${checkId}/${lineId}/share`;

const bill = planOf([{ checkId: 'A', lines: whole('soup', 'wine') }, empty('B'), empty('C')], quantityOf, [
  'paid',
]).toSorted((a, b) => a.checkId.localeCompare(b.checkId));

describe('moving', () => {
  it('takes all of it, or so many, and puts so many together with those that are there', () => {
    const one = movePieces(bill, [own('A', 'soup')], 'B', 1);
    expect(seen(one)).toEqual([['2 soup', '1 wine'], ['1 soup'], [], []]);
    expect(seen(movePieces(one, [own('A', 'soup'), own('A', 'wine')], 'B'))).toEqual([
      [],
      ['3 soup', '1 wine'],
      [],
      [],
    ]);
  });

  it('leaves everything else the same object, so that nothing else is drawn anew', () => {
    const after = movePieces(bill, [own('A', 'wine')], 'B');
    expect(after.map((part, at) => part === bill[at])).toEqual([false, false, true, true]);
  });

  it('adds nothing to what is paid', () => {
    expect(movePieces(bill, [own('A', 'soup')], 'paid')).toBe(bill);
  });
});

describe('sharing', () => {
  it('begins with who has it and whoever joins, and ends with the last one', () => {
    const two = toggleSharer(bill, own('A', 'soup'), 'B');
    expect(seen(two)).toEqual([['3 soup by 2', '1 wine'], ['3 soup by 2'], [], []]);
    const three = toggleSharer(two, shareOf('B', 'soup'), 'C');
    expect(seen(three).slice(0, 3)).toEqual([['3 soup by 3', '1 wine'], ['3 soup by 3'], ['3 soup by 3']]);
    const left = toggleSharer(toggleSharer(three, shareOf('A', 'soup'), 'A'), shareOf('B', 'soup'), 'C');
    expect(seen(left)).toEqual([['1 wine'], ['3 soup'], [], []]);
  });

  it('takes in only what is not on somebody’s check already, and all that is brought to it', () => {
    const one = movePieces(bill, [own('A', 'soup')], 'B', 1);
    const two = toggleSharer(one, own('A', 'soup'), 'C');
    expect(seen(two)).toEqual([['2 soup by 2', '1 wine'], ['1 soup'], ['2 soup by 2'], []]);
    expect(seen(shareByAll(two, own('B', 'soup'))).slice(0, 3)).toEqual([
      ['3 soup by 3', '1 wine'],
      ['3 soup by 3'],
      ['3 soup by 3'],
    ]);
  });

  it('moves with its place, and is one fewer where it comes to somebody who shares', () => {
    const two = toggleSharer(bill, own('A', 'wine'), 'B');
    expect(seen(movePieces(two, [shareOf('B', 'wine')], 'C'))).toEqual([
      ['3 soup', '1 wine by 2'],
      [],
      ['1 wine by 2'],
      [],
    ]);
    expect(seen(movePieces(two, [shareOf('B', 'wine')], 'A'))).toEqual(seen(bill));
  });

  it('is not for who has paid', () => {
    expect(toggleSharer(bill, own('A', 'wine'), 'paid')).toBe(bill);
  });
});

it('reads a plan of the host and says it again', () => {
  const parts = [
    {
      checkId: 'A',
      lines: [
        { checkLineId: 'soup', quantity: 1 },
        { checkLineId: 'cake', sharedAmong: 2 },
      ],
    },
    {
      checkId: 'B',
      lines: [
        { checkLineId: 'soup', sharedAmong: 2 },
        { checkLineId: 'cake', sharedAmong: 2 },
      ],
    },
    { checkId: 'C', lines: [{ checkLineId: 'soup', sharedAmong: 2 }] },
  ];
  const plan = planOf(parts, quantityOf);
  expect(seen(plan)).toEqual([['1 soup', '2 cake by 2'], ['2 soup by 2', '2 cake by 2'], ['2 soup by 2']]);
  expect(plannedParts(plan, () => false)).toEqual(parts);
});

it('makes no check of nothing, but lets one that is there be emptied; what is paid is not named', () => {
  const plan = addPart(bill, 'new');
  expect(plannedParts(plan, (checkId) => checkId !== 'new').map(({ checkId }) => checkId)).toEqual([
    'A',
    'B',
    'C',
  ]);
});

it('loses and doubles nothing, whatever is done in whatever order', () => {
  const step = fc.record({
    what: fc.constantFrom('move', 'share', 'share all', 'join', 'add'),
    piece: fc.nat(30),
    part: fc.nat(6),
    number: fc.integer({ min: 1, max: 5 }),
  });
  const quantities = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(quantities, fc.array(step), (lines, steps) => {
      const start = planOf(
        [{ checkId: 'A', lines: lines.map((quantity, nth) => ({ checkLineId: String(nth), quantity })) }],
        (lineId) => lines[Number(lineId)] ?? 0,
      );
      const end = steps.reduce<Plan>((plan, { what, piece: nth, part: to, number }, at) => {
        const pieces = plan.flatMap((one) => one.pieces);
        const pieceId = pieces[nth % pieces.length]?.id ?? '';
        const checkId = plan[to % plan.length]?.checkId ?? '';
        if (what === 'move') return movePieces(plan, [pieceId], checkId, number);
        if (what === 'share') return toggleSharer(plan, pieceId, checkId);
        if (what === 'share all') return shareByAll(plan, pieceId);
        return what === 'join' ? joinAll(plan) : addPart(plan, `new-${at}`);
      }, start);
      const pieces = end.flatMap((one) => one.pieces);
      expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length);
      lines.forEach((quantity, nth) => {
        const ofLine = pieces.filter(({ lineId }) => lineId === String(nth));
        const sharers = ofLine.filter(({ sharedAmong }) => sharedAmong !== null);
        expect(sharers.every(({ sharedAmong }) => sharedAmong === sharers.length)).toBe(true);
        expect(sharers.length).not.toBe(1);
        const kept = ofLine.filter(({ sharedAmong }) => sharedAmong === null);
        const sum = kept.reduce((before, one) => before + one.quantity, sharers[0]?.quantity ?? 0);
        expect(sum).toBe(quantity);
      });
      expect(seen(joinAll(end))[0]).toEqual(
        expect.arrayContaining(lines.map((quantity, nth) => `${quantity} ${nth}`)),
      );
    }),
    { numRuns: 3_000 },
  );
});
