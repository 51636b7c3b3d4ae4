import { DomainError } from '#contract/errors';
import type { OrderStatus } from '#contract/orders';

/** Where a round may go from where it is. Back from ready is a recall; cancelled is what was voided, all of it, until a void is taken back; served is final. */
export const orderMoves = {
  pending: ['preparing', 'ready', 'cancelled'],
  preparing: ['ready', 'cancelled'],
  ready: ['served', 'preparing', 'cancelled'],
  served: [],
  cancelled: ['pending'],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>;

export function canMove(from: OrderStatus, to: OrderStatus): boolean {
  return (orderMoves[from] as readonly OrderStatus[]).includes(to);
}

/** The new status, or ORDER_STATE with both. */
export function moveOrder(from: OrderStatus, to: OrderStatus): OrderStatus {
  if (!canMove(from, to)) throw new DomainError('ORDER_STATE', { from, to });
  return to;
}

/** ORD-001, ORD-002 … ORD-1000: three digits, more when they are needed. */
export function orderNumber(value: number): string {
  return `ORD-${String(value).padStart(3, '0')}`;
}
