import type { Page } from '@playwright/test';
import { bar, barriers, drag, openTomorrow } from './book-page';
import { expect, test } from './fixture';

/** Books Okafor, 2 guests, at table 9 from 21:30, as if on the telephone: by keyboard alone but for the chips. */
async function bookOkafor(page: Page): Promise<void> {
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New booking' });
  await form.getByRole('combobox', { name: 'Guest' }).fill('okaf');
  await page.getByRole('option', { name: /Okafor/ }).click();
  await form.getByRole('textbox', { name: 'Time' }).fill('21:30');
  await form.getByRole('button', { name: /^Table 9 / }).click();
  await form.getByRole('button', { name: /^Book .* 21:30 for 2$/ }).click();
  await expect(form).toBeHidden();
  await expect(bar(page, 'Okafor')).toHaveAccessibleName(/21:30 to 23:30, Table 9, booked/);
}

test('a booking is taken, moved by keyboard and pointer, refused where others sit, and cancelled', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  await bookOkafor(page);
  await expect(page.getByText(/^Booked, RES-\d{4}-\d{6}$/)).toBeVisible();
  await page.keyboard.press('Escape');

  // A quarter of an hour later by keyboard, and back with Ctrl+Z.
  await bar(page, 'Okafor').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(bar(page, 'Okafor')).toHaveAccessibleName(/21:45 to 23:45, Table 9/);
  await expect(bar(page, 'Okafor')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(bar(page, 'Okafor')).toHaveAccessibleName(/21:30 to 23:30, Table 9/);

  // An hour earlier would be on top of Grant: the refusal says so, and nothing moves.
  await drag(page, bar(page, 'Okafor'), { minutes: -60 });
  const panel = page.getByRole('dialog', { name: 'It does not fit there' });
  await expect(panel).toContainText('Table 9 is taken from 19:30 to 21:30 by Imogen Grant');
  await panel.getByRole('button', { name: 'Put it back' }).click();
  await expect(bar(page, 'Okafor')).toBeFocused();
  await expect(bar(page, 'Okafor')).toHaveAccessibleName(/21:30 to 23:30, Table 9/);

  // The next free table is further down.
  await bar(page, 'Okafor').focus();
  await page.keyboard.press('Control+ArrowDown');
  await expect(bar(page, 'Okafor')).toHaveAccessibleName(/21:30 to 23:30, Table 10/);

  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'Adaeze Okafor' });
  await expect(details).toContainText('+353 1 555 0101');
  await details.getByRole('button', { name: 'More' }).click();
  await details.getByRole('button', { name: 'Cancel the booking' }).click();
  await expect(bar(page, 'Okafor')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar(page, 'Okafor')).toHaveAccessibleName(/Table 10, booked/);
});

test('the book says what it shows to everybody', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  await bar(page, 'Grant').click();
  await expect(page.getByRole('dialog', { name: 'Imogen Grant' })).toContainText('Table 9');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: 'Choose a guest' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'List' }).click();
  await expect(page.getByRole('row', { name: /Imogen Grant/ })).toContainText('Table 9');
  expect(await barriers(page)).toEqual([]);
});
