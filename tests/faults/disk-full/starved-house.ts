import { setTimeout as delay } from 'node:timers/promises';
import { checkAfterFault } from '../checks/after-fault';
import { type FaultHost, NotOpened, startFaultHost } from '../host/fault-host';
import type { Shortage } from '../host/messages';
import type { Program } from '../host/program';
import { CommandBook } from '../house/commands';
import { type Ask, httpLine, Line } from '../house/line';
import { openHouse, workTheHouse } from '../house/opening';
import { chanceOf } from '../random';

export interface RoundOutcome {
  lost: string[];
  doubled: string[];
  failed: string[];
  /** Calls that were refused with "not now". */
  refused: number;
  /** The longest anybody waited for an answer, in milliseconds. */
  slowest: number;
  /** The house cannot go on after this. */
  isOver?: boolean;
}

/** How long after the room is back commands must be done again, on the slowest machine, in milliseconds. */
const LONGEST_RECOVERY = 60_000;
/** Commands that must be acknowledged after the room is back. */
const BACK_AT_WORK = 10;

/** A house at work on a disk that runs out of room now and then. */
export class StarvedHouse {
  readonly #book = new CommandBook();
  readonly #line = new Line();
  readonly #complaints: string[] = [];
  #refused = 0;
  #slowest = 0;
  #atWork: Promise<void> = Promise.resolve();
  #auditedUpTo = 0;

  private constructor(
    private readonly program: Program,
    private readonly dataDir: string,
    private host: FaultHost,
  ) {}

  static async open(program: Program, dataDir: string, seed: string): Promise<StarvedHouse> {
    const host = await startFaultHost(program, dataDir, { shortage: null });
    const starved = new StarvedHouse(program, dataDir, host);
    const house = await openHouse(httpLine(host.base), starved.#book, 4);
    starved.#atWork = workTheHouse(house, starved.#line, starved.#book, chanceOf(seed), {
      add: (text) => void starved.#complaints.push(text),
      notNow: () => void starved.#refused++,
    });
    return starved;
  }

  get acknowledged(): number {
    return this.#book.of('acknowledged').length;
  }

  /** Lets the engine's own file functions run out of room under load. */
  starve(shortage: Shortage): Promise<RoundOutcome> {
    return this.starveBy(async () => {
      await this.host.ask({ kind: 'fill', shortage });
      // So many writes come sooner or later; then the shortage lasts as long as it says.
      const enough = this.acknowledged + 25;
      const until = performance.now() + LONGEST_RECOVERY;
      while (this.acknowledged < enough && this.#refused === 0 && performance.now() < until) await delay(5);
      await delay(shortage.forMs);
    });
  }

  /** Puts the devices to work, lets `shortage` happen among them, and checks when they are at work again. */
  async starveBy(shortage: () => Promise<void>): Promise<RoundOutcome> {
    this.#refused = 0;
    this.#slowest = 0;
    this.#line.connect(this.#timed(httpLine(this.host.base)));
    await shortage();
    const enough = this.acknowledged + BACK_AT_WORK;
    const until = performance.now() + LONGEST_RECOVERY;
    while (this.acknowledged < enough && this.#complaints.length === 0 && performance.now() < until)
      await delay(5);
    const isBack = this.acknowledged >= enough;
    await this.#line.fallSilent();
    if (!isBack && this.#complaints.length === 0)
      this.#complaints.push('the room is back and nothing is done');
    return this.#verdict();
  }

  /** Ends the host and opens it on a full disk; whether that is refused or not, the next one must open. */
  async openStarved(shortage: Shortage): Promise<RoundOutcome> {
    this.#refused = 0;
    this.#slowest = 0;
    await this.host.kill();
    try {
      const starved = await startFaultHost(this.program, this.dataDir, { shortage });
      await starved.kill();
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      this.#refused++;
      if (!['DISK_FULL', 'STORE_FAILED', 'DATABASE_CLOSED'].includes(error.code))
        this.#complaints.push(`opening on a full disk was refused as ${error.message}`);
    }
    this.host = await startFaultHost(this.program, this.dataDir, { shortage: null });
    return this.#verdict();
  }

  async close(): Promise<void> {
    this.#line.end();
    await this.#atWork;
    await this.host.kill();
  }

  async #verdict(): Promise<RoundOutcome> {
    // A shortage that nobody met yet must not fall into the checks.
    await this.host.ask({ kind: 'fill', shortage: null });
    await this.#untilServed();
    const verdict = await checkAfterFault(this.host, this.#book.all, this.#auditedUpTo);
    this.#auditedUpTo = verdict.auditedUpTo;
    const { lost, doubled, failed } = verdict;
    const complaints = this.#complaints.splice(0);
    return {
      lost,
      doubled,
      failed: [...complaints, ...failed],
      refused: this.#refused,
      slowest: this.#slowest,
      isOver: complaints.some((text) => text.includes('gave up')),
    };
  }

  /** A database that is being opened again refuses the first who ask. */
  async #untilServed(): Promise<void> {
    const ask = httpLine(this.host.base);
    const until = performance.now() + LONGEST_RECOVERY;
    while (!(await ask({ procedure: 'setup.status', input: {} })).ok) {
      if (performance.now() > until) throw new Error('the room is back and nobody is served');
      await delay(50);
    }
  }

  #timed(ask: Ask): Ask {
    return async (request) => {
      const began = performance.now();
      try {
        return await ask(request);
      } finally {
        this.#slowest = Math.max(this.#slowest, performance.now() - began);
      }
    };
  }
}
