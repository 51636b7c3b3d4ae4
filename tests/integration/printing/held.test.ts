import { expect, it } from 'vitest';
import { printers, printJobs } from '#db/schema/printing';
import { clockAt } from '#tests/support/clock';
import { readPage } from '#tests/support/esc-pos';
import { openTestHost } from '#tests/support/host';
import { until } from '#tests/support/until';
import { grillTickets, openFakePrinter, openHouse, quick, receipts } from './open-house';

it('asks a person before it prints a ticket that waited for a quarter of an hour, and undoes "not to be printed"', async () => {
  const { addPrinter, seat, send, test, settled, jobIn, queue, call, clock, server } = await openHouse();
  const printer = await openFakePrinter();
  await printer.switchOff();
  const id = await addPrinter(printer, { name: 'Grill printer', uses: [grillTickets] });
  await send(await seat(), ['ribeye']);
  expect(await jobIn('queued', true)).toMatchObject({ needsSomebody: true });
  clock.advance(16);
  const { id: jobId, ...held } = await jobIn('held');
  expect(held).toMatchObject({
    needsSomebody: true,
    problem: 'It has waited for more than a quarter of an hour, so it is not printed by itself.',
    actions: ['print', 'move', 'cancel'],
  });
  // What is new is printed past it.
  await printer.switchOn();
  await test(id);
  await until(() => printer.pages.length === 1);
  await until(async () => (await queue()).length === 1);
  expect(readPage(printer.pages[0] as Buffer)).toContain('#Grill printer');

  const cancelled = await call('printing.cancel', { jobId }, { session: server });
  expect(cancelled).toEqual({ canBeUndone: true });
  expect(await queue()).toEqual([]);
  await call('printing.print', { jobId }, { session: server });
  await settled();
  const ticket = readPage(printer.pages[1] as Buffer);
  expect(ticket.some((line) => line.includes('Ribeye'))).toBe(true);
  expect(ticket).not.toContain('# COPY');
  await expect(call('printing.print', { jobId }, { session: server })).rejects.toMatchObject({
    code: 'JOB_STATE',
  });
  expect(printer.pages).toHaveLength(2);
});

it('asks a person on the start after a long shutdown, and prints what is fresh', async () => {
  const printer = await openFakePrinter();
  const clock = clockAt('2026-11-20T19:00:00Z');
  const ids = ['old', 'fresh'].map(() => crypto.randomUUID());
  const { call, signInAs } = await openTestHost({
    clock,
    printing: { times: quick },
    prepare: async (tx) => {
      const printerId = crypto.randomUUID();
      await tx
        .insert(printers)
        .values({ id: printerId, name: 'Pass', address: '127.0.0.1', port: printer.port });
      for (const [at, time] of ['2026-11-20T14:00:00Z', '2026-11-20T18:55:00Z'].entries())
        await tx.insert(printJobs).values({
          id: ids[at] as string,
          printerId,
          purpose: 'report',
          title: `Page ${at}`,
          document: `|Page ${at}`,
          madeAt: new Date(time),
          queuedAt: new Date(time),
        });
    },
  });
  await until(() => printer.pages.length > 0);
  const session = await signInAs('manager');
  const { jobs } = await call('printing.queue', {}, { session });
  expect(jobs).toMatchObject([{ id: ids[0], state: 'held' }]);
  expect(printer.pages.map((page) => readPage(page)[0])).toEqual(['Page 1']);
});

it('marks a receipt that is printed after all as a copy of the one that came in its place', async () => {
  const { addPrinter, paidCheck, jobIn, settled, call, server } = await openHouse();
  const printer = await openFakePrinter();
  await printer.switchOff();
  await addPrinter(printer, { uses: [receipts] });
  const checkId = await paidCheck();
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  await call('printing.receipt', { jobId: first, checkId }, { session: server });
  await jobIn('queued', true);
  await call('printing.cancel', { jobId: first }, { session: server });
  await call('printing.receipt', { jobId: second, checkId }, { session: server });
  await call('printing.print', { jobId: first }, { session: server });
  await printer.switchOn();
  await settled();
  expect(printer.pages.map((page) => readPage(page).includes('# COPY')).sort()).toEqual([false, true]);
});
