import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { printJobs } from '#db/schema/printing';
import { readPage } from '#tests/support/esc-pos';
import { room } from '#tests/support/room';
import { grillTickets, openFakePrinter, openHouse } from './open-house';

describe('a round for a station with a printer', () => {
  it('is on paper and on the screen, by its ticket and once', async () => {
    const { addPrinter, seat, send, settled, ticketAt, peek, call, server } = await openHouse();
    const grill = await openFakePrinter();
    await addPrinter(grill, { uses: [grillTickets] });
    const visitId = await seat(room.t1);
    const { orderId, lineIds } = await send(visitId, ['ribeye', 'gnocchi', 'lamb']);
    await settled();
    expect(grill.pages.map(readPage)).toEqual([
      [
        '#T1 .. #Grill',
        '|Test .. |19:00',
        'Round 1 .. ORD-001',
        '---',
        '|1 Ribeye .. |Seat 1',
        '|1 Lamb .. |Seat 3',
        '---',
        'Also at Pans (1)',
        '',
        '<cut>',
      ],
    ]);
    const ticket = await ticketAt('grill');
    const jobs = await peek((tx) => tx.select().from(printJobs));
    expect(jobs).toMatchObject([{ id: ticket.id, ticketId: ticket.id, state: 'printed', document: '' }]);

    // Sent again under other ids: the lines are gone, and so is any way to print them twice.
    const again = { orderId: randomUUID(), visitId, lineIds };
    await expect(call('orders.send', again, { session: server })).rejects.toMatchObject({
      code: 'LINE_SENT',
    });
    expect(orderId).not.toBe(again.orderId);
    expect(grill.pages).toHaveLength(1);
  });

  it('is printed once more when somebody asks, as a copy', async () => {
    const { addPrinter, seat, send, settled, ticketAt, call, cook, server } = await openHouse();
    const grill = await openFakePrinter();
    await addPrinter(grill, { uses: [grillTickets] });
    await send(await seat(), ['ribeye', 'gnocchi']);
    await settled();
    const { id: ticketId } = await ticketAt('grill');
    await call('printing.ticket', { jobId: randomUUID(), ticketId }, { session: cook });
    await call('printing.reprint', { jobId: ticketId, copyId: randomUUID() }, { session: server });
    await settled();
    expect(grill.pages.map((page) => readPage(page)[0])).toEqual(['#T1 .. #Grill', '# COPY', '# COPY']);
    const { id: pansTicket } = await ticketAt('pans');
    await expect(
      call('printing.ticket', { jobId: randomUUID(), ticketId: pansTicket }, { session: cook }),
    ).rejects.toMatchObject({ code: 'PRINTER_MISSING', details: { purpose: 'kitchen' } });
  });

  it('is told on paper what is off, as long as it is not made', async () => {
    const { addPrinter, seat, send, settled, ticketAt, call, manager } = await openHouse();
    const grill = await openFakePrinter();
    await addPrinter(grill, { uses: [grillTickets] });
    const visitId = await seat();
    await send(visitId, ['ribeye', 'lamb']);
    await settled();
    const checkId = (await call('orders.visit', { visitId }, { session: manager })).checkId as string;
    const { lines } = await call('checks.view', { checkId }, { session: manager });
    const lamb = lines.find(({ name }) => name === 'Lamb shoulder');
    const off = { voidId: randomUUID(), checkLineId: lamb?.id as string, reason: 'Wrong table' };
    await call('checks.void', off, { session: manager });
    await settled();
    const page = readPage(grill.pages[1] as Buffer);
    expect(page.slice(0, 2)).toEqual(['# VOID', 'Do not make this.']);
    expect(page).toContain('|VOID 1 Lamb .. |Seat 2');
    expect(page.join()).not.toContain('Ribeye');

    // A copy of the ticket is what is still to be made; the void itself is never printed as a ticket.
    const { id: ticketId } = await ticketAt('grill');
    await call('printing.ticket', { jobId: randomUUID(), ticketId }, { session: manager });
    await settled();
    const copy = readPage(grill.pages[2] as Buffer).join();
    expect(copy).toContain('Ribeye');
    expect(copy).not.toContain('Lamb');
    const again = { jobId: off.voidId, copyId: randomUUID() };
    await expect(call('printing.reprint', again, { session: manager })).rejects.toMatchObject({
      code: 'JOB_STATE',
    });
  });
});
