import type { Output, ParsedInput } from '#contract/contract';
import { fullName } from '#contract/people';
import type { Repair } from '#contract/repairs';
import { wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import type { Unit } from '../floor/fit.rules';
import { claimsDuring, findFittingUnits, knownTables } from '../floor/tables.service';
import { guestsById } from '../guests/guests.service';
import type { ReadContext } from '../host/context';
import { promisedInstant, promisedSpan } from './booking.rules';
import { type Booking, loadBooking, tablesOf } from './booking.service';
import { lasting, overlap, type Stay, shortenedFor } from './repairs.rules';

type Clock = Pick<ReadContext, 'now' | 'venue'>;

interface Party {
  booking: Booking;
  name: string;
  tables: { id: string; number: string }[];
  stay: Stay;
}

/** What is wished for, and what it meets. */
interface Wish {
  own: Party;
  at: { ids: string[]; numbers: string[] };
  stay: Stay;
  others: Party[];
}

/** More parties than this are not shuffled around one by one: that is what a plan of the whole day is for. */
const MOST_OTHERS = 3;

/**
 * What would make room for a booking at tables that others have. Parties that sit and blocks stay where they are. Refuses
 * RESERVATION_UNKNOWN, TIME_SKIPPED and tables that are unknown or not joined.
 */
export async function findRepairs(
  tx: Tx,
  clock: Clock,
  input: ParsedInput<'reservations.repairs'>,
): Promise<Output<'reservations.repairs'>> {
  const own = await partyOf(tx, clock, input.reservationId);
  const tables = await knownTables(tx, input.tableIds);
  const stay = promisedSpan(promisedInstant(input, clock.venue), input.durationMinutes);
  const claims = (await claimsDuring(tx, stay, input.tableIds)).filter(
    ({ reservationId }) => reservationId !== input.reservationId,
  );
  const ids = [...new Set(claims.flatMap(({ reservationId }) => reservationId ?? []))];
  const others: Party[] = [];
  for (const id of ids.slice(0, MOST_OTHERS + 1)) others.push(await partyOf(tx, clock, id));
  const at = { ids: tables.map(({ id }) => id), numbers: tables.map(({ number }) => number) };
  const wish: Wish = { own, at, stay, others };
  const canMove =
    claims.every(({ state }) => state === 'booked') &&
    others.length > 0 &&
    others.length <= MOST_OTHERS &&
    others.every(({ booking }) => booking.actions.includes('move'));
  const repairs = canMove
    ? [await swap(tx, clock, wish), await otherTables(tx, clock, wish), ...shorter(clock, wish)]
    : [];
  return [...repairs, await elsewhere(tx, clock, wish)].flatMap((repair) => repair ?? []);
}

async function partyOf(tx: Tx, clock: Clock, id: string): Promise<Party> {
  const booking = await loadBooking(tx, clock, id);
  const { row, moment } = booking;
  const guest = (await guestsById(tx, [row.userId])).get(row.userId);
  const tableIds = await tablesOf(tx, booking);
  const tables = (await knownTables(tx, tableIds)).map(({ id, number }) => ({ id, number }));
  return {
    booking,
    name: fullName(guest?.firstName ?? '', guest?.lastName ?? ''),
    tables,
    stay: promisedSpan(moment.start, row.durationMinutes),
  };
}

/** The one in the way takes the tables that the other leaves. */
async function swap(tx: Tx, clock: Clock, { own, at, stay, others }: Wish): Promise<Repair | null> {
  const [other, ...more] = others;
  if (!other || more.length > 0 || own.tables.length === 0) return null;
  const left = own.tables.map(({ id }) => id);
  if (left.some((id) => at.ids.includes(id)) && overlap(stay, other.stay)) return null;
  const seats = (await knownTables(tx, left)).reduce((total, table) => total + table.seats, 0);
  if (seats < other.booking.row.partySize) return null;
  const inTheWay = (await claimsDuring(tx, other.stay, left)).some(
    ({ reservationId }) => reservationId !== own.booking.row.id && reservationId !== other.booking.row.id,
  );
  if (inTheWay) return null;
  return repairOf('swap', clock, { own, at, stay }, [{ party: other, tables: own.tables }]);
}

/** Everybody in the way goes where they fit, one after the other. */
async function otherTables(tx: Tx, clock: Clock, { own, at, stay, others }: Wish): Promise<Repair | null> {
  const given: { party: Party; tables: { id: string; number: string }[] }[] = [];
  for (const party of others) {
    const taken = [
      { ids: at.ids, stay },
      ...given.map((one) => ({ ids: one.tables.map(({ id }) => id), stay: one.party.stay })),
    ];
    const unit = (await unitsFor(tx, clock, party, party.stay)).find((candidate) =>
      taken.every(
        (one) => !overlap(one.stay, party.stay) || !one.ids.some((id) => candidate.tableIds.includes(id)),
      ),
    );
    if (!unit) return null;
    given.push({ party, tables: tablesIn(unit) });
  }
  return repairOf('other_table', clock, { own, at, stay }, given);
}

/** The earlier of the two leaves when the other comes. */
function shorter(clock: Clock, { own, at, stay, others }: Wish): Repair[] {
  const [other, ...more] = others;
  if (!other || more.length > 0) return [];
  const theirs = shortenedFor(other.stay, stay);
  const ours = shortenedFor(stay, other.stay);
  return [
    ...(theirs === null
      ? []
      : [
          repairOf('shorten_other', clock, { own, at, stay }, [
            { party: other, tables: other.tables, minutes: theirs },
          ]),
        ]),
    ...(ours === null ? [] : [repairOf('shorten_own', clock, { own, at, stay: lasting(stay, ours) }, [])]),
  ];
}

/** The party itself goes where it fits at that time; where it is already is no way out. */
async function elsewhere(tx: Tx, clock: Clock, { own, at, stay }: Wish): Promise<Repair | null> {
  const has = stay.from.getTime() === own.stay.from.getTime() ? own.tables.map(({ id }) => id).join() : null;
  const unit = (await unitsFor(tx, clock, own, stay)).find(
    ({ tableIds }) => tableIds.join() !== at.ids.join() && tableIds.join() !== has,
  );
  if (!unit) return null;
  return repairOf('elsewhere', clock, { own, at: { ids: unit.tableIds, numbers: unit.numbers }, stay }, []);
}

function unitsFor(tx: Tx, { now }: Clock, { booking }: Party, stay: Stay): Promise<Unit[]> {
  return findFittingUnits(tx, booking.row.partySize, stay, { exceptReservationId: booking.row.id, now });
}

function tablesIn({ tableIds, numbers }: Unit) {
  return tableIds.map((id, index) => ({ id, number: numbers[index] ?? '' }));
}

interface Change {
  party: Party;
  tables: readonly { id: string; number: string }[];
  minutes?: number;
}

function repairOf(
  kind: Repair['kind'],
  { venue }: Clock,
  { at, stay }: Pick<Wish, 'own' | 'at' | 'stay'>,
  changes: readonly Change[],
): Repair {
  return {
    kind,
    tableIds: at.ids,
    numbers: at.numbers,
    durationMinutes: Math.round((stay.to.getTime() - stay.from.getTime()) / 60_000),
    others: changes.map(({ party, tables, minutes }) => {
      const { row } = party.booking;
      const durationMinutes = minutes ?? row.durationMinutes;
      return {
        reservationId: row.id,
        name: party.name,
        partySize: row.partySize,
        time: row.time,
        locked: row.tableLocked,
        before: {
          tableIds: party.tables.map(({ id }) => id),
          numbers: party.tables.map(({ number }) => number),
          durationMinutes: row.durationMinutes,
        },
        tableIds: tables.map(({ id }) => id),
        numbers: tables.map(({ number }) => number),
        durationMinutes,
        until: wallTime(lasting(party.stay, durationMinutes).to, venue.timeZone).time,
      };
    }),
  };
}
