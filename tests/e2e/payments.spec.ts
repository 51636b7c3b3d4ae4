import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { callHost } from './call-host';
import { expect, test } from './fixture';
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
});
