import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { TableState } from '#contract/floor';

/** What a tap on the room means now. */
export type Job =
  | { kind: 'look' }
  | { kind: 'walkIn'; partySize: number }
  | { kind: 'seat'; reservationId: string }
  /** A party changes tables, or swaps with another. */
  | { kind: 'move'; visitId: string }
  /** Tables are pushed to a party's or taken away, or parties sit down together. */
  | { kind: 'join'; visitId: string }
  /** Who has which section tonight. */
  | { kind: 'lineUp' };

interface FloorScreen {
  areaId: string | null;
  tableId: string | null;
  only: TableState | null;
  job: Job;
  /** Tables and visits about which a command is on its way. */
  busy: readonly string[];
}

export const idle: Job = { kind: 'look' };

/** Where this screen is on the floor. Kept while another screen is shown, so that one comes back to it. */
export const useFloorScreen = create<FloorScreen>()(() => ({
  areaId: null,
  tableId: null,
  only: null,
  job: idle,
  busy: [],
}));

/** Begins or ends a job; the table that was looked at stays in view. */
export function setJob(job: Job): void {
  useFloorScreen.setState({ job });
}

/** Whether a command about one of these is on its way. */
export function useIsBusy(...ids: readonly string[]): boolean {
  return useFloorScreen(({ busy }) => busy.some((id) => ids.includes(id)));
}

/** Looks at a table, or at the room. */
export function selectTable(tableId: string | null): void {
  useFloorScreen.setState({ tableId });
}

interface FloorHabits {
  display: 'plan' | 'list';
  /** A tap on a table with a party shows who they are; otherwise it opens their order. */
  details: boolean;
  /** Each table shows the letter of its section. */
  sections: boolean;
}

/** How this machine shows the floor. */
export const useFloorHabits = create<FloorHabits>()(
  persist((): FloorHabits => ({ display: 'plan', details: false, sections: false }), {
    name: 'tableside.floor',
  }),
);
