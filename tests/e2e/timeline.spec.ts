import { bar, barriers, drag, openTomorrow } from './book-page';
import { expect, test } from './fixture';
import { signIn } from './sign-in';

test('a booking is resized, joined and taken off its table, by pointer and by keyboard', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  const grant = bar(page, 'Grant');

  await drag(page, grant, { minutes: 30, hold: 'end' });
  await expect(grant).toHaveAccessibleName(/19:30 to 22:00, Table 9/);
  await page.keyboard.press('Control+z');
  await expect(grant).toHaveAccessibleName(/19:30 to 21:30, Table 9/);
  await grant.focus();
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(grant).toHaveAccessibleName(/19:30 to 21:00, Table 9/);
  await expect(grant).toBeFocused();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(grant).toHaveAccessibleName(/19:30 to 21:30, Table 9/);

  // On the edge between neighbours both are meant, and say so before the hand lets go.
  await drag(page, grant, { rows: 0.55 });
  await expect(grant).toHaveAccessibleName(/19:30 to 21:30, 9 \+ 10, booked/);
  await grant.focus();
  await page.keyboard.press('Shift+J');
  await expect(grant).toHaveAccessibleName(/19:30 to 21:30, Table 9, booked/);
  await page.keyboard.press('j');
  await expect(grant).toHaveAccessibleName(/9 \+ 10, booked/);
  await page.keyboard.press('l');
  await expect(page.getByText('Grant may be moved again')).toBeVisible();

  await grant.focus();
  await page.keyboard.press('Delete');
  await expect(grant).toHaveAccessibleName(/no table/i);
  await grant.focus();
  await page.keyboard.press('a');
  await expect(grant).toHaveAccessibleName(/Table \S+, booked/);
});

test('a booking let go on top of another is refused, and the two can swap', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  // Kelly, 6 guests, has the table of six two rows down; a table of two is nothing to swap it for.
  await drag(page, bar(page, 'Grant'), { rows: 2 });
  const panel = page.getByRole('dialog', { name: 'It does not fit there' });
  await expect(panel).toContainText('Table 11 is taken from 20:00 to 22:00');
  await expect(panel.getByRole('button', { name: /^Swap the two/ })).toBeHidden();
  await panel.getByRole('button', { name: /^Give .*Kelly / }).click();
  await expect(bar(page, 'Grant')).toHaveAccessibleName(/19:30 to 21:30, Table 11, /);
  await expect(bar(page, 'Kelly')).not.toHaveAccessibleName(/Table 11/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar(page, 'Grant')).toHaveAccessibleName(/Table 9, /);
  await expect(bar(page, 'Kelly')).toHaveAccessibleName(/20:00 to 22:00, Table 11, /);
});

test('tables are blocked for tomorrow evening, named when they are not free, and given back', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  await page.keyboard.press('b');
  const form = page.getByRole('dialog', { name: 'Block tables' });
  await form.getByRole('button', { name: 'Wobbly table' }).click();
  for (const table of ['Table 9', 'Table 11', 'Table 12'])
    await form.getByRole('button', { name: table, exact: true }).click();
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: 'Block 3 tables' }).click();
  await expect(form).toContainText('2 parties have these tables then');
  await expect(form).toContainText(/Table 9: Imogen Grant, 19:30 to 21:30/);
  for (const table of ['Table 9', 'Table 11'])
    await form.getByRole('button', { name: table, exact: true }).click();
  await form.getByRole('button', { name: 'Block 1 table' }).click();
  await expect(form).toBeHidden();

  const blocked = bar(page, 'Blocked, Wobbly table');
  await expect(blocked).toHaveAccessibleName(/Table 12, 17:00 to 23:00/);
  await blocked.focus();
  await page.keyboard.press('-');
  await expect(blocked).toHaveAccessibleName(/17:00 to 22:45/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Block' }).getByRole('button', { name: 'Unblock' }).click();
  await expect(blocked).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(blocked).toHaveAccessibleName(/Table 12, 17:00 to 22:45/);
});

test('everybody without a table gets one in one act, after the moves were shown', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await signIn(page, 'host');
  const waiting = page.locator('.book-track').getByRole('button', { name: /no table/i });
  await expect(waiting).toHaveCount(2);
  await page.getByRole('button', { name: 'Give all a table' }).click();
  const plan = page.getByRole('dialog', { name: 'Give all a table' });
  await expect(plan).toContainText(/Sørensen, 5/);
  await plan.getByRole('button', { name: 'Give 2 bookings a table' }).click();
  await expect(plan).toBeHidden();
  await expect(waiting).toHaveCount(0);
  await expect(bar(page, 'Sørensen')).toHaveAccessibleName(/5 guests, .* booked$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(waiting).toHaveCount(2);
});

test('the timeline keeps nobody out, tells its keys, and stands still for those who ask', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/book');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTomorrow(page);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of the book' });
  await expect(keys).toContainText('15 minutes earlier or later');
  const running = () =>
    page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length);
  await expect.poll(running).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  const cursor = page.getByRole('slider', { name: 'Who is here at a time' });
  await cursor.focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await expect(cursor).toHaveAttribute('aria-valuetext', /\d\d:\d\d: \d+ part(y|ies), \d+ guests?/);

  await drag(page, bar(page, 'Grant'), { rows: 2 });
  await expect(page.getByRole('dialog', { name: 'It does not fit there' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Give .*Grant / })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
