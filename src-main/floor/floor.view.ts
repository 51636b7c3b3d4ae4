import type { Output } from '#contract/contract';
import type { FloorTable } from '#contract/floor';
import { allergiesOf } from '#contract/people';
import { addDays, minutesBetween, serviceDay, serviceDaySpan, wallTime } from '#contract/time';
import type { ReadContext } from '../host/context';
import { storedInstant } from '../reservations/booking.rules';
import { personOf, sectionsNow } from '../sections/rotation.service';
import { type Claim, findClaims, findOpenClaims } from './ledger.queries';
import { lateness, tableActions, tableState } from './state.rules';
import { RESERVED_HORIZON_MINUTES } from './status.service';
import { listAreas, listTables, type PlacedTable } from './tables.queries';
import { listExpected, listOpenVisits } from './view.queries';

type OpenVisit = Awaited<ReturnType<typeof listOpenVisits>>[number];

/** A booking this late is no longer what comes next: somebody decided to keep waiting, or forgot. */
const FORGOTTEN_AFTER_MINUTES = 120;

/** The live floor. */
export async function floorView({ tx, now, venue }: ReadContext): Promise<Output<'floor.view'>> {
  const date = serviceDay(now, venue.timeZone, venue.dayCutover);
  const dayEnd = serviceDaySpan(date, venue.timeZone, venue.dayCutover).to;
  const visits = new Map((await listOpenVisits(tx)).map((visit) => [visit.id, visit]));
  const open = await findOpenClaims(tx);
  const ahead = await findClaims(tx, { from: now, to: dayEnd });
  const expected = (await listExpected(tx, [date, addDays(date, 1)])).map((booking) => ({
    ...booking,
    startsAt: storedInstant(booking, venue),
  }));
  const tables = (await listTables(tx)).map((table) => {
    const openClaim = open.find((claim) => claim.tableId === table.id);
    const visit = openClaim?.visitId ? visits.get(openClaim.visitId) : undefined;
    const together = visit
      ? open.filter((claim) => claim.visitId === visit.id).map((claim) => claim.tableNumber)
      : [];
    const claims = ahead.filter((claim) => claim.tableId === table.id);
    return tableView(table, { visit, together, claims, now, timeZone: venue.timeZone });
  });
  return {
    now: now.toISOString(),
    date,
    sections: await sectionsNow(tx, { now, venue }),
    areas: (await listAreas(tx)).map(({ id, name, decor }) => ({ id, name, decor })),
    tables,
    next: expected
      .filter(
        (booking) =>
          booking.startsAt < dayEnd && minutesBetween(booking.startsAt, now) < FORGOTTEN_AFTER_MINUTES,
      )
      .map((booking) => ({
        reservationId: booking.id,
        time: booking.time,
        name: booking.name,
        partySize: booking.party_size,
        tableNumbers: booking.tables,
        lateMinutes: lateMinutes(booking, now, venue.lateAfterMinutes),
        arrived: booking.arrived,
        arrivedSize: booking.arrived_size,
        note: [booking.occasion, booking.note].filter(Boolean).join(' · ') || null,
        allergies: allergiesOf(booking.allergies, booking.booking_allergies),
      })),
  };
}

/** How late a party that is awaited is, once the house calls that late. */
function lateMinutes(booking: { arrived: boolean; startsAt: Date }, now: Date, after: number): number | null {
  const minutes = minutesBetween(booking.startsAt, now);
  return !booking.arrived && minutes >= after ? minutes : null;
}

interface TableNow {
  visit: OpenVisit | undefined;
  together: string[];
  claims: Claim[];
  now: Date;
  timeZone: string;
}

function tableView(table: PlacedTable, at: TableNow): FloorTable {
  const { visit, claims, now } = at;
  const booking = claims.find((claim) => claim.state === 'booked');
  const block = claims.find((claim) => claim.state === 'blocked' && claim.from <= now);
  const state = tableState(
    { visit: visit ?? null, blocked: block !== undefined, bookedAt: booking?.from ?? null },
    now,
    RESERVED_HORIZON_MINUTES,
  );
  return {
    id: table.id,
    number: table.number,
    seats: table.seats,
    areaId: table.areaId,
    shape: table.shape,
    place: { x: table.x, y: table.y, width: table.width, height: table.height },
    minParty: table.minParty,
    features: table.features as FloorTable['features'],
    sectionId: table.sectionId,
    joinIds: table.joinIds,
    state,
    late: visit ? lateness(visit, now) : null,
    visit: visit ? visitOn(visit, at) : null,
    booking: booking?.reservationId
      ? {
          reservationId: booking.reservationId,
          time: wallTime(booking.from, at.timeZone).time,
          name: booking.name,
          partySize: booking.partySize ?? 0,
        }
      : null,
    block: block?.blockId && !visit ? { id: block.blockId, reason: block.name } : null,
    actions: tableActions(state, visit ?? null),
  };
}

function visitOn(visit: OpenVisit, at: TableNow): NonNullable<FloorTable['visit']> {
  const { server } = visit;
  return {
    id: visit.id,
    name: visit.name,
    partySize: visit.partySize,
    seatedAt: visit.seatedAt.toISOString(),
    amount: visit.amount,
    roundsSent: visit.roundsSent,
    roundsServed: visit.roundsServed,
    readySince: visit.readySince?.toISOString() ?? null,
    server: server && personOf(server),
    canMerge: !visit.isBooked && visit.paid === 0,
    tableNumbers: at.together,
  };
}
