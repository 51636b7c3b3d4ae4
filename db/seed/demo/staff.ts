import type { staffProfiles, users } from '#db/schema/people';
import { UNUSABLE_PASSWORD } from '#db/unusable-password';
import { demoId } from './demo-id';

interface DemoStaff {
  number: number;
  firstName: string;
  lastName: string;
  role: 'admin' | 'manager' | 'server' | 'kitchen';
  title: string;
  pin: string;
}

/** Who works at the demo restaurant, in the order of the sign-in tiles. The only place that has the PINs. */
export const demoStaff = {
  ana: { number: 1, firstName: 'Ana', lastName: 'Sousa', role: 'server', title: 'Server', pin: '1204' },
  milo: { number: 2, firstName: 'Milo', lastName: 'Brennan', role: 'server', title: 'Server', pin: '2315' },
  priya: { number: 3, firstName: 'Priya', lastName: 'Nair', role: 'server', title: 'Server', pin: '3426' },
  jonas: { number: 4, firstName: 'Jonas', lastName: 'Weber', role: 'server', title: 'Bar', pin: '4537' },
  clara: { number: 5, firstName: 'Clara', lastName: 'Byrne', role: 'server', title: 'Host', pin: '5648' },
  niamh: {
    number: 6,
    firstName: 'Niamh',
    lastName: 'Doyle',
    role: 'manager',
    title: 'Manager',
    pin: '906090',
  },
  luca: { number: 7, firstName: 'Luca', lastName: 'Ferri', role: 'kitchen', title: 'Chef', pin: '6759' },
  aoife: { number: 8, firstName: 'Aoife', lastName: 'Nolan', role: 'admin', title: 'Owner', pin: '7861' },
} as const satisfies Record<string, DemoStaff>;

export type StaffKey = keyof typeof demoStaff;

/** The id of a member of staff. */
export function staffId(key: StaffKey): string {
  return demoId('staff', demoStaff[key].number);
}

/** The staff as users, hired a year before `now` so that lists ordered by date keep the order of the tiles. */
export function staffUsers(now: Date): (typeof users.$inferInsert)[] {
  return Object.values(demoStaff).map((person) => ({
    id: demoId('staff', person.number),
    email: `${person.firstName}.${person.lastName}@larkandsalt.example`.toLowerCase(),
    passwordHash: UNUSABLE_PASSWORD,
    firstName: person.firstName,
    lastName: person.lastName,
    role: person.role,
    createdAt: new Date(now.getTime() - (365 * 86_400 - person.number) * 1000),
    updatedAt: now,
  }));
}

/** How a PIN is kept: its keyed digest and its bcrypt. */
export type HashPin = (pin: string) => Promise<{ hash: string; index: string }>;

/** What the sign-in needs of everybody. */
export function staffProfileRows(hashPin: HashPin): Promise<(typeof staffProfiles.$inferInsert)[]> {
  return Promise.all(
    Object.values(demoStaff).map(async (person) => {
      const pin = await hashPin(person.pin);
      return {
        userId: demoId('staff', person.number),
        title: person.title,
        pinHash: pin.hash,
        pinIndex: pin.index,
      };
    }),
  );
}
