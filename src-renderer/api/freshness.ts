import type { QueryClient } from '@tanstack/react-query';
import { readTopics, type Topic, topics } from '#contract/topics';
import type { WireChange } from '#contract/wire';
import { CallError } from './call-error';

export type LiveName = keyof typeof readTopics;

/** Knows which views a change makes stale, and has them loaded again. */
export class Freshness {
  readonly #queries: QueryClient;
  readonly #changed = new Map<Topic, number>();
  #epoch: string | null = null;
  #revision = 0;

  constructor(queries: QueryClient) {
    this.#queries = queries;
  }

  /** Takes in a change. After a gap, or from a host that was restarted, everything counts as changed. */
  take({ topics: named, revision, epoch }: WireChange): void {
    const first = this.#epoch === null;
    const missed = epoch !== this.#epoch || revision > this.#revision + (named.length ? 1 : 0);
    this.#epoch = epoch;
    this.#revision = revision;
    if (missed && !first) this.#stale(topics);
    else if (named.length) this.#stale(named.filter(isTopic));
  }

  /** The link is back: whatever failed for want of it is asked again. */
  linkUp(): void {
    void this.#queries.invalidateQueries({
      predicate: ({ state: { error } }) => error instanceof CallError && error.code === 'HOST_UNAVAILABLE',
    });
  }

  /**
   * Loads a view. When what it shows changed on the way, it is shown and then loaded once more:
   * in a busy room a view that always started over would never arrive.
   */
  async load<Value>(name: LiveName, key: readonly unknown[], read: () => Promise<Value>): Promise<Value> {
    const before = this.#version(name);
    const value = await read();
    if (this.#version(name) !== before)
      setTimeout(() => void this.#queries.invalidateQueries({ queryKey: key, exact: true }));
    return value;
  }

  #version(name: LiveName): number {
    return readTopics[name].reduce((sum, topic) => sum + (this.#changed.get(topic) ?? 0), 0);
  }

  #stale(changed: readonly Topic[]): void {
    for (const topic of changed) this.#changed.set(topic, (this.#changed.get(topic) ?? 0) + 1);
    void this.#queries.invalidateQueries(
      {
        predicate: ({ queryKey: [name] }) =>
          isLive(name) && readTopics[name].some((topic) => changed.includes(topic)),
      },
      { cancelRefetch: false },
    );
  }
}

function isTopic(word: string): word is Topic {
  return (topics as readonly string[]).includes(word);
}

function isLive(name: unknown): name is LiveName {
  return typeof name === 'string' && name in readTopics;
}
