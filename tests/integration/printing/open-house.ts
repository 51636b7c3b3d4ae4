import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Input, Output } from '#contract/contract';
import type { SpoolerTimes } from '#main/printing/spooler';
import { type FakePrinter, startFakePrinter } from '#tests/support/fake-printer';
import { until } from '#tests/support/until';
import { openKitchen, stationIds, type TestKitchen } from '../kitchen/open-kitchen';

/** Everything the till waits for, in milliseconds: short, so that tests need not wait with it. */
export const quick: SpoolerTimes = {
  patience: { connect: 500, answer: 250, silence: 1_500, steady: 600, overdue: 3_000 },
  firstRetry: 20,
  longestRetry: 40,
  failover: 200,
};

type Job = Output<'printing.queue'>['jobs'][number];

export interface PrintingHouse extends TestKitchen {
  manager: string;
  /** Sets a printer up and answers its id. */
  addPrinter(printer: FakePrinter, settings?: Partial<Input<'printers.add'>>): Promise<string>;
  /** What is not on paper. */
  queue(): Promise<Job[]>;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
  /** Resolves with the only job that is open, once it is in this state and, with a problem asked for, has one. */
  jobIn(state: Job['state'], withProblem?: boolean): Promise<Job>;
  /** Prints a test page and answers its job. */
  test(printerId: string): Promise<string>;
  /** Seats a party, sends these dishes, pays them, and answers their check. */
  paidCheck(): Promise<string>;
}

export const grillTickets = { purpose: 'kitchen', stationId: stationIds.grill, terminal: null } as const;
export const receipts = { purpose: 'receipt', stationId: null, terminal: null } as const;
export const guestChecks = { purpose: 'guest_check', stationId: null, terminal: null } as const;

export async function openHouse(times: Partial<SpoolerTimes> = {}): Promise<PrintingHouse> {
  const kitchen = await openKitchen({ printing: { times: { ...quick, ...times } } });
  const { call, signInAs, server, seat, send } = kitchen;
  const manager = await signInAs('manager');
  const queue: PrintingHouse['queue'] = async () =>
    (await call('printing.queue', {}, { session: server })).jobs;
  return {
    ...kitchen,
    manager,
    queue,
    async addPrinter({ port }, settings = {}) {
      const printerId = randomUUID();
      const input = {
        printerId,
        name: `Printer ${port}`,
        address: '127.0.0.1',
        port,
        columns: 32,
        letters: 'multilingual' as const,
        hasDrawer: false,
        fallbackId: null,
        uses: [],
        ...settings,
      };
      await call('printers.add', input, { session: manager });
      return printerId;
    },
    settled: () => until(async () => (await queue()).length === 0),
    async jobIn(state, withProblem = false) {
      let found: Job | undefined;
      await until(async () => {
        found = (await queue()).find((job) => job.state === state && (!withProblem || job.problem !== null));
        return found !== undefined;
      });
      return found as Job;
    },
    async test(printerId) {
      const jobId = randomUUID();
      await call('printers.test', { printerId, jobId }, { session: manager });
      return jobId;
    },
    async paidCheck() {
      const visitId = await seat();
      await send(visitId, ['ribeye', 'gnocchi']);
      const { checkId } = await call('orders.visit', { visitId }, { session: server });
      const check = { checkId: checkId as string, paymentId: randomUUID(), amount: 4000 };
      await call('payments.take', { ...check, tender: 'cash', tendered: 5000 }, { session: server });
      return check.checkId;
    },
  };
}

/** A printer that is switched off when the test has ended. */
export async function openFakePrinter(): Promise<FakePrinter> {
  const printer = await startFakePrinter();
  onTestFinished(() => printer.close());
  return printer;
}
