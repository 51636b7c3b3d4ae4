import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { judge } from './judge';
import { signIn } from './sign-in';

/** Finds a guest by what is typed, and opens the first. */
async function find(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search guests' }).fill(typed);
  await expect(page.getByRole('option', { name })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search guests' }).press('Enter');
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
}

async function openGuests(page: Page): Promise<void> {
  await signIn(page, 'manager');
  await page.keyboard.press('F7');
  await expect(page.getByRole('heading', { name: 'Guests' })).toBeVisible();
}

test('a guest is found by a typo, and an allergy written down stands on the order screen at once', async ({
  venue,
}) => {
  const pos = await venue.openScreen('#/floor');
  await signIn(pos, 'server');
  await pos.getByRole('button', { name: /^Table 12, 4 seats/ }).click();
  await expect(pos.getByText('Sesame, seat 3').first()).toBeVisible();

  const page = await venue.openScreen('#/guests');
  await openGuests(page);
  await find(page, 'okaofr', 'Adaeze Okafor');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Allergies' }).fill('Sesame and walnut');
  await page.getByRole('textbox', { name: 'Allergies' }).press('Enter');
  await expect(pos.getByText('Sesame and walnut').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(pos.getByText('Sesame, seat 3').first()).toBeVisible();
});

test('two entries of one person are merged, and apart again after an undo', async ({ venue }) => {
  const page = await venue.openScreen('#/guests');
  await openGuests(page);
  await page.getByRole('button', { name: 'Duplicates' }).click();
  await page.getByRole('button', { name: /^Compare .*S[øo]rensen/ }).click();
  await expect(page.getByRole('heading', { name: 'What it will say' })).toBeVisible();
  await page.getByRole('button', { name: /^Merge into/ }).click();
  const options = page.getByRole('option', { name: /Sørensen|Sorensen/ });
  await page.getByRole('searchbox', { name: 'Search guests' }).fill('sorensen');
  await expect(options).toHaveCount(1);
  await expect(page.getByText(/was merged into this entry/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(options).toHaveCount(2);
});

test('a guest is sent to the book to be booked, and erased for good', async ({ venue }) => {
  const page = await venue.openScreen('#/guests');
  await openGuests(page);
  await page.getByRole('searchbox', { name: 'Search guests' }).fill('Quill Vander');
  await page.getByRole('button', { name: /^Add Quill Vander/ }).click();
  await page.getByRole('button', { name: 'Add guest' }).last().click();
  await expect(page.getByRole('heading', { name: 'Quill Vander', level: 2 })).toBeVisible();
  await page.getByRole('button', { name: 'New booking' }).click();
  const form = page.getByRole('dialog', { name: /booking/i });
  await expect(form).toContainText('Quill Vander');
  await page.keyboard.press('Escape');

  await page.evaluate(() => location.assign('#/guests'));
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Erase guest' }).click();
  const question = page.getByRole('alertdialog', { name: 'Erase Quill Vander?' });
  await expect(question).toContainText('This cannot be taken back.');
  await question.getByRole('button', { name: 'Hold: Erase' }).click({ delay: 1_800 });
  await expect(page.getByText(/^Erased\./)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search guests' }).fill('Vander');
  await expect(page.getByText('Nobody matches')).toBeVisible();
});

test('the guests say what they show to everybody @browser', async ({ venue }) => {
  const page = await venue.openScreen('#/guests');
  await openGuests(page);
  const found = [...(await judge(page, 'the list'))];
  await find(page, 'okafor', 'Adaeze Okafor');
  found.push(...(await judge(page, 'a profile')));
  await page.getByRole('button', { name: 'Edit' }).click();
  found.push(...(await judge(page, 'the form')));
  await page.getByRole('button', { name: 'Duplicates' }).click();
  found.push(...(await judge(page, 'duplicates')));
  await page
    .getByRole('button', { name: /^Compare/ })
    .first()
    .click();
  found.push(...(await judge(page, 'a merge')));
  expect(found).toEqual([]);
});
