import type { Page } from '@playwright/test';
import { callHost } from './call-host';
import { countTaps } from './count-taps';
import { expect, test } from './fixture';
import { judge } from './judge';
import { setTheme } from './look';
import { demoPins, signIn } from './sign-in';

/** Seats two at table 19, sends a soup, and takes it in exact cash with two taps. */
async function sellSoup(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('#/floor'));
  await page.getByRole('button', { name: /^Table 19, 2 seats, free/i }).click();
  await page.getByRole('button', { name: 'Seat 2 guests', exact: true }).click();
  await page.getByRole('button', { name: /^Table 19, .*seated/i }).click();
  const menu = page.getByRole('region', { name: 'Menu' });
  await menu.getByRole('button', { name: /^Onion soup/ }).click();
  await page.getByRole('button', { name: /^Send 1/ }).click();
  const taps = await countTaps(page);
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.getByRole('button', { name: /Exact/ }).click();
  await expect(page.getByText(/Paid/).first()).toBeVisible();
  expect(await taps()).toBe(2);
}

test('a drawer is opened, used, counted blind, and the day gets its Z report @browser', async ({ venue }) => {
  const page = await venue.openScreen('#/day');
  await signIn(page, 'manager');
  await page.evaluate(() => location.assign('#/day'));

  // Named, and it stands here; then opened with its float by keyboard.
  await page.getByRole('textbox', { name: 'Name' }).fill('Bar');
  await page.getByRole('button', { name: 'Add Bar' }).click();
  const bar = page.getByRole('region', { name: 'Drawer Bar' });
  await bar.getByRole('button', { name: 'Open' }).click();
  await page.keyboard.type('10000');
  await page.getByRole('button', { name: 'Open with €100.00' }).click();
  await expect(bar).toContainText('At this terminal');
  await expect(bar).toContainText('Float €100.00');

  // Paid out with a reason, and taken back.
  await bar.getByRole('button', { name: 'Pay out' }).click();
  await page.keyboard.type('1200');
  await page.getByRole('textbox', { name: 'What for' }).fill('Ice');
  await page.getByRole('button', { name: 'Paid out €12.00' }).click();
  await expect(bar.getByRole('list')).toContainText('Paid out: Ice');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar.getByRole('list')).toContainText('taken back');

  await sellSoup(page);
  await page.evaluate(() => location.assign('#/day'));

  // The day waits for its drawer, and leads there.
  await page.getByRole('radio', { name: 'Close the day' }).click();
  await expect(page.getByRole('button', { name: '1 thing to do first' })).toBeDisabled();
  await page.getByRole('button', { name: 'Count Bar' }).click();

  // Two fifties by pieces: what should be there is told only now, and it is short by the soup.
  await expect(page.getByText(/Should be there/)).toBeHidden();
  await page.getByRole('button', { name: '€50.00' }).click();
  await page.keyboard.type('2');
  await page.getByRole('button', { name: '€100.00 is in the drawer' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'short' })).toBeVisible();
  await page.getByRole('button', { name: 'Every cash event' }).last().click();
  const events = page.getByRole('table');
  await expect(events.getByRole('row')).toHaveCount(3);
  await expect(events).toContainText('Payment CHK-');

  await page.getByRole('radio', { name: 'Close the day' }).click();
  await page.getByRole('button', { name: 'Close the day with its Z report' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close the day' }).click();
  const report = page.getByRole('article', { name: 'Z report 1' });
  await expect(report).toContainText('Gross sales');
  await expect(report).toContainText('Variance');
  await expect(report).toContainText('Sealed with the report before');
  await expect(page.getByRole('list', { name: 'Z reports' }).getByRole('listitem')).toHaveCount(1);
  await page.getByLabel('Z reports of').fill('2020-01-01');
  await expect(page.getByText('No Z report of that day.')).toBeVisible();
});

test('a server sees the drawer and the own cash-out, and no reports @browser', async ({ venue }) => {
  const page = await venue.openScreen('#/day');
  await signIn(page, 'server');
  await sellSoup(page);
  await page.evaluate(() => location.assign('#/day'));
  await expect(page.getByRole('radio')).toHaveCount(2);
  await page.getByRole('radio', { name: 'Cash-out' }).click();
  await page.getByRole('button', { name: /^Hand in €/ }).click();
  await expect(page.getByText('Settled')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('To hand in')).toBeVisible();
});

test('a large pay-out waits for a manager’s PIN where the work is, and says who gave it @browser', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/day');
  await signIn(page, 'manager');
  const drawerId = crypto.randomUUID();
  await callHost(page, 'day.addDrawer', { drawerId, name: 'Bar', terminal: null });
  await callHost(page, 'day.openDrawer', { sessionId: crypto.randomUUID(), drawerId, float: 20_000 });
  const other = await venue.openScreen('#/day');
  await signIn(other, 'server');
  await other.evaluate(() => location.assign('#/day'));
  const bar = other.getByRole('region', { name: 'Drawer Bar' });
  await bar.getByRole('button', { name: 'Pay out' }).click();
  await other.keyboard.type('6000');
  await other.getByRole('textbox', { name: 'What for' }).fill('Fish');
  await other.getByRole('button', { name: 'Paid out €60.00' }).click();
  const overlay = other.getByRole('dialog', { name: /PIN/ });
  await expect(overlay).toContainText('Ana stays signed in');
  await other.keyboard.press('Escape');
  await expect(overlay).toBeHidden();
  await expect(bar.getByRole('list')).toBeHidden();
  await other.getByRole('button', { name: 'Paid out €60.00' }).click();
  await expect(overlay).toBeVisible();
  await other.keyboard.type(demoPins.manager, { delay: 20 });
  await expect(overlay).toBeHidden();
  await expect(bar.getByRole('list')).toContainText('Paid out: Fish');
});

for (const theme of ['light', 'dark']) {
  test(`every part passes axe and has targets a thumb can hit, ${theme} @browser`, async ({ venue }) => {
    const page = await venue.openScreen('#/day');
    await setTheme(page, theme);
    await signIn(page, 'manager');
    await page.evaluate(() => location.assign('#/day'));
    const found = [...(await judge(page, 'no drawer'))];
    await page.getByRole('textbox', { name: 'Name' }).fill('Bar');
    await page.getByRole('button', { name: 'Add Bar' }).click();
    const bar = page.getByRole('region', { name: 'Drawer Bar' });
    await bar.getByRole('button', { name: 'Open' }).click();
    found.push(...(await judge(page, 'open')));
    await page.getByRole('button', { name: /^Open with/ }).click();
    for (const work of ['Pay out', 'Count']) {
      await bar.getByRole('button', { name: work }).click();
      found.push(...(await judge(page, work)));
    }
    await page.keyboard.type('1');
    await page.getByRole('button', { name: /is in the drawer/ }).click();
    await page.getByRole('button', { name: 'Every cash event' }).last().click();
    found.push(...(await judge(page, 'ledger')));
    for (const tab of ['Cash-out', 'X and Z reports', 'Close the day']) {
      await page.getByRole('radio', { name: tab }).click();
      found.push(...(await judge(page, tab)));
    }
    expect(found).toEqual([]);
  });
}
