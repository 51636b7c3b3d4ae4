import type { Page } from '@playwright/test';
import { readPage } from '#tests/support/esc-pos';
import { type FakePrinter, startFakePrinter } from '#tests/support/fake-printer';
import { expect, test as withVenue } from './fixture';
import { judge } from './judge';
import { setTheme } from './look';
import { signIn } from './sign-in';

/** Two printers on the network, the second to stand in for the first. */
const test = withVenue.extend<{ bar: FakePrinter; pass: FakePrinter }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands the pattern
  bar: async ({}, use) => {
    const printer = await startFakePrinter();
    await use(printer);
    printer.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands the pattern
  pass: async ({}, use) => {
    const printer = await startFakePrinter();
    await use(printer);
    printer.close();
  },
});

async function openPrinters(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('#/manage'));
  await page.getByRole('radio', { name: 'Printers' }).click();
  await expect(page.getByRole('heading', { name: 'Printers' })).toBeVisible();
}

/** Adds a printer by the form, with what is tapped in it beside. */
async function add(page: Page, name: string, { port }: FakePrinter, ...chips: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Add a printer' }).click();
  const form = page.getByRole('form', { name: 'Add a printer' });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Address on the network').fill('127.0.0.1');
  await form.getByLabel('Port').fill(String(port));
  for (const chip of chips) await form.getByRole('button', { name: chip }).first().click();
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(row(page, name)).toBeVisible();
}

const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Printers' }).getByRole('listitem').filter({ hasText: name });

test('a printer is set up on the screen; a page it breaks off is asked about where people work, the next one is stood in for', async ({
  venue,
  bar,
  pass,
}) => {
  const page = await venue.openScreen('#/floor');
  await signIn(page, 'manager');
  await openPrinters(page);
  await expect(page.getByText('No printer yet')).toBeVisible();
  await add(page, 'Pass printer', pass, 'All stations');
  await add(page, 'Bar printer', bar, 'This terminal', 'Pass printer');
  await expect(row(page, 'Bar printer')).toContainText(
    'Receipts at this terminal. When it fails, Pass printer prints.',
  );
  await row(page, 'Bar printer').getByRole('button', { name: 'Test page' }).click();
  await expect(row(page, 'Bar printer')).toContainText('On paper.');
  await expect(row(page, 'Bar printer')).toContainText('Ready');
  expect(bar.pages.map((bytes) => readPage(bytes).includes('#Bar printer'))).toEqual([true]);

  // It breaks off in the middle: whoever stands at the POS is asked, and it is not printed again.
  bar.diesAfter = 60;
  await row(page, 'Bar printer').getByRole('button', { name: 'Test page' }).click();
  await expect(row(page, 'Bar printer')).toContainText('It may be on paper.');
  await page.evaluate(() => location.assign('#/floor'));
  await page.getByRole('button', { name: '1 not printed' }).click();
  const sheet = page.getByRole('dialog', { name: 'Not printed' });
  await expect(sheet.getByRole('listitem')).toContainText('The connection broke while it was printing.');
  await sheet.getByRole('button', { name: 'It is there' }).dblclick();
  await expect(sheet.getByText('Everything is on paper')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /not printed$/ })).toBeHidden();

  bar.diesAfter = null;
  await bar.switchOff();
  await openPrinters(page);
  await row(page, 'Bar printer').getByRole('button', { name: 'Test page' }).click();
  await expect(row(page, 'Bar printer')).toContainText('It refuses the connection.');
  await expect(row(page, 'Bar printer')).toContainText('On paper at Pass printer, which stood in.', {
    timeout: 30_000,
  });
  expect([bar.pages.length, pass.pages.length]).toEqual([1, 1]);

  // Taken away and brought back, with what it prints.
  await page.getByRole('button', { name: /^Bar printer/ }).click();
  await page.getByRole('form', { name: 'Bar printer' }).getByRole('button', { name: 'Remove' }).click();
  await expect(row(page, 'Bar printer')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Bar printer')).toContainText('Receipts at this terminal.');
  await page
    .getByRole('button', { name: /^Reprint Test page of Bar printer/ })
    .first()
    .click();
  await expect
    .poll(() => pass.pages.map((bytes) => readPage(bytes)[0]), { timeout: 30_000 })
    .toContain('# COPY');
});

for (const theme of ['light', 'dark']) {
  test(`the printers and what is not printed pass axe, with targets a thumb can hit, ${theme} @browser`, async ({
    venue,
    bar,
    pass,
  }) => {
    const page = await venue.openScreen('#/floor');
    await setTheme(page, theme);
    await signIn(page, 'manager');
    await openPrinters(page);
    const found = [...(await judge(page, 'no printer'))];
    await add(page, 'Pass printer', pass, 'All stations', 'A cash drawer hangs on it');
    bar.diesAfter = 60;
    await add(page, 'Bar printer', bar, 'Everywhere');
    await row(page, 'Bar printer').getByRole('button', { name: 'Test page' }).click();
    await expect(row(page, 'Bar printer')).toContainText('It may be on paper.');
    await page.getByRole('button', { name: /^Bar printer/ }).click();
    found.push(...(await judge(page, 'printers')));
    for (const hash of ['#/floor', '#/kitchen']) {
      await page.evaluate((to) => location.assign(to), hash);
      await page.getByRole('button', { name: '1 not printed' }).click();
      found.push(...(await judge(page, `not printed on ${hash}`)));
      await page.keyboard.press('Escape');
    }
    await page.evaluate(() => location.assign('#/day'));
    await page.getByRole('button', { name: 'Open drawer' }).click();
    await expect(page.getByText(/^Opened at/)).toBeVisible();
    found.push(...(await judge(page, 'open drawer')));
    expect(pass.pages.map(readPage)).toEqual([['<pulse>']]);
    expect(found).toEqual([]);
  });
}
