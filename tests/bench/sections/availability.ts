import { sql } from 'drizzle-orm';
import { addDays, wallTime } from '#contract/time';
import type { Figure } from '../figures';
import { progress } from '../progress';
import type { ReservationsBench } from '../reservations';
import { type BenchHost, openBenchHost } from '../rig/bench-host';
import { makeBookedRestaurant } from '../rig/booked-ahead';
import { percentile, spread, timed } from '../samples';

const ROWS = 100_000;
const ROUNDS = 300;

/** What a call to the host takes with a ledger of years: one time, a whole day, and a booking that is refused. */
export async function measureAvailability({ folder, quick }: ReservationsBench): Promise<Figure[]> {
  const rows = quick ? 10_000 : ROWS;
  await makeBookedRestaurant(folder, rows);
  progress(`${rows.toLocaleString('en')} bookings ahead`);
  const host = await openBenchHost(folder);
  const section = `availability, ${rows.toLocaleString('en')} rows in the ledger`;
  const figures: Figure[] = [];
  for (const [name, { goal, ask }] of Object.entries(await questions(host))) {
    const samples: number[] = [];
    for (let round = -30; round < ROUNDS; round++) {
      const milliseconds = await ask(Math.abs(round));
      if (round >= 0) samples.push(milliseconds);
    }
    figures.push({
      section,
      name,
      value: percentile(samples, 0.95),
      unit: 'ms',
      goal,
      detail: spread(samples),
    });
  }
  progress('availability');
  await host.close();
  return figures;
}

async function questions(host: BenchHost) {
  const today = wallTime(new Date(), 'UTC').date;
  const dateOf = (round: number) => addDays(today, 70 + (round % 300));
  const guestId = await firstId(host, sql`SELECT id FROM users WHERE role = 'customer' ORDER BY id LIMIT 1`);
  const tableId = await firstId(host, sql`SELECT id FROM tables WHERE table_number = '7'`);
  return {
    'one time that is free, p95': {
      goal: 5,
      ask: (round: number) =>
        timed(() => host.call('availability.offer', { date: dateOf(round), time: '19:30', partySize: 2 })),
    },
    'every time of a day, p95': {
      goal: 50,
      ask: (round: number) =>
        timed(() => host.call('availability.day', { date: dateOf(round), partySize: 2 })),
    },
    'a booking refused by the ledger, p95': {
      goal: 5,
      ask: (round: number) =>
        timed(async () => {
          const reservationId = crypto.randomUUID();
          const when = { date: dateOf(round), time: '19:30', partySize: 2, tableIds: [tableId] };
          await host
            .call('reservations.create', { reservationId, guest: { guestId }, ...when })
            .then(() => Promise.reject(new Error('it was taken')), refused);
        }),
    },
  };
}

function refused(error: unknown): void {
  if (!(error instanceof Error) || !error.message.includes('TABLE_TAKEN')) throw error;
}

async function firstId(host: BenchHost, query: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await host.store.read((tx) => tx.execute<{ id: string }>(query));
  return (rows[0] as { id: string }).id;
}
