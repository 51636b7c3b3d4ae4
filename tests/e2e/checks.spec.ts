import type { Page } from '@playwright/test';
import { countTaps } from './count-taps';
import { expect, test } from './fixture';
import { judge } from './judge';
import { setTheme } from './look';
import { demoPins, signIn } from './sign-in';

/** Table 12 with everything sent, at the order. */
async function openOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Table 12, 4 seats/ }).click();
  await page.getByRole('button', { name: /^Send 2/ }).click();
  await expect(page.getByRole('button', { name: 'Nothing to send' })).toBeDisabled();
}

async function openPay(page: Page): Promise<void> {
  await openOrder(page);
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByRole('article', { name: /^Check CHK/ })).toBeVisible();
}

const checkPanel = (page: Page) => page.getByRole('complementary', { name: 'Check' });
const bill = (page: Page) => page.getByRole('article', { name: /^Check CHK/ });
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'Undo' });

test('a void takes three taps and a PIN; a wrong PIN and giving up change nothing', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'server');
  await openOrder(page);
  const line = checkPanel(page).getByRole('button', { name: /Lamb shoulder/ });

  const taps = await countTaps(page);
  await line.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Void', exact: true }).first().click();
  await page.getByRole('region', { name: 'Why' }).getByRole('button', { name: 'Rung by mistake' }).click();
  expect(await taps()).toBe(3);

  const overlay = page.getByRole('dialog', { name: /PIN/ });
  await expect(overlay).toContainText('void what was sent');
  await page.keyboard.type(demoPins.server, { delay: 20 });
  await expect(overlay.getByRole('alert')).toContainText('may not approve this');
  await page.keyboard.press('Escape');
  await expect(overlay).toBeHidden();
  await expect(page.getByText('Nothing was changed').first()).toBeVisible();

  // The reason is still there to be tapped.
  await page.getByRole('region', { name: 'Why' }).getByRole('button', { name: 'Rung by mistake' }).click();
  await expect(overlay).toBeVisible();
  await page.keyboard.type(demoPins.manager, { delay: 20 });
  await expect(overlay).toBeHidden();
  await expect(page.getByText(/Lamb shoulder voided/).first()).toBeVisible();

  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(bill(page)).toContainText('Void: Rung by mistake, Ana, approved by Niamh');
});

test('a void comes back with Undo, from the bar and from the bill, and needs no leave', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'manager');
  await openPay(page);
  const total = bill(page).getByText('Total').locator('..');
  const before = (await total.textContent()) ?? '';
  const row = bill(page).getByRole('button', { name: /^(?!Undo).*Lamb shoulder/ });
  const voidIt = async () => {
    await row.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Void', exact: true }).first().click();
    await page.getByRole('region', { name: 'Why' }).getByRole('button', { name: 'Rung by mistake' }).click();
    await expect(bill(page)).toContainText('Void: Rung by mistake');
    await expect(row).toBeHidden();
  };
  await voidIt();
  await notice(page).getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  await expect(total).toHaveText(before);
  await voidIt();
  expect(await judge(page, 'a bill with a void')).toEqual([]);
  await bill(page).getByRole('button', { name: 'Undo the void of Lamb shoulder' }).click();
  await expect(row).toBeVisible();
  await expect(bill(page)).not.toContainText('Void:');
  await expect(total).toHaveText(before);
});

test('a discount says why on its row, and comes back with Undo', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'manager');
  await openPay(page);
  const total = bill(page).getByText('Total').locator('..');
  const before = await total.textContent();
  await bill(page)
    .getByRole('button', { name: /Sea bass/ })
    .click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Discount' }).click();
  await sheet.getByRole('radio', { name: 'Percent' }).click();
  await page.keyboard.type('50');
  await sheet.getByRole('button', { name: 'Take 50 % off' }).click();
  await sheet.getByRole('region', { name: 'Why' }).getByRole('button').first().click();
  await expect(sheet).toBeHidden();
  const row = bill(page).getByRole('button', { name: /Sea bass/ });
  await expect(row).toContainText('-€14.25');
  await notice(page).getByRole('button', { name: 'Undo' }).click();
  await expect(row).not.toContainText('14.25');
  await expect(total).toHaveText(before ?? '');
});

