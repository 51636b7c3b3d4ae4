import type { ErrorCode } from '#contract/errors';
import type { CallError } from '../api/call-error';
import type { Family } from '../ui/families';
import { type Details, houseClosed, number, overPacing, servicesOverlap, text } from './refused-hours';

interface Words {
  words: string | ((details: Details) => string);
  tone: Extract<Family, 'info' | 'warn' | 'alert'>;
}

/** Every refusal in the words of the trade: what happened, what is safe, what to do. Complete by type. */
const table: Record<ErrorCode, Words> = {
  PROCEDURE_UNKNOWN: {
    words: 'This screen is newer than the host. Restart Tableside on the host.',
    tone: 'alert',
  },
  INPUT_INVALID: {
    words: 'The host did not understand what was entered. Check it and try again.',
    tone: 'warn',
  },
  BODY_TOO_LARGE: { words: 'That is too much at once. Try it in smaller parts.', tone: 'warn' },
  BODY_INVALID: { words: 'The host could not read the request. Nothing was changed.', tone: 'alert' },
  COMMAND_ID_MISSING: { words: 'The host could not take this. Nothing was changed.', tone: 'alert' },
  COMMAND_ID_REUSED: { words: 'The host could not take this. Nothing was changed.', tone: 'alert' },
  NOT_SIGNED_IN: { words: 'Sign in again to go on.', tone: 'info' },
  NOT_ALLOWED: { words: 'Your role may not do this. Ask a manager.', tone: 'warn' },
  APPROVAL_NEEDED: {
    words: 'This needs the PIN of somebody who may do it. Nothing was changed.',
    tone: 'info',
  },
  ORIGIN_REFUSED: {
    words: 'This page may not talk to the host. Open the address the host shows.',
    tone: 'alert',
  },
  HOST_UNAVAILABLE: {
    words: 'The host is not answering. Nothing is lost; try again in a moment.',
    tone: 'warn',
  },
  STORE_FAILED: {
    words: 'The host is opening its records again. Nothing half-done is kept; look again in a moment.',
    tone: 'alert',
  },
  DATABASE_CLOSED: {
    words: 'The records of the restaurant are not open. Nothing was changed.',
    tone: 'alert',
  },
  DISK_FULL: {
    words: 'The disk of the host is full: this could not be saved. Make space and try again.',
    tone: 'alert',
  },
  DATA_UNREADABLE: {
    words: 'A part of the records cannot be read. Ask a manager to look at Manage, Backups.',
    tone: 'alert',
  },
  NOT_LOCAL: { words: 'Do this on the machine that runs the host.', tone: 'warn' },
  INTERNAL: { words: 'Something went wrong on the host. Nothing was changed; try again.', tone: 'alert' },

  VENUE_EXISTS: { words: 'This restaurant is set up already.', tone: 'info' },
  VENUE_MISSING: { words: 'This restaurant is not set up yet.', tone: 'info' },
  PIN_WRONG: { words: 'Nobody here has this PIN. Try again.', tone: 'warn' },
  PIN_PAUSED: {
    words: (d) => `Too many wrong PINs. Wait ${number(d, 'seconds') ?? 30} s.`,
    tone: 'alert',
  },
  APPROVER_NOT_ALLOWED: {
    words: (d) => `${text(d, 'firstName') ?? 'This person'} may not approve this. Ask somebody who may.`,
    tone: 'warn',
  },
  PIN_TAKEN: { words: 'Choose another PIN.', tone: 'warn' },
  STAFF_UNKNOWN: { words: 'This person no longer works here.', tone: 'warn' },
  EMAIL_TAKEN: { words: 'Another guest has this e-mail address.', tone: 'warn' },

  JOB_RUNNING: { words: 'Something else is being done. Wait for it, or cancel it.', tone: 'info' },
  JOB_NOT_CANCELLABLE: { words: 'This can no longer be cancelled.', tone: 'info' },
  BACKUP_UNKNOWN: { words: 'This backup is no longer there.', tone: 'warn' },
  BACKUP_NEWER: {
    words: 'A newer Tableside made this backup. Install the newer version first.',
    tone: 'warn',
  },
  MINUTE_NOT_COVERED: { words: 'The backup does not reach that minute. Choose another.', tone: 'warn' },
  RESTORE_UNKNOWN: { words: 'This copy is no longer there. Prepare it again.', tone: 'warn' },
  FOLDER_UNUSABLE: {
    words: 'This folder cannot be used. Is the disk connected, and may Tableside write there?',
    tone: 'warn',
  },
  CLOCK_AGREES: { words: 'The clocks agree again.', tone: 'info' },

  TABLE_UNKNOWN: { words: 'This table is no longer there.', tone: 'warn' },
  AREA_UNKNOWN: { words: 'This area is no longer there. Choose another.', tone: 'warn' },
  TABLE_NUMBER_TAKEN: {
    words: (d) =>
      d['outOfUse'] === true
        ? `Table ${text(d, 'number') ?? ''} is out of use and keeps its number. Bring it back, or choose another.`
        : 'There is a table with this number. Choose another.',
    tone: 'warn',
  },
  TABLE_OCCUPIED: {
    words: (d) => `${tableName(d)} has a party${by(d)}. Choose another table.`,
    tone: 'warn',
  },
  TABLE_TAKEN: { words: tableTaken, tone: 'warn' },
  TABLES_TOO_SMALL: {
    words: (d) =>
      text(d, 'name') && number(d, 'partySize')
        ? `${party(d)} would no longer fit. Nothing was changed.`
        : 'The party does not fit. Choose a larger table, or join two.',
    tone: 'warn',
  },
  TABLES_NOT_JOINED: {
    words: 'These tables do not stand together. Choose tables that can be joined.',
    tone: 'warn',
  },
  TABLE_LOCKED: {
    words: (d) =>
      `${tableName(d)} was chosen for ${text(d, 'name') ?? 'this party'}. Nobody was moved; release the lock first.`,
    tone: 'warn',
  },
  TABLES_TOO_MANY: { words: 'No more than four tables go together.', tone: 'warn' },
  TABLES_APART: { words: 'Only two tables of one area can be pushed together.', tone: 'warn' },
  TABLE_LAST: { words: 'The party keeps at least one table. Close it or move it instead.', tone: 'info' },
  TABLE_MINIMUM: {
    words: (d) =>
      `The table has ${number(d, 'seats') ?? 'fewer'} seats: its smallest party cannot be larger.`,
    tone: 'warn',
  },
  TABLE_HAS_BOOKINGS: { words: hasBookings, tone: 'warn' },
  JOIN_IN_USE: {
    words: (d) =>
      `${party(d)} has these tables together ${when(d)}. Give them another place first; nothing was changed.`,
    tone: 'warn',
  },
  VISIT_UNKNOWN: { words: 'This party is no longer there.', tone: 'warn' },
  VISIT_CLOSED: { words: 'This party has left and the check is closed.', tone: 'info' },
  VISIT_HAS_PAID: {
    words: 'Something was paid on this party’s check. Let them pay the rest, then they can join.',
    tone: 'warn',
  },
  VISIT_SEATED: { words: 'This party has a table already. Move it from there.', tone: 'info' },
  VISIT_IS_TAB: { words: 'This party has no table already.', tone: 'info' },
  VISIT_HAS_ORDERS: { words: 'Something was ordered. Take the payment to free the table.', tone: 'warn' },
  VISIT_SAME: { words: 'That is the same party. Choose another.', tone: 'info' },
  VISIT_BOOKED: {
    words: (d) =>
      `${text(d, 'name') ?? 'This party'} has a booking, which needs a stay of its own. Do it from the booking, or join the tables.`,
    tone: 'warn',
  },
  VISIT_JOINED: {
    words: (d) =>
      `${text(d, 'name') ?? 'A walk-in'} has sat down with this party. Take that back first, or free the table when they leave.`,
    tone: 'warn',
  },
  VISIT_NOT_MERGED: { words: 'The parties are apart already.', tone: 'info' },
  PARTY_TOO_LARGE: {
    words: (d) =>
      `Together they are ${number(d, 'guests') ?? 'more than 20'} guests; one party has 20 at most. Join the tables instead.`,
    tone: 'warn',
  },
  SECTION_UNKNOWN: { words: 'This section is no longer there.', tone: 'warn' },
  SECTION_NAME_TAKEN: { words: 'There is a section with this name. Choose another.', tone: 'warn' },
  SECTION_STAFFED: {
    words: (d) =>
      `${text(d, 'name') ?? 'Somebody'} has ${text(d, 'section') ?? 'this section'} tonight. Cut them first.`,
    tone: 'warn',
  },
  ASSIGNMENT_UNKNOWN: { words: 'The line-up has changed meanwhile. Look at it again.', tone: 'info' },
  SERVER_ASSIGNED: {
    words: (d) => `${text(d, 'name') ?? 'This server'} has that section already.`,
    tone: 'info',
  },
  BLOCK_UNKNOWN: { words: 'The table is in use again already.', tone: 'info' },
  BLOCK_SPAN: {
    words: 'The block would end before it begins, or is over. Choose other times.',
    tone: 'warn',
  },

  WAITLIST_UNKNOWN: { words: 'This party is no longer on the waitlist.', tone: 'warn' },
  WAITLIST_STATE: { words: waitlistState, tone: 'info' },

  RESERVATION_UNKNOWN: { words: 'This booking is no longer there.', tone: 'warn' },
  RESERVATION_IN_PAST: { words: 'That time has passed. Choose one to come.', tone: 'warn' },
  RESERVATION_STATE: {
    words: (d) =>
      text(d, 'action') === 'postpone'
        ? 'This party has arrived. Nothing was changed; take its arrival back before it moves to another day.'
        : 'The booking has moved on meanwhile. Look at it again.',
    tone: 'warn',
  },
  TIME_SKIPPED: { words: 'The clocks skip this time on that day. Choose another.', tone: 'warn' },
  TIME_DOUBLED: {
    words:
      'The clocks go back that night and show this time twice. Say which one is meant; nothing was booked yet.',
    tone: 'warn',
  },
  GUEST_ERASED: { words: 'This guest was erased and cannot come back. Add a new one.', tone: 'warn' },
  GUEST_MERGED: {
    words: (d) => `This entry is now a part of ${text(d, 'kept') ?? 'another guest'}. Change that one.`,
    tone: 'info',
  },
  GUEST_SAME: { words: 'That is the same entry. Choose another to merge with.', tone: 'info' },
  GUEST_HAS_HISTORY: {
    words: 'This guest has bookings or visits by now, so the entry stays. Erase the guest instead.',
    tone: 'info',
  },
  GUEST_IS_HERE: {
    words: (d) =>
      `This guest is ${text(d, 'table') ? `at table ${text(d, 'table')}` : 'waiting for a table'}. Nothing was erased; do it when they have left.`,
    tone: 'warn',
  },
  GUEST_HAS_BOOKINGS: {
    words: (d) => {
      const bookings = number(d, 'bookings') ?? 1;
      return `This guest has ${bookings} ${bookings === 1 ? 'booking' : 'bookings'} to come. Nothing was erased; cancel them with it, or first.`;
    },
    tone: 'warn',
  },
  MERGE_UNKNOWN: { words: 'This merge was taken back already.', tone: 'info' },
  GUEST_UNKNOWN: { words: 'This guest is no longer in the book.', tone: 'warn' },

  HOUSE_CLOSED: { words: houseClosed, tone: 'warn' },
  OVER_PACING: { words: overPacing, tone: 'warn' },
  SERVICE_UNKNOWN: { words: 'This service was removed meanwhile. Nothing was changed.', tone: 'warn' },
  SERVICE_TIMES: {
    words: (d) =>
      `The last booking of ${text(d, 'name') ?? 'a service'} is before its first. Past midnight it may be until ${text(d, 'dayCutover') ?? 'the day ends'}.`,
    tone: 'warn',
  },
  SERVICES_OVERLAP: { words: servicesOverlap, tone: 'warn' },
  DAY_IN_PAST: { words: 'That day is over. Choose one to come.', tone: 'warn' },
  SPECIAL_DAY_UNKNOWN: { words: 'That day is like any other already.', tone: 'info' },
  SLOT_LIMIT_UNKNOWN: { words: 'This limit was taken away already.', tone: 'info' },
  TURN_TIME_TWICE: {
    words: (d) => `There are two times for parties of up to ${number(d, 'upTo') ?? 'one size'}. Keep one.`,
    tone: 'warn',
  },
  LATENESS_ORDER: {
    words: 'Nothing was saved: a table is offered once the party is late, and a no-show comes last.',
    tone: 'warn',
  },

  ITEM_UNKNOWN: { words: 'This item is no longer on the menu.', tone: 'warn' },
  ITEM_SOLD_OUT: {
    words: (d) =>
      Number(d['left']) > 0
        ? `Of ${text(d, 'item') ?? 'the item'} only ${d['left']} ${Number(d['left']) === 1 ? 'is' : 'are'} left.`
        : `${text(d, 'item') ?? 'The item'} is sold out. Offer something else.`,
    tone: 'warn',
  },
  DISHES_INVALID: { words: 'These dishes do not go with the set menu. Choose again.', tone: 'warn' },
  PORTION_INVALID: {
    words: (d) => (text(d, 'why') ? `That cannot be: ${text(d, 'why')}.` : 'The item is not sold like that.'),
    tone: 'warn',
  },
  PRICE_FIXED: { words: 'The price of this item is on the menu. A manager changes it there.', tone: 'warn' },
  MODIFIERS_INVALID: { words: 'These choices do not go with the item. Choose again.', tone: 'warn' },
  SECTION_HAS_ITEMS: { words: 'There are items in this section. Move them first.', tone: 'warn' },
  ITEM_IN_SET: {
    words: (d) => `It is a dish of ${text(d, 'set') ?? 'a set menu'}. Take it out there first.`,
    tone: 'warn',
  },
  SET_INVALID: {
    words: (d) => `The set menu cannot be like that${text(d, 'why') ? `: ${text(d, 'why')}` : ''}.`,
    tone: 'warn',
  },
  STATION_UNKNOWN: { words: 'This station is no longer there. Choose another.', tone: 'warn' },
  GROUP_UNKNOWN: { words: 'This group of choices is no longer there.', tone: 'warn' },
  GROUP_TOO_DEEP: { words: 'Choices go three deep, and never round in a circle.', tone: 'warn' },
  GROUP_LIMITS: { words: 'So many cannot be chosen. Look at the limits of the group.', tone: 'warn' },
  MODIFIER_UNKNOWN: { words: 'This size is no longer there. Look at its group.', tone: 'warn' },
  TAX_RATE_UNKNOWN: { words: 'This tax rate is no longer there.', tone: 'warn' },
  TAX_RATE_FIXED: {
    words: 'A tax rate keeps its height. Make a new one and put it in the class.',
    tone: 'warn',
  },
  TAX_RATE_IN_USE: { words: 'A tax class has this rate. Take it out there first.', tone: 'warn' },
  TAX_CLASS_NAME_TAKEN: { words: 'There is a tax class with this name.', tone: 'warn' },
  TAX_CLASS_IN_USE: { words: 'Items have this tax class, or it is a default.', tone: 'warn' },
  PRICE_RULE_UNKNOWN: { words: 'This price rule is no longer there.', tone: 'warn' },
  PRICE_RULE_DAYS: { words: 'The last day is before the first.', tone: 'warn' },
  CSV_INVALID: { words: csvInvalid, tone: 'warn' },

  LINE_UNKNOWN: { words: 'This line is no longer there. Somebody may have removed it.', tone: 'warn' },
  LINE_SENT: { words: 'This line was sent already and can no longer be changed.', tone: 'warn' },
  LINE_MOVED: {
    words: 'Somebody has moved this line meanwhile. Nothing was changed; look at where it is now.',
    tone: 'warn',
  },
  LINE_PAID: { words: 'This line is on a check that is paid, and stays there.', tone: 'warn' },
  LINE_ADJUSTED: {
    words: 'There is a discount or a comp on this line. Take it back first, then move the line.',
    tone: 'warn',
  },
  LINE_HELD: { words: 'A line is held by now. Fire it, or take the hold off.', tone: 'info' },
  LINE_EXISTS: { words: 'This line is on the check already.', tone: 'info' },
  AMOUNT_TOO_LARGE: { words: 'No line can cost that much. Look at the quantity.', tone: 'warn' },
  LINE_INCOMPLETE: {
    words: (d) =>
      `${text(d, 'item') ?? 'A line'} still needs a choice${text(d, 'missing') ? `: ${text(d, 'missing')}` : ''}.`,
    tone: 'warn',
  },
  ORDER_UNKNOWN: { words: 'This round is no longer there.', tone: 'warn' },
  ORDER_STATE: { words: 'The round has moved on meanwhile. Look at it again.', tone: 'info' },
  TICKET_UNKNOWN: { words: 'This ticket is no longer there.', tone: 'warn' },
  TICKET_STATE: { words: 'Somebody was faster with this ticket.', tone: 'info' },

  CHECK_UNKNOWN: { words: 'This check is no longer there.', tone: 'warn' },
  CHECK_CLOSED: { words: 'This check is paid already.', tone: 'info' },
  CHECK_ADJUSTED: {
    words: 'Something was taken off all of this check. Take that back first; nothing was changed.',
    tone: 'warn',
  },
  CHECK_BELOW_PAID: {
    words:
      'More has been paid than would be left on the check. Give the money back first; nothing was changed.',
    tone: 'warn',
  },
  CHECK_HAS_PAYMENTS: {
    words: 'Something was paid on more than one part, so they stay apart. Pay the rest one by one.',
    tone: 'warn',
  },
  CHECK_LINE_UNKNOWN: {
    words: 'This line is no longer on the check. Somebody may have voided or moved it.',
    tone: 'warn',
  },
  QUANTITY_TOO_LARGE: {
    words: (d) =>
      `There ${number(d, 'quantity') === 1 ? 'is only 1' : `are only ${number(d, 'quantity') ?? 'fewer'}`} of it. Nothing was changed.`,
    tone: 'warn',
  },
  LINE_SHARED: {
    words: 'What guests share can only be taken as a whole. Join it again first, or take all of it.',
    tone: 'info',
  },
  SPLIT_STALE: {
    words: 'The bill has changed meanwhile. Look at the parts again; nothing was changed.',
    tone: 'warn',
  },
  SPLIT_INCOMPLETE: {
    words: (d) => `${text(d, 'item') ?? 'A line'} is not all on somebody’s check. Place the rest of it.`,
    tone: 'warn',
  },
  PARTS_PAID: { words: 'A part has been paid, so the parts stay. Pay the rest one by one.', tone: 'warn' },
  PARTS_UNEQUAL: {
    words: 'The parts do not add up to what is due. Look at the amounts; nothing was changed.',
    tone: 'warn',
  },
  PART_TOO_SMALL: { words: 'That is less than a cent for each. Choose fewer parts.', tone: 'info' },
  DISCOUNT_UNKNOWN: { words: 'This discount is no longer offered. Choose another.', tone: 'warn' },
  ADJUSTMENT_UNKNOWN: { words: 'This was taken back already.', tone: 'info' },
  VOID_UNKNOWN: { words: 'This was taken back already.', tone: 'info' },
  CHARGE_UNKNOWN: { words: 'This charge is no longer there.', tone: 'warn' },
  REASON_UNKNOWN: { words: 'This reason was removed already.', tone: 'info' },
  REASON_EXISTS: { words: 'There is this reason already. Choose other words.', tone: 'info' },
  TAX_CLASS_UNKNOWN: { words: 'This tax is no longer there. Choose another.', tone: 'warn' },
  NOTHING_TO_TAKE_OFF: {
    words: 'There is nothing it could come off: it is free already, or carries no discount.',
    tone: 'info',
  },
  CHECK_HAS_UNSENT: { words: 'Some lines were not sent. Send or remove them first.', tone: 'warn' },
  PAYMENT_OVER_DUE: {
    words: 'That is more than what is left to pay. Nothing was taken.',
    tone: 'warn',
  },
  CHECK_OPEN: {
    words: 'This check is open: take the line off it, or give back an amount. Nothing was changed.',
    tone: 'info',
  },
  CHECK_OWES: { words: 'Something is still due on this check. Take it first.', tone: 'info' },
  CHECK_PART_UNKNOWN: {
    words: 'What is due was split anew. Choose the part again; nothing was taken.',
    tone: 'info',
  },
  CARD_ASKED: {
    words: 'The card terminal is being asked for this amount. Wait for its answer; nothing was taken.',
    tone: 'info',
  },
  CARD_UNKNOWN: {
    words:
      'A card may have been charged with this amount already. Find out on the terminal and settle it here first; nothing was taken.',
    tone: 'warn',
  },
  CARD_CHARGE_UNKNOWN: { words: 'The terminal was not asked for this. Start again.', tone: 'info' },
  CARD_STATE: { words: 'This card charge is settled already. Look at the check again.', tone: 'info' },
  PAYMENT_UNKNOWN: { words: 'That payment is not there. Look at the check again.', tone: 'info' },
  TIP_FIXED: {
    words: 'Only the tip of a card slip can be changed, and not below what was given back of it.',
    tone: 'info',
  },
  REFUND_UNKNOWN: { words: 'This refund is no longer there. Look at the check again.', tone: 'warn' },
  REFUND_EMPTY: { words: 'Choose what to give back.', tone: 'info' },
  REFUND_OVER_PAYMENT: {
    words: 'That is more than what is left of this payment. Nothing was given back.',
    tone: 'warn',
  },
  REFUND_OVER_LINE: {
    words: (details) =>
      `Of this line only ${number(details, 'left') ?? 'fewer'} can still be given back. Nothing was given back.`,
    tone: 'warn',
  },
  CASH_STEP: {
    words: 'The house takes no coins that small. Type an amount its coins can make.',
    tone: 'info',
  },
  VOUCHER_UNKNOWN: { words: 'No voucher has this code. Read it again.', tone: 'warn' },
  VOUCHER_CODE_TAKEN: { words: 'There is a voucher with this code. Take another one.', tone: 'info' },
  VOUCHER_BLOCKED: { words: 'This voucher is blocked. Ask a manager; nothing was taken.', tone: 'warn' },
  VOUCHER_EXPIRED: { words: 'This voucher has expired. Nothing was taken.', tone: 'warn' },
  VOUCHER_BALANCE: {
    words: 'There is not so much left on this voucher. Take what is left, and the rest otherwise.',
    tone: 'warn',
  },
  HOUSE_ACCOUNT_UNKNOWN: { words: 'That house account is no longer there.', tone: 'info' },
  HOUSE_ACCOUNT_CLOSED: { words: 'That house account is closed. Nothing was taken.', tone: 'warn' },
  HOUSE_ACCOUNT_LIMIT: {
    words: 'That house account may not owe so much. Take less of it, or pay otherwise.',
    tone: 'warn',
  },
  HOUSE_ACCOUNT_OWES: { words: 'This account owes something. Settle it before it is closed.', tone: 'info' },
  TENDERED_TOO_LITTLE: {
    words: 'The cash received is less than the amount. Nothing was taken.',
    tone: 'warn',
  },
  DRAWER_UNKNOWN: { words: 'That drawer is gone. Look at the list again.', tone: 'warn' },
  DRAWER_NAME_TAKEN: { words: 'There is a drawer with this name. Choose another.', tone: 'warn' },
  DRAWER_TERMINAL_TAKEN: {
    words: (d) => `${text(d, 'name') ?? 'Another drawer'} stands at this device. Move that one first.`,
    tone: 'warn',
  },
  DRAWER_OPEN: {
    words: (d) => `${text(d, 'name') ?? 'The drawer'} is open. Count it first; nothing was changed.`,
    tone: 'warn',
  },
  DRAWER_SHARED: {
    words: (d) =>
      `${text(d, 'name') ?? 'Another drawer'} is open and is everybody’s. Count it first, or set this one up at a device.`,
    tone: 'warn',
  },
  DRAWER_COUNTED: {
    words: 'The drawer was counted meanwhile and is closed. Nothing was changed.',
    tone: 'warn',
  },
  DRAWER_NOT_COUNTED: {
    words: 'Count the drawer first: until then nobody is told what should be in it.',
    tone: 'info',
  },
  PIECES_UNKNOWN: { words: 'There is no such coin or note here. Count again.', tone: 'warn' },
  MOVEMENT_UNKNOWN: { words: 'That was taken back already, or never was.', tone: 'info' },
  DAY_UNKNOWN: { words: 'There is no such day. Look at the list again.', tone: 'warn' },
  DRAWERS_OPEN: {
    words: (d) =>
      `Count first: ${Array.isArray(d['names']) ? d['names'].join(', ') : 'the open drawers'}. The day is still open.`,
    tone: 'warn',
  },
  CARDS_UNSETTLED: {
    words: (d) =>
      `Say first what became of the card on ${Array.isArray(d['checks']) ? d['checks'].join(', ') : 'an open check'}. The day is still open.`,
    tone: 'warn',
  },
  DAY_CLOSED: {
    words: 'That day has its Z report and stays as it was. Nothing was changed; a correction goes on today.',
    tone: 'warn',
  },
  CHECK_UNPAID: { words: 'The check is not paid yet. Print a guest check instead.', tone: 'info' },
  PRINTER_UNKNOWN: { words: 'This printer was taken away meanwhile.', tone: 'warn' },
  PRINTER_NAME_TAKEN: { words: 'There is a printer with this name. Choose another.', tone: 'warn' },
  PRINTER_FALLBACK: { words: 'A printer cannot stand in for itself. Choose another.', tone: 'warn' },
  PRINTER_MISSING: { words: printerMissing, tone: 'warn' },
  PRINTER_HAS_JOBS: {
    words: (d) =>
      `${number(d, 'jobs') === 1 ? 'One page waits' : 'Pages wait'} for this printer. Print, move or cancel them first.`,
    tone: 'warn',
  },
  DRAWER_MISSING: {
    words: 'No printer here has a cash drawer. Say so in Manage, Printers, or open it by its key.',
    tone: 'warn',
  },
  JOB_UNKNOWN: { words: 'This page is no longer in the queue.', tone: 'info' },
  JOB_STATE: { words: 'This page has moved on meanwhile. Look at it again.', tone: 'info' },
  ID_EXISTS: { words: 'This was done already.', tone: 'info' },
};

