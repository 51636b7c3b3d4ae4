import type { Locator, Page } from '@playwright/test';
import { expect, test, type Venue } from './fixture';
import { judge } from './judge';
import { demoPins, signIn } from './sign-in';

/** A till at table 19 with a party of two, and a finger that counts. */
async function openOrder(venue: Venue, who: 'server' | 'manager' = 'server') {
  const page = await venue.openScreen('#/floor');
  await signIn(page, who);
  await page.getByRole('button', { name: /^Table 19, 2 seats, free/i }).click();
  await page.getByRole('button', { name: 'Seat 2 guests', exact: true }).click();
  await page.getByRole('button', { name: /^Table 19, .*seated/i }).click();
  await expect(page.getByRole('heading', { name: 'Table 19' })).toBeVisible();
  const menu = page.getByRole('region', { name: 'Menu' });
  let taps = 0;
  return {
    page,
    check: page.getByRole('complementary', { name: 'Check' }),
    tile: (name: RegExp): Locator => menu.getByRole('button', { name }),
    section: (name: string): Locator => page.getByRole('radio', { name, exact: true }),
    async tap(target: Locator): Promise<void> {
      taps += 1;
      await target.click();
    },
    /** How many taps since it was asked last. */
    taps(): number {
      const made = taps;
      taps = 0;
      return made;
    },
  };
}

const row = (page: Page, name: string): Locator =>
  page.getByRole('complementary', { name: 'Check' }).getByRole('listitem').filter({ hasText: name });

test('five items and a choice are seven taps, and sent with one', async ({ venue }) => {
  const { page, tile, section, tap, taps, check } = await openOrder(venue);
  await tap(tile(/^Onion soup/));
  await tap(tile(/^Beef tartare/));
  await tap(tile(/^Crab toast/));
  await tap(section('Beer & cider'));
  await tap(tile(/^Draught lager/));
  await tap(page.getByRole('dialog', { name: 'Draught lager' }).getByRole('radio', { name: /^Pint/ }));
  await tap(tile(/^Wheat beer/));
  expect(taps()).toBe(7);
  await tap(page.getByRole('button', { name: /^Send 5/ }));
  await expect(check.getByText(/^sent /).first()).toBeVisible();
  expect(taps()).toBe(1);
  await expect(check.getByRole('heading', { name: 'Not sent' })).toBeHidden();
});

test('a course is held until it is fired with one tap', async ({ venue }) => {
  const { page, tile, section, tap, taps, check } = await openOrder(venue);
  await tile(/^Onion soup/).click();
  await section('Mains').click();
  await tile(/^Sea bass/).click();
  await section('Desserts').click();
  await tile(/^Lemon sorbet/).click();
  taps();
  await tap(page.getByRole('button', { name: /^Send 1.*2 held/ }));
  await expect(row(page, 'Sea bass')).toContainText('Held');
  await tap(page.getByRole('button', { name: 'Fire 2' }));
  await expect(row(page, 'Sea bass')).not.toContainText('Held');
  await expect(check.getByRole('region', { name: 'Course 3' })).toContainText('on hold, 1 item');
  await tap(page.getByRole('button', { name: 'Fire 3' }));
  await expect(check.getByRole('region', { name: /^Round 3/ })).toContainText('Lemon sorbet');
  expect(taps()).toBe(3);
});

test('choices go down into what they ask, and nothing incomplete is sent', async ({ venue }) => {
  const { page, tile, section } = await openOrder(venue);
  await section('Grill').click();
  await tile(/^Ribeye 300 g/).click();
  const sheet = page.getByRole('dialog', { name: 'Ribeye 300 g' });
  await sheet.getByRole('radio', { name: 'Medium rare' }).click();
  await expect(page.getByRole('button', { name: /Choose a side/ }).last()).toBeDisabled();
  await sheet.getByRole('button', { name: 'Green salad' }).click();
  const dressing = sheet.getByRole('region', { name: 'Green salad, Dressing' });
  await expect(dressing.getByRole('radio', { name: 'House vinaigrette' })).toBeChecked();
  await dressing.getByRole('radio', { name: /^Blue cheese/ }).click();
  await sheet
    .getByRole('region', { name: 'Blue cheese, Served' })
    .getByRole('radio', { name: 'Tossed' })
    .click();
  await expect(row(page, 'Ribeye 300 g')).toContainText('Medium rare, Green salad, Blue cheese, Tossed');
  await expect(sheet).toContainText('€37.00');
  await expect(page.getByRole('button', { name: /^Send 1/ })).toBeEnabled();
});

