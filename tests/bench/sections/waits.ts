import type { Outcome } from '#main/waitlist/quote.rules';
import { learn, nothingLearned } from '#main/waitlist/turn.rules';
import { chanceOf } from '../../faults/random';
import type { Figure } from '../figures';
import { progress } from '../progress';
import type { ReservationsBench } from '../reservations';
import { benchRoom } from '../rig/generated-book';
import { eveningOf } from '../rig/waits/evening';
import { arrivalsOf, type Knowledge, playEvening, remembered, type Told } from '../rig/waits/play';
import { median, percentile } from '../samples';

const NIGHTS = 200;
/** What the house has seen before the first of them. */
const NIGHTS_BEFORE = 30;
/** Of these, those on tonight's weekday: twelve weeks have as many. */
const NIGHTS_LIKE_IT = 12;
const FEW_NIGHTS = 40;
/** Larger parties book: those that stand at the door all the same are counted apart. */
const LARGEST_AT_DOOR = 8;
const section = 'Waits quoted at the door, on simulated nights';

type Method = (told: Told) => number;

/** How far the quotes are off, and how often the safe one is kept, beside what most waitlists say. */
export async function measureWaits({ quick }: ReservationsBench): Promise<Figure[]> {
  const nights = quick ? 5 : NIGHTS;
  const evenings = (name: string, count: number) =>
    Array.from({ length: count }, (_, night) => eveningOf(chanceOf(`${name} ${night}`)));
  const tonight = evenings('night', nights);
  const before = evenings('before', NIGHTS_BEFORE);
  const known = {
    learned: learn(before.flatMap(remembered)),
    evenings: before.slice(-NIGHTS_LIKE_IT).map(arrivalsOf),
  };
  const play = (knowledge: Omit<Knowledge, 'outcomes'>, most = nights) => {
    const outcomes: Outcome[] = [];
    return tonight
      .slice(0, most)
      .flatMap((parties) => playEvening(benchRoom(), parties, { ...knowledge, outcomes }));
  };
  const without = play({ ...known, seesCourses: false });
  progress(`${nights} nights without course events`);
  const withCourses = play({ ...known, seesCourses: true });
  progress(`${nights} nights with course events`);
  const firstNights = tonight.slice(0, FEW_NIGHTS).flatMap((parties) =>
    playEvening(benchRoom(), parties, {
      learned: nothingLearned,
      evenings: [],
      seesCourses: true,
      outcomes: [],
    }),
  );
  const knowing = [false, true].map((seesCourses) =>
    play({ ...known, seesCourses, knowsWhoComes: true }, FEW_NIGHTS),
  );
  return figuresOf({ without, withCourses, firstNights, knowing }, nights);
}

interface Nights {
  without: Told[];
  withCourses: Told[];
  firstNights: Told[];
  /** Of the first nights again, had the house known who comes later: without course events, and with. */
  knowing: Told[][];
}

function figuresOf({ without, withCourses, firstNights, knowing }: Nights, nights: number): Figure[] {
  const atDoor = (told: readonly Told[]) => told.filter(({ partySize }) => partySize <= LARGEST_AT_DOOR);
  const large = withCourses.filter(({ partySize }) => partySize > LARGEST_AT_DOOR);
  const likely: Method = ({ quoted }) => quoted.likely;
  const safe: Method = ({ quoted }) => quoted.safe;
  const few = atDoor(withCourses);
  const least = knowing.map((told, index) => {
    const same = (index === 0 ? without : withCourses).slice(0, told.length);
    return { knowing: error(atDoor(told), likely), same: error(atDoor(same), likely) };
  });
  const milliseconds = withCourses.map((told) => told.milliseconds);
  const minutes = (name: string, value: number, goal?: number, detail?: string): Figure => ({
    section,
    name,
    value,
    unit: 'min',
    ...(goal !== undefined && { goal }),
    ...(detail !== undefined && { detail }),
  });
  return [
    minutes(
      'mean error of the quote, by sizes and times only',
      error(atDoor(without), likely),
      8,
      `${nights} nights, ${few.length} parties of up to ${LARGEST_AT_DOOR} waited, ${mean(few, ({ actual }) => actual).toFixed(0)} min on average`,
    ),
    minutes('the same with what the till sees of a meal', error(few, likely), 6.5, within(few, likely)),
    minutes('the same for larger parties', error(large, likely), undefined, `${large.length} parties`),
    minutes(
      'the same on a first night, by turn times of 120 min that are set',
      error(atDoor(firstNights), likely),
      undefined,
      'its parties stay 66 to 102 min',
    ),
    ...least.map((error, index) =>
      minutes(
        `${index === 0 ? 'by sizes and times' : 'with the meal'}, had the house known who comes later`,
        error.knowing,
        undefined,
        `the first ${FEW_NIGHTS} nights, quoted with ${error.same.toFixed(2)} min: what is left is how long parties stay`,
      ),
    ),
    minutes(
      'rolling average of the last waits',
      error(few, ({ rollingAverage }) => rollingAverage),
    ),
    minutes(
      'parties ahead times the recent interval',
      error(few, ({ partiesAhead }) => partiesAhead),
    ),
    {
      section,
      name: 'share seated by the safe quote',
      value: kept(withCourses, safe),
      unit: '%',
      least: 77,
      goal: 83,
      detail: `as it is said, in steps of five: ${kept(withCourses, ({ range }) => range.to).toFixed(1)} %`,
    },
    {
      section,
      name: 'the same by sizes and times only',
      value: kept(without, safe),
      unit: '%',
      least: 77,
      goal: 83,
    },
    {
      section,
      name: 'one quote worked out, p95',
      value: percentile(milliseconds, 0.95),
      unit: 'ms',
      goal: 50,
      detail: `p50 ${median(milliseconds).toFixed(1)} ms`,
    },
  ];
}

function mean(told: readonly Told[], of: Method): number {
  return told.reduce((sum, one) => sum + of(one), 0) / told.length;
}

function error(told: readonly Told[], of: Method): number {
  return mean(told, (one) => Math.abs(one.actual - of(one)));
}

function kept(told: readonly Told[], of: Method): number {
  return 100 * mean(told, (one) => (one.actual <= of(one) ? 1 : 0));
}

function within(told: readonly Told[], of: Method): string {
  const close = 100 * mean(told, (one) => (Math.abs(one.actual - of(one)) <= 5 ? 1 : 0));
  return `${close.toFixed(0)} % within 5 min`;
}
