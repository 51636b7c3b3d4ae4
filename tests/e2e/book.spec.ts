import type { Locator } from '@playwright/test';
import { expect, test } from './fixture';
import { signIn } from './sign-in';

/** The start of a booking as its bar says it: "…, 21:05 to 23:05, …". */
async function startOf(bar: Locator): Promise<string> {
  return /(\d\d:\d\d) to/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1] ?? '';
}

test('a booking is moved by keyboard and by pointer, refused by name, cancelled and taken back', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/book');
  await signIn(page, 'host');
  const timeline = page.getByRole('region', { name: 'Timeline' });

  // By keyboard: a quarter of an hour later.
  const keane = timeline.getByRole('button', { name: /^Declan Keane/ });
  const booked = await startOf(keane);
  await keane.focus();
  await keane.press('Shift+ArrowRight');
  await expect.poll(() => startOf(keane)).not.toBe(booked);

  // By pointer: along the hours, on the same table.
  const moved = await startOf(keane);
  const box = await keane.boundingBox();
  if (!box) throw new Error('the booking is not on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y, { steps: 4 });
  await page.mouse.move(x + 60, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => startOf(keane)).not.toBe(moved);

  // Back over the party that sits there: refused, and the party is named.
  const free = await startOf(keane);
  await keane.focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByText(/Table 1 is taken .* by Silva/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => startOf(keane)).toBe(free);

  // Cancelled, and back again.
  await keane.press('Enter');
  const detail = page.getByRole('dialog', { name: 'Declan Keane' });
  await detail.getByRole('button', { name: 'Cancel' }).click();
  await expect(keane).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(keane).toHaveCount(1);
});
