/** A party that waited: what it was quoted, in minutes, and how it ended. */
export interface Waited {
  hasSat: boolean;
  quotedLikely: number | null;
  quotedSafe: number | null;
  /** Until its table was offered, or until it left. */
  minutes: number;
  endedMinutesAgo: number;
}

const LATELY = 60;

/** How good tonight's quotes have been. */
export function recordOf(parties: readonly Waited[]) {
  const seated = parties.filter(({ hasSat }) => hasSat);
  const quoted = seated.filter((party) => party.quotedSafe !== null);
  const errors = quoted
    .filter(({ endedMinutesAgo }) => endedMinutesAgo <= LATELY)
    .map(({ minutes, quotedLikely }) => Math.abs(minutes - (quotedLikely ?? 0)));
  return {
    seated: seated.length,
    left: parties.length - seated.length,
    quoted: quoted.length,
    bySafe: quoted.filter(({ minutes, quotedSafe }) => minutes <= (quotedSafe ?? 0)).length,
    lastHourError:
      errors.length === 0 ? null : Math.round(errors.reduce((sum, error) => sum + error, 0) / errors.length),
  };
}
