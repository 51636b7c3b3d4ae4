import { describe, expect, it } from 'vitest';
import { DomainError } from '#contract/errors';
import { type OrderStatus, orderStatuses } from '#contract/orders';
import { canMove, moveOrder, orderNumber } from '#main/orders/order.rules';

describe('a round', () => {
  const allowed: Record<OrderStatus, readonly OrderStatus[]> = {
    pending: ['preparing', 'ready', 'cancelled'],
    preparing: ['ready', 'cancelled'],
    ready: ['preparing', 'served', 'cancelled'],
    served: [],
    cancelled: ['pending'],
  };
  const matrix = orderStatuses.flatMap((from) =>
    orderStatuses.map((to) => ({ from, to, may: allowed[from].includes(to) })),
  );

  it.each(matrix)('from $from to $to: $may', ({ from, to, may }) => {
    expect(canMove(from, to)).toBe(may);
    if (may) expect(moveOrder(from, to)).toBe(to);
    else expect(() => moveOrder(from, to)).toThrow(new DomainError('ORDER_STATE', { from, to }));
  });
});

describe('its number', () => {
  it.each([
    [1, 'ORD-001'],
    [42, 'ORD-042'],
    [999, 'ORD-999'],
    [1000, 'ORD-1000'],
  ])('%i is %s', (value, number) => {
    expect(orderNumber(value)).toBe(number);
  });
});
