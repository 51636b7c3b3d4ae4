import type { TicketView } from '#contract/kitchen';

type Line = TicketView['lines'][number];

/** A ticket as the host sends it, with what matters to a test. */
export function ticket(id: string, change: Partial<TicketView> = {}): TicketView {
  return {
    id,
    orderId: `order of ${id}`,
    orderNumber: 'ORD-001',
    station: { id: 'grill', name: 'Grill' },
    table: id,
    tab: null,
    server: 'Ana',
    sentAt: '2026-11-20T19:40:00.000Z',
    seen: false,
    started: false,
    recalled: false,
    voided: false,
    urgency: 'new',
    allergies: null,
    note: null,
    lines: [],
    alsoAt: [],
    ...change,
  };
}

/** A line of a ticket. */
export function line(id: string, change: Partial<Line> = {}): Line {
  return {
    id,
    quantity: 1,
    voided: 0,
    backOn: 0,
    name: 'Ribeye',
    seat: null,
    modifiers: [],
    note: null,
    done: false,
    movedTo: null,
    ...change,
  };
}
