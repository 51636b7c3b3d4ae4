import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DayFigures } from '#contract/day-report';
import { addMinutes } from '#contract/time';
import { drawers } from '#db/schema/day';
import { openStore, type Store, type Tx } from '#db/store';
import { countDrawer, moveCash, recountDrawer, takeBack } from '#main/day/cash.service';
import { handIn, serverCash } from '#main/day/cash-out.service';
import { businessDayFor } from '#main/day/day.service';
import { listOpenSessions } from '#main/day/drawers.queries';
import { openDrawer } from '#main/day/drawers.service';
import { dayFigures } from '#main/day/figures.service';
import { listZs } from '#main/day/z.queries';
import { closeDay, isIntact } from '#main/day/z.service';
import { scratchFolder } from '../folder';
import { type Chance, chanceOf } from '../random';
import type { FaultReport } from '../report';
import { asReported, differences } from './as-reported';
import { linesByHand } from './by-hand';
import { dayByHand } from './day-by-hand';
import { centsOf, indexed, type Raw, type RawBooks, readRaw } from './raw';
import { contextOf, furnishStage, type Stage } from './stage';
import { Trade } from './trade';

export interface MonthOptions {
  checks: number;
  seed: string;
  template?: string;
  onProgress?: (done: number, what: string) => void;
}

const DAYS = 30;
const FIRST_MORNING = new Date('2026-10-10T10:00:00Z');

/**
 * A month of a restaurant by chance, over a change of the clock: parties, splits, what is taken off, every tender,
 * drawers, hand-ins, refunds of days that are closed. Then everything is worked out again by hand from the rows that
 * were written, sharing nothing with the host, and laid beside every check, some X reports and every Z report.
 */
export async function runMonth({ checks, seed, template, onProgress }: MonthOptions): Promise<FaultReport> {
  const began = performance.now();
  const folder = scratchFolder();
  const store = await openStore({
    dataDir: join(folder, 'data'),
    owner: 'Tableside month',
    ...(template !== undefined && { template }),
  });
  try {
    const month = await Month.open(store, chanceOf(seed), checks);
    await month.run(onProgress ?? (() => undefined));
    const what = [...month.failures, ...(await store.read((tx) => goOver(tx, month.reports)))];
    return {
      fault: 'A month, worked out again by hand',
      baseSeed: seed,
      figures: {
        ...month.figures,
        'Z reports': month.reports.length,
        'what differs': what.length,
      },
      failures: what.length > 0 ? [{ seed, what }] : [],
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Report {
  dayId: string;
  /** What the X said in the moment before. */
  x: DayFigures;
}

class Month {
  readonly reports: Report[] = [];
  readonly failures: string[] = [];
  readonly figures = { parties: 0, 'X reports': 0 };
  #now = FIRST_MORNING;

  private constructor(
    private readonly store: Store,
    private readonly stage: Stage,
    private readonly trade: Trade,
    private readonly chance: Chance,
    private readonly checks: number,
  ) {}

  static async open(store: Store, chance: Chance, checks: number): Promise<Month> {
    const settings = {
      taxIncluded: chance.happens(0.5),
      taxRounding: chance.oneOf(['check', 'line'] as const),
      cashStep: chance.oneOf([1, 5, 10]),
    };
    const stage = await store.write(async (tx) => {
      await tx.insert(drawers).values([
        { id: randomUUID(), name: 'Bar', terminal: 'T1' },
        { id: randomUUID(), name: 'House' },
      ]);
      return furnishStage(tx, settings);
    });
    return new Month(store, stage, new Trade(stage, chance), chance, checks);
  }

  async run(onProgress: (done: number, what: string) => void): Promise<void> {
    const perDay = Math.ceil(this.checks / DAYS);
    for (let day = 0; this.figures.parties < this.checks; day++) {
      this.#now = addMinutes(FIRST_MORNING, day * 24 * 60);
      await this.#write((tx) => this.trade.settleOpen(tx, this.#now));
      if (this.chance.happens(0.9)) await this.#openDrawers();
      await this.#serve(perDay);
      await this.#close();
      onProgress(this.figures.parties, `day ${day + 1} is closed`);
    }
  }

  async #serve(parties: number): Promise<void> {
    for (let party = 0; party < parties; party++) {
      this.figures.parties += 1;
      this.#now = addMinutes(this.#now, Math.max(1, Math.floor((15 * 60) / parties)));
      await this.#write((tx) => this.trade.party(tx, this.#now));
      if (this.chance.happens(0.04)) await this.#movesCash();
      // Two reports on one date now and then.
      if (this.chance.happens(1 / (parties * 8))) await this.#close();
    }
  }

  async #openDrawers(): Promise<void> {
    const float = 5000 + this.chance.below(5) * 1000;
    await this.#write(async (tx) => {
      for (const { id } of await tx.select({ id: drawers.id }).from(drawers))
        await openDrawer(this.#context(tx), { sessionId: randomUUID(), drawerId: id, float });
    });
  }

  async #movesCash(): Promise<void> {
    await this.#write(async (tx) => {
      const open = await listOpenSessions(tx);
      if (open.length === 0) return;
      const movementId = randomUUID();
      await moveCash(this.#context(tx), {
        movementId,
        sessionId: this.chance.oneOf(open).id,
        kind: this.chance.oneOf(['paid_in', 'paid_out', 'safe_drop'] as const),
        amount: 1 + this.chance.below(6000),
        reason: 'Change',
      });
      if (this.chance.happens(0.2)) await takeBack(this.#context(tx), movementId);
    });
  }

  /** Hands in, counts, looks at the X, and closes with the Z; something is paid ahead on what stays open. */
  async #close(): Promise<void> {
    await this.#write(async (tx) => {
      await this.trade.payAhead(tx, this.#now);
      const dayId = await businessDayFor(this.#context(tx));
      for (const { serverId, toHandIn } of await serverCash(tx, dayId))
        if (this.chance.happens(0.7))
          await handIn(this.#context(tx), {
            cashOutId: randomUUID(),
            serverId,
            amount: this.chance.happens(0.9) ? toHandIn : toHandIn - 100,
          });
      for (const session of await listOpenSessions(tx)) {
        const count = () => ({
          countId: randomUUID(),
          sessionId: session.id,
          counted: { sum: 10_000 + this.chance.below(50_000) },
        });
        await countDrawer(this.#context(tx), count());
        if (this.chance.happens(0.2)) await recountDrawer(this.#context(tx), count());
      }
      const x = await dayFigures(tx, dayId);
      if (this.chance.happens(2 / DAYS)) {
        this.figures['X reports'] += 1;
        const books = await readRaw(tx);
        const before = lastFigures(books);
        const byHand = dayByHand(books, linesByHand(books), dayId, before);
        this.failures.push(...differences('X', byHand, asReported(x)));
      }
      await closeDay(this.#context(tx), dayId);
      this.reports.push({ dayId, x });
    });
    this.#now = addMinutes(this.#now, 1);
  }

  #context(tx: Tx) {
    return contextOf(tx, this.stage, { now: this.#now, actorId: this.stage.manager, terminal: null });
  }

  #write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.store.write(work);
  }
}

