import type { reasons } from '#db/schema/checks';

type For = (typeof reasons.$inferInsert)['reasonFor'];

const words: Record<For, readonly string[]> = {
  void: ['Rung by mistake', 'Guest changed their mind', 'Sold out', 'Took too long'],
  comp: ['Not as it should be', 'Long wait', 'Regular guest', 'Staff meal'],
  discount: ['Regular guest', 'Complaint', 'Staff', 'Neighbour'],
  refund: ['Charged by mistake', 'Complaint', 'Paid twice'],
  reopen: ['Wrong tender', 'Something was forgotten', 'Wrong check'],
  paid_out: ['Supplies', 'Delivery', 'Tips'],
};

/** The reasons a house begins with; it can change them. Ids by their place, from 1. */
export function firstReasons(idOf: (place: number) => string): (typeof reasons.$inferInsert)[] {
  return Object.entries(words)
    .flatMap(([reasonFor, list]) =>
      list.map((one, index) => ({ reasonFor: reasonFor as For, words: one, position: index + 1 })),
    )
    .map((row, index) => ({ id: idOf(index + 1), ...row }));
}
