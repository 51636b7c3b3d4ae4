import { expect, test } from 'vitest';
import type { RoundView } from '#contract/orders';
import { lastRound, linesToRepeat } from '../../../../../src-renderer/features/order/repeat-round';

const round = (status: RoundView['status']): RoundView => ({
  orderId: status,
  number: 'ORD-001',
  status,
  sentAt: '2026-11-20T19:00:00.000Z',
  readyAt: null,
  servedAt: null,
  sentBy: null,
  lines: [],
  amount: 0,
  actions: [],
});

test('the last round is the last that was not cancelled', () => {
  expect(lastRound([round('served'), round('pending'), round('cancelled')])?.status).toBe('pending');
  expect(lastRound([])).toBeUndefined();
});

test('a set menu is repeated once, however many of its dishes were sent', () => {
  const set = { id: 'lunch', name: 'Lunch', amount: 3900 };
  const lines = [
    { id: 'beer', set: null },
    { id: 'soup', set },
    { id: 'steak', set },
  ];
  expect(linesToRepeat(lines)).toEqual(['beer', 'lunch']);
});
