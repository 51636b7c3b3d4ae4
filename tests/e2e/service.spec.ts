import { expect, test } from './fixture';
import { signIn } from './sign-in';

test('a party is seated, orders, is cooked for, pays, and the table is free', async ({ venue }) => {
  const kitchen = await venue.openScreen('#/kitchen');
  await signIn(kitchen, 'chef');
  await expect(kitchen.getByText(/Host heard/)).toBeVisible();

  const pos = await venue.openScreen('#/floor');
  await signIn(pos, 'server');

  // Two taps seat a walk-in, a third opens the order.
  await pos.getByRole('button', { name: /^Table 19, 2 seats, free/i }).click();
  await pos.getByRole('button', { name: 'Seat 2 guests', exact: true }).click();
  await pos.getByRole('button', { name: /^Table 19, .*seated/i }).click();
  await expect(pos.getByRole('heading', { name: 'Table 19' })).toBeVisible();

  // Five items; the ribeye asks for what it needs by itself.
  const menu = pos.getByRole('region', { name: 'Menu' });
  const section = (name: string) => pos.getByRole('radio', { name, exact: true });
  await menu.getByRole('button', { name: /^Onion soup/ }).click();
  await menu.getByRole('button', { name: /^Beef tartare/ }).click();
  await section('Grill').click();
  await menu.getByRole('button', { name: /^Lamb shoulder/ }).click();
  await menu.getByRole('button', { name: /^Ribeye 300 g/ }).click();
  const sheet = pos.getByRole('dialog', { name: 'Ribeye 300 g' });
  await expect(sheet.getByRole('button', { name: 'Choose temperature' })).toBeDisabled();
  await sheet.getByRole('radio', { name: 'Medium rare' }).click();
  await sheet.getByRole('button', { name: 'Hand-cut chips' }).click();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await section('Sides').click();
  await menu.getByRole('button', { name: /^Truffle fries/ }).click();
  // The starters go; the mains wait until they are fired.
  await pos.getByRole('button', { name: /^Send 2.*3 held/ }).click();
  await pos.getByRole('button', { name: 'Fire 2' }).click();

  // The kitchen is told without anybody asking, with the choices on the ticket. The newest is on the last page.
  await expect(async () => {
    await kitchen.keyboard.press('PageDown');
    const grill = kitchen.getByRole('article', { name: 'Ticket T19' }).filter({ hasText: 'Ribeye' });
    await expect(grill).toContainText('Medium rare', { timeout: 1_000 });
  }).toPass();
  await expect(pos.getByText(/Seen by/).first()).toBeVisible();

  // Every station bumps its ticket; the server hears that the round is ready.
  const heads = kitchen.getByRole('button', { name: /^Bump T19/ });
  await expect(async () => {
    await kitchen.keyboard.press('PageDown');
    if (await heads.first().isVisible()) await heads.first().click();
    await expect(pos.getByRole('button', { name: 'Served' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await pos.getByRole('button', { name: 'Served' }).click();

  // Cash, exact; the last payment frees the table.
  await pos.getByRole('button', { name: /^Pay/ }).click();
  await pos.getByRole('button', { name: /Exact/ }).click();
  await expect(pos.getByText(/Paid/).first()).toBeVisible();
  await pos.getByRole('button', { name: 'Back to floor' }).click();
  await expect(pos.getByRole('button', { name: /^Table 19, 2 seats, free/i })).toBeVisible();
});
