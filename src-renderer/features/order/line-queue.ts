import type { Input } from '#contract/contract';

export type LineChange = Omit<Input<'orders.changeLine'>, 'lineId'>;
export type NewLine = Omit<Input<'orders.addLine'>, 'lineId'>;

/** One thing to do with a line. */
export type Step =
  | { kind: 'add'; line: NewLine }
  | { kind: 'change'; change: LineChange }
  | { kind: 'remove' };

/** A step from its tap on: kept at once, and on its way when its turn comes. */
export interface LineWrite {
  change(step: Step): void;
  send(): Promise<unknown>;
  /** The step before it met this error, so it cannot be done. */
  drop(error: unknown): void;
}

interface LineQueueOptions {
  prepare(lineId: string, step: Step): LineWrite;
  /** The host refused a step; what waited behind it is dropped. */
  refused(lineId: string, error: unknown): void;
  /** Everything for the line was answered: brings in what the host now shows. */
  refresh(lineId: string): Promise<unknown>;
  /** The line is as the host shows it. */
  settled(lineId: string): void;
}

/**
 * Writes to lines, one at a time for each line, so that quick taps never overtake each other. Changes tapped
 * while a write is on its way go out together after it.
 */
export class LineQueue {
  readonly #options: LineQueueOptions;
  readonly #waiting = new Map<string, { step: Step; write: LineWrite }[]>();
  readonly #running = new Map<string, Promise<boolean>>();

  constructor(options: LineQueueOptions) {
    this.#options = options;
  }

  push(lineId: string, step: Step): void {
    const steps = this.#waiting.get(lineId) ?? [];
    const last = steps.at(-1);
    if (step.kind === 'change' && last?.step.kind === 'change') {
      last.step = { kind: 'change', change: { ...last.step.change, ...step.change } };
      last.write.change(last.step);
    } else steps.push({ step, write: this.#options.prepare(lineId, step) });
    this.#waiting.set(lineId, steps);
    if (!this.#running.has(lineId)) this.#running.set(lineId, this.#run(lineId));
  }

  /** Waits until the host has answered everything. False when it refused something. */
  async idle(): Promise<boolean> {
    const done = await Promise.all(this.#running.values());
    return done.every(Boolean);
  }

  async #run(lineId: string): Promise<boolean> {
    let good = true;
    do {
      const failure = await this.#drain(lineId);
      await this.#options.refresh(lineId);
      if (failure) {
        good = false;
        this.#options.refused(lineId, failure.error);
      }
    } while (this.#waiting.has(lineId));
    this.#running.delete(lineId);
    this.#options.settled(lineId);
    return good;
  }

  async #drain(lineId: string): Promise<{ error: unknown } | null> {
    for (let steps = this.#waiting.get(lineId); steps; steps = this.#waiting.get(lineId)) {
      const [next, ...rest] = steps;
      if (rest.length > 0) this.#waiting.set(lineId, rest);
      else this.#waiting.delete(lineId);
      if (!next) continue;
      try {
        await next.write.send();
      } catch (error) {
        for (const { write } of this.#waiting.get(lineId) ?? []) write.drop(error);
        this.#waiting.delete(lineId);
        return { error };
      }
    }
    return null;
  }
}