test('split in two takes two taps, comes together again, and each part is paid with one more', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'server');
  await openOrder(page);
  await page.getByRole('button', { name: /^Pay/ }).click();
  const taps = await countTaps(page);
  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await page.getByRole('button', { name: 'Split in 2' }).click();
  await expect(page.getByRole('group', { name: 'Parts' })).toBeVisible();
  expect(await taps()).toBe(2);
  await page.getByRole('button', { name: 'One sum again' }).click();
  await expect(page.getByRole('group', { name: 'Parts' })).toBeHidden();

  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await page.getByRole('button', { name: 'Split in 2' }).click();
  const part = (nth: number) => page.getByRole('button', { name: `Part ${nth} of 2` });
  await expect(part(1)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^Exact/ }).click();
  await expect(part(1)).toContainText('Paid');
  await expect(part(2)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^Exact/ }).click();
  await expect(page.getByText('Table 12 is free.')).toBeVisible();
});

test('by seat takes two taps; the parts are paid one after the other until all is paid', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'server');
  await openPay(page);
  const taps = await countTaps(page);
  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await page.getByRole('button', { name: /^By seat/ }).click();
  const checks = page.getByRole('navigation', { name: 'Checks of this bill' });
  await expect(checks.getByRole('link')).toHaveCount(4);
  expect(await taps()).toBe(2);
  for (const next of ['B', 'C', 'D']) {
    await page.getByRole('button', { name: /^Exact/ }).click();
    await page.getByRole('button', { name: `Check ${next}` }).click();
    await expect(checks.getByRole('link', { name: new RegExp(`^${next}`) })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
  await page.getByRole('button', { name: /^Exact/ }).click();
  await expect(page.getByText('All checks are paid.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to floor' }).click();
});

test('the sandbox moves by tap, key and drag, shares, takes back, and splits once', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'server');
  await openPay(page);
  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await page.getByRole('button', { name: /^By item/ }).click();
  const check = (letter: string) => page.getByRole('region', { name: `Check ${letter}`, exact: true });
  await page.getByRole('button', { name: 'Check', exact: true }).click();

  // Tapped, then tapped: two lines with three taps.
  await check('A')
    .getByRole('button', { name: /Burrata/ })
    .click();
  await check('A')
    .getByRole('button', { name: /Negroni/ })
    .click();
  await check('B').getByRole('button', { name: 'Move 2 lines to B' }).click();
  await expect(check('B').getByRole('listitem')).toHaveCount(2);
  await expect(check('B')).toContainText('€25.50');

  // A letter moves the line that has the focus; the focus goes on with the next one.
  await check('A')
    .getByRole('button', { name: /Beef tartare/ })
    .focus();
  await page.keyboard.press('b');
  await expect(check('B')).toContainText('Beef tartare');
  await expect(check('A').getByRole('button', { name: /Grilled octopus/ })).toBeFocused();

  // Dragged.
  const from = await check('B')
    .getByRole('button', { name: /Negroni/ })
    .boundingBox();
  const to = await check('A').boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 80, to.y + 200, { steps: 6 });
  await page.mouse.up();
  await expect(check('A')).toContainText('Negroni');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(check('B')).toContainText('Negroni');

  // One of two, and the rest shared.
  await check('A')
    .getByRole('button', { name: /Albariño/ })
    .click();
  await check('A').getByRole('button', { name: 'Shared by check B' }).click();
  await expect(check('A')).toContainText('1 of 2 shares');
  await expect(check('B')).toContainText('€9.50');
  expect(await judge(page, 'the sandbox')).toEqual([]);

  await page.getByRole('button', { name: 'Split into 2 checks' }).click();
  const checks = page.getByRole('navigation', { name: 'Checks of this bill' });
  await expect(checks.getByRole('link')).toHaveCount(2);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(checks).toBeHidden();
});

for (const theme of ['light', 'dark']) {
  test(`what is taken off, and the PIN over it, pass axe, ${theme} @browser`, async ({ venue }) => {
    const page = await venue.openScreen('#/floor');
    await setTheme(page, theme);
    await signIn(page, 'server');
    await openPay(page);
    const found = [...(await judge(page, 'pay'))];
    await bill(page)
      .getByRole('button', { name: /Sea bass/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Comp' }).click();
    found.push(...(await judge(page, 'a line')));
    await page.getByRole('region', { name: 'Why' }).getByRole('button').first().click();
    await expect(page.getByRole('dialog', { name: /PIN/ })).toBeVisible();
    found.push(...(await judge(page, 'the PIN')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close' }).click();
    await bill(page).getByRole('button', { name: 'Take off' }).click();
    found.push(...(await judge(page, 'off the check')));
    expect(found).toEqual([]);
  });
}
