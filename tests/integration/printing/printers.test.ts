import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { guestChecks, openFakePrinter, openHouse, receipts } from './open-house';

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
    // It comes back as it was, with what nobody has taken over; not while its name is another's.
    const taken = await addPrinter(fake, { name: 'Till' });
    const restore = () => call('printers.restore', { printerId: first }, { session: manager });
    await expect(restore()).rejects.toMatchObject({ code: 'PRINTER_NAME_TAKEN' });
    await call('printers.remove', { printerId: taken }, { session: manager });
    await restore();
    expect(await view()).toMatchObject([
      { name: 'Bar', fallbackId: first, uses: [receipts] },
      { name: 'Till', uses: [] },
    ]);
    await call('printers.remove', { printerId: second }, { session: manager });
    await call('printers.change', { printerId: first, uses: [guestChecks] }, { session: manager });
    await call('printers.restore', { printerId: second }, { session: manager });
    expect(await view()).toMatchObject([
      { name: 'Bar', uses: [receipts] },
      { name: 'Till', uses: [guestChecks] },
    ]);
    // It may stand at any device people have signed in at, and at one where nobody did for long.
    await call('staff.signIn', { pin: '1111' }, { terminal: 'Bar till' });
    const atOld = { purpose: 'receipt' as const, stationId: null, terminal: 'Old till' };
    await call('printers.change', { printerId: first, uses: [atOld] }, { session: manager });
    const { terminal, terminals } = await call(
      'printers.view',
      {},
      { session: manager, terminal: 'Bar till' },
    );
    expect(terminal).toBe('Bar till');
    expect(terminals).toEqual([
      { name: 'Bar till', lastUsedBy: 'Niamh' },
      { name: 'Old till', lastUsedBy: null },
    ]);
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
