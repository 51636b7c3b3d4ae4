import { createContext, useContext } from 'react';
import type { Output } from '#contract/contract';
import type { CourseBlock } from './courses';
import type { Menu, StockOf } from './menu-index';
import type { ShownDraft } from './shown-drafts';

export type Evening = Output<'orders.visit'>;

/** What every part of the order screen looks at. */
interface Order {
  visitId: string;
  evening: Evening;
  menu: Menu;
  /** What is counted or sold out. */
  stock: StockOf;
  /** The unsent lines, with the taps that are still on their way. */
  drafts: readonly ShownDraft[];
  /** The same, as they will go: with Send, or when their course is fired. */
  blocks: readonly CourseBlock[];
  /** The person may ring, and the party is still here. */
  mayRing: boolean;
}

export const OrderContext = createContext<Order | null>(null);

/** The order at hand. Only inside the order screen. */
export function useOrder(): Order {
  const order = useContext(OrderContext);
  if (!order) throw new Error('useOrder outside of the order screen');
  return order;
}
