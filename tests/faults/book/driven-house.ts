import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Output, ProcedureName } from '#contract/contract';
import type { WireAnswer } from '#contract/wire';
import { openStore, type Tx } from '#db/store';
import { composeHost } from '#main/host/host';
import { scratchFolder } from '../folder';
import { furnishRoom } from './room';

/** A call as a client makes it; the same command id means the same command. */
export interface Call {
  procedure: ProcedureName;
  input: unknown;
  commandId: string;
}

const pins = { manager: '1111', server: '2222' } as const;
const origin = { address: 'book', door: 'http' } as const;

/** The whole host over a database on the disk, with two people signed in and a clock that is driven. */
export class DrivenHouse {
  #sessions: string[] = [];

  private constructor(
    private readonly host: Awaited<ReturnType<typeof composeHost>>,
    private readonly store: Awaited<ReturnType<typeof openStore>>,
    private readonly time: { now: Date },
    private readonly folder: string,
  ) {}

  /** Opens a house whose clock stands at `now`. What the host logs as failed goes to `complain`. */
  static async open(
    now: Date,
    { template, complain }: { template?: string; complain(text: string): void },
  ): Promise<DrivenHouse> {
    const folder = scratchFolder();
    const dataDir = join(folder, 'data');
    const store = await openStore({ dataDir, owner: 'Tableside book', ...(template && { template }) });
    const time = { now };
    const host = await composeHost(store, {
      dataDir,
      clock: () => new Date(time.now),
      log: { info: () => undefined, error: (text, error) => complain(`${text}: ${String(error)}`) },
    });
    const house = new DrivenHouse(host, store, time, folder);
    const manager = { id: randomUUID(), firstName: 'Niamh', lastName: 'Doyle', pin: pins.manager };
    await house.must('setup.createVenue', {
      name: 'Lark & Salt',
      currency: 'EUR',
      timeZone: 'Europe/Dublin',
      taxIncluded: true,
      taxRates: { food: 1350, drinks: 2300 },
      manager,
    });
    await store.write(furnishRoom);
    await house.signIn();
    const server = { firstName: 'Clara', lastName: 'Byrne', role: 'server', title: 'Host' } as const;
    await house.must('staff.add', { staffId: randomUUID(), ...server, pin: pins.server });
    await house.signIn();
    return house;
  }

  get now(): Date {
    return new Date(this.time.now);
  }

  set now(now: Date) {
    this.time.now = now;
  }

  /** Signs both people in anew: nobody stays signed in over night. */
  async signIn(): Promise<void> {
    this.#sessions = [];
    for (const pin of Object.values(pins)) {
      const answer = await this.host.dispatch({ procedure: 'staff.signIn', input: { pin } }, origin);
      if (answer.ok) this.#sessions.push((answer.value as Output<'staff.signIn'>).session);
    }
  }

  /** The answer to a call of the first or the second person. */
  ask({ procedure, input, commandId }: Call, client: number): Promise<WireAnswer> {
    const session = this.#sessions[client];
    return this.host.dispatch(
      { procedure, input, commandId, ...(session !== undefined && { session }) },
      origin,
    );
  }

  /** The value of a call that cannot be refused. */
  async must<Name extends ProcedureName>(procedure: Name, input: Input<Name>): Promise<Output<Name>> {
    const answer = await this.ask({ procedure, input, commandId: randomUUID() }, 0);
    if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code}`);
    return answer.value as Output<Name>;
  }

  /** Looks beneath the host, at what is stored. */
  peek<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.store.read(work);
  }

  async close(): Promise<void> {
    await this.host.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
