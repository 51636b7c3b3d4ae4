import type { WireAnswer, WireChange, WireRequest } from '#contract/wire';
import { createPins } from '#db/pins';
import { openSecret } from '#db/secret';
import type { SlowTransaction, Store } from '#db/store';
import type { HouseClock, MachineTime } from '../clock/house-clock';
import { machineTime } from '../clock/machine-time';
import { believe, keepTime, type TimeKeeper } from '../clock/time-keeper';
import { floorHandlers } from '../floor/floor.handlers';
import { refreshTableStatus } from '../floor/status.service';
import { guestsHandlers } from '../guests/guests.handlers';
import { kitchenHandlers } from '../kitchen/kitchen.handlers';
import { menuHandlers } from '../menu/menu.handlers';
import { ordersHandlers } from '../orders/orders.handlers';
import { paymentsHandlers } from '../payments/payments.handlers';
import { reportsHandlers } from '../reports/reports.handlers';
import { reservationsHandlers } from '../reservations/reservations.handlers';
import { setupHandlers } from '../setup/setup.handlers';
import { applyVenueTimeZone, type DemoService, prepareVenue } from '../setup/setup.service';
import { staffHandlers } from '../staff/staff.handlers';
import { type Broadcast, createBroadcast } from './broadcast';
import { createDispatch, type Origin } from './dispatch';
import type { Handlers } from './handlers';
import { consoleLog, type Log } from './log';
import { openReopeningStore } from './reopening-store';

export interface HostOptions {
  dataDir: string;
  /** What a person calls this program, for whoever finds the folder in use. */
  owner: string;
  template?: string;
  /** Fills an empty data folder with the demo restaurant, in mid-service or about to open. */
  demo?: DemoService;
  /** A clock that is believed as it is; without one, the house keeps its own by the machine's. */
  clock?: () => Date;
  /** Stands in for this machine's clock. */
  machine?: MachineTime;
  log?: Log;
}

/** The whole till, without a window: what Electron's child process and browser mode both run. */
export interface Host {
  dispatch(request: WireRequest, origin: Origin): Promise<WireAnswer>;
  onChange(listener: (change: WireChange) => void): () => void;
  /** What a new listener must hear first: the epoch and the revision it joins at. */
  greeting(): WireChange;
  /** The time the house goes by, and what is wrong with the machine's. */
  readonly time: HouseClock;
  close(): Promise<void>;
}

/** Opens the data folder and composes every service over it. Rejects with a StoreError that says what to do. */
export async function startHost(options: HostOptions): Promise<Host> {
  const log = options.log ?? consoleLog;
  const { dataDir, owner, template } = options;
  const onSlow = ({ kind, milliseconds }: SlowTransaction) =>
    log.info(`slow ${kind}: ${Math.round(milliseconds)} ms`);
  const onOpened = (store: Store) => store.write(applyVenueTimeZone);
  const store = await openReopeningStore(
    { dataDir, owner, onSlow, onOpened, ...(template === undefined ? {} : { template }) },
    log,
  );
  try {
    return await composeHost(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The host over a store that is open; closing the host closes it. */
export async function composeHost(
  store: Store,
  options: Omit<HostOptions, 'owner' | 'template'>,
): Promise<Host> {
  const log = options.log ?? consoleLog;
  const time = options.clock
    ? believe(options.clock)
    : await keepTime(store, options.machine ?? machineTime(), log);
  const clock = () => time.now();
  const secret = await openSecret(options.dataDir, store);
  const pins = createPins(secret);
  const handlers: Handlers = {
    ...setupHandlers(pins),
    ...staffHandlers({ pins, secret }),
    ...floorHandlers,
    ...reservationsHandlers,
    ...guestsHandlers,
    ...menuHandlers,
    ...ordersHandlers,
    ...kitchenHandlers,
    ...paymentsHandlers,
    ...reportsHandlers,
  };
  await prepareVenue(store, { demo: options.demo ?? null, now: clock(), pins });
  const broadcast = createBroadcast(() => tick(store, clock, log));
  const unsubscribe = store.onCommit((topics) => broadcast.publish(topics));
  return {
    dispatch: createDispatch({ store, handlers, secret, clock, log }),
    onChange: (listener) => broadcast.onChange(listener),
    greeting: () => broadcast.greeting(),
    time,
    close: () => closeAll(store, time, broadcast, unsubscribe),
  };
}

/** Time alone turns a free table into a reserved one. */
function tick(store: Store, clock: () => Date, log: Log): void {
  store
    .write((tx) => refreshTableStatus(tx, clock()))
    .catch((error) => log.error('the clock tick failed', error));
}

async function closeAll(
  store: Store,
  time: TimeKeeper,
  broadcast: Broadcast,
  unsubscribe: () => void,
): Promise<void> {
  time.stop();
  broadcast.stop();
  unsubscribe();
  await store.close();
}
