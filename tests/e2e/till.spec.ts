import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { callHost } from './call-host';
import { expect, test } from './fixture';
import { judge } from './judge';
import { setTheme } from './look';
import { demoPins, signIn } from './sign-in';

/** Two soups at table 19, on a check of 19.00, and the pay screen of it. */
async function openPay(page: Page): Promise<void> {
  const { items } = await callHost(page, 'menu.view', {});
  const soup = items.find(({ name }) => name === 'Onion soup');
  const { tables } = await callHost(page, 'floor.view', {});
  const table = tables.find(({ number }) => number.endsWith('19'));
  const [visitId, lineId, orderId] = [newId(), newId(), newId()];
  await callHost(page, 'floor.seatWalkIn', { visitId, tableIds: [table?.id ?? ''], partySize: 2 });
  await callHost(page, 'orders.addLine', { lineId, visitId, itemId: soup?.id ?? '', quantity: 2 });
  await callHost(page, 'orders.send', { orderId, visitId, lineIds: [lineId] });
  const { checkId } = await callHost(page, 'orders.visit', { visitId });
  await page.evaluate((to) => location.assign(to), `#/pay/${checkId}`);
}

async function checksPart(page: Page, part: string): Promise<void> {
  await page.evaluate(() => location.assign('#/checks'));
  await page.getByRole('radio', { name: part }).click();
}

for (const theme of ['light', 'dark']) {
  test(`vouchers, house accounts and the rules of money are looked after on their screens, ${theme} @browser`, async ({
    venue,
  }) => {
    const page = await venue.openScreen('#/floor');
    await setTheme(page, theme);
    await signIn(page, 'manager');
    const found: string[] = [];
    const look = async (where: string) => found.push(...(await judge(page, where)));

    // Sold without leaving the check, with change; then the check is paid with it.
    await openPay(page);
    await page.getByRole('radio', { name: 'Voucher' }).click();
    await page.getByRole('button', { name: 'Sell a voucher' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: '€25.00' }).click();
    await sheet.getByRole('textbox', { name: 'Cash received' }).fill('30');
    await sheet.getByRole('textbox', { name: 'Code' }).fill('tq7k 3mq9');
    await look('sell');
    await sheet.getByRole('button', { name: 'Sell for €25.00' }).click();
    await expect(sheet.getByRole('status')).toContainText('Give back€5.00');
    await expect(sheet.getByRole('article', { name: 'The voucher' })).toContainText('TQ7K 3MQ9');
    await look('sold');
    await sheet.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('textbox', { name: 'Code of the voucher' }).fill('TQ7K3MQ9');
    await page.getByRole('button', { name: 'Take €19.00 of the voucher' }).click();
    await expect(page.getByRole('button', { name: 'Back to floor' })).toBeVisible();

    await checksPart(page, 'Vouchers');
    await page.getByRole('option', { name: 'TQ7K 3MQ9' }).click();
    const voucher = page.getByRole('article', { name: 'Voucher TQ7K 3MQ9' });
    await expect(voucher.getByRole('region', { name: 'History' })).toContainText('Paid with it on CHK-');
    await expect(voucher).toContainText('€6.00');
    await look('voucher');

    // A server blocks it with a manager's PIN.
    const server = await venue.openScreen('#/checks');
    await signIn(server, 'server');
    await checksPart(server, 'Vouchers');
    await server.getByRole('option', { name: 'TQ7K 3MQ9' }).click();
    await server.getByRole('button', { name: /^Block it/ }).click();
    await expect(server.getByText('A manager’s PIN')).toBeVisible();
    await server.keyboard.type(demoPins.manager, { delay: 20 });
    await expect(voucher.getByText('Blocked', { exact: true }).first()).toBeVisible();
    await server.close();

    // An account is opened, charged, and settled in part with change.
    await checksPart(page, 'House accounts');
    await page.getByRole('button', { name: 'Open one' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Byrne & Sons');
    await page.getByRole('textbox', { name: 'May owe at most' }).fill('20');
    await look('account form');
    await page.getByRole('button', { name: 'Open it' }).click();
    await openPay(page);
    await page.getByRole('radio', { name: 'Account' }).click();
    await page.getByRole('button', { name: /Byrne/ }).click();
    await page.getByRole('button', { name: 'Put €19.00 on account' }).click();
    await expect(page.getByRole('button', { name: 'Back to floor' })).toBeVisible();
    await checksPart(page, 'House accounts');
    await page.getByRole('option', { name: 'Byrne' }).click();
    const account = page.getByRole('article', { name: 'Byrne & Sons' });
    await account.getByRole('button', { name: 'Settle' }).click();
    await page.getByRole('textbox', { name: 'Amount' }).fill('10');
    await page.getByRole('textbox', { name: 'Cash received' }).fill('20');
    await look('settle');
    await page.getByRole('button', { name: 'Take €10.00' }).click();
    await expect(account.getByRole('status')).toHaveText('€10.00 taken, give back €10.00');
    await expect(account.getByRole('row')).toHaveCount(3);
    await expect(account).toContainText('It can be closed once it owes nothing.');
    await look('account');

    // The rules of money, each taken back as it was changed.
    await page.evaluate(() => location.assign('#/manage'));
    await page.getByRole('radio', { name: 'Money' }).click();
    const card = (name: string) => page.getByRole('region', { name, exact: true });
    await card('Card terminal').getByRole('radio', { name: 'The till asks it' }).click();
    await card('Card terminal').getByRole('textbox').fill('http://127.0.0.1:9');
    await card('Card terminal').getByRole('button', { name: 'Test' }).click();
    await expect(card('Card terminal').getByRole('status')).toContainText('Nothing answers there');
    await card('Service charge').getByRole('button', { name: 'Add' }).click();
    await look('money');
    await page.getByRole('textbox', { name: 'Name on the bill' }).fill('Late service');
    await page.getByRole('button', { name: 'Charge it on new bills' }).click();
    await expect(card('Service charge').getByRole('list')).toContainText('Late service');
    await page.getByRole('button', { name: /^Undo/ }).last().click();
    await expect(card('Service charge').getByRole('list')).not.toContainText('Late service');
    await card('Reasons').getByRole('textbox').fill('Dropped');
    await card('Reasons').getByRole('button', { name: 'Add' }).click();
    await expect(card('Reasons').getByRole('list')).toContainText('Dropped');
    await card('Without a manager’s PIN').getByRole('textbox', { name: 'Paid out at once' }).fill('25');
    await card('Without a manager’s PIN').getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await callHost(page, 'checks.setUp', {})).rules.paidOutLimit).toBe(2500);
    expect(found).toEqual([]);
  });
}
