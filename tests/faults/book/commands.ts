import { randomUUID } from 'node:crypto';
import type { Input, WriteName } from '#contract/contract';
import { addDays } from '#contract/time';
import type { Chance } from '../random';
import type { Call } from './driven-house';
import type { Known } from './model';
import { guestIds, roomJoins, roomTables } from './room';

/** What a client does, with what it then knows when the host agrees. */
export interface Command extends Call {
  /** What a person would call it. */
  kind: string;
  procedure: WriteName;
  done(): void;
}

export interface Moment {
  known: Known;
  chance: Chance;
  /** The service day. */
  date: string;
  /** The wall clock now, as minutes from midnight of the service day. */
  minute: number;
}

type Maker = (at: Moment) => Command | null;

const FIRST_MINUTE = 11 * 60;
const LAST_MINUTE = 26 * 60;

function command<Name extends WriteName>(
  kind: string,
  procedure: Name,
  input: Input<Name>,
  done: () => void = () => undefined,
): Command {
  return { kind, procedure, input, commandId: randomUUID(), done };
}

/** Mostly tonight and soon, so that everybody wants the same tables. */
function when({ chance, date, minute }: Moment): { date: string; time: string } {
  const soon = chance.happens(0.5);
  const days = soon ? 0 : chance.below(3);
  const from = days === 0 ? Math.max(FIRST_MINUTE, minute - 20) : FIRST_MINUTE;
  const at = from + chance.below(Math.max(2, LAST_MINUTE - from));
  const step = chance.happens(0.1) ? 1 : 15;
  const on = Math.floor(at / step) * step;
  return {
    date: addDays(date, days + Math.floor(on / 1440)),
    time: `${String(Math.floor((on % 1440) / 60)).padStart(2, '0')}:${String(on % 60).padStart(2, '0')}`,
  };
}

const partySize = (chance: Chance) => chance.oneOf([1, 2, 2, 2, 2, 3, 4, 4, 4, 5, 6, 7, 8, 10, 12]);
const duration = (chance: Chance) => chance.oneOf([45, 60, 75, 90, 105, 120, 120, 150, 180]);

const create: Maker = (at) => {
  const { known, chance } = at;
  const reservationId = randomUUID();
  const tableIds = chance.happens(0.25) ? [] : known.tables();
  const wished = when(at);
  return command(
    'create',
    'reservations.create',
    {
      reservationId,
      guest: { guestId: chance.oneOf(guestIds) },
      ...wished,
      partySize: partySize(chance),
      tableIds,
      ...(chance.happens(0.7) && { durationMinutes: duration(chance) }),
      ...(chance.happens(0.6) && { locked: false }),
    },
    () =>
      known.bookings.set(reservationId, {
        id: reservationId,
        date: serviceDate(wished),
        tableIds,
        state: 'open',
      }),
  );
};

const serviceDate = ({ date, time }: { date: string; time: string }) =>
  time < '04:00' ? addDays(date, -1) : date;

/** Something done to a booking the clients take to be in this state; now and then to any. */
const toBooking =
  (state: 'open' | 'seated' | 'ended', make: (at: Moment, id: string, had: string[]) => Command): Maker =>
  (at) => {
    const { known, chance } = at;
    const booking = chance.happens(0.05) ? known.booking('ended') : known.booking(state);
    return booking ? make(at, booking.id, booking.tableIds) : null;
  };

type Change = Omit<Input<'reservations.change'>, 'reservationId'>;
const change = (kind: string, make: (at: Moment, had: string[]) => Change): Maker =>
  toBooking('open', (at, reservationId, had) => {
    const said = make(at, had);
    return command(kind, 'reservations.change', { reservationId, ...said }, () => {
      const booking = at.known.bookings.get(reservationId);
      if (!booking) return;
      if (said.tableIds) booking.tableIds = [...said.tableIds];
      if (said.date && said.time) booking.date = serviceDate({ date: said.date, time: said.time });
    });
  });

const ending = (kind: string, procedure: 'reservations.cancel' | 'reservations.noShow'): Maker =>
  toBooking('open', ({ known }, reservationId) =>
    command(kind, procedure, { reservationId }, () => known.end(reservationId)),
  );

const seat: Maker = toBooking('open', ({ known, chance }, reservationId, had) => {
  const visitId = randomUUID();
  const elsewhere = had.length === 0 || chance.happens(0.3);
  const tableIds = elsewhere ? known.tables() : had;
  const input = { reservationId, visitId, ...(elsewhere && { tableIds }) };
  return command('seat', 'reservations.seat', input, () => {
    known.visits.set(visitId, { id: visitId, tableIds, reservationId });
    const booking = known.bookings.get(reservationId);
    if (booking) booking.state = 'seated';
  });
});

const walkIn: Maker = ({ known, chance }) => {
  const visitId = randomUUID();
  const tableIds = known.tables();
  return command('walk-in', 'floor.seatWalkIn', { visitId, tableIds, partySize: partySize(chance) }, () =>
    known.visits.set(visitId, { id: visitId, tableIds, reservationId: null }),
  );
};

const moveVisit: Maker = ({ known }) => {
  const visit = known.visit();
  if (!visit) return null;
  const tableIds = known.tables();
  return command('move visit', 'floor.moveVisit', { visitId: visit.id, tableIds }, () => {
    visit.tableIds = tableIds;
  });
};

/** The party leaves. */
export function closing(known: Known, visitId: string): Command {
  return command('close', 'floor.closeVisit', { visitId }, () => {
    const visit = known.visits.get(visitId);
    known.visits.delete(visitId);
    if (visit?.reservationId) known.end(visit.reservationId);
  });
}

const close: Maker = ({ known }) => {
  const visit = known.visit();
  return visit ? closing(known, visit.id) : null;
};

