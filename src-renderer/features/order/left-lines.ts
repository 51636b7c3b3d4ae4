import type { Input, WriteName } from '#contract/contract';
import type { KeptWrite } from '../../api/outbox';
import type { LineIntent } from './shown-drafts';

type Intents = Readonly<Record<string, LineIntent>>;

/** What was tapped on lines before the window was reloaded and is on its way to the host, by line. */
export function leftIntents(writes: readonly KeptWrite[]): Intents {
  const intents: Record<string, LineIntent> = {};
  for (const write of writes) {
    if (isOf('orders.addLine', write)) {
      const { lineId, visitId, itemId, ...change } = write.input;
      intents[lineId] = { visitId, added: { itemId, name: write.about ?? 'A line' }, change };
    } else if (isOf('orders.changeLine', write)) {
      const { lineId, ...change } = write.input;
      const before = intents[lineId];
      intents[lineId] = { visitId: '', ...before, change: { ...before?.change, ...change } };
    } else if (isOf('orders.removeLine', write)) {
      const { lineId } = write.input;
      intents[lineId] = { visitId: '', change: {}, ...intents[lineId], removed: true };
    }
  }
  return intents;
}

/** What was tapped before a reload with what was tapped since on top. */
export function withNewer(left: Intents, tapped: Intents): Intents {
  const both = { ...left, ...tapped };
  for (const [id, older] of Object.entries(left)) {
    const newer = tapped[id];
    if (newer) both[id] = { ...older, ...newer, change: { ...older.change, ...newer.change } };
  }
  return both;
}

/** Whether Send was tapped for a party before the window was reloaded, and the round is on its way. */
export function roundLeft(writes: readonly KeptWrite[], visitId: string): boolean {
  return writes.some((write) => isOf('orders.send', write) && write.input.visitId === visitId);
}

function isOf<Name extends WriteName>(
  name: Name,
  write: KeptWrite,
): write is KeptWrite & { input: Input<Name> } {
  return write.procedure === name;
}
