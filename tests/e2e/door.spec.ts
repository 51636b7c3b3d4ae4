import type { Page } from '@playwright/test';
import { countTaps } from './count-taps';
import { expect, test } from './fixture';
import { judge } from './judge';
import { setTheme } from './look';
import { signIn } from './sign-in';

const table = (page: Page, number: string, more = '') =>
  page
    .getByRole('region', { name: /, plan$/ })
    .getByRole('button', { name: new RegExp(`^Table ${number}, .*${more}`, 'i') });

/** Drags one table onto another as a hand does: in steps. */
async function drag(page: Page, from: string, onto: string): Promise<void> {
  const [start, end] = [await table(page, from).boundingBox(), await table(page, onto).boundingBox()];
  if (!start || !end) throw new Error('not on the plan');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 20, start.y + start.height / 2 + 8, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
  await page.mouse.up();
}

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).last().click();

test('a walk-in sits down after two taps at the best table, with its server, and gets up again with one', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'host');
  const door = page.getByRole('group', { name: /^Walk-in/ });
  await expect(door).toBeVisible();
  const taps = await countTaps(page);
  await door.getByRole('button', { name: '2 guests', exact: true }).click();
  const best = page.getByRole('button', { name: /^Table .*best for this party/ });
  await expect(best).toHaveAccessibleName(/^Table 19, .*best for this party: .*Priya’s turn/);
  await best.click();
  await expect(table(page, '19', 'seated 0 minutes, 2 guests, server Priya Nair')).toBeVisible();
  expect(await taps()).toBe(2);
  await undo(page);
  await expect(table(page, '19', 'free')).toBeVisible();
  // Nobody sat there: the book has no stay of them either.
  await page.keyboard.press('Escape');
  await expect(page.getByText('Next: Priya, table 19')).toBeVisible();
});

test('a walk-in by keyboard: a digit, then Enter on the table that has the focus', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'host');
  await expect(page.getByRole('group', { name: /^Walk-in/ })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: /^Table 19, .*best for this party/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(table(page, '19', 'seated 0 minutes')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(table(page, '19', 'free')).toBeVisible();
});

test('a party moves, swaps, is joined and separated, with what it ordered, and all of it can be taken back', async ({
  venue,
}) => {
  const kitchen = await venue.openScreen('#/kitchen');
  await signIn(kitchen, 'chef');
  const ticket = (name: string) => kitchen.getByRole('article', { name: `Ticket ${name}` });
  const findTicket = (name: string) =>
    expect(async () => {
      await kitchen.keyboard.press('PageDown');
      await expect(ticket(name).first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });

  const page = await venue.openScreen('#/floor');
  await signIn(page, 'host');
  // Okafor at 12, with 175.50 on the check.
  await expect(table(page, '12', '175.50.*server Ana')).toBeVisible();

  await drag(page, '12', '17');
  await expect(table(page, '17', 'Okafor.*175.50.*server Ana')).toBeVisible();
  await findTicket('T17');
  await undo(page);
  await expect(table(page, '12', 'Okafor.*175.50')).toBeVisible();
  await findTicket('T12');

  // By keys: M, then a party, which swaps.
  await table(page, '12').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  await page.getByRole('button', { name: /^Table 5, .*, swap$/i }).click();
  await expect(table(page, '5', 'Okafor.*175.50')).toBeVisible();
  await expect(table(page, '12', 'Murphy.*212')).toBeVisible();
  await findTicket('T5');
  await undo(page);
  await expect(table(page, '12', 'Okafor.*175.50')).toBeVisible();

  // Table 19 is free and stands by 18: dropped on it, it is joined.
  await drag(page, '19', '18');
  await expect(table(page, '18', '61.50.*joined with 19')).toBeVisible();
  await page.getByRole('button', { name: 'Details' }).click();
  await table(page, '18').click();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('button', { name: /^Give table 19 back/ }).click();
  await expect(table(page, '19', 'free')).toBeVisible();
  await undo(page);
  await expect(table(page, '18', '61.50.*joined with 19')).toBeVisible();
});

test('a party’s panel opens from its order, and when its table is held or pressed with the other button', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'host');
  const panel = page.getByRole('complementary', { name: 'Details' });
  await table(page, '12').click();
  await page.getByRole('button', { name: 'Party: move, join or swap tables' }).click();
  await expect(panel.getByRole('heading', { name: 'Table 12' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Move', exact: true })).toBeEnabled();

  await table(page, '14').click({ delay: 700 });
  await expect(panel.getByRole('heading', { name: 'Table 14' })).toBeVisible();
  await table(page, '5').click({ button: 'right' });
  await expect(panel.getByRole('heading', { name: 'Table 5' })).toBeVisible();
  await table(page, '5').click();
  await expect(page.getByRole('heading', { name: 'Check' })).toBeVisible();
});

test('a server is cut and another is next; the floor shows the sections', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'host');
  await expect(page.getByText('Next: Priya, table 19')).toBeVisible();
  await page.getByRole('button', { name: 'Sections' }).click();
  await page.getByRole('button', { name: 'Line-up' }).click();
  const windows = page.getByRole('listitem').filter({ hasText: 'Windows' });
  await windows.getByRole('button', { name: 'Cut' }).click();
  await expect(windows.getByText(/Priya Nair, cut/)).toBeVisible();
  expect(await judge(page, 'line-up')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Next: /)).not.toContainText('Priya');
  await undo(page);
  await expect(page.getByText('Next: Priya, table 19')).toBeVisible();
});

test('a manager changes a table and a section; what a party needs is refused with its name @browser', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/manage');
  await signIn(page, 'manager');
  await page.evaluate(() => location.assign('#/manage'));
  await page.getByRole('radio', { name: /^Tables/ }).click();
  await page.getByRole('button', { name: /^19/ }).click();
  const form = page.getByRole('form', { name: 'Table 19' });
  await form.getByRole('button', { name: 'Quiet' }).click();
  await form.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('button', { name: /^19.*quiet/ })).toBeVisible();
  expect(await judge(page, 'table')).toEqual([]);
  await page.getByRole('button', { name: /^12/ }).click();
  await page.getByRole('button', { name: 'Take out of use' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Okafor' })).toContainText('table 12 has a party', {
    ignoreCase: true,
  });
  await page.getByRole('radio', { name: 'Sections' }).click();
  const tables = page.getByRole('region', { name: 'Tables of Windows' });
  await tables.getByRole('button', { name: /^Table 9, .*in section B/ }).click();
  await expect(tables.getByRole('button', { name: 'Table 9, 2 seats', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(await judge(page, 'sections')).toEqual([]);
});

for (const theme of ['light', 'dark'])
  test(`the door passes axe while a party looks for a table, ${theme} @browser`, async ({ venue }) => {
    const page = await venue.openScreen('#/floor');
    await setTheme(page, theme);
    await signIn(page, 'host');
    await page.getByRole('button', { name: 'Sections' }).click();
    const found = [...(await judge(page, 'sections'))];
    await page.keyboard.press('2');
    await expect(page.getByRole('button', { name: /best for this party/ })).toBeVisible();
    found.push(...(await judge(page, 'walk-in')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Details' }).click();
    await table(page, '14').click();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    found.push(...(await judge(page, 'move')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    found.push(...(await judge(page, 'join')));
    expect(found).toEqual([]);
  });
