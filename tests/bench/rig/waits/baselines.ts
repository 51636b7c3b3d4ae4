/** A party that waited and sat down. */
export interface Seated {
  at: number;
  waited: number;
}

const RECENT = 10;

/** What most waitlists say: the average of the last waits; or parties ahead times the recent interval of seatings. */
export function baselines(recent: readonly Seated[], inQueue: number, now: number) {
  const last = recent.slice(-RECENT);
  const average = last.reduce((sum, { waited }) => sum + waited, 0) / (last.length || 1);
  const first = last[0];
  const interval = first ? (now - first.at) / last.length : 10;
  return { rollingAverage: average, partiesAhead: inQueue * interval };
}
