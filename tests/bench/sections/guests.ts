import type { Figure } from '../figures';
import { progress } from '../progress';
import type { ReservationsBench } from '../reservations';
import { openBenchHost } from '../rig/bench-host';
import { makeGuestBook } from '../rig/guests';
import { percentile, spread, timed } from '../samples';

const GOAL_MS = 50;
const ROUNDS = 100;
const WARM_UP = 5;

/** What a host types, told apart by how it is found. Each is asked in turn, so that nothing is asked twice in a row. */
const queries: Record<string, readonly string[]> = {
  'name, two letters': ['mu', 'ma', 'so', 'an', 'ka', 'o b'],
  'name, as it is typed': ['mur', 'murp', 'sorens', 'john', 'kosber', 'okaf'],
  'full name': ['Aoife Murphy', 'Sørensen Freja', 'o’brien john', 'Kowalski', 'Müller'],
  'name with a typo': [
    'murhpy',
    'jonhston',
    'sorensne',
    'fitzgreald',
    'ryen',
    'mcarthy',
    'callahgan',
    'kowlaski',
  ],
  'full name, both with a typo': ['jonh murhpy', 'aofie keley', 'pactrick fitzegrald', 'sohpie johannson'],
  'nobody has this name': ['xylanthrop', 'qwertzui', 'zzyzx'],
  'phone, the last four': ['4567', '0819', '7123', '0042'],
  'phone, as it is dialled': ['087 123', '+353 85 79', '0861 234 56'],
  'e-mail': ['aoife.mur', 'john.kelly1', 'sophie.rossi@ex', 'kowalski7'],
  'confirmation number': ['RES-2026-204182', '004182', '4182', '2025-231077'],
};

/** How long each kind of search for a guest takes, through the host, with the trace it leaves. */
export async function measureGuestSearch({ folder, quick }: ReservationsBench): Promise<Figure[]> {
  const guests = quick ? 10_000 : 100_000;
  progress(`guests: writing ${guests.toLocaleString('en')}`);
  await makeGuestBook(folder, guests);
  const host = await openBenchHost(folder);
  try {
    const figures: Figure[] = [];
    for (const [name, asked] of Object.entries(queries)) {
      const samples: number[] = [];
      for (let round = -WARM_UP; round < ROUNDS; round++) {
        const query = asked[Math.abs(round) % asked.length] as string;
        const milliseconds = await timed(() => host.call('guests.search', { query }));
        if (round >= 0) samples.push(milliseconds);
      }
      progress(`guests: ${name}`);
      figures.push({
        section: `Guest search, ${guests.toLocaleString('en')} guests`,
        name,
        value: percentile(samples, 0.95),
        unit: 'ms',
        goal: GOAL_MS,
        detail: spread(samples),
      });
    }
    return figures;
  } finally {
    await host.close();
  }
}
