import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseBackup, hold, openBackups, SLOW } from './backups';
import { expect, test } from './fixture';
import { signIn } from './sign-in';

test.describe.configure({ timeout: 5 * SLOW });

test('a manager goes back to a backup, and sees before what goes with it', async ({ venue }) => {
  const page = await venue.openScreen('#/manage');
  await signIn(page, 'manager');
  const backups = await openBackups(page);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('radio', { name: /By hand/ })).toHaveCount(1, { timeout: SLOW });

  await sellASoup(page);

  await page.evaluate(() => location.assign('#/manage'));
  await openBackups(page);
  await chooseBackup(backups, /By hand/);
  await backups.getByRole('button', { name: /^When it was made/ }).click();
  await backups.getByRole('button', { name: 'Look at this copy' }).click();
  await expect(backups.getByText('1 order and 1 payment newer than this copy go.')).toBeVisible({
    timeout: SLOW,
  });
  await backups.getByRole('button', { name: 'Use this copy…' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('1 order and 1 payment newer than this copy go.');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await hold(question.getByRole('button', { name: /use this copy/ }));

  // Whether the copy knows who is signed in depends on when it was made.
  const notice = page.getByRole('region', { name: 'About the host' });
  const pad = page.getByRole('heading', { name: 'Enter your PIN' });
  await expect(notice.or(pad)).toBeVisible({ timeout: SLOW });
  if (await pad.isVisible()) await signIn(page, 'manager');
  await expect(notice).toContainText('An older copy was put in place.');
  const kept = /(?:\/|[A-Z]:\\)\S+[^\s.,]/.exec(await notice.innerText())?.[0] ?? '';
  expect(existsSync(kept), `the folder kept aside: ${kept}`).toBe(true);
  await page.evaluate(() => location.assign('#/floor'));
  await expect(page.getByRole('button', { name: /^Table 19, 2 seats, free/i })).toBeVisible();
  await page.evaluate(() => location.assign('#/today'));
  await expect(page.getByText(/Ribeye/).first()).toBeVisible();
});

test('a second folder gets a copy of every backup', async ({ venue, folder }) => {
  const second = join(folder, 'stick');
  mkdirSync(second);
  const page = await venue.openScreen('#/manage');
  await signIn(page, 'manager');
  const backups = await openBackups(page);
  await backups.getByRole('textbox', { name: /Second folder/ }).fill(second);
  await backups.getByRole('button', { name: 'Save' }).click();
  await expect(backups.getByRole('button', { name: 'Saved' })).toBeDisabled();
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect
    .poll(() => readdirSync(second, { recursive: true }).length, { timeout: SLOW })
    .toBeGreaterThan(0);
  await expect(backups.getByText('in the second folder').first()).toBeVisible({ timeout: SLOW });
});

test('a folder that is not there is refused in words, and nothing is saved', async ({ venue, folder }) => {
  const page = await venue.openScreen('#/manage');
  await signIn(page, 'manager');
  const backups = await openBackups(page);
  await backups.getByRole('textbox', { name: /Second folder/ }).fill(join(folder, 'no', 'such', 'stick'));
  await backups.getByRole('button', { name: 'Save' }).click();
  await expect(backups.getByText('This folder cannot be used.', { exact: false })).toBeVisible();
  await expect(backups.getByText('Not set')).toBeVisible();
});

test('an export lies in the folder that the screen names', async ({ venue }) => {
  const page = await venue.openScreen('#/manage');
  await signIn(page, 'manager');
  const backups = await openBackups(page);
  await backups.getByRole('button', { name: 'Export everything' }).click();
  const path = backups.getByRole('code');
  await expect(path).toBeVisible({ timeout: SLOW });
  expect(readdirSync(await path.innerText()).length).toBeGreaterThan(0);
});

/** Seats two at table 19, sells them a soup and takes the money. */
async function sellASoup(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('#/floor'));
  await page.getByRole('button', { name: /^Table 19, 2 seats, free/i }).click();
  await page.getByRole('button', { name: 'Seat 2 guests', exact: true }).click();
  await page.getByRole('button', { name: /^Table 19, .*seated/i }).click();
  await page
    .getByRole('region', { name: 'Menu' })
    .getByRole('button', { name: /^Onion soup/ })
    .click();
  await page.getByRole('button', { name: /^Send 1/ }).click();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.getByRole('button', { name: /Exact/ }).click();
  await expect(page.getByText(/Paid/).first()).toBeVisible();
}
