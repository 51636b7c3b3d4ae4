import { randomUUID } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import type { Input, Output, ProcedureName } from '#contract/contract';
import type { StaffMember } from '#contract/staff';
import type { WireAnswer } from '#contract/wire';
import { openSecret } from '#db/secret';
import { openStore, type Tx } from '#db/store';
import type { MachineTime } from '#main/clock/house-clock';
import { composeHost, type Host } from '#main/host/host';
import type { CardTerminal } from '#main/payments/card-terminal';
import type { SpoolerOptions } from '#main/printing/spooler';
import { tempFolder } from '#tests/support/temp-folder';

export interface TestHostOptions {
  clock?: () => Date;
  /** A machine for the house to keep its time by, instead of a clock that is believed. */
  machine?: MachineTime;
  /** A driver of the card terminal that has a test's patience. */
  cardTerminal?: (bridge: string) => CardTerminal;
  printing?: SpoolerOptions;
  /** Writes straight into the database before the host starts: history that no procedure can make. */
  prepare?: (tx: Tx) => Promise<void>;
  /** What set-up is asked; `null` leaves the folder without a restaurant, `'demo'` fills it. */
  venue?: Partial<Input<'setup.createVenue'>> | 'demo' | null;
}

export interface CallOptions {
  session?: string;
  commandId?: string;
  terminal?: string;
  /** What `staff.approve` answered. */
  approval?: string;
}

/** A refusal as a test meets it: `await expect(...).rejects.toMatchObject({ code: 'TABLE_TAKEN' })`. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}

export interface TestHost {
  host: Host;
  dataDir: string;
  /** The answer as it crosses the door. */
  ask(procedure: string, input?: unknown, options?: CallOptions): Promise<WireAnswer>;
  /** The value; a refusal rejects as `Refused`. Writes get a command id of their own. */
  call<Name extends ProcedureName>(
    procedure: Name,
    input: Input<Name>,
    options?: CallOptions,
  ): Promise<Output<Name>>;
  /** A session of someone with this role, hired on first use. */
  signInAs(role: StaffMember['role']): Promise<string>;
  /** Looks beneath the host, at what is stored while it runs. */
  peek<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Writes beneath it, while it runs, what no procedure makes. */
  poke(work: (tx: Tx) => Promise<unknown>): Promise<void>;
  /** Closes the host for good and reads what it stored. */
  stored<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

const pins = { manager: '1111', server: '2222', kitchen: '3333', admin: '4444' } as const;
const origin = { address: 'test', door: 'ipc' } as const;

const firstVenue: Input<'setup.createVenue'> = {
  name: 'Lark & Salt',
  currency: 'EUR',
  timeZone: 'Europe/Dublin',
  taxIncluded: true,
  taxRates: { food: 1350, drinks: 2300 },
  manager: { id: randomUUID(), firstName: 'Niamh', lastName: 'Doyle', pin: pins.manager },
};

/** The whole host on a database of its own, with a restaurant set up; closed when the test has ended. */
export async function openTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const { clock, machine, cardTerminal, printing, prepare, venue = {} } = options;
  const dataDir = tempFolder();
  const template = inject('template');
  const withStore = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const store = await openStore({ dataDir, owner: 'Tableside test', template });
    try {
      // Before anybody works here: later a missing key is not made anew.
      await openSecret(dataDir, store);
      return await store.write(work);
    } finally {
      await store.close();
    }
  };
  if (prepare) await withStore(prepare);
  const store = await openStore({ dataDir, owner: 'Tableside test', template });
  const host = await composeHost(store, {
    dataDir,
    ...(venue === 'demo' ? { demo: 'running' as const } : {}),
    log: { info: () => undefined, error: (message, error) => console.error(message, error) },
    ...(clock ? { clock } : {}),
    ...(machine ? { machine } : {}),
    ...(cardTerminal ? { cardTerminal } : {}),
    ...(printing ? { printing } : {}),
  });
  let open = true;
  const close = async () => {
    if (open) await host.close();
    open = false;
  };
  onTestFinished(close);

  const ask: TestHost['ask'] = (procedure, input = {}, { commandId = randomUUID(), ...rest } = {}) =>
    host.dispatch({ procedure, input, commandId, ...rest }, origin);
  const call: TestHost['call'] = async (procedure, input, callOptions) => {
    const answer = await ask(procedure, input, callOptions);
    if (!answer.ok) throw new Refused(answer.error.code, answer.error.details);
    return answer.value as never;
  };
  if (venue !== null && venue !== 'demo') await call('setup.createVenue', { ...firstVenue, ...venue });

  const sessions = new Map<StaffMember['role'], string>();
  const signInAs: TestHost['signInAs'] = async (role) => {
    const known = sessions.get(role);
    if (known !== undefined) return known;
    const pin = pins[role];
    if (role !== 'manager') {
      const person = { staffId: randomUUID(), firstName: 'Test', lastName: role, role, title: role, pin };
      await call('staff.add', person, { session: await signInAs('manager') });
    }
    const { session } = await call('staff.signIn', { pin });
    sessions.set(role, session);
    return session;
  };
  const stored: TestHost['stored'] = async (work) => {
    await close();
    return withStore(work);
  };
  return {
    host,
    dataDir,
    ask,
    call,
    signInAs,
    peek: (work) => store.read(work),
    poke: async (work) => void (await store.write(work)),
    stored,
  };
}
