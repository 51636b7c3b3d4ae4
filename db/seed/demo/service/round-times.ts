import { addMinutes } from '#contract/time';
import { demoStations, type StationName } from '../menu/kitchen-stations';
import type { StaffKey } from '../staff';
import type { Round, TicketTimes } from './round-rows';
import type { StoryLine, StoryRound, StoryTicket } from './story';
import type { StoryClock } from './story-clock';

const stationNames = Object.keys(demoStations) as StationName[];

/** How long each station usually takes, in minutes. */
const usual: Record<StationName, number> = { Grill: 12, Pans: 11, Cold: 7, Pastry: 6, Bar: 3.5 };

/** The tickets of a round that was served: seen at once, done in the station's usual time or just before. */
function servedTickets(sent: Date, served: Date): Round['stations'] {
  const lastMoment = addMinutes(served, -1);
  return Object.fromEntries(
    stationNames.map((station): [StationName, TicketTimes] => {
      const done = addMinutes(sent, usual[station]);
      return [
        station,
        {
          seen: addMinutes(sent, 1 / 3),
          started: addMinutes(sent, 1),
          bumped: done < lastMoment ? done : lastMoment,
        },
      ];
    }),
  );
}

/** What a station has done, on the clock. */
function ticketTimes(clock: StoryClock, ticket: StoryTicket): TicketTimes {
  return Object.fromEntries(
    Object.entries(ticket).map(([step, time]: [string, string]) => [step, clock.at(time)]),
  );
}

/** A round of tonight, told by times. */
export function roundTonight(clock: StoryClock, told: StoryRound, server: StaffKey): Round {
  const sent = clock.at(told.sent);
  const served = told.served === undefined ? null : clock.at(told.served);
  const stations = Object.entries(told.stations ?? {}).map(([station, ticket]) => [
    station,
    ticketTimes(clock, ticket),
  ]);
  return {
    sent,
    by: told.by ?? server,
    served,
    stations: served ? servedTickets(sent, served) : Object.fromEntries(stations),
    lines: told.lines.map((line) => ({ ...line, doneAt: line.done ? clock.at(line.done) : null })),
  };
}

/** When a meal's rounds are sent and served, as parts of the stay, for so many rounds. */
const course: Record<number, readonly (readonly [sent: number, served: number])[]> = {
  1: [[0.15, 0.5]],
  2: [
    [0.12, 0.4],
    [0.6, 0.78],
  ],
  3: [
    [0.08, 0.22],
    [0.34, 0.56],
    [0.7, 0.79],
  ],
};

/** The rounds of a party that has left, spread over its stay. */
export function roundsOfMeal(
  meal: readonly (readonly StoryLine[])[],
  seated: Date,
  left: Date,
  server: StaffKey,
): Round[] {
  const stay = (left.getTime() - seated.getTime()) / 60_000;
  return meal.map((lines, index) => {
    const [sentPart, servedPart] = course[meal.length]?.[index] ?? [0, 0];
    const sent = addMinutes(seated, Math.round(stay * sentPart));
    const served = addMinutes(seated, Math.round(stay * servedPart));
    return {
      sent,
      by: server,
      served,
      stations: servedTickets(sent, served),
      lines: lines.map((line) => ({ ...line, doneAt: null })),
    };
  });
}
