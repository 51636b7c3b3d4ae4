import type { Chance } from '../random';
import type { FileEvent } from './file-log';

/** A place in a recording at which the power can go: after so many events. */
export interface Moment {
  phase: string;
  events: number;
}

/** The parts of a recording by name, each as the numbers of its events. */
export function phasesOf(events: readonly FileEvent[]): Map<string, number[]> {
  const phases = new Map<string, number[]>();
  const add = (phase: string, index: number) => {
    const known = phases.get(phase);
    if (known) known.push(index);
    else phases.set(phase, [index]);
  };
  let phase = 'first start';
  let inCheckpoint = false;
  for (const [index, event] of events.entries()) {
    if (event.do === 'mark') {
      if (event.checkpoint) inCheckpoint = event.checkpoint === 'begins';
      // What follows an orderly shutdown is the next start, until its service is named.
      if (event.phase) phase = event.phase;
    }
    add(inCheckpoint ? 'checkpoint' : phase, index);
    if (isNewSegment(event)) for (let near = index - 8; near < index + 8; near++) add('log segment', near);
  }
  return phases;
}

function isNewSegment(event: FileEvent): boolean {
  return (event.do === 'create' || event.do === 'rename') && event.path.includes('pg_wal/');
}

/** A moment in one of the phases: anywhere, just before a flush, or just after an answer. */
export function momentIn(
  events: readonly FileEvent[],
  phases: Map<string, number[]>,
  chance: Chance,
): Moment {
  const phase = chance.oneOf([...phases.keys()]);
  const within = phases.get(phase) as number[];
  const kind = chance.below(3);
  const wished = within.filter((index) => {
    const event = events[index];
    if (kind === 0) return true;
    if (kind === 1) return event?.do === 'flush';
    return event?.do === 'mark' && event.acknowledged !== undefined;
  });
  const index = chance.oneOf(wished.length > 0 ? wished : within);
  // Just before a flush is the moment with the most to lose; just after an answer with the most to keep.
  return { phase, events: Math.max(0, kind === 1 ? index : index + 1) };
}
