import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { serviceCharges } from '#db/schema/checks';
import { menuItems, menuSections, taxRates } from '#db/schema/menu';
import { houseAccounts } from '#db/schema/payments';
import { staffProfiles, users } from '#db/schema/people';
import type { Tx } from '#db/store';
import type { VenueSettings, WriteContext } from '#main/host/context';

/** Everything of the house that a month of checks needs: people, rates, dishes, a charge, an account. */
export interface Stage {
  venue: VenueSettings;
  manager: string;
  servers: string[];
  /** In the order they apply. */
  taxes: { food: string[]; drinks: string[]; cocktails: string[]; none: string[] };
  dishes: { id: string; price: number; taxes: keyof Stage['taxes'] }[];
  chargeId: string;
  accountId: string;
}

const dishes = [
  ['Soup', 'appetizers', 850, 'food', true],
  ['Tartare', 'appetizers', 1633, 'food', true],
  ['Ribeye', 'mains', 3499, 'food', true],
  ['Lamb', 'mains', 2717, 'food', true],
  ['Tart', 'desserts', 901, 'food', true],
  ['Beer', 'drinks', 619, 'drinks', true],
  ['Wine', 'drinks', 1111, 'drinks', false],
  ['Negroni', 'drinks', 1303, 'cocktails', true],
  ['Bread', 'specials', 333, 'none', true],
] as const;

/** Writes the house. */
export async function furnishStage(
  tx: Tx,
  venue: Pick<VenueSettings, 'taxIncluded' | 'taxRounding' | 'cashStep'>,
): Promise<Stage> {
  const whole: VenueSettings = {
    name: 'Lark & Salt',
    currency: 'EUR',
    locale: 'en-IE',
    timeZone: 'Europe/Dublin',
    discountLimit: 1000,
    tipSuggestions: [1000],
    dayCutover: '04:00',
    turnMinutes: 120,
    lateAfterMinutes: 10,
    releaseAfterMinutes: 15,
    noShowAfterMinutes: null,
    demo: false,
    ...venue,
  };
  await tx.execute(sql`INSERT INTO venue (name, currency, locale, time_zone, tax_included, tax_rounding, cash_step)
    VALUES (${whole.name}, 'EUR', 'en-IE', 'Europe/Dublin', ${venue.taxIncluded}, ${venue.taxRounding}, ${venue.cashStep})`);
  const people = ['Niamh', 'Ana', 'Milo', 'Priya'].map((firstName) => ({ id: randomUUID(), firstName }));
  await tx.insert(users).values(
    people.map(({ id, firstName }) => ({
      id,
      firstName,
      lastName: 'Doyle',
      email: `${id}@staff.invalid`,
      passwordHash: '!',
      role: 'server' as const,
    })),
  );
  await tx
    .insert(staffProfiles)
    .values(people.map(({ id }) => ({ userId: id, title: 'Server', pinHash: '!', pinIndex: id })));
  const [food, drinks, city] = [randomUUID(), randomUUID(), randomUUID()];
  await tx.insert(taxRates).values([
    { id: food, name: 'Food', basisPoints: 1350, position: 1 },
    { id: drinks, name: 'Drinks', basisPoints: 2300, position: 2 },
    { id: city, name: 'City', basisPoints: 275, compound: true, position: 3 },
  ]);
  const sections = ['Kitchen', 'Bar'].map((name, position) => ({ id: randomUUID(), name, position }));
  await tx
    .insert(menuSections)
    .values(sections.map((section) => ({ ...section, category: 'mains' as const, colour: 1 })));
  const rows = dishes.map(([name, category, price, taxes, discountable], index) => ({
    id: randomUUID(),
    name,
    category,
    price,
    taxes,
    discountable,
    sectionId: index === 8 ? null : (sections[category === 'drinks' ? 1 : 0]?.id ?? null),
  }));
  await tx.insert(menuItems).values(rows.map(({ taxes: _, ...row }) => row));
  const [chargeId, accountId] = [randomUUID(), randomUUID()];
  await tx.insert(serviceCharges).values({ id: chargeId, name: 'Service', percent: 1250 });
  await tx.insert(houseAccounts).values({ id: accountId, name: 'The office upstairs' });
  const [manager, ...servers] = people.map(({ id }) => id);
  return {
    venue: whole,
    manager: manager ?? '',
    servers,
    taxes: { food: [food], drinks: [drinks], cocktails: [drinks, city], none: [] },
    dishes: rows.map(({ id, price, taxes }) => ({ id, price, taxes })),
    chargeId,
    accountId,
  };
}

/** What a service is given, outside of the door: whoever acts may do everything. */
export function contextOf(
  tx: Tx,
  { venue, manager }: Stage,
  { now, actorId, terminal }: { now: Date; actorId: string; terminal: string | null },
): WriteContext {
  return {
    tx,
    now,
    venue,
    terminal,
    actor: {
      id: actorId,
      firstName: '',
      lastName: '',
      initials: '',
      role: 'manager',
      title: '',
      permissions: ['drawer:manage', 'drawer:use', 'day:close'],
    },
    note: () => undefined,
    allow: () => ({ approvedBy: manager }),
  };
}
