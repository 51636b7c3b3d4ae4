import type { Input } from '#contract/contract';

export type LineChange = Omit<Input<'orders.changeLine'>, 'lineId'>;
export type NewLine = Omit<Input<'orders.addLine'>, 'lineId'>;

/** One thing to do with a line. */
export type Step =
  | { kind: 'add'; line: NewLine }
  | { kind: 'change'; change: LineChange }
  | { kind: 'remove' };

interface LineQueueOptions {
  deliver(lineId: string, step: Step): Promise<unknown>;
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
  readonly #waiting = new Map<string, Step[]>();
  readonly #running = new Map<string, Promise<boolean>>();

  constructor(options: LineQueueOptions) {
    this.#options = options;
  }

  push(lineId: string, step: Step): void {
    const steps = this.#waiting.get(lineId) ?? [];
    const last = steps.at(-1);
    if (step.kind === 'change' && last?.kind === 'change')
      steps.splice(-1, 1, { kind: 'change', change: { ...last.change, ...step.change } });
    else steps.push(step);
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
      const [step, ...rest] = steps;
      if (rest.length > 0) this.#waiting.set(lineId, rest);
      else this.#waiting.delete(lineId);
      if (!step) continue;
      try {
        await this.#options.deliver(lineId, step);
      } catch (error) {
        this.#waiting.delete(lineId);
        return { error };
      }
    }
    return null;
  }
}
