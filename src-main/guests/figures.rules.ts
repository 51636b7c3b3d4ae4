import { type Cents, divideRounded, sum } from '#contract/money';

/** A stay as the figures need it. */
export interface CountedStay {
  partySize: number;
  tables: readonly string[];
  spend: Cents;
}

/** What stays add up to. A visit that paid nothing does not lower the average: its bill may have been another's. */
export function figuresOf(stays: readonly CountedStay[]) {
  const paid = stays.map(({ spend }) => spend).filter((spend) => spend > 0);
  const spend = sum(paid);
  const table = mostOften(stays.flatMap(({ tables }) => tables));
  return {
    covers: stays.reduce((covers, { partySize }) => covers + partySize, 0),
    spend,
    averageSpend: paid.length === 0 ? null : divideRounded(spend, paid.length),
    usualPartySize: mostOften(stays.map(({ partySize }) => partySize))?.value ?? null,
    usualTable: table && table.times > 1 ? table.value : null,
  };
}

/** The value that is there most often; of several the first one met. */
function mostOften<Value>(values: readonly Value[]): { value: Value; times: number } | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let most: { value: Value; times: number } | null = null;
  for (const [value, times] of counts) if (most === null || times > most.times) most = { value, times };
  return most;
}
