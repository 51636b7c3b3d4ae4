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

/** What changes where somebody could sit. */
const room = ['floor', 'visits', 'reservations', 'hours', 'clock'] as const;

/** Which topics make each read stale. A live view of a read that is not listed does not compile. */
export const readTopics = {
  'system.status': ['system'],
  'backups.view': ['backups', 'system'],
  'setup.status': ['venue'],
  'staff.list': ['staff', 'visits'],
  'staff.me': ['staff'],
  'floor.view': ['floor', 'sections', 'visits', 'reservations', 'orders', 'tickets', 'checks', 'clock'],
  'floor.fittingTables': ['floor', 'sections', 'visits', 'reservations', 'orders', 'hours', 'clock'],
  'floor.rotation': ['floor', 'sections', 'visits', 'reservations', 'orders', 'hours', 'clock'],
  'tables.setUp': ['floor', 'sections'],
  'sections.view': ['floor', 'sections', 'staff', 'clock'],
  'hours.view': ['hours', 'venue', 'clock'],
  'hours.preview': ['hours', 'reservations', 'venue'],
  'reservations.day': ['floor', 'hours', 'reservations', 'visits', 'guests', 'orders', 'venue', 'clock'],
  'reservations.overview': ['floor', 'hours', 'reservations', 'visits', 'venue', 'clock'],
  'reservations.stranded': ['hours', 'reservations', 'visits', 'guests', 'venue', 'clock'],
  'reservations.detail': ['reservations', 'guests', 'visits'],
  'reservations.freeTables': ['floor', 'reservations', 'visits'],
  'availability.day': ['floor', 'reservations', 'visits', 'hours', 'clock'],
  'availability.offer': ['floor', 'reservations', 'visits', 'hours', 'clock'],
  'availability.plan': ['floor', 'reservations', 'visits', 'hours', 'clock'],
  'waitlist.count': ['waitlist', 'clock'],
  'waitlist.door': ['waitlist', ...room],
  'waitlist.view': ['waitlist', 'orders', 'checks', 'guests', ...room],
  'waitlist.quote': ['waitlist', 'orders', 'checks', ...room],
  'waitlist.turnTimes': ['visits', 'hours', 'venue', 'clock'],
  'waitlist.contact': ['waitlist', 'guests'],
  'guests.search': ['guests'],
  'guests.upcoming': ['reservations'],
  'menu.view': ['menu'],
  'menu.previewImport': ['menu'],
  'orders.visit': [
    'visits',
    'drafts',
    'orders',
    'tickets',
    'checks',
    'menu',
    'reservations',
    'guests',
    'floor',
  ],
  // A party that moves takes its tickets' label along: that is a change of the ledger.
  'kitchen.board': ['tickets', 'orders', 'menu', 'reservations', 'guests', 'clock'],
  'checks.view': ['checks', 'orders', 'drafts', 'visits', 'reservations', 'venue'],
  'reports.today': ['reservations', 'guests', 'orders', 'checks', 'visits', 'clock'],
} as const satisfies Record<string, readonly Topic[]>;
