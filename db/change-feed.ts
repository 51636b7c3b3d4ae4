/** Gathers the topics of the transaction that just committed: Postgres sends them before it answers COMMIT. */
export class ChangeFeed {
  readonly #listeners = new Set<(topics: string[]) => void>();
  #topics = new Set<string>();

  /** Adds what a notification of the transaction in progress names. */
  note(topic: string): void {
    this.#topics.add(topic);
  }

  /** Returns how to stop. */
  subscribe(listener: (topics: string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells every listener what was gathered, at once, and begins anew. Never throws. */
  deliver(): void {
    if (this.#topics.size === 0) return;
    const topics = [...this.#topics];
    this.#topics = new Set();
    for (const listener of this.#listeners) {
      try {
        listener(topics);
      } catch (error) {
        // The change is committed: a listener that fails must not make its writer believe otherwise.
        process.emitWarning(`A change listener failed: ${String(error)}`);
      }
    }
  }
}
