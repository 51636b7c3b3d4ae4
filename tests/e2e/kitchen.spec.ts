import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { signIn } from './sign-in';

async function openBoard(open: (hash: string) => Promise<Page>, station: string): Promise<Page> {
  const page = await open('#/kitchen');
  await signIn(page, 'chef');
  await page.getByRole('radio', { name: new RegExp(`^${station}`) }).click();
  await expect(tickets(page).first()).toBeVisible();
  return page;
}

const tickets = (page: Page): Locator => page.getByRole('article', { name: /^Ticket/ });
const heads = (page: Page): Locator => page.getByRole('button', { name: /^Bump/ });
const idOf = (ticket: Locator): Promise<string | null> => ticket.getAttribute('data-ticket');
const byId = (page: Page, id: string | null): Locator => page.locator(`article[data-ticket="${id}"]`);
const recall = (page: Page): Locator => page.getByRole('button', { name: /^Recall/ });

// The desktop app opens one kitchen window; a second screen is a browser's.
test('one tap on its head bumps a ticket, on every screen; Recall brings it back @browser', async ({
  venue,
}) => {
  const board = await openBoard(venue.openScreen, 'All');
  const other = await openBoard(venue.openScreen, 'All');
  const id = await idOf(tickets(board).first());
  const table = (await tickets(board).first().getAttribute('aria-label'))?.replace('Ticket ', '');
  await heads(board).first().click();
  await expect(byId(board, id)).toHaveCount(0);
  await expect(byId(other, id)).toHaveCount(0);
  await expect(recall(board)).toContainText(String(table));
  await recall(board).click();
  await expect(byId(other, id).first()).toBeVisible();
  await expect(byId(board, id).first().getByText('RECALLED')).toBeVisible();
});

test('a bump bar selects, bumps, marks and recalls without touching the mouse', async ({ venue }) => {
  const board = await openBoard(venue.openScreen, 'Grill');
  const first = await idOf(tickets(board).first());
  await board.keyboard.press('ArrowRight');
  await expect(byId(board, first).first()).toHaveAttribute('aria-current', 'true');

  await board.keyboard.press('ArrowDown');
  await board.keyboard.press('.');
  const item = byId(board, first).first().getByRole('listitem').first().getByRole('button');
  await expect(item).toHaveAttribute('aria-pressed', 'true');
  await board.keyboard.press('.');
  await expect(item).toHaveAttribute('aria-pressed', 'false');

  await board.keyboard.press('Enter');
  await expect(byId(board, first)).toHaveCount(0);
  await expect(board.locator('article[aria-current]').first()).toBeVisible();
  await expect(recall(board)).toBeEnabled();
  await board.keyboard.press('Backspace');
  await expect(byId(board, first).first()).toBeVisible();

  await board.keyboard.press('1');
  await expect(byId(board, first)).toHaveCount(0);
  await board.keyboard.press('t');
  await expect(board.getByRole('heading', { name: 'All day' })).toBeVisible();
});

test('nothing moves under a finger: the gap closes when it is lifted @browser', async ({ venue }) => {
  const board = await openBoard(venue.openScreen, 'All');
  const other = await openBoard(venue.openScreen, 'All');
  const id = await idOf(tickets(board).first());
  const last = byId(board, await idOf(tickets(board).last())).last();
  const before = await last.boundingBox();

  const { width, height } = board.viewportSize() ?? { width: 1366, height: 860 };
  // The right foot of the board, beside every ticket.
  await board.mouse.move(width - 4, height - 90);
  await board.mouse.down();
  await heads(other).first().click();
  await expect(byId(board, id)).toHaveCount(0);
  await board.waitForTimeout(600);
  expect(await last.boundingBox()).toEqual(before);
  await board.mouse.up();
  await expect.poll(async () => JSON.stringify(await last.boundingBox())).not.toBe(JSON.stringify(before));
});

test('the station of a terminal is kept', async ({ venue }) => {
  const board = await openBoard(venue.openScreen, 'Pans');
  await board.reload();
  await expect(board.getByRole('radio', { name: /^Pans/ })).toBeChecked();
});

test('an item is 86 in two taps, and back with a third', async ({ venue }) => {
  const board = await openBoard(venue.openScreen, 'All');
  await board.getByRole('button', { name: '86 an item' }).click();
  const item = board.getByRole('dialog').getByRole('button', { name: /^Sea bass/ });
  await item.click();
  await expect(item).toHaveAttribute('aria-pressed', 'true');
  await item.click();
  await expect(item).toHaveAttribute('aria-pressed', 'false');
  await board.getByRole('searchbox').fill('no such thing');
  await expect(board.getByText('No item is called that.')).toBeVisible();
});
