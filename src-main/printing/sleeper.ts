/** Waits that somebody else can end. */
export interface Sleeper {
  /** Until it is woken. */
  untilWoken(): Promise<void>;
  /** For so many milliseconds; only an urgent call ends it before. */
  for(milliseconds: number): Promise<void>;
  /** Ends `untilWoken`, also one that begins later; an urgent one also `for`. */
  wake(isUrgent: boolean): void;
}

export function sleeper(): Sleeper {
  let called = false;
  let onCall: ((isUrgent: boolean) => void) | null = null;
  return {
    untilWoken: () =>
      new Promise((resolve) => {
        const rise = (): void => {
          called = false;
          onCall = null;
          resolve();
        };
        if (called) rise();
        else onCall = rise;
      }),
    for: (milliseconds) =>
      new Promise((resolve) => {
        const rise = (): void => {
          clearTimeout(timer);
          onCall = null;
          resolve();
        };
        const timer = setTimeout(rise, milliseconds);
        onCall = (isUrgent) => {
          if (isUrgent) rise();
          else called = true;
        };
      }),
    wake(isUrgent) {
      if (onCall) onCall(isUrgent);
      else called = true;
    },
  };
}
