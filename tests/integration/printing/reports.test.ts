import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Output } from '#contract/contract';
import { readPage } from '#tests/support/esc-pos';
import { openFakePrinter, openHouse, receipts } from './open-house';

type Report = NonNullable<Output<'day.report'>>;

/** Every row of a report as its page shows it. */
const rowsOf = ({ sections }: Report) =>
  sections.flatMap(({ title, rows }) => [
    title,
    ...rows.map(({ label, count, amount }) => {
      const words = amount === null || count === null ? label : `${label} (${count})`;
      const euros =
        amount === null ? count : `${amount < 0 ? '-' : ''}€${(Math.abs(amount) / 100).toFixed(2)}`;
      return euros === null ? words : `${words} .. ${euros}`;
    }),
  ]);

it('prints X reports as they are now, and a Z report as it was sealed; again, it is a copy', async () => {
  const { addPrinter, paidCheck, settled, call, server, manager, clock } = await openHouse();
  const asManager = { session: manager };
  const report = (dayId: string | null) => call('day.report', { dayId }, asManager) as Promise<Report>;
  const print = (dayId: string | null, options: object = asManager) =>
    call('printing.report', { jobId: randomUUID(), dayId }, options);
  await expect(print(null)).rejects.toMatchObject({ code: 'DAY_UNKNOWN' });
  await paidCheck();
  await expect(print(null)).rejects.toMatchObject({
    code: 'PRINTER_MISSING',
    details: { purpose: 'report' },
  });
  await expect(print(null, { session: server })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });

  // No printer has reports: they come out where receipts do.
  const printer = await openFakePrinter();
  await addPrinter(printer, { columns: 48, uses: [receipts] });
  const x = await report(null);
  for (let time = 0; time < 2; time++) {
    await print(null);
    await settled();
  }
  const heads = () => printer.pages.map((bytes) => readPage(bytes).slice(0, 2));
  expect(heads()).toEqual([
    ['Lark & Salt', '#X report'],
    ['Lark & Salt', '#X report'],
  ]);
  const page = readPage(printer.pages[0] as Buffer);
  expect(page.filter((line) => rowsOf(x).includes(line))).toEqual(rowsOf(x));

  clock.advance(5);
  await call('day.close', { dayId: x.dayId }, asManager);
  await paidCheck();
  const z = await report(x.dayId);
  expect(await call('printing.previewReport', { dayId: x.dayId }, asManager)).toMatchObject({
    isCopy: false,
  });
  await print(x.dayId);
  await settled();
  await print(x.dayId);
  await settled();
  expect(heads().slice(2)).toEqual([
    ['Lark & Salt', '#Z report 1'],
    ['# COPY', 'Lark & Salt'],
  ]);
  const sealed = readPage(printer.pages[2] as Buffer);
  expect(sealed.filter((line) => rowsOf(z).includes(line))).toEqual(rowsOf(z));
  expect(sealed.join('')).toContain(z.seal?.hash.slice(0, 40));
  const { text, isCopy } = await call('printing.previewReport', { dayId: x.dayId }, asManager);
  expect(isCopy).toBe(true);
  expect(text).toContain('C O P Y');
});
