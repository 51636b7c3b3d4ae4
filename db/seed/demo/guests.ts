import type { guestProfiles, users } from '#db/schema/people';
import { UNUSABLE_PASSWORD } from '#db/unusable-password';
import { demoId } from './demo-id';

interface DemoGuest {
  firstName: string;
  /** Given an address; without it the placeholder that every guest without e-mail gets. */
  email?: true;
  allergies?: string;
  note?: string;
  tags?: readonly string[];
  /** Where the row of a name is another's, misspelt: taken down twice. */
  phone?: string;
}

/** By last name. The order gives ids and phone numbers: add at the end. */
const guests = {
  Okafor: { firstName: 'Adaeze', email: true, allergies: 'Sesame, seat 3', tags: ['Regular'] },
  Brandt: { firstName: 'Jonathan', email: true },
  Haddad: { firstName: 'Leila', note: 'Comes with two small children.' },
  Lindqvist: { firstName: 'Elin', email: true },
  Moreau: { firstName: 'Julien' },
  Dunne: { firstName: 'Orla', note: 'Prefers the quiet corner.', tags: ['Regular'] },
  Petrov: {
    firstName: 'Mila',
    email: true,
    note: 'Stout first, menu later.',
    tags: ['Regular', 'Neighbour'],
  },
  Keane: { firstName: 'Declan' },
  Byrne: { firstName: 'Sinéad', email: true },
  Sørensen: { firstName: 'Freja', email: true },
  Hughes: { firstName: 'Gareth' },
  Costa: { firstName: 'Rui' },
  Ivers: { firstName: 'Maeve', allergies: 'Shellfish' },
  Osei: { firstName: 'Kwame', email: true },
  Park: { firstName: 'Ji-woo' },
  Sato: { firstName: 'Haruki', email: true, tags: ['Press'] },
  Farrell: { firstName: 'Cian' },
  Marchetti: { firstName: 'Giulia', allergies: 'Gluten (coeliac)' },
  "O'Sullivan": { firstName: 'Gráinne' },
  Kowalski: { firstName: 'Tomasz', email: true },
  Silva: { firstName: 'Beatriz', email: true },
  Murphy: { firstName: 'Eoin', note: 'Pays by card, wants the receipt for the company.' },
  Nguyen: { firstName: 'Minh' },
  Adeyemi: { firstName: 'Tunde', allergies: 'Nuts, seat 3' },
  Rossi: { firstName: 'Paolo', email: true },
  Fitzgerald: { firstName: 'Aisling', email: true, tags: ['VIP', 'Friend of the house'] },
  Lynch: { firstName: 'Róisín' },
  McCarthy: { firstName: 'Fergus', email: true, note: 'One bill for all.', tags: ['Regular', 'Company'] },
  Tanaka: { firstName: 'Yui' },
  Herrera: { firstName: 'Lucía', email: true },
  Burke: { firstName: 'Conor' },
  Kim: { firstName: 'Seo-yeon', email: true },
  Doyle: { firstName: 'Shane' },
  Walsh: { firstName: 'Deirdre', email: true },
  Grant: { firstName: 'Imogen' },
  Bauer: { firstName: 'Katharina', email: true, allergies: 'Lactose' },
  Quinn: { firstName: 'Ronan' },
  Reid: { firstName: 'Fiona', email: true },
  Kelly: { firstName: 'Patrick' },
  Ahern: { firstName: 'Bríd', note: 'Hard of hearing: face her when you speak.' },
  Cole: { firstName: 'Marcus', email: true },
  Laurent: {
    firstName: 'Camille',
    email: true,
    allergies: 'Peanut',
    note: 'Wheelchair: leave the end of the table free.',
    tags: ['VIP'],
  },
  Sorensen: { firstName: 'Freya', phone: '01 555 0110', note: 'Rang about her daughter’s birthday.' },
} as const satisfies Record<string, DemoGuest>;

export type GuestName = keyof typeof guests;

const names = Object.keys(guests) as GuestName[];

/** The number in a guest's id, and in the id of the guest's booking tonight. */
export function guestNumber(name: GuestName): number {
  return names.indexOf(name) + 1;
}

/** The id of a guest. */
export function guestId(name: GuestName): string {
  return demoId('guest', guestNumber(name));
}

/** Letters as an address spells them: "Róisín" is "roisin". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll('ø', 'o')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}

/** The guests as users, known to the house for some months. */
export function guestUsers(now: Date): (typeof users.$inferInsert)[] {
  return names.map((name, index) => {
    const guest: DemoGuest = guests[name];
    const id = guestId(name);
    return {
      id,
      email: guest.email ? `${plain(guest.firstName)}.${plain(name)}@example.com` : `${id}@guest.invalid`,
      passwordHash: UNUSABLE_PASSWORD,
      firstName: guest.firstName,
      lastName: name,
      phone: guest.phone ?? `+353 1 555 0${101 + index}`,
      role: 'customer',
      createdAt: new Date(now.getTime() - (120 + index * 3) * 86_400_000),
      updatedAt: now,
    };
  });
}

/** What the house knows about its guests. */
export function guestProfileRows(): (typeof guestProfiles.$inferInsert)[] {
  return names.flatMap((name) => {
    const guest: DemoGuest = guests[name];
    const { allergies = null, note = null, tags = [] } = guest;
    if (allergies === null && note === null && tags.length === 0) return [];
    return [{ userId: guestId(name), allergies, note, tags: [...tags] }];
  });
}
