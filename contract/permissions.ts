/** What a role can be allowed, as module:action. */
export const permissions = [
  'venue:edit',
  'staff:edit',
  'floor:see',
  'floor:seat',
  'floor:edit',
  'book:see',
  'book:edit',
  'book:override',
  'guests:contact',
  'guests:edit',
  'guests:erase',
  'menu:see',
  'menu:edit',
  'menu:86',
  'orders:see',
  'orders:edit',
  'kitchen:see',
  'kitchen:work',
  'checks:see',
  'payments:take',
  'reports:see',
  'backups:manage',
] as const;

export type Permission = (typeof permissions)[number];
