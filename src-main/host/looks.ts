/** What is asked for again after so long is somebody's new look. Screens that stay open ask far more often. */
const MINUTES = 30;
const MOST = 500;

/** Who has looked at whose details of late. */
class Looks {
  readonly #seen = new Map<string, { shown: ReadonlySet<string>; at: number }>();

  /** Whether this look was not taken a short while ago, or shows somebody whom it did not show then. */
  isNew(look: string, guestIds: readonly string[], now: Date): boolean {
    const seen = this.#recent(look, now);
    return !seen || guestIds.some((id) => !seen.has(id));
  }

  /** To be told when the trace of what is new is kept for good. */
  remember(look: string, guestIds: readonly string[], now: Date): void {
    const shown = new Set([...(this.#recent(look, now) ?? []), ...guestIds]);
    // Those asked for last stand last.
    this.#seen.delete(look);
    this.#seen.set(look, { shown, at: now.getTime() });
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > MOST && oldest !== undefined) this.#seen.delete(oldest);
  }

  #recent(look: string, now: Date): ReadonlySet<string> | null {
    const seen = this.#seen.get(look);
    return seen && Math.abs(now.getTime() - seen.at) <= MINUTES * 60_000 ? seen.shown : null;
  }
}

const kept = new WeakMap<object, Looks>();

/** The looks at what a house keeps: one that is opened over restored records begins without any. */
export function looksAt(house: object): Looks {
  const looks = kept.get(house) ?? new Looks();
  kept.set(house, looks);
  return looks;
}
