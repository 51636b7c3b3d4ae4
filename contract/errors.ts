/**
 * Every refusal that may cross a door. The words are for people who read logs and API answers;
 * the screens have their own table, checked to be complete.
 */
export const errorWords = {
  // the door
  PROCEDURE_UNKNOWN: 'There is no such procedure.',
  INPUT_INVALID: 'The input is not as the contract asks.',
  BODY_TOO_LARGE: 'The request is too large.',
  BODY_INVALID: 'The request is not valid JSON.',
  COMMAND_ID_MISSING: 'A write needs a command id, a UUID made once for this command.',
  COMMAND_ID_REUSED: 'This command id was used before for something else.',
  NOT_SIGNED_IN: 'Sign in first.',
  NOT_ALLOWED: 'Your role may not do this.',
  APPROVAL_NEEDED:
    'This needs the approval of somebody who may: `staff.approve`, then the same command again.',
  ORIGIN_REFUSED: 'This page may not talk to the host.',
  HOST_UNAVAILABLE: 'The host is not answering.',
  STORE_FAILED: 'The database has stopped and is being opened again.',
  DATABASE_CLOSED: 'No database is open. system.status says why.',
  DISK_FULL: 'The disk is full: nothing new can be saved.',
  DATA_UNREADABLE: 'A part of the stored data cannot be read.',
  NOT_LOCAL: 'While no database is open this works on the host machine only.',
  INTERNAL: 'Something went wrong inside. The log has the details.',
  // set-up and staff
  VENUE_EXISTS: 'This restaurant is set up already.',
  VENUE_MISSING: 'This restaurant is not set up yet.',
  PIN_WRONG: 'No member of staff has this PIN.',
  PIN_PAUSED: 'Too many wrong PINs. Wait a little.',
  PIN_TAKEN: 'Choose another PIN.',
  APPROVER_NOT_ALLOWED: 'The person with this PIN may not approve this.',
  STAFF_UNKNOWN: 'There is no such member of staff.',
  EMAIL_TAKEN: 'This e-mail address is in use.',
  // the host and its backups
  JOB_RUNNING: 'Something else is being done. Wait for it or cancel it.',
  JOB_NOT_CANCELLABLE: 'There is nothing that can be cancelled.',
  BACKUP_UNKNOWN: 'There is no such backup.',
  BACKUP_NEWER: 'This backup was made by a newer Tableside.',
  MINUTE_NOT_COVERED: 'The backup does not reach that minute.',
  RESTORE_UNKNOWN: 'There is no prepared restore.',
  FOLDER_UNUSABLE: 'This folder cannot be used.',
  CLOCK_AGREES: 'The clock has not jumped.',
  // floor
  TABLE_UNKNOWN: 'There is no such table.',
  AREA_UNKNOWN: 'There is no such area.',
  TABLE_NUMBER_TAKEN: 'There is a table with this number.',
  TABLE_OCCUPIED: 'A party is at this table.',
  TABLE_TAKEN: 'The table is taken at that time.',
  TABLES_TOO_SMALL: 'The party does not fit this table.',
  TABLES_NOT_JOINED: 'These tables cannot be joined.',
  TABLE_LOCKED: 'The table was chosen for this party and stays with it.',
  TABLES_TOO_MANY: 'No more than four tables can be joined.',
  TABLES_APART: 'Only two tables of one area can be joined.',
  TABLE_LAST: 'The party keeps at least one table.',
  TABLE_MINIMUM: 'The smallest party is larger than the table.',
  TABLE_HAS_BOOKINGS: 'A party has booked this table.',
  JOIN_IN_USE: 'A party needs these tables together.',
  VISIT_UNKNOWN: 'There is no such visit.',
  VISIT_CLOSED: 'This visit has ended.',
  VISIT_HAS_ORDERS: 'Something was ordered: the check must be paid first.',
  VISIT_SAME: 'That is the same party.',
  VISIT_BOOKED: 'This party had booked.',
  VISIT_JOINED: 'Another party has sat down with this one.',
  VISIT_NOT_MERGED: 'This party was not merged with another.',
  PARTY_TOO_LARGE: 'Together they are more than one party may be.',
  SECTION_UNKNOWN: 'There is no such section.',
  SECTION_NAME_TAKEN: 'There is a section with this name.',
  SECTION_STAFFED: 'Somebody has this section tonight.',
  ASSIGNMENT_UNKNOWN: 'Nobody has this section by that name now.',
  SERVER_ASSIGNED: 'This server has that section already.',
  BLOCK_UNKNOWN: 'There is no such block.',
  BLOCK_SPAN: 'A block must end after it begins, and not before now.',
  // book
  RESERVATION_UNKNOWN: 'There is no such reservation.',
  RESERVATION_IN_PAST: 'The date and time must be in the future.',
  RESERVATION_STATE: 'The reservation can no longer do this.',
  TIME_SKIPPED: 'The clock skips this time on that day.',
  TIME_DOUBLED: 'The clock shows this time twice on that day. Say which one: `fold`.',
  GUEST_UNKNOWN: 'There is no such guest.',
  GUEST_ERASED: 'This guest was erased.',
  GUEST_MERGED: 'This entry was merged into another.',
  GUEST_SAME: 'An entry cannot be merged with itself.',
  GUEST_HAS_HISTORY: 'The house has bookings or visits of this guest.',
  GUEST_IS_HERE: 'This guest is in the house.',
  GUEST_HAS_BOOKINGS: 'This guest has bookings to come.',
  MERGE_UNKNOWN: 'There is no such merge, or it was taken back.',
  // waitlist
  WAITLIST_UNKNOWN: 'There is no such party on the waitlist.',
  WAITLIST_STATE: 'The party on the waitlist can no longer do this.',
  // hours
  HOUSE_CLOSED: 'The house takes nobody at that time.',
  OVER_PACING: 'Too many guests would start, or be in the house, at that time.',
  SERVICE_UNKNOWN: 'There is no such service.',
  SERVICE_TIMES: 'The last time of a service is before its first.',
  SERVICES_OVERLAP: 'Two services would be held at one time.',
  DAY_IN_PAST: 'This day is over.',
  SPECIAL_DAY_UNKNOWN: 'This day is one like any other.',
  SLOT_LIMIT_UNKNOWN: 'This quarter of an hour has no limit of its own.',
  TURN_TIME_TWICE: 'There are two turn times for one size.',
  LATENESS_ORDER: 'A table is offered when the party is late, and a no-show comes last.',
  // menu
  ITEM_UNKNOWN: 'There is no such menu item.',
  ITEM_SOLD_OUT: 'The item is sold out.',
  MODIFIERS_INVALID: 'These choices do not fit the item.',
  CSV_INVALID: 'The file cannot be read as a menu.',
  // orders and kitchen
  LINE_UNKNOWN: 'There is no such line.',
  LINE_SENT: 'The line was sent and can no longer be changed.',
  LINE_EXISTS: 'A line with this id exists.',
  AMOUNT_TOO_LARGE: 'A line cannot cost that much.',
  LINE_INCOMPLETE: 'A choice is missing on a line.',
  ORDER_UNKNOWN: 'There is no such order.',
  ORDER_STATE: 'The order can no longer do this.',
  TICKET_UNKNOWN: 'There is no such ticket.',
  TICKET_STATE: 'The ticket can no longer do this.',
  // money
  CHECK_UNKNOWN: 'There is no such check.',
  CHECK_CLOSED: 'The check is paid.',
  CHECK_BELOW_PAID: 'More was paid than the check would come to.',
  CHECK_HAS_UNSENT: 'There are lines that were not sent.',
  PAYMENT_OVER_DUE: 'The payment is more than what is due.',
  TENDERED_TOO_LITTLE: 'The cash received is less than the payment.',
  // the drawer and the day
  DRAWER_UNKNOWN: 'There is no such drawer.',
  DRAWER_NAME_TAKEN: 'There is a drawer with this name.',
  DRAWER_TERMINAL_TAKEN: 'Another drawer stands at this device.',
  DRAWER_OPEN: 'The drawer is open.',
  DRAWER_SHARED: 'Another drawer that is everybody’s is open.',
  DRAWER_COUNTED: 'The drawer was counted and is closed.',
  DRAWER_NOT_COUNTED: 'The drawer was not counted yet.',
  PIECES_UNKNOWN: 'The currency has no such coin or note.',
  MOVEMENT_UNKNOWN: 'There is no such movement of cash.',
  DAY_CLOSED: 'The business day is closed and stays as it was.',
  ID_EXISTS: 'A row with this id exists.',
} as const;

export type ErrorCode = keyof typeof errorWords;

/** A refusal: throwing it rolls the transaction back and sends the code, its words and plain details. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(errorWords[code]);
    this.name = 'DomainError';
  }
}
