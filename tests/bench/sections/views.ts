import {
  availability,
  dashboard,
  kitchenOrders,
  upcomingReservations,
} from '../../integration/documented/documented-sql';
import type { Figure } from '../figures';
import { progress } from '../progress';
import type { BenchHost } from '../rig/bench-host';
import { sessionOf } from '../rig/recorder';
import { addLine, findParty, type Party, roundIds, send } from '../rig/round';
import { median, spread, takeTurns, timed } from '../samples';

/** Two restaurants that differ in how many old orders lie behind them. */
export interface Sizes {
  small: BenchHost;
  large: BenchHost;
}

const GOAL = 1.2;

/** What every tap waits for, with much history and with little: views, a send, and the documented queries. */
export async function measureHistory(sizes: Sizes, oldOrders: number): Promise<Figure[]> {
  const section = `${oldOrders.toLocaleString('en')} old orders against 10,000`;
  const parties = { small: await findParty(sizes.small), large: await findParty(sizes.large) };
  const figures: Figure[] = [];
  for (const [name, measured] of Object.entries(measurements)) {
    const samples = await takeTurns(measured.length, {
      small: () => measured.run(sizes.small, parties.small),
      large: () => measured.run(sizes.large, parties.large),
    });
    progress(name);
    figures.push({
      section,
      name,
      value: median(samples.large) / median(samples.small),
      unit: 'x',
      detail: `${spread(samples.large)}; with 10,000 p50 ${median(samples.small).toFixed(2)} ms`,
      ...(measured.budgeted ? { goal: GOAL } : {}),
    });
  }
  return figures;
}

interface Measurement {
  budgeted: boolean;
  length: { rounds: number; warmUp: number; seconds: number };
  run(host: BenchHost, party: Party): Promise<number>;
}

const tap = { rounds: 120, warmUp: 15, seconds: 20 };

const measurements: Record<string, Measurement> = {
  'kitchen view': view((host) => host.call('kitchen.board', { stationId: null })),
  'floor view': view((host) => host.call('floor.view', {})),
  'order view': view((host, { visitId }) => host.call('orders.visit', { visitId })),
  'send 5 items': { budgeted: false, length: tap, run: sendFive },
  'documented: availability': documented(availability),
  'documented: upcoming reservations': documented(
    upcomingReservations('00000000-0001-7000-8000-000000000000'),
  ),
  'documented: kitchen orders': documented(kitchenOrders),
  'documented: dashboard, reservations today': documented(dashboard.reservationsToday),
  'documented: dashboard, this week': documented(dashboard.reservationsWeek),
  'documented: dashboard, customers': documented(dashboard.customers),
  'documented: dashboard, popular this month': documented(dashboard.popular),
};

function view(run: (host: BenchHost, party: Party) => Promise<unknown>): Measurement {
  return { budgeted: true, length: tap, run: (host, party) => timed(() => run(host, party)) };
}

async function sendFive(host: BenchHost, party: Party): Promise<number> {
  const ids = roundIds();
  for (const index of ids.lineIds.keys()) await addLine(host, party, ids, index);
  return timed(() => send(host, party, ids));
}

/** They scan what they name, some of it by design: no budget, but nobody should be surprised. */
function documented(text: string): Measurement {
  return {
    budgeted: false,
    length: { rounds: 20, warmUp: 1, seconds: 10 },
    run: (host) => timed(() => host.store.read((tx) => sessionOf(tx).query(text))),
  };
}
