/**
 * What a wall clock promises, worked out without the product's own time: every instant of the day is asked what it
 * shows, and the first that shows the time is it.
 */
export class WallClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #known = new Map<string, number | null>();

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
  }

  /** "2026-10-25 01:30" for an instant. */
  shown(at: number): string {
    return this.#format.format(at);
  }

  /** The first instant, or the last, at which the clock shows this. Null where it never does. */
  instant(date: string, time: string, later = false): number | null {
    const wall = `${date} ${time}`;
    const key = `${wall} ${later}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const asUtc = Date.parse(`${date}T${time}:00Z`);
    const found: number[] = [];
    for (let offset = -14 * 60; offset <= 14 * 60; offset += 15) {
      const at = asUtc + offset * 60_000;
      if (this.shown(at) === wall) found.push(at);
    }
    const at = (later ? found.at(-1) : found[0]) ?? null;
    this.#known.set(key, at);
    return at;
  }
}
