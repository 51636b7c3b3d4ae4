import { describe, expect, it } from 'vitest';
import { readPage } from '#tests/support/esc-pos';
import { trouble } from '#tests/support/fake-printer';
import { until } from '#tests/support/until';
import { grillTickets, openFakePrinter, openHouse } from './open-house';

describe('a printer that fails', () => {
  it('has its tickets printed by the one that stands in for it, marked so, and prints none of them when it is back', async () => {
    const { addPrinter, seat, send, settled, jobIn, call, manager } = await openHouse();
    const [grill, bar] = [await openFakePrinter(), await openFakePrinter()];
    await grill.switchOff();
    const barId = await addPrinter(bar, { name: 'Bar printer' });
    const grillId = await addPrinter(grill, {
      name: 'Grill printer',
      fallbackId: barId,
      uses: [grillTickets],
    });
    await send(await seat(), ['ribeye']);
    expect(await jobIn('queued', true)).toMatchObject({ printer: 'Grill printer' });
    await settled();
    expect(bar.pages.map((page) => readPage(page)[0])).toEqual(['Printed here for Grill printer']);
    const { recent } = await call('printers.view', {}, { session: manager });
    expect(recent).toMatchObject([{ state: 'printed', printer: 'Grill printer', printedOn: 'Bar printer' }]);

    await grill.switchOn();
    const isReady = async () =>
      (await call('printers.view', {}, { session: manager })).printers.some(
        ({ name, state }) => name === 'Grill printer' && state === 'ready',
      );
    await until(isReady);
    await call('printers.test', { printerId: grillId, jobId: crypto.randomUUID() }, { session: manager });
    await settled();
    expect(grill.pages.map((page) => readPage(page)[0])).toEqual(['#Grill printer']);
    expect(bar.pages).toHaveLength(1);
  });

  it('without a word of it printed for the other: a page that was begun stays where it is', async () => {
    const { addPrinter, test, jobIn, queue } = await openHouse();
    const [first, second] = [await openFakePrinter(), await openFakePrinter()];
    const well = first.status;
    first.isStuck = true;
    const secondId = await addPrinter(second, { name: 'Second' });
    const firstId = await addPrinter(first, { name: 'First', fallbackId: secondId });
    const begun = await test(firstId);
    await jobIn('printing');
    // The paper runs out in the middle: what waits behind it goes to the other, what was begun does not.
    first.status = trouble.paperOut;
    await jobIn('printing', true);
    await test(firstId);
    await until(async () => (await queue()).length === 1);
    expect(await queue()).toMatchObject([{ id: begun, state: 'printing' }]);
    expect(second.pages).toHaveLength(1);
    first.status = well;
    await first.switchOff();
    await jobIn('unsure');
    expect(second.pages).toHaveLength(1);
  });

  it('opens no drawer of another, and none that nobody stands before any more', async () => {
    const { addPrinter, settled, call, server, clock } = await openHouse();
    const [till, other] = [await openFakePrinter(), await openFakePrinter()];
    const otherId = await addPrinter(other);
    await till.switchOff();
    await addPrinter(till, { hasDrawer: true, fallbackId: otherId });
    await call('printing.kickDrawer', { jobId: crypto.randomUUID() }, { session: server });
    clock.advance(1);
    await settled();
    await till.switchOn();
    await call('printing.kickDrawer', { jobId: crypto.randomUUID() }, { session: server });
    await settled();
    expect(other.pages).toEqual([]);
    expect(till.pages.map(readPage)).toEqual([['<pulse>']]);
  });
});
