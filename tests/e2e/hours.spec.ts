import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { judge } from './judge';
import { setTheme } from './look';
import { signIn } from './sign-in';

/** The manager at Manage, Hours. */
async function openHours(page: Page): Promise<void> {
  await signIn(page, 'manager');
  await page.evaluate(() => location.assign('#/manage'));
  await page.getByRole('radio', { name: 'Hours' }).click();
  await expect(page.getByRole('heading', { name: 'Services' })).toBeVisible();
}

async function openBook(page: Page, span?: 'Week' | 'Month'): Promise<void> {
  await page.evaluate(() => location.assign('#/book'));
  if (span) await page.getByRole('radio', { name: span }).click();
}

test('a change of hours names whom it strands, keeps them, and is taken back @browser', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await openHours(page);
  await page.getByRole('button', { name: /^Dinner/ }).click();
  const form = page.getByRole('form', { name: 'Dinner' });
  await form.getByLabel('First booking of Dinner').fill('18:00');
  await expect(form.getByText('No booking is affected.')).toBeVisible();
  await form.getByLabel('First booking of Dinner').fill('21:00');
  const affected = form.getByRole('region', { name: 'Bookings affected' });
  await expect(affected.getByRole('listitem').filter({ hasText: 'Deirdre Walsh' })).toContainText(
    /18:30, 4 guests/,
  );
  await form.getByRole('button', { name: /^Save, \d+ bookings stay$/ }).click();
  await expect(page.getByText('21:00 – 22:30')).toBeVisible();

  await openBook(page, 'Week');
  const outside = page.getByRole('region', { name: 'Outside the hours' });
  await outside.getByRole('button', { name: /Deirdre Walsh/ }).click();
  const needsYou = page.locator('[data-list-row]').filter({ hasText: /Walsh.*Outside hours/ });
  await expect(needsYou).toBeVisible();
  await expect(page.getByRole('dialog').getByText(/Outside the services/)).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(needsYou).toBeHidden();
});

test('services that overlap are refused beside the button, before anything is saved @browser', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  await openHours(page);
  await page.getByRole('button', { name: 'Add a service' }).click();
  const form = page.getByRole('form', { name: 'Add a service' });
  await expect(form.getByRole('button', { name: 'Give it a name' })).toBeDisabled();
  await form.getByLabel('Name').fill('Tea');
  await form.getByLabel('First booking of Tea').fill('14:00');
  await form.getByLabel('Last booking of Tea').fill('15:30');
  await expect(form.getByRole('alert')).toContainText('Lunch takes bookings until 14:30');
  await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
  await form.getByLabel('First booking of Tea').fill('15:00');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /^Tea/ })).toContainText('15:00 – 15:30');
});

test('a day is closed by keyboard alone, and the month shows it @browser', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await openHours(page);
  const grid = page.getByRole('grid', { name: /^Special days/ });
  const today = grid.locator('[aria-current="date"]');
  await expect(grid.locator('[tabindex="0"][role=gridcell]')).toHaveCount(1);
  await today.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const form = page.getByRole('form');
  await form.getByLabel('Why', { exact: true }).fill('Stocktaking');
  await page.keyboard.press('Enter');
  const cell = page.getByRole('gridcell', { name: /closed: Stocktaking/ });
  await expect(cell).toBeVisible();
  const day = (await cell.getAttribute('data-day')) ?? '';

  await openBook(page, 'Month');
  const month = page.getByRole('grid', { name: /^Bookings/ });
  await expect(month).toBeVisible();
  if ((await month.locator(`[data-day="${day}"]`).count()) === 0)
    await page.getByRole('button', { name: 'The month after' }).click();
  const closed = month.locator(`[data-day="${day}"]`);
  await expect(closed).toContainText('Closed · Stocktaking');
  await closed.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Day' })).toBeChecked();
});

test('a quarter of an hour is limited from its bar, and given back @browser', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'host');
  await openBook(page);
  const strip = page.getByRole('group', { name: 'Guests arriving, by quarter of an hour' });
  const stop = strip.locator('[tabindex="0"]');
  await expect(stop).toHaveCount(1);
  await stop.focus();
  await page.keyboard.press('ArrowRight');
  const bar = page.locator('.book-pace:focus');
  const minute = await bar.getAttribute('data-minute');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Guests arriving at/ });
  await dialog.getByRole('button', { name: 'The kitchen is swamped' }).click();
  const most = dialog.getByRole('textbox', { name: 'At most, in this quarter hour' });
  await most.fill('0');
  await most.blur();
  await dialog.getByRole('button', { name: /^Take nobody more at/ }).click();
  const limited = page.locator(`.book-pace[data-minute="${minute}"]`);
  await expect(limited).toHaveAttribute('aria-label', /of at most 0.*The kitchen is swamped/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(limited).not.toHaveAttribute('aria-label', /swamped/);
});

for (const theme of ['light', 'dark'])
  test(`the hours and the overviews pass axe and have targets a thumb can hit, ${theme} @browser`, async ({
    venue,
  }) => {
    const page = await venue.openScreen('#/floor');
    await setTheme(page, theme);
    await openHours(page);
    const found = await judge(page, 'hours');
    await page.getByRole('button', { name: /^Dinner/ }).click();
    await page.getByLabel('First booking of Dinner').fill('21:00');
    found.push(...(await judge(page, 'a service')));
    await page.getByRole('button', { name: /Staff party/ }).click();
    await page.getByRole('radio', { name: 'Other hours' }).click();
    found.push(...(await judge(page, 'a special day')));
    await openBook(page, 'Week');
    found.push(...(await judge(page, 'week')));
    await page.getByRole('radio', { name: 'Month' }).click();
    found.push(...(await judge(page, 'month')));
    await page.getByRole('radio', { name: 'Day' }).click();
    await page.locator('button.book-pace').nth(3).click();
    found.push(...(await judge(page, 'a quarter of an hour')));
    expect(found).toEqual([]);
  });

test('how long parties were seen to stay becomes a turn time with a tap, and counts once it is saved @browser', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  await openHours(page);
  const card = page.getByRole('region', { name: 'Turn times' });
  const save = card.getByRole('button', { name: 'Save turn times' });
  await expect(save).toBeDisabled();
  const row = card.getByRole('row', { name: /^Up to 2/ });
  const use = row.getByRole('button', { name: /^Use \d+ minutes/ });
  await expect(use.first()).toBeVisible();
  const offered = await use.count();
  await use.first().click();
  await expect(use).toHaveCount(offered - 1);
  await expect(row.getByText('As set')).toBeVisible();
  await save.click();
  await expect(save).toBeDisabled();
  await expect(use).toHaveCount(offered - 1);
});
