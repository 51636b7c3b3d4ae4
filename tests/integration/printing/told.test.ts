import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { printers, printerUses, printJobs } from '#db/schema/printing';
import type { WriteContext } from '#main/host/context';
import { textOf } from '#main/printing/render';
import { printTicketNotice } from '#main/printing/tickets.service';
import { openKitchen, stationIds } from '../kitchen/open-kitchen';

const venue = { timeZone: 'Europe/Dublin', locale: 'en-IE', currency: 'EUR' } as WriteContext['venue'];

it('tells a station once what is off, and where a party went', async () => {
  const { seat, send, ticketAt, stored, clock } = await openKitchen();
  const { lineIds } = await send(await seat(), ['ribeye', 'lamb', 'lamb']);
  const { id: ticketId } = await ticketAt('grill');
  const [printerId, jobId] = [randomUUID(), randomUUID()];
  const pages = await stored(async (tx) => {
    await tx.insert(printers).values({ id: printerId, name: 'All', address: '127.0.0.1', columns: 32 });
    await tx
      .insert(printerUses)
      .values([{ id: randomUUID(), printerId, purpose: 'kitchen', stationId: stationIds.grill }]);
    const actor = { id: null } as unknown as WriteContext['actor'];
    const context = { tx, now: clock(), venue, actor, terminal: null } as WriteContext;
    const off = {
      jobId,
      ticketId,
      mark: { kind: 'void' as const },
      lines: [{ id: lineIds[1] as string, quantity: 1 }],
    };
    await printTicketNotice(context, off);
    await printTicketNotice(context, off);
    await printTicketNotice(context, { jobId: randomUUID(), ticketId, mark: { kind: 'moved', from: 'P1' } });
    return tx.select().from(printJobs).orderBy(printJobs.title, printJobs.document);
  });
  const texts = pages.map(({ document }) => textOf(document, { columns: 32, letters: 'multilingual' }));
  expect(texts).toHaveLength(2);
  const gone = texts.find((text) => text.includes('VOID 1 Lamb')) ?? '';
  expect(gone).toContain('V O I D');
  expect(gone).not.toContain('Ribeye');
  expect(texts.some((text) => /M O V E D[\s\S]*P 1[\s\S]*Ribeye[\s\S]*Lamb/.test(text))).toBe(true);
});
