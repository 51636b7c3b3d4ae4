import { expect, test } from 'vitest';
import type { RoundView } from '#contract/orders';
import { lastRound, repeatRound } from '../../../../../src-renderer/features/order/repeat-round';
import { menu } from './fake-menu';

const line = (itemId: string, modifiers: string[] = []): RoundView['lines'][number] => ({
  id: itemId,
  itemId,
  name: itemId,
  quantity: 2,
  seat: 1,
  modifiers: modifiers.map((id) => ({ id, name: id, priceDelta: 0 })),
  note: null,
  unitPrice: 1000,
  amount: 2000,
  kitchen: { word: 'sent', station: null, at: '2026-11-20T19:00:00.000Z' },
});

const round = (status: RoundView['status'], lines: RoundView['lines'] = []): RoundView => ({
  orderId: status,
  number: 'ORD-001',
  status,
  sentAt: '2026-11-20T19:00:00.000Z',
  readyAt: null,
  servedAt: null,
  sentBy: null,
  lines,
  amount: 0,
  actions: [],
});

test('the last round is the last that was not cancelled', () => {
  expect(lastRound([round('served'), round('pending'), round('cancelled')])?.status).toBe('pending');
  expect(lastRound([])).toBeUndefined();
});

test('repeats lines as they were, without what is sold out', () => {
  const { lines, leftOut } = repeatRound(
    'visit',
    round('served', [line('beer'), line('oysters'), line('steak', ['rare', 'rings'])]),
    menu,
  );
  expect(lines).toEqual([
    { name: 'beer', line: { visitId: 'visit', itemId: 'beer', quantity: 2, seat: 1, modifierIds: [] } },
    {
      name: 'steak',
      line: { visitId: 'visit', itemId: 'steak', quantity: 2, seat: 1, modifierIds: ['rare'] },
    },
  ]);
  expect(leftOut).toEqual(['oysters', 'rings']);
});
