import { create } from 'zustand';
import type { ReservationView } from '#contract/reservations';

/** What the form for a block is about: tables and times to begin with, or a block that stands. */
export type BlockTarget =
  | { kind: 'new'; tableIds: string[]; fromMinute: number | null; toMinute: number | null }
  | { kind: 'edit'; blockId: string };

interface TimelineScreen {
  block: BlockTarget | null;
  isHelpShown: boolean;
  isPlanShown: boolean;
  /** The booking that waits for another to swap tables with. */
  swapping: ReservationView | null;
}

/** What lies over the timeline. */
export const useTimeline = create<TimelineScreen>()(() => ({
  block: null,
  isHelpShown: false,
  isPlanShown: false,
  swapping: null,
}));

/** Opens the form for a block, or closes it. */
export function setBlockForm(block: BlockTarget | null): void {
  useTimeline.setState({ block });
}

/** Shows what the keys do, or no longer. */
export function showHelp(isHelpShown: boolean): void {
  useTimeline.setState({ isHelpShown });
}

/** Remembers who wants to swap, or that nobody does. */
export function setSwapping(swapping: ReservationView | null): void {
  useTimeline.setState({ swapping });
}

/** Shows tables for everybody who has none, or no longer. */
export function showPlan(isPlanShown: boolean): void {
  useTimeline.setState({ isPlanShown });
}
