import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPage } from '#tests/support/esc-pos';
import { guestChecks, openFakePrinter, openHouse, receipts } from './open-house';

describe('a receipt', () => {
  it('says what was paid, with the words of the house; printed again it is a copy', async () => {
    const { addPrinter, paidCheck, settled, call, server, manager } = await openHouse();
    const printer = await openFakePrinter();
    await addPrinter(printer, { uses: [receipts] });
    const words = { head: '12 Dame Street\nDublin {code:x}', foot: 'Go raibh maith agat' };
    await call('printers.setReceiptWords', words, { session: manager });
    const checkId = await paidCheck();
    for (let time = 0; time < 2; time++) {
      await call('printing.receipt', { jobId: randomUUID(), checkId }, { session: server });
      await settled();
    }
    const receipt = [
      '#Lark & Salt',
      '12 Dame Street',
      'Dublin {code:x}',
      '',
      'CHK-001 .. T1',
      '20 Nov 2026 19:00 .. 2 guests',
      'Server Test',
      '---',
      '1 Ribeye 300 g .. €20.00',
      '1 Gnocchi .. €20.00',
      '---',
      '#Total .. #€40.00',
      'Food 13.5 % on €40.00,',
      'included .. €4.76',
      '---',
      'Cash .. €50.00',
      'Change .. €10.00',
      '',
      'Go raibh maith agat',
      '<cut>',
    ];
    expect(printer.pages.map(readPage)).toEqual([receipt, ['# COPY', ...receipt]]);
  });

  it('is of a paid check; before, it is a guest check, which offers a tip on what is to be paid', async () => {
    const { addPrinter, seat, send, settled, call, server } = await openHouse();
    const printer = await openFakePrinter();
    await addPrinter(printer, { uses: [guestChecks, receipts] });
    const visitId = await seat();
    await send(visitId, ['ribeye']);
    const checkId = (await call('orders.visit', { visitId }, { session: server })).checkId as string;
    await expect(
      call('printing.receipt', { jobId: randomUUID(), checkId }, { session: server }),
    ).rejects.toMatchObject({ code: 'CHECK_UNPAID' });
    const jobId = randomUUID();
    await call('printing.guestCheck', { jobId, checkId }, { session: server });
    await expect(call('printing.guestCheck', { jobId, checkId }, { session: server })).rejects.toMatchObject({
      code: 'ID_EXISTS',
    });
    await settled();
    const page = readPage(printer.pages[0] as Buffer);
    expect(page).toContain('# Guest check');
    expect(page).toContain('A tip, if you like, on the');
    expect(page).toContain('€20.00 to pay');
    expect(page.slice(page.indexOf('10 % .. €2.00'), page.indexOf('10 % .. €2.00') + 3)).toEqual([
      '10 % .. €2.00',
      '12.5 % .. €2.50',
      '15 % .. €3.00',
    ]);
    expect(page.join('\n')).toContain('This is not a receipt.');
  });

  it('is seen as it is printed', async () => {
    const { addPrinter, paidCheck, settled, call, server } = await openHouse();
    const checkId = await paidCheck();
    const preview = () => call('printing.preview', { kind: 'receipt', checkId }, { session: server });
    expect(await preview()).toMatchObject({ printer: null, isCopy: false });
    const jobId = randomUUID();
    await expect(call('printing.receipt', { jobId, checkId }, { session: server })).rejects.toMatchObject({
      code: 'PRINTER_MISSING',
    });
    const printer = await openFakePrinter();
    await addPrinter(printer, { name: 'Till', uses: [receipts] });
    const seen = await preview();
    expect(seen.printer).toBe('Till');
    expect(seen.svg).toMatch(/^<svg /);
    expect(seen.svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    await call('printing.receipt', { jobId, checkId }, { session: server });
    await settled();
    const squeezed = (text: string) => text.replace(/[\s-]+/g, '');
    const printed = readPage(printer.pages[0] as Buffer)
      .join('')
      .replace(/<cut>|#| \.\. /g, '');
    expect(squeezed(seen.text)).toBe(squeezed(printed));
    expect((await preview()).isCopy).toBe(true);
  });

  it('goes to the printer of the terminal, before the one for all', async () => {
    const { addPrinter, paidCheck, settled, call, server } = await openHouse();
    const [all, bar] = [await openFakePrinter(), await openFakePrinter()];
    await addPrinter(all, { uses: [receipts] });
    await addPrinter(bar, { uses: [{ ...receipts, terminal: 'Bar' }] });
    const checkId = await paidCheck();
    await call('printing.receipt', { jobId: randomUUID(), checkId }, { session: server, terminal: 'Bar' });
    await call('printing.receipt', { jobId: randomUUID(), checkId }, { session: server, terminal: 'Door' });
    await settled();
    expect([all.pages.length, bar.pages.length]).toEqual([1, 1]);
  });
});
