import { contract } from '#contract/contract';
import { addMinutes, minuteOfPage, serviceDay } from '#contract/time';
import type { WireAnswer } from '#contract/wire';
import { RESERVED_HORIZON_MINUTES } from '#main/floor/status.service';
import { type Chance, chanceOf } from '../random';
import type { FaultReport } from '../report';
import { disagreements } from './agreement';
import { type Command, closing, nextCommand, quietCommand } from './commands';
import { DrivenHouse } from './driven-house';
import { Known } from './model';
import { readStored } from './stored';
import { statusesIn, sweep } from './sweep';
import { Tally } from './tally';
import { WallClock } from './wall-clock';

export interface BookOptions {
  commands: number;
  seed: string;
  template?: string;
  onProgress?: (done: number, what: string) => void;
}

const zone = 'Europe/Dublin';
const cutover = '04:00';
const CLIENTS = 2;
/** How often the floor and the book are laid beside each other, in commands. */
const COMPARED_EVERY = 500;
/** How often all that is stored is gone over; once more at the end. */
const SWEPT_EVERY = 10_000;
const OPENS = 11 * 60;
const CLOSES = 26 * 60 + 45;
/** Nobody stays signed in for two of these. */
const SHIFT_MINUTES = 7 * 60;
/** The night before autumn's clock change: the first of the days that are driven through. */
const FIRST_MORNING = new Date('2026-10-24T10:00:00Z');

/**
 * Drives the book with random commands of two clients at a time, over days and a change of the clock, some of them
 * repeated, and then goes over all that is stored: no table promised twice, every refusal one of the contract's, rows
 * and ledger of one mind, floor and book too, no number missing. The same seed makes the same commands.
 */
export async function runBook({ commands, seed, template, onProgress }: BookOptions): Promise<FaultReport> {
  const began = performance.now();
  const tally = new Tally();
  const house = await DrivenHouse.open(FIRST_MORNING, {
    ...(template !== undefined && { template }),
    complain: (text) => tally.fail('INTERNAL', text),
  });
  try {
    const drive = new Drive(house, tally, chanceOf(seed));
    let comparedAt = 0;
    let sweptAt = 0;
    while (tally.calls < commands) {
      await drive.step();
      if (tally.calls - comparedAt >= COMPARED_EVERY) {
        comparedAt = tally.calls;
        await drive.compare();
        onProgress?.(
          tally.calls,
          `${tally.accepted} accepted, at ${new WallClock(zone).shown(house.now.getTime())}`,
        );
      }
      if (tally.calls - sweptAt >= SWEPT_EVERY) {
        sweptAt = tally.calls;
        await drive.goOver();
      }
    }
    await drive.compare();
    await drive.goOver();
  } finally {
    await house.close();
  }
  return tally.report('The book: two clients, random commands', seed, (performance.now() - began) / 1000);
}

/** The two clients at work. */
class Drive {
  readonly #known: Known;
  readonly #clock = new WallClock(zone);
  #signedInAt = new Date(0);
  /** Commands that were agreed to and may be sent again. */
  #agreed: { command: Command; client: number; answer: WireAnswer }[] = [];

  constructor(
    private readonly house: DrivenHouse,
    private readonly tally: Tally,
    private readonly chance: Chance,
  ) {
    this.#known = new Known(chance);
  }

  /** Both clients at once: what one is about to do may be gone when it is done. */
  async step(): Promise<void> {
    await this.#passTime();
    const at = { known: this.#known, chance: this.chance, ...this.#moment() };
    const pair = Array.from({ length: CLIENTS }, () => nextCommand(at));
    const doubled = this.chance.happens(0.03);
    await Promise.all(
      pair.flatMap((command, client) => [
        this.#do(command, client),
        ...(doubled && client === 0 ? [this.#repeat(command, client)] : []),
      ]),
    );
    if (this.chance.happens(0.02) && this.#agreed.length > 0) {
      const { command, client, answer } = this.chance.oneOf(this.#agreed);
      await this.#repeat(command, client, answer);
    }
    this.#agreed.splice(0, this.#agreed.length - 50);
  }

  /** Lays the floor and the book of today beside each other. */
  async compare(): Promise<void> {
    const floor = await this.house.must('floor.view', {});
    const day = await this.house.must('reservations.day', { date: this.#moment().date });
    this.tally.compared();
    for (const text of disagreements(floor, day)) this.tally.fail('floor and book differ', text);
  }

  async goOver(): Promise<void> {
    // The documented status of a table is true as of the last write, so one is made at this minute.
    await this.#do(quietCommand(this.chance, this.#moment().date), 0);
    const stored = await this.house.peek(readStored);
    const { overlaps, disagreements: wrong, gaps } = sweep(stored, this.#clock);
    this.tally.swept();
    for (const text of overlaps) this.tally.fail('overlaps', text);
    for (const text of wrong) this.tally.fail('rows and ledger differ', text);
    for (const text of gaps) this.tally.fail('numbers', text);
    for (const text of statusesIn(stored, this.house.now.getTime(), RESERVED_HORIZON_MINUTES))
      this.tally.fail('documented status', text);
  }

  async #do(command: Command, client: number): Promise<void> {
    const answer = await this.house.ask(command, client);
    this.#judge(command, answer);
    if (!answer.ok) return;
    command.done();
    this.#agreed.push({ command, client, answer });
  }

  /** The same command again: it must change nothing and be answered as it was. */
  async #repeat(command: Command, client: number, before?: WireAnswer): Promise<void> {
    const answer = await this.house.ask(command, client);
    this.tally.repeated();
    if (before && JSON.stringify(answer) !== JSON.stringify(before))
      this.tally.fail(
        'repeats',
        `${command.procedure} was answered ${JSON.stringify(answer)} the second time`,
      );
    if (!before) this.#judge(command, answer, 'repeat');
  }

  #judge({ kind, procedure, input }: Command, answer: WireAnswer, as = kind): void {
    if (answer.ok) {
      this.tally.accept(as);
      return;
    }
    const { code, details } = answer.error;
    this.tally.refuse(as, code);
    const { errors } = contract[procedure];
    if (!(errors as readonly string[]).includes(code))
      this.tally.fail(
        'refusals outside the contract',
        `${procedure} ${JSON.stringify(input)}: ${code} ${JSON.stringify(details)}`,
      );
    if (code === 'TABLE_TAKEN' && typeof details?.['name'] !== 'string')
      this.tally.fail(
        'refusals without a name',
        `${procedure} ${JSON.stringify(input)}: ${JSON.stringify(details)}`,
      );
  }

  async #passTime(): Promise<void> {
    this.house.now = addMinutes(this.house.now, this.chance.oneOf([0, 0, 1, 1, 2, 3]));
    const { minute } = this.#moment();
    if (minute > CLOSES) {
      for (const id of [...this.#known.visits.keys()]) await this.#do(closing(this.#known, id), 0);
      // The hours of the night in which nobody is here, whatever the clock does.
      this.house.now = addMinutes(this.house.now, 24 * 60 + OPENS - minute);
    }
    this.#known.turnTo(this.#moment().date);
    if (this.house.now < addMinutes(this.#signedInAt, SHIFT_MINUTES)) return;
    this.#signedInAt = this.house.now;
    await this.house.signIn();
  }

  #moment(): { date: string; minute: number } {
    const date = serviceDay(this.house.now, zone, cutover);
    return { date, minute: minuteOfPage(this.house.now, date, zone, cutover) };
  }
}
