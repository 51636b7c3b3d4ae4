import { expect, test } from 'vitest';
import { sameDraft, showDrafts } from '../../../../../src-renderer/features/order/shown-drafts';
import { menu } from './fake-menu';

const draft = {
  id: 'line',
  itemId: 'steak',
  name: 'steak',
  quantity: 1,
  seat: 2,
  modifiers: [{ id: 'rare', name: 'rare', priceDelta: 0 }],
  note: null,
  unitPrice: 1000,
  amount: 1000,
  missing: 'Sides',
  soldOut: false,
  addedBy: 'Ana',
};

test('shows the host’s lines as they are', () => {
  expect(showDrafts('visit', [draft], {}, menu)).toEqual([
    expect.objectContaining({ id: 'line', modifierIds: ['rare'], amount: 1000, isPending: false }),
  ]);
});

test('lays newer taps over a line, but never computes its amount', () => {
  const intents = { line: { visitId: 'visit', change: { quantity: 3, modifierIds: ['rare', 'mash'] } } };
  expect(showDrafts('visit', [draft], intents, menu)[0]).toMatchObject({
    quantity: 3,
    modifierNames: ['rare', 'mash'],
    missing: null,
    amount: 1000,
    isPending: true,
  });
});

test('a line on its way to the host stands at the end, without an amount', () => {
  const intents = {
    fresh: { visitId: 'visit', added: { itemId: 'beer', name: 'Beer' }, change: { quantity: 2, seat: null } },
    elsewhere: { visitId: 'other', added: { itemId: 'beer', name: 'Beer' }, change: {} },
  };
  const shown = showDrafts('visit', [draft], intents, menu);
  expect(shown.map(({ id }) => id)).toEqual(['line', 'fresh']);
  expect(shown[1]).toMatchObject({ name: 'Beer', quantity: 2, amount: null, missing: null });
});

test('once the host knows a new line it is shown once', () => {
  const intents = { line: { visitId: 'visit', added: { itemId: 'steak', name: 'steak' }, change: {} } };
  expect(showDrafts('visit', [draft], intents, menu)).toHaveLength(1);
});

test('a removed line is gone at the tap', () => {
  expect(
    showDrafts('visit', [draft], { line: { visitId: 'visit', change: {}, removed: true } }, menu),
  ).toEqual([]);
});

test('one more of the same raises only a plain line for the same seat', () => {
  const beer = { ...draft, id: 'beer', itemId: 'beer', modifiers: [], missing: null, seat: null };
  const shown = showDrafts('visit', [draft, beer, { ...beer, id: 'noted', note: 'cold' }], {}, menu);
  expect(sameDraft(shown, 'beer', null)?.id).toBe('beer');
  expect(sameDraft(shown, 'beer', 1)).toBeUndefined();
  expect(sameDraft(shown, 'steak', 2)).toBeUndefined();
});
