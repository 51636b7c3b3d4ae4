import { meals } from './meals';
import type { StoryBooking, StoryMeal } from './story';

type Told = readonly [
  table: string,
  guests: number,
  server: StoryMeal['server'],
  seated: string,
  left: string,
  meal: keyof typeof meals,
  tender: StoryMeal['tender'],
  guest?: StoryBooking['guest'],
];

/** The whole of the same weekday a week ago: what today is compared with. */
const told: readonly Told[] = [
  ['9', 2, 'aoife', '12:15', '13:20', 'lunchForTwo', 'card'],
  ['17', 4, 'aoife', '12:40', '14:00', 'familyOfFour', 'card'],
  ['Bar 2', 1, 'jonas', '13:10', '13:50', 'saladForOne', 'cash'],
  ['3', 4, 'milo', '16:50', '18:45', 'forFour', 'card'],
  ['11', 6, 'milo', '17:00', '19:10', 'forSix', 'card', 'Fitzgerald'],
  ['8', 4, 'priya', '17:05', '19:00', 'forFour', 'cash'],
  ['1', 4, 'priya', '17:15', '19:00', 'familyOfFour', 'card', 'Haddad'],
  ['P1', 2, 'ana', '17:30', '19:05', 'classicForTwo', 'cash'],
  ['12', 4, 'ana', '17:45', '19:35', 'forFour', 'card', 'Petrov'],
  ['2', 2, 'jonas', '17:50', '19:20', 'steakForTwo', 'card'],
  ['4', 4, 'ana', '18:00', '19:55', 'forFour', 'card', 'Costa'],
  ['9', 2, 'milo', '18:05', '19:35', 'classicForTwo', 'card'],
  ['7', 3, 'milo', '18:10', '19:55', 'forThree', 'card'],
  ['P2', 3, 'ana', '18:15', '20:00', 'forThree', 'card'],
  ['20', 2, 'milo', '18:30', '20:05', 'steakForTwo', 'card', 'Sato'],
  ['16', 6, 'priya', '19:00', '21:10', 'forSix', 'card', 'Laurent'],
  ['22', 2, 'ana', '19:15', '20:45', 'classicForTwo', 'cash', 'Lindqvist'],
  ['5', 4, 'milo', '19:30', '21:25', 'forFour', 'card'],
  ['P3', 3, 'priya', '19:45', '21:30', 'forThree', 'card', 'Osei'],
  ['10', 2, 'ana', '20:00', '21:35', 'steakForTwo', 'card', 'Dunne'],
  ['15', 6, 'milo', '20:15', '22:25', 'forSix', 'card', 'McCarthy'],
  ['24', 2, 'priya', '20:45', '22:15', 'classicForTwo', 'cash'],
  ['18', 2, 'jonas', '21:15', '22:40', 'steakForTwo', 'card', 'Keane'],
];

export const lastWeekMeals: readonly StoryMeal[] = told.map(
  ([table, guests, server, seated, left, meal, tender, guest]) => ({
    tables: [table],
    guests,
    server,
    seated,
    left,
    meal: meals[meal],
    tender,
    ...(guest && { booking: { guest, at: seated, made: 4 } }),
  }),
);

/** Bookings of that day that came to nothing. */
export const lastWeekMissed = [
  { guest: 'Moreau', at: '18:00', party: 2, tables: ['9'], made: 3, status: 'no_show' },
  { guest: 'Farrell', at: '19:30', party: 4, tables: ['8'], made: 5, status: 'cancelled' },
] as const;
