import type { Refusal, Slot } from '#contract/availability';
import type { ParsedInput } from '#contract/contract';
import { instantsOf, type WallTime } from '#contract/time';
import type { Asked } from '../assignment/book.rules';
import type { Unit } from '../assignment/units.rules';
import { closedWords, planOf, serviceMinute, slotsOf, turnFor } from '../hours/hours.rules';
import { whenIn } from '../hours/hours.service';
import { pacingVerdict, limitAt as startingLimit } from '../hours/pacing.rules';
import type { DayBook } from './day-book.service';
import { coversOf, type Demand, pacingRefusal, refused, tablesSay } from './slots.rules';

/** What a party is like, whenever it comes. */
export type Wanted = Pick<
  ParsedInput<'availability.day'>,
  'partySize' | 'durationMinutes' | 'wishes' | 'areaId'
>;

/** A time on the venue's clock, and when that is. */
export interface Moment extends WallTime {
  laterFold: boolean;
  at: Date;
}

/** The times of the day at which parties may be booked to start; one that is shown twice is two. */
export function momentsOf({ hours, day }: DayBook): (Moment & { minute: number; service: string | null })[] {
  return slotsOf(hours, day).flatMap(({ date, time, minute, service }) =>
    instantsOf({ date, time }, hours.timeZone).map((at, fold) => ({
      date,
      time,
      minute,
      service: service?.name ?? null,
      laterFold: fold > 0,
      at,
    })),
  );
}

/** A party at a time: how long it stays is its service's to say, unless it is said. */
export function askedAt({ hours }: DayBook, wanted: Wanted, moment: Moment): Asked {
  const { partySize, wishes, areaId = null } = wanted;
  const minutes = wanted.durationMinutes ?? whenIn(hours, moment, partySize).turnMinutes;
  const from = moment.at.getTime();
  return { partySize, wishes, areaId, from, to: from + minutes * 60_000 };
}

/** What stands against a time itself, whatever the tables say: that it is over, the hours, the pacing. */
export function limitAt(
  day: DayBook,
  asked: Asked,
  moment: Moment,
): { limit: Refusal | null; covers: ReturnType<typeof coversOf> } {
  const { hours, now, parties } = day;
  const when = whenIn(hours, moment, asked.partySize);
  const limits = {
    starting: startingLimit(hours, when.day, when.service, serviceMinute(moment.time, hours.dayCutover)),
    present: when.service?.coversPresent ?? null,
  };
  const party = { starts: moment.at, from: moment.at, to: new Date(asked.to), covers: asked.partySize };
  const verdict = pacingVerdict(limits, parties, party);
  const covers = coversOf(verdict, asked.partySize);
  if (moment.at <= now) return { limit: refused('past'), covers };
  if (when.closed) return { limit: closedRefusal(day, closedWords(when.closed)), covers };
  return { limit: pacingRefusal(verdict, asked.partySize), covers };
}

/** One slot of the day. */
export function slotAt(
  day: DayBook,
  demand: Demand,
  units: readonly Unit[],
  wanted: Wanted,
  moment: ReturnType<typeof momentsOf>[number],
): Slot {
  const { at: _, ...slot } = moment;
  const asked = askedAt(day, wanted, moment);
  const { limit, covers } = limitAt(day, asked, moment);
  const said = tablesSay(demand, units, asked);
  if (!limit) return { ...slot, ...covers, ...said };
  return { ...slot, ...covers, ...said, state: limit.code === 'past' ? 'closed' : 'full', why: limit };
}

/** How long such a party stays, where the service of a time does not say otherwise. */
export function usualMinutes({ hours }: DayBook, { durationMinutes, partySize }: Wanted): number {
  return durationMinutes ?? turnFor(hours, null, partySize);
}

/** The shortest that any party stays: what is shorter is of no use to anybody. */
export function shortestTurn({ hours }: DayBook): number {
  return Math.min(hours.turnMinutes, ...hours.turnTimes.map(({ minutes }) => minutes));
}

function closedRefusal({ hours, day }: DayBook, reason: string): Refusal {
  return refused(planOf(hours, day).open === 'closed' ? 'closed' : 'outside_hours', { reason });
}
