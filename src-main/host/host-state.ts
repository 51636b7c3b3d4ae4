import type { Job, Outcome, Phase, Trouble } from '#contract/system';

/** How the host is, beside what is stored: for the screens, which must be told also while no database is open. */
export interface HostCondition {
  phase: Phase;
  trouble: Trouble | null;
  job: Job | null;
  outcome: Outcome | null;
  /** Rows that cannot be read were met since the start. */
  dataUnreadable: boolean;
}

export interface HostState {
  readonly now: HostCondition;
  /** Changes some of it and tells the listener, unless nothing differs. */
  set(patch: Partial<HostCondition>): void;
}

/** @param onChange called after each change. */
export function createHostState(onChange: () => void): HostState {
  let now: HostCondition = {
    phase: 'opening',
    trouble: null,
    job: null,
    outcome: null,
    dataUnreadable: false,
  };
  return {
    get now() {
      return now;
    },
    set(patch) {
      const keys = Object.keys(patch) as (keyof HostCondition)[];
      if (keys.every((key) => patch[key] === now[key])) return;
      now = { ...now, ...patch };
      onChange();
    },
  };
}
