import type { WriteName } from '#contract/contract';
import type { KeptWrite } from '../api/outbox';

/** Every write as the person who tapped it would call it. Complete by type. */
const table: Record<WriteName, string> = {
  'setup.createVenue': 'The new restaurant',
  'setup.loadDemo': 'The demo restaurant',
  'staff.add': 'A new colleague',
  'floor.addTable': 'A new table',
  'floor.seatWalkIn': 'Seating a party',
  'floor.moveVisit': 'Moving a party',
  'floor.closeVisit': 'Freeing a table',
  'floor.blockTable': 'Blocking a table',
  'floor.unblockTable': 'Bringing a table back',
  'blocks.create': 'Blocking tables',
  'blocks.change': 'A change to a block',
  'blocks.release': 'Bringing tables back',
  'hours.saveService': 'Saving a service',
  'hours.removeService': 'Removing a service',
  'hours.setSpecialDay': 'Changing a special day',
  'hours.removeSpecialDay': 'Removing a special day',
  'hours.setTurnTimes': 'Saving turn times',
  'hours.setSlotLimit': 'Limiting a quarter hour',
  'hours.removeSlotLimit': 'Lifting a limit',
  'hours.setLateness': 'Saving lateness',
  'reservations.create': 'A booking',
  'reservations.change': 'A change to a booking',
  'reservations.assign': 'Moving bookings to other tables',
  'reservations.setLock': 'Keeping a booking at its table',
  'reservations.reconfirm': 'Reconfirming a booking',
  'reservations.arrive': 'Marking a booking as arrived',
  'reservations.seat': 'Seating a booking',
  'reservations.unseat': 'Taking a seating back',
  'reservations.cancel': 'Cancelling a booking',
  'reservations.noShow': 'Marking a no-show',
  'reservations.restore': 'Restoring a booking',
  'menu.setAvailable': 'Marking an item sold out or back',
  'menu.import': 'The imported menu',
  'orders.addLine': 'A line',
  'orders.changeLine': 'A change to a line',
  'orders.removeLine': 'Removing a line',
  'orders.send': 'A round for the kitchen',
  'orders.serve': 'Marking a round served',
  'kitchen.see': 'Marking tickets seen',
  'kitchen.start': 'Starting a ticket',
  'kitchen.bumpItem': 'Marking an item done',
  'kitchen.bumpTicket': 'Bumping a ticket',
  'kitchen.recall': 'Recalling a ticket',
  'payments.take': 'A payment',
};

/** What was tapped, such as "Removing a line: Onion soup". */
export function writeWords({ procedure, about }: Pick<KeptWrite, 'procedure' | 'about'>): string {
  if (about === undefined) return table[procedure];
  return procedure === 'orders.addLine' ? about : `${table[procedure]}: ${about}`;
}
