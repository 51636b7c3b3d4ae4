import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';

/** One way to the host. It carries a call once and says honestly when the answer was lost. */
export interface Link {
  isUp(): boolean;
  /** The answer, or null when the way broke before one came: the host may or may not have done it. */
  call(request: WireRequest): Promise<WireAnswer | null>;
  onChange(listener: (change: WireChange) => void): () => void;
  onUpOrDown(listener: (up: boolean) => void): () => void;
}

/** A set of listeners that can be left. */
export class Listeners<Value> {
  readonly #all = new Set<(value: Value) => void>();

  add(listener: (value: Value) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(value: Value): void {
    for (const listener of [...this.#all]) listener(value);
  }
}
