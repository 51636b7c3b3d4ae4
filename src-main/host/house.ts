import { appVersion } from '#db/app-version';
import { type Backups, openBackups } from '#db/backup/backups';
import { backUpBeforeUpdate, type UpdateProgress } from '#db/backup/before-update';
import { backupsFolder, refuseEmptyBesideBackups } from '#db/backup/place';
import { createPins } from '#db/pins';
import { openSecret, type Secret } from '#db/secret';
import type { SlowTransaction, Store, StoreOptions } from '#db/store';
import { openSolver } from '../assignment/solver';
import { availabilityHandlers } from '../availability/availability.handlers';
import { checksHandlers } from '../checks/checks.handlers';
import type { MachineTime } from '../clock/house-clock';
import { machineTime } from '../clock/machine-time';
import { believe, keepTime, type TimeKeeper } from '../clock/time-keeper';
import { dayHandlers } from '../day/day.handlers';
import { blocksHandlers } from '../floor/blocks.handlers';
import { floorHandlers } from '../floor/floor.handlers';
import { tablesHandlers } from '../floor/set-up.handlers';
import { guestsHandlers } from '../guests/guests.handlers';
import { hoursHandlers } from '../hours/hours.handlers';
import { houseAccountsHandlers } from '../house-accounts/house-accounts.handlers';
import { kitchenHandlers } from '../kitchen/kitchen.handlers';
import { menuHandlers } from '../menu/menu.handlers';
import { ordersHandlers } from '../orders/orders.handlers';
import { tabsHandlers } from '../orders/tabs.handlers';
import { type CardDeskParts, openCardDesk } from '../payments/card-desk';
import { paymentsHandlers } from '../payments/payments.handlers';
import { printingHandlers } from '../printing/printing.handlers';
import { openSpooler, type Spooler, type SpoolerOptions } from '../printing/spooler';
import { reportsHandlers } from '../reports/reports.handlers';
import { reservationsHandlers } from '../reservations/reservations.handlers';
import { sectionsHandlers } from '../sections/sections.handlers';
import { setupHandlers } from '../setup/setup.handlers';
import { applyVenueTimeZone, type DemoService, prepareVenue } from '../setup/setup.service';
import { staffHandlers } from '../staff/staff.handlers';
import { vouchersHandlers } from '../vouchers/vouchers.handlers';
import { waitlistHandlers } from '../waitlist/waitlist.handlers';
import type { HouseHandlers } from './handlers';
import type { Log } from './log';
import { openReopeningStore, type ReopeningOptions } from './reopening-store';

/** An open data folder with every service over it. */
export interface House {
  store: Store;
  secret: Secret;
  handlers: HouseHandlers;
  /** The time everything in the house goes by. */
  time: TimeKeeper;
  /** Null over a store whose log is not kept. */
  backups: Backups | null;
  printing: Spooler;
  close(): Promise<void>;
}

/** What the host is told while a house is opened, and after. */
export interface HouseEvents extends Pick<ReopeningOptions, 'onReopening' | 'onLost'> {
  onUpdating: UpdateProgress;
  log: Log;
}

interface FurnishOptions {
  dataDir: string;
  demo?: DemoService;
  clock?: () => Date;
  machine?: MachineTime;
  /** Stands in for the bridge to a card terminal. */
  cardTerminal?: CardDeskParts['terminalAt'];
  printing?: SpoolerOptions;
  log: Log;
}

export interface HouseOptions extends FurnishOptions, HouseEvents {
  owner: string;
  template?: string;
}

/** Opens the data folder and composes the services over it. Rejects with a StoreError that says what to do. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { dataDir, log } = options;
  refuseEmptyBesideBackups(dataDir);
  const store = await openReopeningStore(storeOptions(options), log);
  const keepBackups = (time: TimeKeeper) =>
    openBackups({
      dataDir,
      folder: backupsFolder(dataDir),
      source: store,
      clock: time.now,
      appVersion,
      onProblem: (problem) => log.info(`backups: ${problem ?? 'the log is copied again'}`),
    });
  try {
    return await furnish(store, options, keepBackups);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function storeOptions(options: HouseOptions): ReopeningOptions {
  const { dataDir, owner, template, log, onReopening, onLost, onUpdating } = options;
  const beforeMigrate: StoreOptions['beforeMigrate'] = (engine) =>
    backUpBeforeUpdate(engine, dataDir, onUpdating);
  return {
    dataDir,
    owner,
    ...(template === undefined ? {} : { template }),
    keepLog: true,
    onSlow: ({ kind, milliseconds }: SlowTransaction) =>
      log.info(`slow ${kind}: ${Math.round(milliseconds)} ms`),
    onOpened: (store) => store.write(applyVenueTimeZone),
    onReopening,
    onLost,
    beforeMigrate,
    onUpdate: ({ number, of }) => onUpdating('Updating the records', number, of),
  };
}

/** The services over a store that is open. */
export async function furnish(
  store: Store,
  options: FurnishOptions,
  keepBackups: (time: TimeKeeper) => Backups | null = () => null,
): Promise<House> {
  const { clock, machine, log } = options;
  const time = clock ? believe(clock) : await keepTime(store, machine ?? machineTime(), log);
  try {
    return await over(store, time, keepBackups(time), options);
  } catch (error) {
    time.stop();
    throw error;
  }
}

async function over(
  store: Store,
  time: TimeKeeper,
  backups: Backups | null,
  { dataDir, demo, cardTerminal, printing = {}, log }: FurnishOptions,
): Promise<House> {
  const secret = await openSecret(dataDir, store);
  const pins = createPins(secret);
  const solver = openSolver((problem) => log.info(problem));
  const cards = openCardDesk({
    store,
    clock: time.now,
    log,
    terminalAt: cardTerminal,
  });
  const spooler = openSpooler({ store, now: time.now, log, ...printing });
  const handlers: HouseHandlers = {
    ...setupHandlers(pins),
    ...staffHandlers({ pins, secret }),
    ...floorHandlers,
    ...blocksHandlers,
    ...hoursHandlers,
    ...tablesHandlers,
    ...sectionsHandlers,
    ...reservationsHandlers,
    ...availabilityHandlers(solver),
    ...waitlistHandlers(),
    ...guestsHandlers,
    ...menuHandlers,
    ...ordersHandlers,
    ...tabsHandlers,
    ...kitchenHandlers,
    ...checksHandlers,
    ...dayHandlers,
    ...paymentsHandlers(cards),
    ...vouchersHandlers,
    ...houseAccountsHandlers,
    ...printingHandlers(spooler),
    ...reportsHandlers,
  };
  await prepareVenue(store, { demo: demo ?? null, now: time.now(), pins });
  return {
    store,
    secret,
    handlers,
    time,
    backups,
    printing: spooler,
    async close() {
      time.stop();
      await spooler.close();
      await solver.close();
      await cards.close();
      await backups?.stop();
      await store.close();
    },
  };
}
