import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { signIn } from './sign-in';

/** The waitlist of the demo's evening: Novak, 2, whom table 19 fits; Delaney, 4, and Adler, 5, for whom nothing does. */
async function openWaitlist(page: Page): Promise<void> {
  await signIn(page, 'host');
  await expect(rows(page)).toHaveCount(3);
}

function rows(page: Page): Locator {
  return page.getByRole('region', { name: /^Waiting/ }).getByRole('listitem');
}

function row(page: Page, name: string): Locator {
  return rows(page).filter({ hasText: name });
}

test('a party comes to the door by keyboard, is told, sits down, and every window knows', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/waitlist');
  await openWaitlist(page);
  const other = await venue.openScreen('#/floor');
  await signIn(other, 'server');
  const badge = other.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /Waitlist/ });
  await expect(badge).toHaveText(/3/);
  const strip = other.getByRole('list', { name: 'Waiting' });
  await expect(strip.getByRole('button', { name: /^Novak 2 guests, .*Table 19 fits now/ })).toBeVisible();

  // Two at the door who want what Novak wants: three keys and the name.
  await page.keyboard.press('2');
  await expect(page.getByRole('status', { name: 'Quote' })).toContainText(/min|No wait/);
  await page.keyboard.type('Lund');
  await expect(page.getByRole('button', { name: /^Add Lund/ })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(4);
  await expect(badge).toHaveText(/4/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(badge).toHaveText(/3/);

  // Told: marked, and the number is there to be called. Nothing was sent, and it says so.
  await page.getByRole('button', { name: 'Notify Novak' }).click();
  const told = page.getByRole('dialog', { name: 'Tell Novak' });
  await expect(told).toContainText('Nothing was sent');
  await expect(told).toContainText('+353 1 555 0188');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Novak')).toContainText(/Told \d\d:\d\d/);

  // One tap seats them where the house would.
  await row(page, 'Novak').getByRole('button', { name: 'Seat at table 19' }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(badge).toHaveText(/2/);
  await expect(strip.getByRole('button', { name: /Novak/ })).toBeHidden();
  await expect(other.getByRole('button', { name: /^Table 19, 2 seats, seated .* Novak/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Seated or left' })).toContainText('Novak, 2 guests');

  // And back, as long as nothing is ordered.
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Novak')).toContainText(/Told \d\d:\d\d/);
  await expect(other.getByRole('button', { name: /^Table 19, 2 seats, free/ })).toBeVisible();
});

test('the list is worked by keyboard: chosen, seated elsewhere, let go and brought back', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/waitlist');
  await openWaitlist(page);
  await page.getByRole('button', { name: /^Novak.*, change$/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Delaney.*, change$/ })).toBeFocused();

  await page.keyboard.press('o');
  const tables = page.getByRole('dialog', { name: /^Seat Delaney, 4 guests$/ });
  await expect(tables.getByRole('button', { name: /Table P5/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Delaney.*, change$/ }).focus();
  await page.keyboard.press('l');
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByRole('list', { name: 'Seated or left' })).toContainText('Delaney, 4 guests');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(3);
  // At the old place: between the two others.
  await expect(rows(page).nth(1)).toContainText('Delaney');

  // One more comes along: the party changes, its place and what it was told do not.
  await row(page, 'Novak')
    .getByRole('button', { name: /, change$/ })
    .click();
  const form = page.getByRole('dialog', { name: 'Change Novak' });
  await form.getByRole('button', { name: /Increase/ }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(row(page, 'Novak')).toContainText(/^3\s*guests/);
  await expect(row(page, 'Novak')).toContainText('15–25 min');
});

test('the waitlist says what it shows to everybody', async ({ venue }) => {
  const page = await venue.openScreen('#/waitlist');
  await openWaitlist(page);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('4');
  await page.getByRole('button', { name: 'Phone, wishes, note' }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  for (const [open, dialog] of [
    ['Choose table for Delaney', /^Seat Delaney/],
    ['Notify Novak', /^Tell Novak/],
    [/^Adler.*, change$/, /^Change Adler/],
  ] as const) {
    await page.getByRole('button', { name: open }).click();
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

/** Every finding with its elements. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
