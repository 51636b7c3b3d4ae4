import { expect, test } from 'vitest';
import { sameDraft, showDrafts } from '../../../../../src-renderer/features/order/shown-drafts';
import { draft } from './drafts';
import { menu } from './fake-menu';

const steak = draft({
  itemId: 'steak',
  name: 'steak',
  seat: 2,
  course: 2,
  modifiers: [{ id: 'rare', name: 'rare', priceDelta: 0 }],
  missing: 'Sides',
});

test('shows the host’s lines as they are, each made once', () => {
  const shown = showDrafts('visit', [steak], {}, menu);
  expect(shown).toEqual([
    expect.objectContaining({ id: 'line', choices: [{ id: 'rare' }], amount: 1000, isPending: false }),
  ]);
  expect(showDrafts('visit', [steak], {}, menu)[0]).toBe(shown[0]);
});

test('lays newer taps over a line, but never computes its amount', () => {
  const change = { quantity: 3, choices: [{ id: 'rare' }, { id: 'salad', choices: [{ id: 'oil' }] }] };
  expect(showDrafts('visit', [steak], { line: { visitId: 'visit', change } }, menu)[0]).toMatchObject({
    quantity: 3,
    modifierNames: ['rare', 'salad', 'oil'],
    missing: null,
    amount: 1000,
    isPending: true,
  });
  const half = { line: { visitId: 'visit', change: { choices: [{ id: 'rare' }, { id: 'salad' }] } } };
  expect(showDrafts('visit', [steak], half, menu)[0]?.missing).toBe('Dressing');
});

test('a line on its way to the host stands at the end, without an amount, with what the menu chooses', () => {
  const intents = {
    fresh: {
      visitId: 'visit',
      added: { itemId: 'coffee', name: 'Coffee' },
      change: { quantity: 2, seat: null },
    },
    elsewhere: { visitId: 'other', added: { itemId: 'beer', name: 'Beer' }, change: {} },
  };
  const shown = showDrafts('visit', [steak], intents, menu);
  expect(shown.map(({ id }) => id)).toEqual(['line', 'fresh']);
  expect(shown[1]).toMatchObject({
    name: 'Coffee',
    quantity: 2,
    amount: null,
    missing: null,
    modifierNames: ['whole'],
  });
});

test('says what a new line needs at the tap: a weight, or a dish of a set', () => {
  const added = (itemId: string) => ({
    fresh: { visitId: 'visit', added: { itemId, name: itemId }, change: {} },
  });
  expect(showDrafts('visit', [], added('fish'), menu)[0]?.missing).toBe('Weight');
  const [lunch] = showDrafts('visit', [], added('lunch'), menu);
  expect(lunch).toMatchObject({ missing: 'Starter' });
  expect(lunch?.components.map(({ itemId }) => itemId)).toEqual(['steak']);
});

test('once the host knows a new line it is shown once', () => {
  const intents = { line: { visitId: 'visit', added: { itemId: 'steak', name: 'steak' }, change: {} } };
  expect(showDrafts('visit', [steak], intents, menu)).toHaveLength(1);
});

test('a removed line is gone at the tap', () => {
  expect(
    showDrafts('visit', [steak], { line: { visitId: 'visit', change: {}, removed: true } }, menu),
  ).toEqual([]);
});

test('one more of the same raises only a line as it would be rung now, for the same seat', () => {
  const same = (drafts: Parameters<typeof showDrafts>[1], itemId: string, seat: number | null) =>
    sameDraft(showDrafts('visit', drafts, {}, menu), itemId, seat, menu)?.id;
  const beer = draft({ id: 'beer' });
  expect(same([steak, beer, draft({ id: 'noted', note: 'cold' })], 'beer', null)).toBe('beer');
  expect(same([beer], 'beer', 1)).toBeUndefined();
  expect(same([steak], 'steak', 2)).toBeUndefined();
  // Rung at another price, held, or half: that is another line.
  expect(same([draft({ basePrice: 500, priceRule: 'Happy hour' })], 'beer', null)).toBeUndefined();
  expect(same([draft({ held: true })], 'beer', null)).toBeUndefined();
  expect(same([draft({ portion: { thousandths: 500, unit: 'half' } })], 'beer', null)).toBeUndefined();
  const coffee = { itemId: 'coffee', name: 'coffee' };
  expect(
    same([draft({ ...coffee, modifiers: [{ id: 'whole', name: 'whole', priceDelta: 0 }] })], 'coffee', null),
  ).toBe('line');
  expect(
    same([draft({ ...coffee, modifiers: [{ id: 'oat', name: 'oat', priceDelta: 50 }] })], 'coffee', null),
  ).toBeUndefined();
});
