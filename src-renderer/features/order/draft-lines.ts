import { v7 as newId } from 'uuid';
import { create } from 'zustand';
import type { WriteName } from '#contract/contract';
import { CallError } from '../../api/call-error';
import { client, type PreparedWrite } from '../../api/client';
import { errorWords } from '../../app/error-words';
import { notify } from '../../ui/notices.store';
import { type LineChange, LineQueue, type LineWrite, type NewLine, type Step } from './line-queue';
import { useOrderScreen } from './order.store';
import type { LineIntent } from './shown-drafts';
import { refreshVisit } from './visit-refresh';

interface DraftLines {
  /** What was tapped and is not in the host's view yet, by line. */
  intents: Record<string, LineIntent>;
  /** Why the host refused the last change of the line whose sheet is open. */
  problem: { lineId: string; words: string } | null;
}

export const useDraftLines = create<DraftLines>()(() => ({ intents: {}, problem: null }));

const queue = new LineQueue({
  prepare: prepareLine,
  refused: (lineId, error) => explain(lineId, error),
  refresh: async (lineId) => {
    const visitId = useDraftLines.getState().intents[lineId]?.visitId;
    if (visitId) await refreshVisit(visitId);
  },
  settled: (lineId) => useDraftLines.setState(({ intents: { [lineId]: _, ...intents } }) => ({ intents })),
});

/** Keeps a line a guest has spoken. The line's id is made here, at the tap. */
export function addDraft(line: NewLine, name: string): string {
  const lineId = newId();
  const { visitId, itemId, ...said } = line;
  intend(lineId, { visitId, added: { itemId, name }, change: { quantity: 1, seat: null, ...said } });
  queue.push(lineId, { kind: 'add', line });
  return lineId;
}

/** Changes an unsent line. */
export function changeDraft(visitId: string, lineId: string, change: LineChange): void {
  const before = useDraftLines.getState().intents[lineId];
  intend(lineId, { visitId, ...before, change: { ...before?.change, ...change } });
  useDraftLines.setState(({ problem }) => ({ problem: problem?.lineId === lineId ? null : problem }));
  queue.push(lineId, { kind: 'change', change });
}

/** Takes an unsent line away. */
export function removeDraft(visitId: string, lineId: string): void {
  const before = useDraftLines.getState().intents[lineId];
  intend(lineId, { visitId, change: {}, ...before, removed: true });
  queue.push(lineId, { kind: 'remove' });
}

/** Waits until the host has every tapped line. False when it refused one. */
export function draftsKept(): Promise<boolean> {
  return queue.idle();
}

function intend(lineId: string, intent: LineIntent): void {
  useDraftLines.setState(({ intents }) => ({ intents: { ...intents, [lineId]: intent } }));
}

function prepareLine(lineId: string, step: Step): LineWrite {
  const about = useDraftLines.getState().intents[lineId]?.added?.name;
  const options = about === undefined ? {} : { about };
  switch (step.kind) {
    case 'add':
      return inOrder(asLineWrite(client.prepare('orders.addLine', { lineId, ...step.line }, options)));
    case 'change': {
      const write = client.prepare('orders.changeLine', { lineId, ...step.change }, options);
      return {
        ...asLineWrite(write),
        change: (next) => next.kind === 'change' && write.change({ lineId, ...next.change }),
      };
    }
    case 'remove':
      return asLineWrite(client.prepare('orders.removeLine', { lineId }, options));
  }
}

function asLineWrite(write: Pick<PreparedWrite<WriteName>, 'send' | 'drop' | 'leave'>): LineWrite {
  return {
    change: () => {},
    send: write.send,
    drop(error) {
      // What only waits for its person to sign in again is still meant.
      if (error instanceof CallError && error.code === 'NOT_SIGNED_IN') write.leave();
      else write.drop();
    },
  };
}

let lastAdd: Promise<unknown> = Promise.resolve();

/** New lines reach the host in the order they were spoken, also when the link was away in between. */
function inOrder(write: LineWrite): LineWrite {
  const before = lastAdd;
  let spoken = (): void => {};
  lastAdd = new Promise<void>((resolve) => {
    spoken = resolve;
  });
  return {
    ...write,
    send: () => before.then(write.send).finally(spoken),
    drop(error) {
      write.drop(error);
      void before.then(spoken);
    },
  };
}

/** Says why next to the sheet if that is where it was tapped, else at the foot of the screen. */
function explain(lineId: string, error: unknown): void {
  if (!(error instanceof CallError)) {
    reportError(error);
    return;
  }
  if (error.code === 'NOT_SIGNED_IN') return;
  const { words, tone } = errorWords(error);
  if (useOrderScreen.getState().lineId === lineId) useDraftLines.setState({ problem: { lineId, words } });
  else notify(words, tone);
}