const unseat: Maker = toBooking('seated', ({ known }, reservationId) =>
  command('unseat', 'reservations.unseat', { reservationId }, () => {
    const booking = known.bookings.get(reservationId);
    if (booking) booking.state = 'open';
    for (const visit of known.visits.values())
      if (visit.reservationId === reservationId) known.visits.delete(visit.id);
  }),
);

/** Two give each other their tables in one act. */
const swap: Maker = ({ known, chance }) => {
  const [mine, other] = [known.booking('open'), known.booking('open')];
  if (!mine || !other || mine.id === other.id) return null;
  const [my, theirs] = [mine.tableIds, other.tableIds];
  const moves = [{ reservationId: other.id, tableIds: my }];
  const input = { reservationId: mine.id, tableIds: theirs, moves, overLocks: chance.happens(0.8) };
  return command('swap', 'reservations.change', input, () => {
    mine.tableIds = theirs;
    other.tableIds = my;
  });
};

/** Several get other tables at once. */
const assign: Maker = ({ known, chance }) => {
  const some = new Map([1, 2, 3].flatMap(() => known.booking('open') ?? []).map((one) => [one.id, one]));
  if (some.size === 0) return null;
  const moves = [...some.values()].map(({ id }) => ({
    reservationId: id,
    tableIds: chance.happens(0.1) ? [] : known.tables(),
  }));
  return command('assign', 'reservations.assign', { moves }, () => {
    for (const { reservationId, tableIds } of moves) {
      const booking = some.get(reservationId);
      if (booking) booking.tableIds = tableIds;
    }
  });
};

const lock: Maker = toBooking('open', ({ chance }, reservationId) =>
  command('lock', 'reservations.setLock', { reservationId, locked: chance.happens(0.2) }),
);

const arrive: Maker = toBooking('open', ({ chance }, reservationId) =>
  command('arrive', 'reservations.arrive', {
    reservationId,
    ...(chance.happens(0.2) && { arrivedSize: partySize(chance) }),
    ...(chance.happens(0.2) && { partySize: partySize(chance) }),
  }),
);

const someTables = ({ chance }: Moment): string[] => {
  const from = chance.below(roomTables.length);
  return roomTables.slice(from, from + chance.oneOf([1, 1, 1, 2, 4])).map(({ id }) => id);
};

const block: Maker = (at) => {
  const { known, chance } = at;
  const blockId = randomUUID();
  return command(
    'block',
    'blocks.create',
    {
      blockId,
      tableIds: someTables(at),
      kind: chance.oneOf(['maintenance', 'event', 'other']),
      reason: 'Bench repair',
      from: when(at),
      to: chance.happens(0.03) ? null : when(at),
    },
    () => known.blocks.add(blockId),
  );
};

const quickBlock: Maker = ({ known, chance }) => {
  const blockId = randomUUID();
  const tableId = chance.oneOf(roomTables).id;
  return command('block', 'floor.blockTable', { blockId, tableId, reason: 'A wobbly leg' }, () =>
    known.blocks.add(blockId),
  );
};

const changeBlock: Maker = (at) => {
  const blockId = at.known.block();
  if (blockId === undefined) return null;
  const { chance } = at;
  return command('change block', 'blocks.change', {
    blockId,
    ...(chance.happens(0.5) && { tableIds: someTables(at) }),
    ...(chance.happens(0.5) && { to: when(at) }),
    ...(chance.happens(0.3) && { from: when(at) }),
  });
};

const unblock: Maker = ({ known, chance }) => {
  const blockId = known.block();
  if (blockId === undefined) return null;
  const procedure = chance.happens(0.8) ? 'blocks.release' : 'floor.unblockTable';
  return command('unblock', procedure, { blockId }, () => known.blocks.delete(blockId));
};

const steps: [number, Maker][] = [
  [20, create],
  [11, change('move', (at) => when(at))],
  [4, change('move', (at) => ({ ...when(at), tableIds: at.known.tables() }))],
  [8, change('resize', ({ chance }) => ({ durationMinutes: duration(chance) }))],
  [
    8,
    change('other table', ({ known, chance }) => ({
      tableIds: known.tables(),
      ...(chance.happens(0.5) && { locked: false }),
    })),
  ],
  [6, change('join', ({ chance }) => ({ tableIds: [...chance.oneOf(roomJoins)] }))],
  [3, change('unassign', () => ({ tableIds: [] }))],
  [3, change('party size', ({ chance }) => ({ partySize: partySize(chance) }))],
  [7, ending('cancel', 'reservations.cancel')],
  [4, ending('no-show', 'reservations.noShow')],
  [
    6,
    toBooking('ended', ({ known }, reservationId) =>
      command('restore', 'reservations.restore', { reservationId }, () => {
        const booking = known.bookings.get(reservationId);
        if (booking) booking.state = 'open';
      }),
    ),
  ],
  [5, arrive],
  [3, lock],
  [3, swap],
  [3, assign],
  [9, seat],
  [2, unseat],
  [7, walkIn],
  [5, moveVisit],
  [9, close],
  [4, block],
  [1, quickBlock],
  [3, changeBlock],
  [4, unblock],
];
const lots = steps.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));

/** What a client does next: mostly sensible, sometimes late, sometimes wrong. */
export function nextCommand(at: Moment): Command {
  for (;;) {
    const made = at.chance.oneOf(lots)(at);
    if (made) return made;
  }
}

/** A write that is never refused and claims no table: a booking without one. */
export function quietCommand(chance: Chance, date: string): Command {
  return command('create', 'reservations.create', {
    reservationId: randomUUID(),
    guest: { guestId: chance.oneOf(guestIds) },
    date: addDays(date, 7),
    time: '12:00',
    partySize: 2,
  });
}
