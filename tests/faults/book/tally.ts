import type { FaultReport } from '../report';

/** What must not be, in the order of the table. */
const faults = [
  'overlaps',
  'refusals outside the contract',
  'refusals without a name',
  'INTERNAL',
  'rows and ledger differ',
  'floor and book differ',
  'documented status',
  'numbers',
  'repeats',
] as const;
type Fault = (typeof faults)[number];

/** Counts what was asked and how it was answered. */
export class Tally {
  readonly #kinds = new Map<string, { accepted: number; refused: number }>();
  readonly #codes = new Map<string, number>();
  readonly #found: { fault: Fault; text: string }[] = [];
  readonly #counts = { repeated: 0, compared: 0, swept: 0 };

  get accepted(): number {
    return [...this.#kinds.values()].reduce((total, { accepted }) => total + accepted, 0);
  }

  get refused(): number {
    return [...this.#kinds.values()].reduce((total, { refused }) => total + refused, 0);
  }

  get calls(): number {
    return this.accepted + this.refused;
  }

  accept(kind: string): void {
    this.#of(kind).accepted += 1;
  }

  refuse(kind: string, code: string): void {
    this.#of(kind).refused += 1;
    this.#codes.set(code, (this.#codes.get(code) ?? 0) + 1);
  }

  fail(fault: Fault, text: string): void {
    this.#found.push({ fault, text });
  }

  repeated(): void {
    this.#counts.repeated += 1;
  }

  compared(): void {
    this.#counts.compared += 1;
  }

  swept(): void {
    this.#counts.swept += 1;
  }

  report(fault: string, seed: string, seconds: number): FaultReport {
    const { repeated, compared, swept } = this.#counts;
    const count = (wanted: Fault) => this.#found.filter((found) => found.fault === wanted).length;
    return {
      fault,
      baseSeed: seed,
      figures: {
        commands: this.calls,
        accepted: this.accepted,
        refused: this.refused,
        'repeated under the same id': repeated,
        ...Object.fromEntries(faults.map((wanted) => [wanted, count(wanted)])),
        'floor laid beside the book': compared,
        'gone over all that is stored': swept,
        ...Object.fromEntries(
          [...this.#kinds].map(([kind, { accepted, refused }]) => [
            `  ${kind}`,
            `${accepted} accepted, ${refused} refused`,
          ]),
        ),
        ...Object.fromEntries(
          [...this.#codes].sort(([, a], [, b]) => b - a).map(([code, times]) => [`  ${code}`, times]),
        ),
      },
      failures:
        this.#found.length === 0
          ? []
          : [{ seed, what: this.#found.map((found) => `${found.fault}: ${found.text}`) }],
      seconds,
    };
  }

  #of(kind: string) {
    const known = this.#kinds.get(kind) ?? { accepted: 0, refused: 0 };
    this.#kinds.set(kind, known);
    return known;
  }
}
