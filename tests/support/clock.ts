/** A clock that moves only when it is told to. */
export interface TestClock {
  (): Date;
  set(instant: string): void;
  advance(minutes: number): void;
}

/** A clock that shows an instant, written with its zone: "2026-11-20T19:46:00Z". */
export function clockAt(instant: string): TestClock {
  let now = new Date(instant);
  const clock = () => new Date(now);
  return Object.assign(clock, {
    set: (next: string) => {
      now = new Date(next);
    },
    advance: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  });
}
