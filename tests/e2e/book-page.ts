import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from './sign-in';

/** The book of the day after the demo's evening: Grant, 2 guests, has table 9 from 19:30 to 21:30. */
export async function openTomorrow(page: Page): Promise<void> {
  await signIn(page, 'host');
  await expect(page.getByRole('button', { name: 'New booking' })).toBeVisible();
  await page.getByRole('button', { name: 'The day after' }).click();
  await expect(bar(page, 'Grant')).toHaveAccessibleName(/19:30 to 21:30, Table 9, booked/);
}

/** What is on the timeline under a name. */
export function bar(page: Page, name: string): Locator {
  return page.locator('.book-track').getByRole('button', { name: new RegExp(name) });
}

/** Drags a bar so many minutes along the time, and so many rows down, by the measure of its own two hours. */
export async function drag(
  page: Page,
  dragged: Locator,
  { minutes = 0, rows = 0, hold = 'middle' }: { minutes?: number; rows?: number; hold?: 'middle' | 'end' },
): Promise<void> {
  await dragged.scrollIntoViewIfNeeded();
  const box = await dragged.boundingBox();
  if (!box) throw new Error('the bar is not in view');
  const rowHeight = box.height + 6;
  const [x, y] = [hold === 'end' ? box.x + box.width - 10 : box.x + 40, box.y + box.height / 2];
  const [toX, toY] = [x + (box.width * minutes) / 120, y + rowHeight * rows];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 });
  await page.mouse.move(toX, toY, { steps: 4 });
  await page.mouse.up();
}

/** What keeps people with a screen reader, a keyboard or weak eyes out: every finding with its elements. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