/** A refusal in words, and how serious it is. */
export function errorWords({ code, details }: CallError): { words: string; tone: Words['tone'] } {
  const { words, tone } = table[code];
  return { words: typeof words === 'function' ? words(details) : words, tone };
}

function tableName(details: Details): string {
  const name = text(details, 'table') ?? text(details, 'number');
  return name ? `Table ${name}` : 'The table';
}

function by(details: Details): string {
  const name = text(details, 'name');
  return name ? ` (${name})` : '';
}

function party(details: Details): string {
  const guests = number(details, 'partySize');
  const name = text(details, 'name') ?? 'A party';
  return guests === undefined ? name : `${name}, ${guests === 1 ? '1 guest' : `${guests} guests`},`;
}

function when(details: Details): string {
  const [date, time] = [text(details, 'date'), text(details, 'time')];
  return date && time ? `on ${date} at ${time}` : 'later';
}

function hasBookings(details: Details): string {
  const more = number(details, 'more') ?? 0;
  const others = more > 0 ? `, and ${more === 1 ? '1 more' : `${more} more`} after` : '';
  return `${party(details)} has booked ${tableName(details).replace(/^T/, 't')} ${when(details)}${others}. Give them another table first; nothing was changed.`;
}

function tableTaken(details: Details): string {
  const from = text(details, 'from');
  // A block without an end has no time to name.
  const to = text(details, 'to');
  const time = from ? ` from ${from}${to ? ` to ${to}` : ''}` : ' at that time';
  const name = text(details, 'name');
  return `${tableName(details)} is taken${time}${name ? ` by ${name}` : ''}. Choose another table or time.`;
}

