import { copyFileSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirLayout } from '#db/data-dir';
import { openBackups, SLOW } from './backups';
import { expect, type House, test } from './fixture';
import { judge } from './judge';
import { signIn } from './sign-in';
import { tellStatus } from './told-status';

/** Does to a closed folder what a failing disk does: the file that every start reads first is empty. */
function damage({ dataDir }: House): { mend(): void } {
  const file = join(dataDirLayout(dataDir).database, 'global/pg_control');
  const aside = join(dataDir, '..', 'pg_control');
  copyFileSync(file, aside);
  truncateSync(file, 0);
  return { mend: () => copyFileSync(aside, file) };
}

test('a folder that does not open is restored from its backup at the screen', async ({ house }) => {
  test.setTimeout(5 * SLOW);
  const before = await house.open();
  const manager = await before.openScreen('#/manage');
  await signIn(manager, 'manager');
  const backups = await openBackups(manager);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('radio', { name: /By hand/ })).toHaveCount(1, { timeout: SLOW });
  await house.close();
  damage(house);

  const after = await house.open();
  const page = await after.openScreen('#/floor');
  await expect(page.getByRole('heading', { name: 'The records are damaged' })).toBeVisible({ timeout: SLOW });
  await expect(page.getByText('Nothing was changed or deleted.')).toBeVisible();
  // The newest backup is chosen already: two taps open the restaurant.
  await expect(page.getByRole('radio', { name: /By hand/ })).toBeChecked();
  await page.getByRole('button', { name: 'Look at this copy' }).click();
  await page.getByRole('button', { name: 'Use this copy' }).click({ timeout: SLOW });
  await expect(page.getByRole('heading', { name: 'Enter your PIN' })).toBeVisible({ timeout: SLOW });
  await signIn(page, 'server');
  await expect(page.getByRole('button', { name: /^Table 12, 4 seats, .*Dining/i })).toBeVisible();
});

test('a new machine is set up from the backups of the one before', async ({ house }) => {
  test.setTimeout(5 * SLOW);
  const before = await house.open();
  const manager = await before.openScreen('#/manage');
  await signIn(manager, 'manager');
  const backups = await openBackups(manager);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('radio', { name: /By hand/ })).toHaveCount(1, { timeout: SLOW });
  await house.close();
  const stick = join(house.dataDir, '..', 'stick');
  renameSync(`${house.dataDir}-backups`, stick);
  rmSync(house.dataDir, { recursive: true });

  const after = await house.open({ asNew: true });
  const page = await after.openScreen('');
  await page.getByRole('button', { name: 'Restore your restaurant from a backup…' }).click({ timeout: SLOW });
  await page.getByRole('button', { name: 'Look in another folder…' }).click();
  await page.getByRole('textbox', { name: 'Folder with backups' }).fill(stick);
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByRole('button', { name: 'Look at this copy' }).click({ timeout: SLOW });
  await page.getByRole('button', { name: 'Use this copy' }).click({ timeout: SLOW });
  await signIn(page, 'server');
  await page.getByRole('link', { name: /Floor/ }).click();
  await expect(page.getByRole('button', { name: /^Table 12, 4 seats, .*Dining/i })).toBeVisible();
});

test('a damaged folder is said in words that pass axe, with ways out, and opens again once it is mended @browser', async ({
  house,
}) => {
  await house.open();
  await house.close();
  const { mend } = damage(house);
  const venue = await house.open();
  const page = await venue.openScreen('#/floor');
  await expect(page.getByRole('heading', { name: 'The records are damaged' })).toBeVisible({ timeout: SLOW });
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export what can be read' })).toBeVisible();
  await page.getByRole('button', { name: 'Details for whoever helps' }).click();
  await expect(page.getByText('DATA_FOLDER_DAMAGED')).toBeVisible();
  await page.getByRole('button', { name: 'Look in another folder…' }).click();
  await page
    .getByRole('textbox', { name: 'Folder with backups' })
    .fill(join(house.dataDir, 'no such folder'));
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(page.getByText('This folder cannot be used.', { exact: false })).toBeVisible();
  expect(await judge(page, 'recovery')).toEqual([]);

  mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Enter your PIN' })).toBeVisible({ timeout: SLOW });
});

test('a device in the room is told to go to the host, and can touch nothing @browser', async ({ house }) => {
  await house.open();
  await house.close();
  damage(house);
  const venue = await house.open();
  const page = await venue.openScreen('#/floor');
  await tellStatus(page, { local: false });
  await expect(page.getByRole('heading', { name: 'The records are damaged' })).toBeVisible({ timeout: SLOW });
  await expect(page.getByText('Go to the machine that runs Tableside')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  expect(await judge(page, 'recovery elsewhere')).toEqual([]);
});