test('a set menu is one line with its dishes, each with its own choices', async ({ venue }) => {
  const { page, tile, section, check } = await openOrder(venue);
  await section('Specials').click();
  await tile(/^Three courses/).click();
  const sheet = page.getByRole('dialog', { name: 'Three courses' });
  await sheet.getByRole('radio', { name: 'Onion soup' }).click();
  await sheet.getByRole('radio', { name: /^Ribeye 300 g/ }).click();
  await sheet.getByRole('radio', { name: 'Rare', exact: true }).click();
  await sheet.getByRole('button', { name: 'Hand-cut chips' }).click();
  await sheet.getByRole('radio', { name: 'Lemon sorbet' }).click();
  await expect(row(page, 'Three courses')).toContainText('€51.00');
  await sheet.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /^Send 1/ }).click();
  // The soup is cooked; the ribeye and the sorbet wait for their courses.
  await expect(check.getByRole('region', { name: 'Round 1' })).toContainText('Onion soup');
  await page.getByRole('button', { name: 'Fire 2' }).click();
  await expect(check.getByRole('region', { name: 'Round 2' })).toContainText('Ribeye');
});

test('what is weighed is typed on large keys, and an open price needs a manager’s PIN in place', async ({
  venue,
}) => {
  const { page, tile, section } = await openOrder(venue);
  await section('Specials').click();
  await tile(/^Howth langoustines/).click();
  const sheet = page.getByRole('dialog', { name: /^Howth langoustines/ });
  await expect(sheet.getByRole('button', { name: 'Type the weight' })).toBeDisabled();
  for (const digit of '347') await sheet.getByRole('button', { name: digit, exact: true }).click();
  await sheet.getByRole('button', { name: 'Set 0.347 kg' }).click();
  await expect(row(page, 'Howth langoustines')).toContainText('€32.97');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await tile(/^Off the menu/).click();
  const open = page.getByRole('dialog', { name: 'Off the menu' });
  await open.getByRole('button', { name: '9', exact: true }).click();
  await open.getByRole('button', { name: '5', exact: true }).click();
  await page.keyboard.type('0');
  await open.getByRole('button', { name: 'Set €9.50' }).click();
  await expect(page.getByRole('heading', { name: 'A manager’s PIN' })).toBeVisible();
  await page.keyboard.type(demoPins.manager, { delay: 20 });
  await expect(row(page, 'Off the menu')).toContainText('€9.50');
  await expect(open.getByRole('status')).toContainText('€9.50');
});

test('a countdown is on the tile of every till, and its last portion is sold once', async ({ venue }) => {
  const { page, tile, section } = await openOrder(venue);
  const other = await venue.openScreen('#/kitchen');
  await section('Grill').click();
  await expect(tile(/^King prawns.*4 left/)).toBeVisible();
  await page.getByRole('button', { name: /^86: mark/ }).click();
  await page.getByRole('button', { name: 'Count portions' }).click();
  await tile(/^King prawns/).click();
  const count = page.getByRole('dialog', { name: 'How many King prawns are left' });
  await count.getByRole('button', { name: '1', exact: true }).click();
  await count.getByRole('button', { name: 'Set 1 left' }).click();
  await tile(/^King prawns.*1 left/).click();
  await expect(tile(/^King prawns.*0 left, sold out/)).toBeDisabled();
  await other.close();
});

test('the same round again is one tap', async ({ venue }) => {
  const { page, tile, section, tap, taps, check } = await openOrder(venue);
  await section('Beer & cider').click();
  await tile(/^Wheat beer/).click();
  await tile(/^Wheat beer/).click();
  await page.getByRole('button', { name: /^Send 2/ }).click();
  await expect(check.getByText(/^sent /).first()).toBeVisible();
  taps();
  await tap(page.getByRole('button', { name: 'Repeat last round' }));
  expect(taps()).toBe(1);
  await expect(page.getByRole('button', { name: /^Send 2/ })).toBeEnabled();
});

test('the sheets and the menu’s editor pass axe, and an edit can be undone @browser', async ({ venue }) => {
  const { page, tile, section } = await openOrder(venue, 'manager');
  const found: string[] = [];
  await section('Grill').click();
  await tile(/^Ribeye 300 g/).click();
  await page.getByRole('button', { name: 'Green salad' }).click();
  found.push(...(await judge(page, 'choices')));
  await section('Specials').click();
  await tile(/^Three courses/).click();
  found.push(...(await judge(page, 'set menu')));
  await tile(/^Howth langoustines/).click();
  found.push(...(await judge(page, 'weight')));
  await page.evaluate(() => location.assign('#/manage'));
  await page.getByRole('button', { name: 'Edit the menu' }).click();
  await page.getByRole('button', { name: /^Onion soup/ }).click();
  found.push(...(await judge(page, 'item')));
  await page.getByRole('textbox', { name: 'Price', exact: true }).fill('9.75');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('button', { name: /^Onion soup €9\.75/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Onion soup €9\.75/ })).toBeHidden();
  for (const [part, first] of [
    ['Choices', /^Sides/],
    ['Prices by the hour', /^Aperitivo hour/],
    ['Taxes', /^Other drinks/],
  ] as const) {
    await page.getByRole('radio', { name: part }).click();
    await page.getByRole('button', { name: first }).click();
    found.push(...(await judge(page, part)));
  }
  expect(found).toEqual([]);
});
