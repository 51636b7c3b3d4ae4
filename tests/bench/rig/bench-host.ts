import { randomUUID } from 'node:crypto';
import type { Input, Output, ProcedureName } from '#contract/contract';
import { demoStaff } from '#db/seed/demo/staff';
import { openStore, type Store, type StoreOptions } from '#db/store';
import { composeHost } from '#main/host/host';
import { type Recorder, recordStatements } from './recorder';

/** The whole host in this process, asked as a window would, with a way beneath it. */
export interface BenchHost {
  store: Store;
  record: Recorder['record'];
  /** Dispatches a call of the signed-in manager; a refusal throws. */
  call<Name extends ProcedureName>(
    procedure: Name,
    input: Input<Name>,
    commandId?: string,
  ): Promise<Output<Name>>;
  close(): Promise<void>;
}

const never = {
  writes: Infinity,
  writesAtMost: Infinity,
  writesUnvacuumed: Infinity,
  shortPauseMs: 2 ** 30,
  longPauseMs: 2 ** 30,
};

/** Opens a data folder, unless told otherwise without maintenance: it would fall into the middle of somebody's figures. */
export async function openBenchHost(
  dataDir: string,
  options: Partial<StoreOptions> = { maintenance: never },
): Promise<BenchHost> {
  const opened = await openStore({ dataDir, owner: 'Tableside bench', ...options });
  const { store, record } = recordStatements(opened);
  const log = {
    info: () => undefined,
    error: (message: string, error: unknown) => console.error(message, error),
  };
  const host = await composeHost(store, { dataDir, log });
  let session: string | undefined;
  const call: BenchHost['call'] = async (procedure, input, commandId = randomUUID()) => {
    const request = { procedure, input, commandId, ...(session === undefined ? {} : { session }) };
    const answer = await host.dispatch(request, { address: 'bench', door: 'ipc' });
    if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code} ${answer.error.message}`);
    return answer.value as never;
  };
  session = (await call('staff.signIn', { pin: demoStaff.niamh.pin })).session;
  return { store, record, call, close: () => host.close() };
}
