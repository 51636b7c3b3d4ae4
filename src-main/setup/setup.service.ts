import { randomUUID } from 'node:crypto';
import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Pins } from '#db/pins';
import { seedDemo } from '#db/seed/demo/demo';
import { firstReasons } from '#db/seed/first-reasons';
import type { Store, Tx } from '#db/store';
import { adoptTables } from '../floor/layout.service';
import { refreshTableStatus } from '../floor/status.service';
import { addStaff } from '../staff/staff.service';
import {
  insertReasons,
  insertSections,
  insertStations,
  insertTaxes,
  insertVenue,
  setZoneOfConnection,
  venueExists,
} from './setup.queries';

/** An evening in full swing, or a house that is about to open. */
export type DemoService = 'running' | 'none';

/**
 * Makes what was stored ready to serve: fills an empty folder with the demo restaurant when asked to, gives
 * tables a place on the floor that came without one, and brings their status up to now.
 */
export async function prepareVenue(
  store: Store,
  options: { demo: DemoService | null; now: Date; pins: Pins },
): Promise<void> {
  const { demo, now, pins } = options;
  await store.write(async (tx) => {
    if (demo !== null && !(await venueExists(tx))) await loadDemo(tx, pins, now, demo);
    await applyVenueTimeZone(tx);
    await adoptTables(tx);
    await refreshTableStatus(tx, now);
  });
}

/** Every new connection must know the venue's zone: the documented queries say CURRENT_DATE. */
export async function applyVenueTimeZone(tx: Tx): Promise<void> {
  await setZoneOfConnection(tx);
}

/** Fills an empty folder with the demo restaurant. Refuses VENUE_EXISTS. */
export async function loadDemo(tx: Tx, pins: Pins, now: Date, service: DemoService): Promise<void> {
  if (await venueExists(tx)) throw new DomainError('VENUE_EXISTS');
  await seedDemo(tx, { now, hashPin: pins.hashPin, service });
  await applyVenueTimeZone(tx);
}

/** Sets up a restaurant with what every one needs: a manager, sections, a kitchen, a bar, two tax rates, reasons. */
export async function createVenue(
  tx: Tx,
  pins: Pins,
  input: ParsedInput<'setup.createVenue'>,
): Promise<void> {
  if (await venueExists(tx)) throw new DomainError('VENUE_EXISTS');
  const { name, currency, timeZone, taxIncluded, taxRates, manager } = input;
  await insertVenue(tx, { name, currency, locale: localeFor(currency), timeZone, taxIncluded });
  await applyVenueTimeZone(tx);
  await insertSections(tx, firstSections());
  await insertStations(tx, [
    { id: randomUUID(), name: 'Kitchen', position: 1, defaultFor: 'food' },
    { id: randomUUID(), name: 'Bar', position: 2, soonMinutes: 4, lateMinutes: 7, defaultFor: 'drinks' },
  ]);
  await insertTaxes(tx, [
    { id: randomUUID(), name: 'Food', basisPoints: taxRates.food, defaultFor: 'food' },
    { id: randomUUID(), name: 'Drinks', basisPoints: taxRates.drinks, defaultFor: 'drinks' },
  ]);
  await insertReasons(
    tx,
    firstReasons(() => randomUUID()),
  );
  await addStaff(tx, pins, { ...manager, role: 'manager', title: 'Manager' });
  await adoptTables(tx);
}

/** A section for each documented category, so that an imported menu has somewhere to go. */
function firstSections() {
  return (
    [
      ['Starters', 'appetizers', 2],
      ['Mains', 'mains', 7],
      ['Desserts', 'desserts', 3],
      ['Drinks', 'drinks', 5],
      ['Specials', 'specials', 6],
    ] as const
  ).map(([name, category, colour], index) => ({
    id: randomUUID(),
    name,
    category,
    colour,
    position: index + 1,
  }));
}

/** How amounts and dates are written where this currency is used: a first guess that set-up can refine. */
function localeFor(currency: string): string {
  const locales: Record<string, string> = {
    USD: 'en-US',
    CAD: 'en-CA',
    AUD: 'en-AU',
    NZD: 'en-NZ',
    EUR: 'en-IE',
    INR: 'en-IN',
    ZAR: 'en-ZA',
  };
  return locales[currency] ?? 'en-GB';
}
