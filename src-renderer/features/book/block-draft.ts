import type { BlockKind } from '#contract/blocks';
import { addDays } from '#contract/time';
import type { Block, DayView } from './book.types';
import { momentAt } from './page-time';
import type { BlockTarget } from './timeline.store';

/** What is filled in about a block. Times are the wall clock's; `until` of null is further notice. */
export interface BlockDraft {
  tableIds: string[];
  kind: BlockKind;
  reason: string;
  from: { date: string; time: string };
  to: { date: string; time: string } | null;
}

/** What the last party of a service is given. */
const LAST_TURN = 120;
/** The usual hours of an evening, where nothing else is known. */
const EVENING = { from: '17:00', to: '23:00' };

/** The form as it opens: what was drawn over, the evening of the page, or the block as it stands. */
export function draftOf(day: DayView, target: BlockTarget): BlockDraft {
  if (target.kind === 'edit') {
    const block = day.blocks.find(({ id }) => id === target.blockId);
    if (block) return draftOfBlock(block);
  }
  const { tableIds, fromMinute, toMinute } =
    target.kind === 'new' ? target : { tableIds: [], fromMinute: null, toMinute: null };
  return {
    tableIds: [...tableIds],
    kind: 'maintenance',
    reason: '',
    from: fromMinute === null ? { date: day.date, time: EVENING.from } : momentAt(day, fromMinute),
    to: toMinute === null ? { date: day.date, time: EVENING.to } : momentAt(day, toMinute),
  };
}

function draftOfBlock({ tableIds, kind, reason, from, to }: Block): BlockDraft {
  return { tableIds: [...tableIds], kind, reason, from, to };
}

/** The whole service day: from one cut-over to the next. */
export function wholeDay(date: string, cutover: string): Pick<BlockDraft, 'from' | 'to'> {
  return { from: { date, time: cutover }, to: { date: addDays(date, 1), time: cutover } };
}

/** From the first party of a service until the last one has had its time, but not into the next service. */
export function wholeService(
  day: DayView,
  { id, fromMinute, toMinute }: DayView['hours']['services'][number],
): Pick<BlockDraft, 'from' | 'to'> {
  const next = day.hours.services
    .filter((other) => other.id !== id && other.fromMinute > fromMinute)
    .map((other) => other.fromMinute);
  const end = Math.min(toMinute + LAST_TURN, ...next);
  return { from: momentAt(day, fromMinute), to: momentAt(day, end) };
}

/** An end earlier in the day than the beginning is past midnight. */
export function withEnd(draft: BlockDraft, time: string): BlockDraft {
  const { date } = draft.from;
  return { ...draft, to: { date: time <= draft.from.time ? addDays(date, 1) : date, time } };
}

/** The same block from another time on, on the same day or another; what ends then ends as long after. */
export function withBeginning(draft: BlockDraft, from: { date: string; time: string }): BlockDraft {
  const moved = { ...draft, from };
  return draft.to === null ? moved : withEnd(moved, draft.to.time);
}

/** What is still missing before it can be sent, or null. */
export function missingIn({ tableIds, reason }: BlockDraft): string | null {
  if (tableIds.length === 0) return 'Choose tables';
  return reason.trim() === '' ? 'Say why' : null;
}
