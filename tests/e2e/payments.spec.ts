import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { readPage } from '#tests/support/esc-pos';
import { startFakePrinter } from '#tests/support/fake-printer';
import { callHost } from './call-host';
import { expect, test } from './fixture';
import { judge } from './judge';
import { signIn } from './sign-in';

/** A party at table 19 that was served two soups; the pay screen of its check is open. */
async function openPay(page: Page): Promise<string> {
  const { items } = await callHost(page, 'menu.view', {});
  const soup = items.find(({ name }) => name === 'Onion soup');
  const { tables } = await callHost(page, 'floor.view', {});
  const table = tables.find(({ number }) => number === 'T19' || number === '19');
  const [visitId, lineId, orderId] = [newId(), newId(), newId()];
  await callHost(page, 'floor.seatWalkIn', { visitId, tableIds: [table?.id ?? ''], partySize: 2 });
  await callHost(page, 'orders.addLine', { lineId, visitId, itemId: soup?.id ?? '', quantity: 2 });
  await callHost(page, 'orders.send', { orderId, visitId, lineIds: [lineId] });
  const { checkId } = await callHost(page, 'orders.visit', { visitId });
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/pay/${checkId}`);
  await expect(page.getByRole('heading', { name: 'Pay table 19' })).toBeVisible();
  return checkId ?? '';
}

test('a card of which nobody knows whether it was charged stays marked until a manager settles it', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'server');
  await openPay(page);
  await page.getByRole('radio', { name: 'Card', exact: true }).click();
  await page.getByRole('button', { name: 'Add a tip' }).click();
  await page.getByRole('button', { name: /^10 %/ }).click();
  await page.getByRole('button', { name: /on the card terminal$/ }).click();
  await page.getByRole('button', { name: 'I don’t know' }).click();

  const marked = page.getByRole('region', { name: 'A card that may have been charged' });
  await expect(marked).toBeVisible();
  // Marked on the check, not on this screen: it is there after a reload, and nobody is asked for it again.
  await page.reload();
  await expect(marked).toBeVisible();
  await expect(page.getByRole('button', { name: 'Type the amount' })).toBeDisabled();

  await marked.getByRole('button', { name: 'It was charged' }).click();
  await expect(page.getByText('A manager’s PIN')).toBeVisible();
  await page.keyboard.type('906090', { delay: 20 });
  await expect(page.getByRole('button', { name: 'Back to floor' })).toBeVisible();
});

test('money is given back from the list of closed checks', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'manager');
  const checkId = await openPay(page);
  await page.getByRole('button', { name: /Exact/ }).click();
  await expect(page.getByRole('button', { name: 'Back to floor' })).toBeVisible();

  const { number } = await callHost(page, 'checks.view', { checkId });
  await page.keyboard.press('F8');
  await page.getByRole('searchbox', { name: 'Search closed checks' }).fill(number);
  await page.getByRole('option', { name: number }).click();
  await page.getByRole('button', { name: 'Give back' }).click();
  const form = page.getByRole('form', { name: 'Give money back' });
  await form
    .getByRole('button', { name: /Increase/ })
    .first()
    .click();
  await form.getByRole('textbox', { name: 'Reason' }).fill('Cold');
  await form.getByRole('button', { name: 'Give it back' }).click();
  await expect(page.getByText(/^Give back .* in cash$/)).toBeVisible();
  await expect(page.getByText(/^Given back/)).toBeVisible();
  await page.getByRole('button', { name: 'Slip' }).click();
  await expect(page.getByRole('dialog').getByText('Why: Cold')).toBeAttached();
});

test('what goes on paper is seen first, saved as a PDF of its size, and printed once', async ({ venue }) => {
  const printer = await startFakePrinter();
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'manager');
  const checkId = await openPay(page);
  const { number } = await callHost(page, 'checks.view', { checkId });

  // Without a printer there is still the system's dialog, which gets the document and nothing of the screen.
  await page.getByRole('button', { name: 'Guest check' }).click();
  const sheet = page.getByRole('dialog', { name: `Guest check ${number}` });
  await expect(sheet.getByText('No printer prints guest checks here yet.')).toBeVisible();
  await expect(sheet.getByText('This is not a receipt.')).toBeAttached();
  expect(await judge(page, 'the sheet')).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.document-page img')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Pay table 19' })).toBeHidden();
  if (venue.kind === 'browser') {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    // 80 mm of paper, in points.
    expect(pdf).toMatch(/\/MediaBox \[0 0 22[67]/);
  }
  await page.emulateMedia({ media: 'screen' });
  await sheet.getByRole('button', { name: 'Close' }).click();

  const uses = (['receipt', 'guest_check'] as const).map((purpose) => ({
    purpose,
    stationId: null,
    terminal: null,
  }));
  await callHost(page, 'printers.add', {
    printerId: newId(),
    name: 'Till',
    address: '127.0.0.1',
    port: printer.port,
    columns: 48,
    letters: 'multilingual',
    hasDrawer: false,
    fallbackId: null,
    uses,
  });
  await page.getByRole('button', { name: 'Guest check' }).click();
  await sheet.getByRole('button', { name: 'Print', exact: true }).dblclick();
  await expect(page.getByText(`Guest check ${number} goes to Till.`)).toBeVisible();
  await expect.poll(() => printer.pages.length).toBe(1);
  expect(readPage(printer.pages[0] as Buffer)).toContain('# Guest check');

  await page.getByRole('button', { name: /Exact/ }).click();
  for (const [at, word] of ['Print', 'Print a copy'].entries()) {
    await page.getByRole('button', { name: 'Receipt', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: word, exact: true }).click();
    await expect.poll(() => printer.pages.length).toBe(2 + at);
  }
  const heads = printer.pages.slice(1).map((bytes) => readPage(bytes)[0]);
  expect(heads).toEqual(['#Lark & Salt', '# COPY']);
  printer.close();
});

test('parts are paid by cash, voucher and card one after another, with a card declined in between', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'manager');
  const sale = { voucherId: newId(), code: 'GIFT', amount: 400, tender: 'cash' } as const;
  await callHost(page, 'vouchers.sell', sale);
  await openPay(page);
  const till = page.getByRole('complementary', { name: 'Take payment' });
  const part = (nth: number) => page.getByRole('button', { name: `Part ${nth} of 3` });
  const onTerminal = page.getByRole('button', { name: /on the card terminal$/ });
  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await page.getByRole('button', { name: 'Split in 3' }).click();
  await expect(till).toContainText('Part 1 of 3€19.00 left on the check');

  await page.getByRole('radio', { name: 'Card', exact: true }).click();
  await onTerminal.click();
  await page.getByRole('button', { name: 'Declined, or not now' }).click();
  await expect(till).toContainText('The card was declined');
  await expect(part(1)).toHaveAttribute('aria-pressed', 'true');

  // 6.34 of a ten, by one tap on what guests hand over.
  await page.getByRole('radio', { name: 'Cash', exact: true }).click();
  await page.getByRole('button', { name: /^€10 / }).click();
  await expect(till.getByText('Give back').locator('..')).toContainText('€3.66');
  await expect(part(2)).toHaveAttribute('aria-pressed', 'true');

  // The voucher pays what is on it, a card the rest of the part.
  await page.getByRole('radio', { name: 'Voucher', exact: true }).click();
  await page.getByRole('textbox', { name: 'Code of the voucher' }).fill('gift');
  await page.getByRole('button', { name: 'Take €4.00 of the voucher' }).click();
  await expect(till.getByRole('status').first()).toHaveText(
    '€4.00 taken of the voucher, €8.66 left on the check',
  );
  await page.getByRole('radio', { name: 'Card', exact: true }).click();
  await page.getByRole('button', { name: 'Take €2.33 on the card terminal' }).click();
  await page.getByRole('button', { name: 'Approved on the terminal' }).click();
  await expect(till.getByRole('status').first()).toHaveText('€2.33 taken by card, €6.33 left on the check');
  await expect(part(3)).toHaveAttribute('aria-pressed', 'true');
  await onTerminal.click();
  await page.getByRole('button', { name: 'Approved on the terminal' }).click();
  await expect(page.getByRole('button', { name: 'Back to floor' })).toBeVisible();
});
