import { type Cents, divideRounded } from '#contract/money';
import {
  addDays,
  addMinutes,
  clockChange,
  instantsOf,
  type WallTime,
  wallTime,
  weekdayOf,
} from '#contract/time';

/** A price by the hour: exactly one of the three kinds is there. */
export interface PriceRule {
  id: string;
  name: string;
  /** ISO: Monday is 1. Past midnight it is still the day on which it began. */
  weekdays: readonly number[];
  fromTime: string;
  /** Not after `fromTime`, it is of the next day. */
  toTime: string;
  firstDay: string | null;
  lastDay: string | null;
  percentOff: number | null;
  amountOff: Cents | null;
  fixedPrice: Cents | null;
  priority: number;
  /** What it is for; with neither, the whole menu. */
  itemIds: readonly string[];
  sectionIds: readonly string[];
}

interface PricedItem {
  id: string;
  sectionId: string | null;
  price: Cents;
  openPrice: boolean;
}

/** Whether a rule holds at a time of the wall clock. */
export function holdsAt(rule: PriceRule, { date, time }: WallTime): boolean {
  const isOvernight = rule.toTime <= rule.fromTime;
  if (!isOvernight) return beginsOn(rule, date) && time >= rule.fromTime && time < rule.toTime;
  return (
    (beginsOn(rule, date) && time >= rule.fromTime) ||
    (beginsOn(rule, addDays(date, -1)) && time < rule.toTime)
  );
}

function beginsOn({ weekdays, firstDay, lastDay }: PriceRule, date: string): boolean {
  return (
    weekdays.includes(weekdayOf(date)) &&
    (firstDay === null || date >= firstDay) &&
    (lastDay === null || date <= lastDay)
  );
}

/**
 * What an item costs under the rules that hold, and the name of the one that says so. One wins: the highest priority;
 * of equal ones that for the item before its section's before the house's, then the lowest price, then the first by
 * name. An open price has no rules.
 */
export function priceBy(
  item: PricedItem,
  holding: readonly PriceRule[],
): { price: Cents; rule: string | null } {
  if (item.openPrice) return { price: item.price, rule: null };
  const [winner] = holding
    .flatMap((rule) => {
      const rank = rankFor(rule, item);
      return rank === null ? [] : [{ rule, rank, price: priceUnder(rule, item.price) }];
    })
    .sort(
      (a, b) =>
        b.rule.priority - a.rule.priority ||
        a.rank - b.rank ||
        a.price - b.price ||
        byText(a.rule.name, b.rule.name) ||
        byText(a.rule.id, b.rule.id),
    );
  return winner ? { price: winner.price, rule: winner.rule.name } : { price: item.price, rule: null };
}

/** 0 for a rule of the item, 1 of its section, 2 of the house; null when it is for others. */
function rankFor({ itemIds, sectionIds }: PriceRule, item: PricedItem): number | null {
  if (itemIds.includes(item.id)) return 0;
  if (item.sectionId !== null && sectionIds.includes(item.sectionId)) return 1;
  return itemIds.length === 0 && sectionIds.length === 0 ? 2 : null;
}

function priceUnder({ percentOff, amountOff, fixedPrice }: PriceRule, price: Cents): Cents {
  if (fixedPrice !== null) return fixedPrice;
  if (amountOff !== null) return Math.max(0, price - amountOff);
  return divideRounded(price * (10_000 - (percentOff ?? 0)), 10_000);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** When a rule begins or ends next, so that prices may be others; null when none does within eight days. */
export function pricesUntil(rules: readonly PriceRule[], now: Date, zone: string): Date | null {
  const { date } = wallTime(now, zone);
  const edges = rules.flatMap((rule) =>
    days(date).flatMap((day) => {
      if (!beginsOn(rule, day)) return [];
      const lastDay = rule.toTime <= rule.fromTime ? addDays(day, 1) : day;
      return [
        ...instantsOf({ date: day, time: rule.fromTime }, zone),
        ...instantsOf({ date: lastDay, time: rule.toTime }, zone),
      ];
    }),
  );
  // A time that the clock skips is reached when it is put forward.
  const change = rules.length > 0 ? clockChange({ from: now, to: addMinutes(now, 8 * 1440) }, zone) : null;
  if (change) edges.push(change.at);
  return edges.filter((edge) => edge > now).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** Yesterday, whose night may go on, and the week to come. */
const days = (date: string): string[] => Array.from({ length: 9 }, (_, index) => addDays(date, index - 1));
