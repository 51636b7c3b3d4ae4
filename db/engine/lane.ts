/** Runs jobs one after another, in the order they came. A failed job does not stop the next. */
export class Lane {
  #last: Promise<unknown> = Promise.resolve();
  #jobs = 0;

  /** Whether nothing is running or waiting. */
  get idle(): boolean {
    return this.#jobs === 0;
  }

  run<T>(job: () => Promise<T>): Promise<T> {
    this.#jobs++;
    const done = this.#last.then(job).finally(() => {
      this.#jobs--;
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}
