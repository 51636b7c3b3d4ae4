import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openFakePrinter, openHouse, receipts } from './open-house';

describe('a printer', () => {
  it('is added, changed and taken away; what it printed another can take over', async () => {
    const { addPrinter, call, manager } = await openHouse();
    const fake = await openFakePrinter();
    const first = await addPrinter(fake, { name: 'Till', uses: [receipts] });
    const second = await addPrinter(fake, { name: 'Bar', fallbackId: first, uses: [receipts] });
    const view = async () => (await call('printers.view', {}, { session: manager })).printers;
    expect(await view()).toMatchObject([
      { name: 'Bar', fallbackId: first, uses: [receipts], state: 'unknown' },
      { name: 'Till', uses: [] },
    ]);
    await call('printers.change', { printerId: second, columns: 48 }, { session: manager });
    await call('printers.remove', { printerId: first }, { session: manager });
    expect(await view()).toMatchObject([{ name: 'Bar', columns: 48, fallbackId: null, uses: [receipts] }]);
    // Its name is free again.
    await addPrinter(fake, { name: 'Till' });
  });

  it('refuses a name there is, itself as its own stand-in, and to go while something waits for it', async () => {
    const { addPrinter, test, call, manager, server } = await openHouse();
    const fake = await openFakePrinter();
    await fake.switchOff();
    const printerId = await addPrinter(fake, { name: 'Till' });
    const refused = (code: string) => expect.objectContaining({ code });
    await expect(addPrinter(fake, { name: 'till' })).rejects.toEqual(refused('PRINTER_NAME_TAKEN'));
    await expect(addPrinter(fake, { fallbackId: randomUUID() })).rejects.toEqual(refused('PRINTER_UNKNOWN'));
    const use = { purpose: 'kitchen' as const, stationId: randomUUID(), terminal: null };
    await expect(addPrinter(fake, { uses: [use] })).rejects.toEqual(refused('STATION_UNKNOWN'));
    const change = (input: object) => call('printers.change', { printerId, ...input }, { session: manager });
    await expect(change({ fallbackId: printerId })).rejects.toEqual(refused('PRINTER_FALLBACK'));
    await expect(change({ address: 'a b; rm -rf /' })).rejects.toEqual(refused('INPUT_INVALID'));
    await test(printerId);
    await expect(call('printers.remove', { printerId }, { session: manager })).rejects.toEqual(
      refused('PRINTER_HAS_JOBS'),
    );
    await expect(call('printers.remove', { printerId }, { session: server })).rejects.toEqual(
      refused('NOT_ALLOWED'),
    );
    await expect(call('printing.kickDrawer', { jobId: randomUUID() }, { session: server })).rejects.toEqual(
      refused('DRAWER_MISSING'),
    );
  });
});
