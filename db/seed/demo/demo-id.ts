/** What the demo names, in the order of its id prefixes. Add at the end: ids stay what they are. */
const kinds = [
  'staff',
  'guest',
  'area',
  'table',
  'station',
  'taxRate',
  'section',
  'item',
  'modifierGroup',
  'modifier',
  'reservation',
  'visit',
  'claim',
  'block',
  'check',
  'order',
  'ticket',
  'line',
  'draft',
  'payment',
  'service',
  'floorSection',
  'lineUp',
  'waiting',
  'taxClass',
  'checkLine',
  'reason',
  'discount',
  'serviceCharge',
  'setCourse',
  'priceRule',
  'businessDay',
] as const;

type DemoKind = (typeof kinds)[number];

/** A fixed id that people can read: `demoId('table', 12)` ends in ...000012. A valid RFC 9562 UUID, version 8. */
export function demoId(kind: DemoKind, number: number): string {
  const prefix = (kinds.indexOf(kind) + 1).toString().padStart(4, '0');
  return `de70${prefix}-0000-8000-8000-${number.toString().padStart(12, '0')}`;
}
