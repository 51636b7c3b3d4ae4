import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { signIn } from './sign-in';

/** The book of the day after the demo's evening: Grant, 2 guests, has table 9 from 19:30 to 21:30. */
async function openTomorrow(page: Page): Promise<void> {
  await signIn(page, 'host');
  await expect(page.getByRole('button', { name: 'New booking' })).toBeVisible();
  await page.getByRole('button', { name: 'The day after' }).click();
  await expect(bar(page, 'Grant')).toHaveAccessibleName(/19:30 to 21:30, Table 9, booked/);
}

function bar(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: new RegExp(name) });
}

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
  await dragAlong(page, bar(page, 'Okafor'), -60);
  await expect(page.getByText(/Table 9 is taken from 19:30 to 21:30 by Imogen Grant/)).toBeVisible();
  await expect(bar(page, 'Okafor')).toHaveAccessibleName(/21:30 to 23:30, Table 9/);

  // The next free table is further down.
  await bar(page, 'Okafor').focus();
  await page.keyboard.press('Control+ArrowDown');
  await expect(bar(page, 'Okafor')).toHaveAccessibleName(/21:30 to 23:30, Table 10/);

  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'Adaeze Okafor' });
  await expect(details).toContainText('+353 1 555 0101');
  await details.getByRole('button', { name: 'Cancel' }).click();
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

/** What keeps people with a screen reader, a keyboard or weak eyes out: serious findings with their elements. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Drags a bar so many minutes along the time, by the width of its own two hours. */
async function dragAlong(page: Page, dragged: Locator, minutes: number): Promise<void> {
  await dragged.scrollIntoViewIfNeeded();
  const box = await dragged.boundingBox();
  if (!box) throw new Error('the bar is not in view');
  const [x, y] = [box.x + 30, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + (box.width * minutes) / 240, y, { steps: 4 });
  await page.mouse.move(x + (box.width * minutes) / 120, y, { steps: 4 });
  await page.mouse.up();
}
