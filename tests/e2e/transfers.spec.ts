import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { signIn } from './sign-in';

const menu = (page: Page) => page.getByRole('region', { name: 'Menu' });
const check = (page: Page) => page.getByRole('complementary', { name: 'Check' });

async function more(page: Page, act: string): Promise<void> {
  await check(page).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: act }).click();
}

test('a takeaway is ordered in a name, cooked under it, and sits down after all', async ({ venue }) => {
  const kitchen = await venue.openScreen('#/kitchen');
  await signIn(kitchen, 'chef');
  const pos = await venue.openScreen('#/floor');
  await signIn(pos, 'server');
  await pos.getByRole('button', { name: 'Tab', exact: true }).click();
  const form = pos.getByRole('dialog', { name: 'New tab' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Nolan');
  await form.getByRole('button', { name: '20 min' }).click();
  await form.getByRole('button', { name: 'Open and order' }).click();
  await expect(pos.getByRole('heading', { name: /^Takeaway \d\d:\d\d/ })).toBeVisible();
  await menu(pos)
    .getByRole('button', { name: /^Onion soup/ })
    .click();
  await pos.getByRole('button', { name: /^Send 1/ }).click();
  await expect(async () => {
    await kitchen.keyboard.press('PageDown');
    const ticket = kitchen.getByRole('article', { name: 'Ticket Nolan' });
    await expect(ticket).toContainText(/Takeaway \d\d:\d\d/, { timeout: 1_000 });
  }).toPass();

  await pos.getByRole('link', { name: 'Floor' }).first().click();
  const strip = pos.getByRole('region', { name: 'Tabs' });
  await expect(strip).toContainText('In the kitchen');
  await strip.getByRole('link', { name: /Nolan/ }).click();
  await more(pos, 'Give them a table');
  await pos.getByRole('list', { name: 'Tables that fit' }).getByRole('button').first().click();
  await expect(pos.getByRole('heading', { name: /^Table / })).toBeVisible();
  await pos.getByRole('button', { name: /^Undo/ }).last().click();
  await expect(pos.getByRole('heading', { name: /^Takeaway / })).toBeVisible();
});

test('two terminals on one table: both people’s lines survive, and a stale act is refused with its reason', async ({
  venue,
}) => {
  const one = await venue.openScreen('#/floor');
  await signIn(one, 'server');
  await one.getByRole('button', { name: /^Table 19, 2 seats, free/i }).click();
  await one.getByRole('button', { name: 'Seat 2 guests', exact: true }).click();
  await one.getByRole('button', { name: /^Table 19, .*seated/i }).click();
  await expect(one.getByRole('heading', { name: 'Table 19' })).toBeVisible();
  const two = await venue.openScreen(new URL(one.url()).hash);
  await signIn(two, 'manager');
  await expect(two.getByRole('heading', { name: 'Table 19' })).toBeVisible();

  const tapped = Date.now();
  await menu(one)
    .getByRole('button', { name: /^Onion soup/ })
    .click();
  await expect(check(two)).toContainText('Onion soup');
  const seen = { type: 'a line at the other terminal after', description: `${Date.now() - tapped} ms` };
  test.info().annotations.push(seen);
  await menu(two)
    .getByRole('button', { name: /^Beef tartare/ })
    .click();
  for (const page of [one, two])
    for (const dish of ['Onion soup', 'Beef tartare']) await expect(check(page)).toContainText(dish);

  // One chooses a line to move; the other has sent and moved it before the tap.
  await one.getByRole('button', { name: /^Send 2/ }).click();
  await expect(
    check(one)
      .getByText(/Sent|Seen/)
      .first(),
  ).toBeVisible();
  for (const page of [one, two]) {
    await more(page, 'Move lines');
    const sheet = page.getByRole('dialog', { name: 'Move lines' });
    await sheet.getByRole('button', { name: /Onion soup/ }).click();
  }
  const targets = (page: Page) =>
    page.getByRole('dialog', { name: 'Move lines' }).getByRole('region', { name: 'To another party' });
  await targets(one).getByRole('button').first().click();
  await expect(check(one).getByText('Onion soup', { exact: true })).toHaveCount(0);
  await expect(two.getByRole('dialog').getByRole('list', { name: 'Lines' })).not.toContainText('Onion soup');
  await targets(two).getByRole('button').first().click();
  await expect(two.getByText(/Somebody has moved this line meanwhile/)).toBeVisible();
  await expect(two.getByRole('dialog').getByRole('list', { name: 'Lines' })).toContainText('Beef tartare');

  await one.getByRole('button', { name: /^Undo/ }).last().click();
  await expect(check(one).getByText('Onion soup', { exact: true })).toBeVisible();
});

test('a line goes to another check, a seat and another party from its sheet, and comes back each time', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'server');
  await page.getByRole('button', { name: /^Table 12, 4 seats/ }).click();
  await page.getByRole('button', { name: /^Send 2/ }).click();
  await page.getByRole('button', { name: /^Pay/ }).click();
  const bill = page.getByRole('article', { name: /^Check CHK/ });
  const bass = bill.getByRole('button', { name: /Sea bass/ });
  const sheet = page.getByRole('dialog');
  const move = async (target: string, name: string | RegExp): Promise<void> => {
    await bass.click();
    await sheet.getByRole('button', { name: 'Move', exact: true }).click();
    await sheet.getByRole('region', { name: target }).getByRole('button', { name }).first().click();
    await expect(sheet).toBeHidden();
  };
  const undo = () => page.getByRole('button', { name: /^Undo/ }).last().click();
  const checks = page.getByRole('navigation', { name: 'Checks of this bill' });

  await move('To a check', 'A new check');
  await expect(checks.getByRole('link')).toHaveCount(2);
  await expect(bass).toBeHidden();
  await undo();
  await expect(bass).toBeVisible();
  await expect(checks).toBeHidden();

  const seated = await bass.textContent();
  await move('To a seat', 'Seat 4');
  await expect(bass).not.toHaveText(seated ?? '');
  await undo();
  await expect(bass).toHaveText(seated ?? '');

  await move('To another party', /./);
  await expect(bass).toBeHidden();
  await undo();
  await expect(bass).toBeVisible();
});
