import type { Output } from '#contract/contract';

type Draft = Output<'orders.visit'>['drafts'][number];

/** An unsent line as the host answers it. */
export const draft = (more: Partial<Draft> = {}): Draft => ({
  id: 'line',
  itemId: 'beer',
  name: 'beer',
  quantity: 1,
  seat: null,
  modifiers: [],
  note: null,
  unitPrice: 1000,
  amount: 1000,
  basePrice: 1000,
  course: null,
  portion: null,
  priceRule: null,
  components: [],
  held: false,
  missing: null,
  soldOut: false,
  addedBy: 'Ana',
  ...more,
});
