import type { Asked, StoryBooking } from './story';

interface ComingBooking extends StoryBooking {
  party: number;
  /** None yet where the host still has to find one. */
  tables: readonly string[];
}

/** Who has booked for later tonight, by time. Byrne should be here already. */
export const comingBookings: readonly ComingBooking[] = [
  { guest: 'Byrne', at: '19:30', party: 4, tables: ['P3'], made: 8 },
  { guest: 'Brandt', at: '20:00', party: 4, tables: ['4'], made: 7, said: { reconfirmed: true } },
  {
    guest: 'Haddad',
    at: '20:00',
    party: 6,
    tables: ['16'],
    made: 10,
    note: 'High chair for the youngest',
    said: { wishes: ['high_chair'], reconfirmed: true },
  },
  { guest: 'Lindqvist', at: '20:10', party: 2, tables: ['22'], made: 2 },
  {
    guest: 'Laurent',
    at: '20:15',
    party: 8,
    tables: ['P1', 'P2'],
    made: 18,
    note: 'Cake in the fridge, candles at dessert',
    said: {
      occasion: 'Birthday',
      wishes: ['accessible'],
      area: 'Patio',
      locked: true,
      reconfirmed: true,
    },
  },
  { guest: 'Sørensen', at: '20:30', party: 5, tables: [], made: 3 },
  { guest: 'Moreau', at: '20:30', party: 2, tables: ['9'], made: 2 },
  {
    guest: 'Dunne',
    at: '20:30',
    party: 2,
    tables: ['10'],
    made: 5,
    said: { occasion: 'Anniversary', wishes: ['quiet'], reconfirmed: true },
  },
  {
    guest: 'Petrov',
    at: '20:45',
    party: 3,
    tables: ['2'],
    made: 13,
    note: 'Regular',
    said: { locked: true, reconfirmed: true },
  },
  { guest: 'Farrell', at: '20:45', party: 2, tables: ['13'], made: 1 },
  {
    guest: 'Marchetti',
    at: '20:45',
    party: 2,
    tables: ['17'],
    made: 4,
    note: 'Gluten-free menu',
    said: { reconfirmed: true },
  },
  { guest: "O'Sullivan", at: '20:45', party: 2, tables: ['18'], made: 6 },
  {
    guest: 'Hughes',
    at: '21:00',
    party: 2,
    tables: [],
    made: 1,
    note: 'Window if possible',
    said: { wishes: ['window'] },
  },
  { guest: 'Keane', at: '21:00', party: 4, tables: ['1'], made: 3 },
  { guest: 'Kowalski', at: '21:00', party: 2, tables: ['23'], made: 2 },
  { guest: 'Costa', at: '21:15', party: 4, tables: ['5'], made: 9 },
  { guest: 'Ivers', at: '21:15', party: 4, tables: ['7'], made: 5 },
  { guest: 'Osei', at: '21:15', party: 5, tables: ['11'], made: 14, said: { allergies: 'Nuts, one guest' } },
  { guest: 'Park', at: '21:30', party: 4, tables: ['12'], made: 4 },
  { guest: 'Sato', at: '21:45', party: 2, tables: ['P3'], made: 2 },
];

interface LaterBooking {
  guest: StoryBooking['guest'];
  /** Service days from now, and the time on the wall. */
  days: number;
  time: string;
  party: number;
  tables: readonly string[];
  made: number;
  note?: string;
  said?: Asked;
}

/** Who has booked for the days after. */
export const laterBookings: readonly LaterBooking[] = [
  { guest: 'Walsh', days: 1, time: '18:30', party: 4, tables: ['5'], made: 3 },
  { guest: 'Grant', days: 1, time: '19:30', party: 2, tables: ['9'], made: 1 },
  {
    guest: 'Kelly',
    days: 1,
    time: '20:00',
    party: 6,
    tables: ['11'],
    made: 6,
    said: { occasion: 'Engagement' },
  },
  { guest: 'Quinn', days: 2, time: '13:00', party: 5, tables: ['16'], made: 4 },
  { guest: 'Reid', days: 4, time: '19:00', party: 2, tables: ['22'], made: 2 },
  {
    guest: 'Bauer',
    days: 5,
    time: '19:15',
    party: 4,
    tables: ['8'],
    made: 1,
    said: { allergies: 'Lactose' },
  },
];
