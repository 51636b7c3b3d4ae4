import { addMinutes, minutesBetween } from '#contract/time';
import { tableNumber } from '../floor';
import { guestNumber } from '../guests';
import { demoVenue } from '../venue';
import { type Booking, reservationId } from './booking-rows';
import { takenAt } from './bookings';
import { earlierTonight, lunchToday } from './earlier';
import { lastWeekMeals } from './last-week';
import { amountOf } from './line-rows';
import { roundsOfMeal, roundTonight } from './round-times';
import type { StoryMeal, StoryVisit } from './story';
import type { StoryClock } from './story-clock';
import { hallVisits } from './tonight-hall';
import { patioAndBarVisits } from './tonight-patio-and-bar';
import type { Stay } from './visit-rows';

/** A stay and, if the party had booked, its booking. */
interface BookedStay {
  stay: Stay;
  booking: Booking | null;
}

/** Everybody who sits now. Their tables are theirs for a turn, or until the next booking there. */
export function staysNow(clock: StoryClock, coming: readonly Booking[]): BookedStay[] {
  return [...hallVisits, ...patioAndBarVisits].map((told) => stayNow(clock, told, coming));
}

function stayNow(clock: StoryClock, told: StoryVisit, coming: readonly Booking[]): BookedStay {
  const seated = clock.at(told.seated);
  const next = coming.filter((booking) => booking.tables.some((table) => told.tables.includes(table)));
  const ends = [addMinutes(seated, demoVenue.turnMinutes), ...next.map((booking) => booking.start)];
  const number = told.booking && guestNumber(told.booking.guest);
  return {
    stay: {
      number: tableNumber(told.tables[0] ?? ''),
      tables: told.tables,
      guests: told.guests,
      name: told.booking?.guest ?? null,
      guest: told.booking?.guest ?? null,
      reservationId: number === undefined ? null : reservationId(number),
      server: told.server,
      seated,
      left: null,
      until: new Date(Math.min(...ends.map((end) => end.getTime()))),
      serviceDay: clock.serviceDay(seated),
      rounds: (told.rounds ?? []).map((round) => roundTonight(clock, round, told.server ?? 'clara')),
      drafts: (told.drafts ?? []).map((line) => ({
        ...line,
        addedAt: clock.at(line.added),
        by: told.server,
      })),
      payments: (told.paid ? [told.paid] : []).map((paid) => ({
        ...paid,
        at: clock.at(paid.at),
        serviceDay: clock.serviceDay(clock.at(paid.at)),
        by: told.server ?? 'clara',
      })),
    },
    booking: told.booking
      ? {
          ...told.booking,
          number: guestNumber(told.booking.guest),
          start: clock.booked(told.booking.at),
          party: told.guests,
          tables: told.tables,
          status: 'confirmed',
          kept: false,
          arrived: seated,
          taken: takenAt(clock.now, told.booking.made, guestNumber(told.booking.guest)),
        }
      : null,
  };
}

/** Everybody who has left today. */
export function staysEarlier(clock: StoryClock): BookedStay[] {
  const day = (instant: Date) => instant;
  const evening = earlierTonight.map((told, index) => {
    const number = told.booking ? guestNumber(told.booking.guest) : 0;
    return stayOver(clock, told, day, { visit: 1001 + index, booking: number });
  });
  const lunch = lunchToday.map((told, index) =>
    stayOver(clock, told, day, { visit: 1101 + index, booking: 0 }),
  );
  return [...evening, ...lunch.filter(({ stay }) => clock.isToday(stay.seated))];
}

/** Everybody who came on the same weekday a week ago. */
export function staysLastWeek(clock: StoryClock): BookedStay[] {
  const day = (instant: Date) => clock.weekBefore(instant);
  return lastWeekMeals.map((told, index) =>
    stayOver(clock, told, day, { visit: 2001 + index, booking: 1101 + index }),
  );
}

/** A party that has left; `day` moves tonight's times to the day it came. */
function stayOver(
  clock: StoryClock,
  told: StoryMeal,
  day: (instant: Date) => Date,
  number: { visit: number; booking: number },
): BookedStay {
  const seated = day(clock.at(told.seated));
  const left = addMinutes(seated, minutesBetween(clock.at(told.seated), clock.at(told.left)));
  const amount = amountOf(told.meal.flat());
  return {
    stay: {
      number: number.visit,
      tables: told.tables,
      guests: told.guests,
      name: told.booking?.guest ?? told.name ?? null,
      guest: told.booking?.guest ?? null,
      reservationId: told.booking ? reservationId(number.booking) : null,
      server: told.server,
      seated,
      left,
      until: left,
      serviceDay: clock.serviceDay(seated),
      rounds: roundsOfMeal(told.meal, seated, left, told.server),
      drafts: [],
      payments: [
        { tender: told.tender, amount, at: left, serviceDay: clock.serviceDay(left), by: told.server },
      ],
    },
    booking: told.booking
      ? {
          ...told.booking,
          number: number.booking,
          start: day(clock.booked(told.booking.at)),
          party: told.guests,
          tables: told.tables,
          status: 'completed',
          kept: false,
          arrived: seated,
          taken: takenAt(seated, told.booking.made, number.booking),
        }
      : null,
  };
}