/** Goes over the whole month: every check and every Z, and that the Zs are numbered, sealed, and what the X said. */
async function goOver(tx: Tx, reports: readonly Report[]): Promise<string[]> {
  const books = await readRaw(tx);
  const lines = linesByHand(books);
  const wrong = checksThatDiffer(books, lines);
  const zs = (await listZs(tx, { from: null, to: null, limit: 1_000 })).reverse();
  let before: Raw | null = null;
  for (const [index, z] of zs.entries()) {
    const where = `Z ${z.zNumber}`;
    if (z.zNumber !== index + 1) wrong.push(`${where} is the ${index + 1}th`);
    if (!(await isIntact(tx, z))) wrong.push(`${where} is not as it was sealed`);
    wrong.push(...differences(where, dayByHand(books, lines, z.id, before), asReported(z.figures)));
    const x = reports[index];
    if (x?.dayId !== z.id) wrong.push(`${where} is of another day`);
    else wrong.push(...differences(`${where} and its X`, asReported(x.x), asReported(z.figures)));
    before = z.figures;
  }
  return wrong;
}

type Lines = ReturnType<typeof linesByHand>;

/** Every check against its lines by hand, and the money on every closed one. */
function checksThatDiffer(books: RawBooks, lines: Lines): string[] {
  const own = new Map<
    string,
    { total: number; discount: number; comp: number; charge: number; amount: number }
  >();
  for (const line of lines) {
    const sum = own.get(line.checkId) ?? { total: 0, discount: 0, comp: 0, charge: 0, amount: 0 };
    for (const field of ['total', 'discount', 'comp', 'charge', 'amount'] as const) sum[field] += line[field];
    own.set(line.checkId, sum);
  }
  const paid = indexed(books.payments, 'check_id');
  const givenBack = indexed(books.refunds, 'check_id');
  return books.checks.flatMap((check) => {
    const where = `${String(check['number'])}${String(check['letter'])}`;
    const totals = (check['totals'] ?? {}) as Raw;
    const sum = own.get(String(check['id'])) ?? { total: 0, discount: 0, comp: 0, charge: 0, amount: 0 };
    const kept = {
      amount: totals['subtotal'],
      discount: totals['discount'],
      comp: totals['comp'],
      charge: totals['charge'],
      total: totals['total'],
    };
    const back = (givenBack.get(check['id']) ?? []).filter((row) => row['of_sale'] !== true);
    const money = centsOf(paid.get(check['id']) ?? [], 'amount') - centsOf(back, 'amount');
    return [
      ...differences(where, sum, kept),
      ...(check['closed_at'] !== null && money !== sum.total
        ? [`${where}: ${money} was paid and it comes to ${sum.total}`]
        : []),
    ];
  });
}

function lastFigures(books: RawBooks): Raw | null {
  const closed = books.business_days.filter((day) => day['z_number'] !== null);
  closed.sort((a, b) => Number(b['z_number']) - Number(a['z_number']));
  return (closed[0]?.['figures'] as Raw | undefined) ?? null;
}
