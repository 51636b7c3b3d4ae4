import { createPins } from '#db/pins';
import { openSecret, type Secret } from '#db/secret';
import type { SlowTransaction, Store } from '#db/store';
import { floorHandlers } from '../floor/floor.handlers';
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
import type { HouseHandlers } from './handlers';
import type { Log } from './log';
import { openReopeningStore, type ReopeningOptions } from './reopening-store';

/** An open data folder with every service over it. */
export interface House {
  store: Store;
  secret: Secret;
  handlers: HouseHandlers;
}

export interface HouseOptions extends Pick<ReopeningOptions, 'onReopening' | 'onLost'> {
  dataDir: string;
  owner: string;
  template?: string;
  demo?: DemoService;
  clock: () => Date;
  log: Log;
}

/** Opens the data folder and composes the services over it. Rejects with a StoreError that says what to do. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { dataDir, owner, template, log, onReopening, onLost } = options;
  const onSlow = ({ kind, milliseconds }: SlowTransaction) =>
    log.info(`slow ${kind}: ${Math.round(milliseconds)} ms`);
  const onOpened = (store: Store) => store.write(applyVenueTimeZone);
  const store = await openReopeningStore(
    {
      dataDir,
      owner,
      onSlow,
      onOpened,
      onReopening,
      onLost,
      ...(template === undefined ? {} : { template }),
    },
    log,
  );
  try {
    return await furnish(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The services over a store that is open. */
export async function furnish(
  store: Store,
  options: Pick<HouseOptions, 'dataDir' | 'demo' | 'clock'>,
): Promise<House> {
  const secret = await openSecret(options.dataDir, store);
  const pins = createPins(secret);
  const handlers: HouseHandlers = {
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
  await prepareVenue(store, { demo: options.demo ?? null, now: options.clock(), pins });
  return { store, secret, handlers };
}
