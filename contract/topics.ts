/** What a change can be about. Triggers name these after a commit; live views listen to them. */
export const topics = [
  'venue',
  'staff',
  'floor',
  'hours',
  'sections',
  'reservations',
  'waitlist',
  'guests',
  'menu',
  'visits',
  'drafts',
  'orders',
  'tickets',
  'checks',
  'clock',
  'system',
  'backups',
] as const;

export type Topic = (typeof topics)[number];

/** Which topics make each read stale. A live view of a read that is not listed does not compile. */
export const readTopics = {
  'system.status': ['system'],
  'backups.view': ['backups', 'system'],
  'setup.status': ['venue'],
  'staff.list': ['staff', 'visits'],
  'staff.me': ['staff'],
  'floor.view': ['floor', 'visits', 'reservations', 'orders', 'tickets', 'checks', 'clock'],
  'floor.fittingTables': ['floor', 'visits', 'reservations', 'clock'],
  'hours.view': ['hours', 'venue', 'clock'],
  'hours.preview': ['hours', 'reservations', 'venue'],
  'reservations.day': ['floor', 'hours', 'reservations', 'visits', 'guests', 'orders', 'clock'],
  'reservations.stranded': ['hours', 'reservations', 'visits', 'guests', 'venue', 'clock'],
  'reservations.detail': ['reservations', 'guests', 'visits'],
  'reservations.freeTables': ['floor', 'reservations', 'visits'],
  'guests.search': ['guests'],
  'guests.upcoming': ['reservations'],
  'menu.view': ['menu'],
  'menu.previewImport': ['menu'],
  'orders.visit': ['visits', 'drafts', 'orders', 'tickets', 'checks', 'menu', 'reservations', 'floor'],
  'kitchen.board': ['tickets', 'orders', 'menu', 'clock'],
  'checks.view': ['checks', 'orders', 'drafts', 'visits', 'venue'],
  'reports.today': ['reservations', 'guests', 'orders', 'checks', 'visits', 'clock'],
} as const satisfies Record<string, readonly Topic[]>;
