import { expect, type Locator, type Page } from '@playwright/test';

/** Long enough for a backup or a restore of the demo on a machine with much else to do. */
export const SLOW = 120_000;

/** Opens the backups from the manager's screen, and returns the screen's main part. */
export async function openBackups(page: Page): Promise<Locator> {
  await page.getByRole('radio', { name: 'Backups' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Backups' })).toBeVisible();
  return main;
}

/** Chooses a backup of the list by what stands on it. */
export async function chooseBackup(list: Locator, name: RegExp): Promise<void> {
  await list
    .locator('label')
    .filter({ has: list.page().getByRole('radio', { name }) })
    .first()
    .click();
}

/** Holds a button until what it does has begun. */
export async function hold(button: Locator): Promise<void> {
  await button.hover();
  const { mouse } = button.page();
  await mouse.down();
  await expect(button).toBeHidden();
  await mouse.up();
}
