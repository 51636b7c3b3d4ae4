import { expect, test } from 'vitest';
import type { WriteName } from '#contract/contract';
import type { KeptWrite } from '../../../../../src-renderer/api/outbox';
import { leftIntents, roundLeft, withNewer } from '../../../../../src-renderer/features/order/left-lines';

const tap = (procedure: WriteName, input: unknown, about?: string): KeptWrite => ({
  commandId: 'made-once',
  procedure,
  input,
  staff: { id: 'ada', firstName: 'Ada' },
  terminal: 'Till 1',
  at: 0,
  ...(about !== undefined && { about }),
});
const soup = tap('orders.addLine', { lineId: 'a', visitId: 'visit', itemId: 'soup', seat: 2 }, 'Onion soup');

test('a line shows as it was tapped last', () => {
  const more = tap('orders.changeLine', { lineId: 'a', quantity: 3 });
  expect(leftIntents([soup, more])).toEqual({
    a: {
      visitId: 'visit',
      added: { itemId: 'soup', name: 'Onion soup' },
      change: { seat: 2, quantity: 3 },
    },
  });
});

test('a line that was taken away again does not show', () => {
  const gone = tap('orders.removeLine', { lineId: 'a' });
  expect(leftIntents([soup, gone])['a']).toMatchObject({ visitId: 'visit', removed: true });
});

test('a tap after the reload lies on top, and the line is still a new one', () => {
  const shown = withNewer(leftIntents([soup]), { a: { visitId: 'visit', change: { quantity: 2 } } });
  expect(shown['a']).toEqual({
    visitId: 'visit',
    added: { itemId: 'soup', name: 'Onion soup' },
    change: { seat: 2, quantity: 2 },
  });
});

test('a round counts for its own party', () => {
  const round = tap('orders.send', { orderId: 'o', visitId: 'visit', lineIds: ['a'] });
  expect(roundLeft([soup, round], 'visit')).toBe(true);
  expect(roundLeft([soup, round], 'other')).toBe(false);
});