function printerMissing(details: Details): string {
  const what: Record<string, string> = {
    receipt: 'receipts',
    guest_check: 'guest checks',
    kitchen: 'the tickets of this station',
    report: 'reports',
  };
  return `No printer prints ${what[text(details, 'purpose') ?? ''] ?? 'this'} here. A manager can set one up in Manage, Printers.`;
}

function waitlistState(details: Details): string {
  const name = text(details, 'name') ?? 'The party';
  switch (details['state']) {
    case 'seated':
      return `${name} sits already. Nothing was changed.`;
    case 'left':
      return `${name} has left the waitlist. Bring them back first.`;
    default:
      return `${name} waits already. Nothing was changed.`;
  }
}

function csvInvalid(details: Details): string {
  const names = (key: string) => (Array.isArray(details[key]) ? details[key].join(', ') : '');
  switch (details['reason']) {
    case 'empty':
      return 'There is nothing below the row that names the columns.';
    case 'columns':
      return names('missing')
        ? `The first row must name the columns. Missing: ${names('missing')}.`
        : `The first row names a column twice: ${names('twice')}.`;
    case 'quotes':
      return `A quotation mark in row ${number(details, 'row') ?? '?'} never ends.`;
    case 'rows':
      return `${number(details, 'rows') ?? 'So many'} rows are too many: ${number(details, 'limit') ?? 5_000} fit. Split the file.`;
    case 'problems':
      return `${number(details, 'bad') ?? 'Some'} rows need mending. Nothing was added.`;
    default:
      return 'The file cannot be read as a menu.';
  }
}
