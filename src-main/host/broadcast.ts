import { randomUUID } from 'node:crypto';
import type { Topic } from '#contract/topics';
import type { WireChange } from '#contract/wire';

export interface Broadcast {
  /** Tells every listener what changed, under the next revision. */
  publish(topics: readonly (Topic | string)[]): void;
  /** The newest revision with no topics: "still here". */
  greeting(): WireChange;
  onChange(listener: (change: WireChange) => void): () => void;
  stop(): void;
}

const HEARTBEAT_MS = 1_000;
/** How often time itself may have changed a view: a table gets late, a ticket turns amber. */
const CLOCK_MS = 15_000;

/** Numbers changes and passes them to every window and socket; a heartbeat shows that the host lives. */
export function createBroadcast(onClock: () => void): Broadcast {
  const epoch = randomUUID();
  const listeners = new Set<(change: WireChange) => void>();
  let revision = 0;
  const tell = (change: WireChange) => {
    for (const listener of listeners) listener(change);
  };
  const greeting = (): WireChange => ({ topics: [], revision, epoch });
  const publish = (topics: readonly string[]) => {
    revision += 1;
    tell({ topics: [...topics], revision, epoch });
  };
  const heartbeat = setInterval(() => tell(greeting()), HEARTBEAT_MS);
  const clock = setInterval(() => {
    onClock();
    publish(['clock']);
  }, CLOCK_MS);
  return {
    publish,
    greeting,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      clearInterval(heartbeat);
      clearInterval(clock);
      listeners.clear();
    },
  };
}
