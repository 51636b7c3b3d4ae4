import type { visits } from '#db/schema/book';
import type { checks } from '#db/schema/checks';
import type { draftLines } from '#db/schema/orders';
import type { payments } from '#db/schema/payments';
import { demoId } from '../demo-id';
import { type GuestName, guestId } from '../guests';
import { demoItem } from '../menu/menu';
import { type StaffKey, staffId } from '../staff';
import { totalsOf } from './check-totals';
import { type Claim, claimsOf } from './claims';
import { chosenModifiers } from './line-rows';
import { type Round, type RoundRows, roundRows } from './round-rows';
import type { StoryLine } from './story';

/** A payment with its time. */
interface Payment {
  tender: 'cash' | 'card';
  amount: number;
  at: Date;
  serviceDay: string;
  by: StaffKey;
}

/** A party's stay with its times. */
export interface Stay {
  number: number;
  tables: readonly string[];
  guests: number;
  name: string | null;
  guest: GuestName | null;
  reservationId: string | null;
  server: StaffKey | null;
  seated: Date;
  left: Date | null;
  /** Until when its tables are claimed. */
  until: Date;
  serviceDay: string;
  rounds: readonly Round[];
  drafts: readonly (StoryLine & { addedAt: Date; by: StaffKey | null })[];
  payments: readonly Payment[];
}

export interface StayRows {
  visit: typeof visits.$inferInsert;
  check: typeof checks.$inferInsert;
  claims: Claim[];
  rounds: RoundRows[];
  drafts: (typeof draftLines.$inferInsert)[];
  payments: (typeof payments.$inferInsert)[];
}

/** Cash comes in notes of ten. */
const note = 1000;

/** The stay as a visit with one check and all that is on it. */
export function stayRows(stay: Stay): StayRows {
  const visitId = demoId('visit', stay.number);
  const checkId = demoId('check', stay.number);
  const [table = ''] = stay.tables;
  const rounds = stay.rounds.map((round, index) =>
    roundRows(
      { visitNumber: stay.number, visitId, checkId, reservationId: stay.reservationId, table },
      round,
      index,
    ),
  );
  return {
    visit: {
      id: visitId,
      reservationId: stay.reservationId,
      guestId: stay.guest && guestId(stay.guest),
      serverId: stay.server && staffId(stay.server),
      name: stay.name,
      partySize: stay.guests,
      seatedAt: stay.seated,
      closedAt: stay.left,
      serviceDay: stay.serviceDay,
    },
    check: {
      id: checkId,
      visitId,
      number: '',
      openedAt: stay.seated,
      closedAt: stay.left,
      totals: totalsOf(rounds),
    },
    claims: claimsOf(stay.number, stay.tables, {
      from: stay.seated,
      to: stay.until,
      state: stay.left ? 'released' : 'open',
      holder: { visitId },
    }),
    rounds,
    drafts: stay.drafts.map((line, index) => ({
      id: demoId('draft', stay.number * 10 + index),
      visitId,
      menuItemId: demoItem(line.item).id,
      quantity: line.quantity ?? 1,
      seat: line.seat ?? null,
      course: demoItem(line.item).section.course ?? null,
      basePrice: demoItem(line.item).item.price,
      modifiers: chosenModifiers(line),
      note: line.note ?? null,
      addedBy: line.by && staffId(line.by),
      addedAt: line.addedAt,
    })),
    payments: stay.payments.map((payment, index) => {
      const tendered = payment.tender === 'cash' ? Math.ceil(payment.amount / note) * note : null;
      return {
        id: demoId('payment', stay.number * 10 + index),
        checkId,
        tender: payment.tender,
        amount: payment.amount,
        tendered,
        changeGiven: tendered === null ? 0 : tendered - payment.amount,
        reference: payment.tender === 'card' ? `Card ${4417 + stay.number}` : null,
        takenBy: staffId(payment.by),
        takenAt: payment.at,
        serviceDay: payment.serviceDay,
      };
    }),
  };
}
