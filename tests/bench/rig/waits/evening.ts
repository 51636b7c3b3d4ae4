import type { Chance } from '../../../faults/random';
import { partySizes } from '../generated-book';

/** A party that comes without a booking, and what it will do. Minutes count from 17:00. */
export interface Party {
  partySize: number;
  arrives: number;
  /** How long it will sit. */
  stays: number;
  /** When in its stay something shows on the till: ordered, each course on the table, paying. */
  ordered: number;
  served: number[];
  paying: number;
}

const PARTIES = 55.5;
const PEAK = 130;
const PEAK_WIDTH = 50;
const LAST_ARRIVAL = 270;

/** The middle stay by size, and how far stays lie apart. */
const middleStay = (partySize: number) =>
  partySize <= 2 ? 66 : partySize <= 4 ? 78 : partySize <= 6 ? 90 : 102;
const STAY_SIGMA = 0.25;

/**
 * The parts of a stay: until they order, until each course is on the table, until they ask to pay, until they are
 * gone. How a stay falls into them is its own: none of the product's beliefs about courses is used here.
 */
const PARTS = [0.12, 0.17, 0.29, 0.22, 0.13, 0.07];
const PARTS_SIGMA = 0.3;
const NO_DESSERT = 0.35;

/** The parties of one evening, by the time they arrive. */
export function eveningOf(chance: Chance): Party[] {
  const count = Math.round(PARTIES + 4 * normal(chance));
  return Array.from({ length: count }, () => partyOf(chance)).sort((a, b) => a.arrives - b.arrives);
}

function partyOf(chance: Chance): Party {
  const partySize = sizeOf(chance);
  const stays = middleStay(partySize) * Math.exp(STAY_SIGMA * normal(chance));
  const hasDessert = !chance.happens(NO_DESSERT);
  const parts = PARTS.map((part, index) =>
    index === 3 && !hasDessert ? 0 : part * Math.exp(PARTS_SIGMA * normal(chance)),
  );
  const whole = parts.reduce((sum, part) => sum + part, 0);
  let passed = 0;
  const ends = parts.map((part) => {
    passed += (part / whole) * stays;
    return passed;
  });
  const [ordered = 0, first = 0, second = 0, third = 0, paying = 0] = ends;
  const served = hasDessert ? [first, second, third] : [first, second];
  return { partySize, arrives: arrivalOf(chance), stays, ordered, served, paying };
}

function arrivalOf(chance: Chance): number {
  if (!chance.happens(0.75)) return chance.below(1) * LAST_ARRIVAL;
  const arrives = PEAK + PEAK_WIDTH * normal(chance);
  return arrives < 0 || arrives > LAST_ARRIVAL ? arrivalOf(chance) : arrives;
}

function sizeOf(chance: Chance): number {
  let left = chance.below(1) * partySizes.reduce((sum, [, percent]) => sum + percent, 0);
  for (const [partySize, percent] of partySizes) {
    left -= percent;
    if (left < 0) return partySize;
  }
  return 2;
}

function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.below(1))) * Math.cos(2 * Math.PI * chance.below(1));
}
