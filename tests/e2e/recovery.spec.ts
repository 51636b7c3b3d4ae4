import { copyFileSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirLayout } from '#db/data-dir';
import { hold, openBackups, SLOW } from './backups';
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

/** The demo restaurant with one backup made by hand, closed again. */
async function backUpByHand(house: House): Promise<void> {
  const venue = await house.open();
  const manager = await venue.openScreen('#/manage');
  await signIn(manager, 'manager');
  const backups = await openBackups(manager);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('radio', { name: /By hand/ })).toHaveCount(1, { timeout: SLOW });
  await house.close();
}

test('a folder that does not open is restored from its backup at the screen', async ({ house }) => {
  test.setTimeout(5 * SLOW);
  await backUpByHand(house);
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
  await backUpByHand(house);
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

test('records that are damaged in part offer the ways out at the sign-in, on the host machine alone @browser', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  const tell = await tellStatus(page, {});
  const pad = page.getByRole('heading', { name: 'Enter your PIN' });
  await expect(pad).toBeVisible({ timeout: SLOW });
  const banner = page.getByRole('region', { name: 'About the host' });
  const repair = page.getByRole('button', { name: 'Repair…' });
  await expect(banner).toBeHidden();

  tell({ dataUnreadable: true, local: false });
  await expect(banner).toContainText('go to the machine that runs Tableside');
  await expect(repair).toHaveCount(0);
  tell({ dataUnreadable: true });
  await repair.click();
  await expect(page.getByRole('heading', { name: 'A part of the records is damaged' })).toBeVisible();
  // These staff can be read: the host hands nobody a restore who has not said who asks.
  await expect(page.getByText('Sign in with a manager’s PIN')).toBeVisible();
  expect(await judge(page, 'repair for a manager')).toEqual([]);
  await page.getByRole('button', { name: 'Back' }).click();
  await signIn(page, 'server');
  await expect(banner).toContainText('Tell a manager.');
  await expect(repair).toHaveCount(0);
});

test('where nobody can sign in, the repair restores a backup after one more question @browser', async ({
  venue,
}) => {
  test.setTimeout(5 * SLOW);
  const page = await venue.openScreen('#/manage');
  await signIn(page, 'manager');
  const backups = await openBackups(page);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('radio', { name: /By hand/ })).toHaveCount(1, { timeout: SLOW });
  const token = await page.evaluate(
    () => JSON.parse(sessionStorage.getItem('tableside.session') ?? '').state.token as string,
  );
  await page.evaluate(() => sessionStorage.clear());
  await tellStatus(page, { dataUnreadable: true }, { repairsAs: token });

  await page.getByRole('button', { name: 'Repair…' }).click({ timeout: SLOW });
  await expect(page.getByRole('button', { name: 'Export what can be read' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /By hand/ })).toBeChecked();
  expect(await judge(page, 'repair')).toEqual([]);
  await page.getByRole('button', { name: 'Look at this copy' }).click();
  await page.getByRole('button', { name: 'Use this copy…' }).click({ timeout: SLOW });
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('The records of now are kept aside');
  await hold(question.getByRole('button', { name: /use this copy/ }));
  await expect(page.getByRole('heading', { name: 'Enter your PIN' })).toBeVisible({ timeout: SLOW });
});
