import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatMoney } from '#contract/money';
import { instantOf } from '#contract/time';
import { demoStaff } from '#db/seed/demo/staff';
import { serve } from '#main/host/doors/serve';
import { startHost } from '#main/host/host';
import { readBooks } from './books';
import { signIn } from './client';
import { liveEvening } from './evening';

/**
 * A whole evening through the HTTP door, several devices at once, on a venue clock that runs ahead. Ends with
 * three sums that must agree to the cent: the driver's own, the host's report, and one over the tables.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, reservations: { type: 'string', default: '60' } },
});
if (values.data === undefined || existsSync(values.data)) {
  process.stderr.write('Give a data folder that does not exist yet: npm run demo:evening -- --data DIR\n');
  process.exit(2);
}
const dataDir = values.data;
const timeZone = 'Europe/Dublin';
const opensAt = instantOf({ date: '2026-11-20', time: '17:00' }, timeZone) as Date;
let now = opensAt;
const say = (line: string) => process.stdout.write(`${line}\n`);

const host = await startHost({ dataDir, owner: 'Tableside demo evening', demo: 'none', clock: () => now });
const { port, stop } = await serve(host, {
  port: 0,
  address: '127.0.0.1',
  screens: 'tests/support/fixtures',
});
const base = `http://127.0.0.1:${port}`;
const began = performance.now();

const clients = await Promise.all(
  Object.values(demoStaff).map((person) => signIn(base, `${person.firstName}'s device`, person.pin)),
);
const device = (name: string) =>
  clients.find((client) => client.name.startsWith(name)) as (typeof clients)[number];
const staff = {
  host: device('Clara'),
  servers: [device('Ana'), device('Milo'), device('Priya'), device('Jonas')],
  kitchen: device('Luca'),
};
const parties = await liveEvening({
  staff,
  timeZone,
  opensAt,
  reservations: Number(values.reservations),
  progress: say,
  setClock: (at) => {
    now = at;
  },
});
const report = await device('Niamh').call('reports.today', {});
await stop();
await host.close();

const books = await readBooks(dataDir);
const owed = parties.reduce((total, party) => total + party.owes, 0);
const euros = (amount: number) => formatMoney(amount, 'EUR', 'en-IE');
const expected = {
  reservations: parties.length,
  covers: parties.reduce((total, party) => total + party.size, 0),
  rounds: parties.reduce((total, party) => total + party.rounds, 0),
  ordered: owed,
  paid: owed,
  change: 0,
  openVisits: 0,
  openChecks: 0,
  drafts: 0,
  overlaps: 0,
  doubledLines: 0,
  gaps: 0,
};
say(
  `\n${expected.reservations} reservations, ${expected.covers} covers, ${expected.rounds} rounds in ${Math.round((performance.now() - began) / 1000)} s`,
);
say(
  `${clients.reduce((total, client) => total + client.repeats, 0)} calls were sent twice with the same command id`,
);
say(`the driver's sum      ${euros(owed)}`);
say(`the host's report     ${euros(report.sales)}`);
say(`the tables: ordered   ${euros(books.ordered)}`);
say(`the tables: paid      ${euros(books.paid)}`);
const agree = JSON.stringify(books) === JSON.stringify(expected) && report.sales === owed;
say(
  agree
    ? 'All sums agree to the cent; nothing lost, nothing doubled.'
    : `THEY DIFFER: ${JSON.stringify({ expected, books })}`,
);
process.exit(agree ? 0 : 1);
