import type { ParsedInput } from '#contract/contract';
import type { Suggestion } from '#contract/floor';
import type { TableFeature } from '#contract/tables';
import { addMinutes, minutesBetween, wallTime } from '#contract/time';
import type { Tx } from '#db/store';
import type { ReadContext } from '../host/context';
import { turnNow } from '../hours/hours.service';
import { guardMinutes, rotationOrder, type ServerTonight, serverFor } from '../sections/rotation.rules';
import { personOf, sectionsNow, serversTonight } from '../sections/rotation.service';
import { fittingUnits } from './fit.rules';
import { heldBackTonight } from './held-back.service';
import { type Claim, findClaims, findOpenClaims } from './ledger.queries';
import {
  type Candidate,
  type HeldBack,
  neededBy,
  type Party,
  rankCandidates,
  timeFree,
} from './suggest.rules';
import { listJoins, listTables, type PlacedTable } from './tables.queries';

type Clock = Pick<ReadContext, 'now' | 'venue'>;
type Section = Awaited<ReturnType<typeof sectionsNow>>[number];

const LOOK_AHEAD_MINUTES = 12 * 60;

/** The room at one moment, as far as seating is concerned. */
interface RoomNow {
  tables: ReadonlyMap<string, PlacedTable>;
  joins: readonly (readonly [string, string])[];
  held: ReadonlySet<string>;
  /** Bookings and blocks to come, by time. */
  ahead: readonly Claim[];
  servers: readonly ServerTonight[];
  sections: readonly Section[];
  heldBack: readonly HeldBack[];
}

/** Where a party could sit now, best first, each table with its server and what speaks for it and against it. */
export async function suggestTables(
  tx: Tx,
  clock: Clock,
  { partySize, reservationId }: ParsedInput<'floor.fittingTables'>,
): Promise<Suggestion[]> {
  return suggestIn(await readRoomNow(tx, clock, reservationId), clock, {
    size: partySize,
    turnMinutes: await turnNow(tx, clock, partySize),
  });
}

/** What is free in the room for a party, from what was read of it. */
export function suggestIn(room: RoomNow, { now, venue }: Clock, party: Party): Suggestion[] {
  const free = [...room.tables.values()].filter(({ id }) => !room.held.has(id));
  const candidates = fittingUnits(party.size, free, room.joins).map((unit): Candidate => {
    const members = unit.tableIds.flatMap((id) => room.tables.get(id) ?? []);
    return {
      unit,
      minParty: Math.max(...members.map(({ minParty }) => minParty)),
      nextAt: nextOn(room, unit.tableIds)?.from ?? null,
      breaksJoin: breaksJoin(room, unit.tableIds),
      neededBy: neededBy(room.heldBack, unit.tableIds, party, now),
      server: serverFor(
        members.map(({ sectionId }) => sectionId),
        room.servers,
        now,
      ),
    };
  });
  const able = candidates.flatMap(({ server }) => server ?? []);
  const turn = rotationOrder(able, now)[0]?.id ?? null;
  return rankCandidates(candidates, party, now).map((candidate) =>
    suggestionOf(candidate, { room, party, turn, now, timeZone: venue.timeZone }),
  );
}

/** Reads all that a suggestion rests on; for a booking that is to be seated, nothing is held back for itself. */
export async function readRoomNow(tx: Tx, clock: Clock, reservationId?: string): Promise<RoomNow> {
  const { now } = clock;
  const ahead = await findClaims(tx, { from: now, to: addMinutes(now, LOOK_AHEAD_MINUTES) });
  const sitting = await findOpenClaims(tx);
  const holding = ahead.filter((claim) => claim.from <= now);
  return {
    tables: new Map((await listTables(tx)).map((table) => [table.id, table])),
    joins: await listJoins(tx),
    // A party that overruns its time still holds its table.
    held: new Set([...holding, ...sitting].map(({ tableId }) => tableId)),
    ahead: ahead.filter((claim) => claim.from > now),
    servers: await serversTonight(tx, clock),
    sections: await sectionsNow(tx, clock),
    heldBack: await heldBackTonight(tx, clock, reservationId),
  };
}

function nextOn({ ahead }: RoomNow, tableIds: readonly string[]): Claim | null {
  return ahead.find((claim) => tableIds.includes(claim.tableId)) ?? null;
}

function breaksJoin({ joins, held, tables }: RoomNow, tableIds: readonly string[]): boolean {
  const isFree = (id: string) => tables.has(id) && !held.has(id) && !tableIds.includes(id);
  return joins.some(([a, b]) => (tableIds.includes(a) && isFree(b)) || (tableIds.includes(b) && isFree(a)));
}

interface Around {
  room: RoomNow;
  party: Party;
  /** Whose turn it is, of those who have a table for this party. */
  turn: string | null;
  now: Date;
  timeZone: string;
}

function suggestionOf(candidate: Candidate, { room, party, turn, now, timeZone }: Around): Suggestion {
  const { unit, server, minParty, neededBy: waits } = candidate;
  const next = nextOn(room, unit.tableIds);
  const members = unit.tableIds.flatMap((id) => room.tables.get(id) ?? []);
  const section = room.sections.find(({ id }) => members.some(({ sectionId }) => sectionId === id));
  return {
    ...unit,
    freeUntil: next && wallTime(next.from, timeZone).time,
    emptySeats: unit.seats - party.size,
    next: next && {
      name: next.name,
      time: wallTime(next.from, timeZone).time,
      minutes: minutesBetween(now, next.from),
      kind: next.state === 'blocked' ? 'blocked' : 'booked',
    },
    turnMinutes: party.turnMinutes,
    wholeTurn: timeFree(candidate, party, now).wholeTurn,
    keptFor: party.size < minParty ? minParty : null,
    breaksJoin: candidate.breaksJoin,
    neededBy: waits && { name: waits.name, partySize: waits.partySize, time: waits.time },
    features: [...new Set(members.flatMap(({ features }) => features))] as TableFeature[],
    section: section ? { id: section.id, letter: section.letter, name: section.name } : null,
    server: server && {
      ...personOf(server),
      isNext: server.id === turn,
      covers: server.covers,
      seatedMinutesAgo:
        server.lastSeatedAt !== null && guardMinutes(server, now) > 0
          ? Math.max(0, minutesBetween(server.lastSeatedAt, now))
          : null,
    },
  };
}
