import type { Output } from '#contract/contract';

export type DayView = Output<'reservations.day'>;
export type WalkIn = DayView['walkIns'][number];
export type Block = DayView['blocks'][number];
export type BookTable = DayView['tables'][number];

/** Tables by id and by what they are called. */
export interface Place {
  tableIds: string[];
  numbers: string[];
}
