import { describe, expect, it } from 'vitest';
import { readPage } from '#tests/support/esc-pos';
import { trouble } from '#tests/support/fake-printer';
import { until } from '#tests/support/until';
import { openFakePrinter, openHouse } from './open-house';

describe('a print job', () => {
  it('is on paper when the printer says that it is done; lost before that, nobody is sure and nothing repeats it', async () => {
    const { addPrinter, test, jobIn, queue } = await openHouse();
    const printer = await openFakePrinter();
    printer.isStuck = true;
    const id = await addPrinter(printer);
    const jobId = await test(id);
    await jobIn('printing');
    await until(() => printer.begun() > 100);
    // It says that it is well and does nothing: somebody is asked to look at it.
    expect(await jobIn('printing', true)).toMatchObject({
      problem: 'It takes very long. Look at it: where nothing comes out, switch it off and on.',
      needsSomebody: true,
    });
    await printer.switchOff();
    await jobIn('unsure');
    printer.isStuck = false;
    await printer.switchOn();
    // Another page shows that the printer is served again.
    await test(id);
    await until(async () => (await queue()).length === 1);
    expect(await queue()).toMatchObject([{ id: jobId, state: 'unsure' }]);
    expect(printer.pages).toHaveLength(1);
  });

  it('is taken from a slow printer once, however long it takes', async () => {
    const { addPrinter, test, settled, call, manager } = await openHouse({});
    const printer = await openFakePrinter();
    printer.slowness = 90;
    await test(await addPrinter(printer, { name: 'Slow' }));
    await settled();
    expect(printer.pages).toHaveLength(1);
    expect(readPage(printer.pages[0] as Buffer)).toContain('#Slow');
    const { printers, recent } = await call('printers.view', {}, { session: manager });
    expect(printers[0]).toMatchObject({ state: 'ready', words: 'Ready.', waiting: 0 });
    expect(recent[0]).toMatchObject({ state: 'printed', printedOn: 'Slow', problem: null });
  });

  it('is on paper too where a printer only answers at once, or never', async () => {
    const { addPrinter, test, settled } = await openHouse();
    const printer = await openFakePrinter();
    const id = await addPrinter(printer);
    printer.answersInTurn = false;
    await test(id);
    await settled();
    printer.status = null;
    await test(id);
    await settled();
    expect(printer.pages).toHaveLength(2);
  });

  it('waits for paper and says so, and nothing of it was sent', async () => {
    const { addPrinter, test, settled, jobIn, call, manager } = await openHouse();
    const printer = await openFakePrinter();
    const well = printer.status;
    printer.status = trouble.paperOut;
    await test(await addPrinter(printer));
    expect(await jobIn('queued', true)).toMatchObject({
      problem: 'The paper is out.',
      actions: ['move', 'cancel'],
    });
    expect(printer.begun()).toBe(0);
    printer.status = trouble.coverOpen;
    await until(async () => (await jobIn('queued', true)).problem === 'The cover is open.');
    printer.status = well;
    await settled();
    expect(printer.pages).toHaveLength(1);
    expect((await call('printers.view', {}, { session: manager })).printers[0]?.state).toBe('ready');
  });

  it('says that the paper ran out in the middle, and ends when there is some', async () => {
    const { addPrinter, test, settled, jobIn } = await openHouse();
    const printer = await openFakePrinter();
    const well = printer.status;
    printer.slowness = 1_000;
    await test(await addPrinter(printer));
    await jobIn('printing');
    printer.status = trouble.paperOut;
    expect(await jobIn('printing', true)).toMatchObject({ problem: 'The paper is out.' });
    printer.status = well;
    await settled();
    expect(printer.pages).toHaveLength(1);
  });

  it('waits for a printer that refuses, and is printed once it is there', async () => {
    const { addPrinter, test, settled, jobIn } = await openHouse();
    const printer = await openFakePrinter();
    await printer.switchOff();
    await test(await addPrinter(printer));
    expect(await jobIn('queued', true)).toMatchObject({ problem: 'It refuses the connection.' });
    await printer.switchOn();
    await settled();
    expect(printer.pages).toHaveLength(1);
  });

  it('that was broken off is for a person to decide: printed again as a copy', async () => {
    const { addPrinter, test, settled, jobIn, call, server } = await openHouse();
    const printer = await openFakePrinter();
    printer.diesAfter = 60;
    const jobId = await test(await addPrinter(printer, { name: 'Bar' }));
    expect(await jobIn('unsure')).toMatchObject({
      id: jobId,
      problem: 'The connection broke while it was printing. It may be on paper.',
      actions: ['again', 'there'],
    });
    printer.diesAfter = null;
    const again = { jobId, isThere: false, copyId: crypto.randomUUID() };
    await call('printing.settle', again, { session: server });
    await settled();
    expect(printer.pages.map((page) => readPage(page)[0])).toEqual(['# COPY']);
    await expect(call('printing.settle', again, { session: server })).rejects.toMatchObject({
      code: 'JOB_STATE',
    });
  });

  it('that was broken off is let be when it is there', async () => {
    const { addPrinter, test, settled, jobIn, call, server, manager } = await openHouse();
    const printer = await openFakePrinter();
    printer.diesAfter = 60;
    const jobId = await test(await addPrinter(printer));
    await jobIn('unsure');
    printer.diesAfter = null;
    await call('printing.settle', { jobId, isThere: true }, { session: server });
    await settled();
    expect(printer.pages).toEqual([]);
    const { recent } = await call('printers.view', {}, { session: manager });
    expect(recent).toMatchObject([{ id: jobId, state: 'printed', actions: ['reprint'] }]);
  });

  it('can be given up or moved while nothing of it was sent', async () => {
    const { addPrinter, test, settled, queue, call, server } = await openHouse();
    const [dead, alive] = [await openFakePrinter(), await openFakePrinter()];
    await dead.switchOff();
    const [deadId, aliveId] = [await addPrinter(dead), await addPrinter(alive)];
    const [first, second] = [await test(deadId), await test(deadId)];
    await call('printing.cancel', { jobId: first }, { session: server });
    await call('printing.move', { jobId: second, printerId: aliveId }, { session: server });
    await settled();
    expect(await queue()).toEqual([]);
    await dead.switchOn();
    await test(deadId);
    await settled();
    expect([dead.pages.length, alive.pages.length]).toEqual([1, 1]);
  });
});
