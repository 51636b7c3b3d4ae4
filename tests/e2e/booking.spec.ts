import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { callHost } from './call-host';
import { expect, test } from './fixture';
import { demoPins, signIn } from './sign-in';

const form = (page: Page) => page.getByRole('dialog', { name: /New booking|Change the booking/ });
const row = (page: Page, name: string) => page.locator('[data-list-row]').filter({ hasText: name });
const details = (page: Page, name: string) => page.getByRole('dialog', { name });

async function openBook(page: Page, who: 'host' | 'manager' = 'host'): Promise<void> {
  await signIn(page, who);
  await expect(page.getByRole('button', { name: 'New booking' })).toBeVisible();
}

/** The page after today’s: nobody is there yet, and every time of the evening is to come. */
async function openTomorrow(page: Page, who: 'host' | 'manager' = 'host'): Promise<string> {
  await openBook(page, who);
  await page.getByRole('button', { name: 'The day after' }).click();
  await expect(row(page, 'Grant')).toBeVisible();
  return page.getByLabel('Bookings').getByRole('heading', { level: 2 }).innerText();
}

/** How many keys are pressed from now on; keys that are held with others do not count for themselves. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = { keys: 0 };
    Object.assign(window, { counter });
    window.addEventListener(
      'keydown',
      ({ key }) => !/^(Shift|Control|Alt|Meta)$/.test(key) && counter.keys++,
      true,
    );
  });
  return () => page.evaluate(() => (window as unknown as { counter: { keys: number } }).counter.keys);
}

/** What stands in the way of people with a screen reader, a keyboard or weak eyes: anything at all. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The ids that the demo gave to tables and guests, as the book shows them. */
async function idsOf(page: Page) {
  const { today } = await callHost(page, 'reservations.day', { date: '2026-01-01' });
  const next = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const { tables, reservations } = await callHost(page, 'reservations.day', { date: next });
  const table = (number: string) => tables.find((one) => one.number === number)?.id ?? '';
  return { tomorrow: next, table, guestId: reservations[0]?.guest.id ?? '' };
}

/** As many quarters of an hour as there are tables to fill: no more may start in one than the kitchen takes. */
const STARTS = ['19:30', '19:45', '20:15', '20:45', '21:00'];

/** Takes bookings for two tomorrow around 20:30, each at a table; those that are kept there are nobody’s to move. */
async function fill(page: Page, numbers: readonly string[], locked: boolean): Promise<void> {
  const { tomorrow: date, table, guestId } = await idsOf(page);
  for (const [index, number] of numbers.entries())
    await callHost(page, 'reservations.create', {
      reservationId: crypto.randomUUID(),
      guest: { guestId },
      date,
      time: STARTS[index] ?? '20:15',
      partySize: 2,
      tableIds: [table(number)],
      locked,
    });
}

/** Every table or join that seats eight, but for table 15. */
const LARGE = ['3', '4', 'P1', 'P5'];

/** Opens the form for a guest of the house and says how many and when. */
async function ask(page: Page, guest: string, quick: string): Promise<Locator> {
  await page.keyboard.press('n');
  await form(page).getByRole('combobox', { name: 'Guest' }).fill(guest);
  await page.keyboard.press('Enter');
  const said = form(page).getByRole('textbox', { name: 'How many and when' });
  await expect(said).toBeFocused();
  await page.keyboard.type(quick);
  return said;
}

test('a returning guest is booked by telephone in at most fifteen keys', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  const keys = await countKeys(page);
  await page.keyboard.press('n');
  await expect(form(page).getByRole('combobox', { name: 'Guest' })).toBeFocused();
  await page.keyboard.type('oka');
  await page.keyboard.press('Enter');
  await expect(form(page).getByText('Adaeze Okafor')).toBeVisible();
  await expect(form(page).getByText('Sesame, seat 3')).toBeVisible();
  await expect(form(page).getByRole('textbox', { name: 'How many and when' })).toBeFocused();
  await page.keyboard.type('4 2015');
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeHidden();
  await expect(row(page, 'Okafor')).toContainText('20:15');
  await expect(row(page, 'Okafor')).toContainText('4 guests');
  await expect(page.getByText(/^Booked, RES-\d{4}-\d{6}$/)).toBeVisible();
  expect(await keys()).toBeLessThanOrEqual(15);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Okafor')).toBeHidden();
});

test('a new guest is asked for the number first, and typing a name stays in its field', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  await page.keyboard.press('n');
  await form(page).getByRole('combobox', { name: 'Guest' }).fill('zwicky');
  await page.keyboard.press('Enter');
  const phone = form(page).getByRole('textbox', { name: 'Phone' });
  await expect(phone).toBeFocused();
  await page.keyboard.type('+353 1 555 0199');
  await expect(phone).toHaveValue('+353 1 555 0199');
  const first = form(page).getByRole('textbox', { name: 'First name' });
  await first.focus();
  await page.keyboard.type('Ada');
  await expect(first).toHaveValue('Ada');
});

test('a booking that only fits by a reshuffle is offered with its moves, and taken with them', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  await fill(page, LARGE, true);
  await fill(page, ['15'], false);
  await ask(page, 'okafor', '8 2030');
  await expect(form(page).getByText('Table 15 fits 8 if 1 party moves')).toBeVisible();
  // Enter leads to the button that says what it will do; the second Enter does it.
  await page.keyboard.press('Enter');
  const take = form(page).getByRole('button', { name: /^Book .* 20:30 for 8, with 1 move$/ });
  await expect(take).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeHidden();
  await expect(row(page, 'Okafor')).toContainText('Table 15');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Okafor')).toBeHidden();
  const atFifteen = page.locator('[data-list-row]').filter({ hasText: 'Table 15' });
  await expect(atFifteen).toHaveCount(1);
});

test('a telephone number where how many and when belongs is told apart, and leaves the time as it was', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  const time = form(page).getByRole('textbox', { name: 'Time', exact: true });
  const said = await ask(page, 'okafor', '0851');
  await expect(time).toHaveValue('08:51');
  await page.keyboard.type('234567');
  await expect(form(page).getByText(/^That looks like a telephone number/)).toBeVisible();
  await expect(time).toHaveValue('19:00');
  await said.fill('4 2015');
  await expect(time).toHaveValue('20:15');
});

test('a week and a month take bookings too, by button and by key', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  await page.getByRole('radio', { name: 'Week' }).click();
  await ask(page, 'okafor', '4 2015');
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeHidden();
  await expect(page.getByText(/^Booked, RES-\d{4}-\d{6}$/)).toBeVisible();
  await page.getByRole('radio', { name: 'Month' }).click();
  await page.getByRole('button', { name: 'New booking' }).click();
  await expect(form(page).getByRole('combobox', { name: 'Guest' })).toBeFocused();
});

test('a full slot says why and offers the nearest times', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTomorrow(page);
  await fill(page, [...LARGE, '15'], true);
  await ask(page, 'okafor', '8 2030');
  // On a small screen too, nothing has to be scrolled to see why, and when instead.
  await expect(form(page).getByText('20:30 is full for 8')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-next-step]')).toBeInViewport({ ratio: 1 });
  await expect(form(page).getByRole('button', { name: 'Full at 20:30' })).toBeDisabled();
  await page.keyboard.press('Enter');
  const nearest = page.locator('[data-next-step]');
  await expect(nearest).toBeFocused();
  const time = await nearest.innerText();
  await page.keyboard.press('Enter');
  await form(page)
    .getByRole('button', { name: new RegExp(`^Book .* ${time.slice(0, 5)} for 8`) })
    .click();
  await expect(row(page, 'Okafor')).toContainText(time.slice(0, 5));
});

test('a party that fits nowhere is taken without a table, if somebody says so', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page, 'manager');
  await ask(page, 'okafor', '19 2030');
  await expect(form(page).getByText('20:30 is full for 19')).toBeVisible();
  await form(page).getByRole('button', { name: 'Take them without a table' }).click();
  await expect(form(page).getByText('Without a table for now')).toBeVisible();
  await form(page).getByRole('textbox', { name: 'Why it is taken all the same' }).fill('Private party');
  await form(page)
    .getByRole('button', { name: /^Book .* 20:30 for 19$/ })
    .click();
  await expect(row(page, 'Okafor')).toContainText('No table');
});

test('tables are joined for a party of ten', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openTomorrow(page);
  await ask(page, 'okafor', '10 1930');
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeHidden();
  await expect(row(page, 'Okafor')).toContainText(/10 guests · \d+ \+ \d+ \+ \d+/);
  await expect(details(page, 'Adaeze Okafor')).toContainText('joined');
});

test('a late party’s table is released with one tap, and taken back', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openBook(page, 'manager');
  await callHost(page, 'hours.setLateness', {
    lateAfterMinutes: 5,
    releaseAfterMinutes: 10,
    noShowAfterMinutes: null,
  });
  const needing = page.getByRole('region', { name: 'Needs you' });
  await expect(needing.locator('[data-list-row]').first()).toContainText('Byrne');
  await needing.getByRole('button', { name: 'Release table' }).click();
  await expect(page.getByText('Byrne did not come: Table P3 is free')).toBeVisible();
  await expect(needing).not.toContainText('Byrne');
  await page.keyboard.press('Control+z');
  await expect(needing.locator('[data-list-row]').first()).toContainText('Byrne');

  await row(page, 'Byrne').click();
  await details(page, 'Sinéad Byrne').getByRole('button', { name: 'More' }).click();
  await details(page, 'Sinéad Byrne').getByRole('button', { name: 'No-show' }).click();
  await expect(needing).not.toContainText('Byrne');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(needing).toContainText('Byrne');
});

test('a party is called, reconfirmed, comes in parts, and is seated and unseated', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openBook(page);
  await row(page, 'Lindqvist').click();
  const panel = details(page, 'Elin Lindqvist');
  await panel.getByRole('button', { name: 'Call' }).click();
  await expect(panel).toContainText('+353 1 555 0104');
  await panel.getByRole('button', { name: 'They come: reconfirmed' }).click();
  await expect(row(page, 'Lindqvist')).toContainText('Confirmed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Lindqvist')).toContainText('Booked');

  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'A part is here, or another size' }).click();
  await panel.getByRole('button', { name: '1 of 2 are here' }).click();
  await expect(page.getByRole('region', { name: 'Needs you' })).toContainText('1 of 2 here');
  await details(page, 'Elin Lindqvist').getByRole('button', { name: 'Seat at table 22' }).click();
  await expect(page.getByText('Lindqvist seated: Table 22')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Lindqvist')).toContainText('Arrived');
});

test('more come than the table seats: a host says why, and a manager’s PIN opens over it', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/book');
  await page.setViewportSize({ width: 1366, height: 768 });
  await openBook(page);
  await row(page, 'Lindqvist').click();
  const panel = details(page, 'Elin Lindqvist');
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'A part is here, or another size' }).click();
  const here = panel.getByRole('textbox', { name: 'Guests at the door' });
  await here.fill('3');
  await here.press('Enter');
  await panel.getByRole('button', { name: 'They are 3, not 2' }).click();
  await expect(
    panel.getByText('They sit there all the same, with a manager’s PIN, and say why:'),
  ).toBeInViewport();
  expect(await barriers(page)).toEqual([]);
  const why = panel.getByRole('button', { name: 'Regular guest' });
  await why.click();
  const desk = page.getByRole('dialog', { name: 'A manager’s PIN' });
  await expect(desk).toContainText('Clara stays signed in.');
  expect(await barriers(page)).toEqual([]);
  // Nobody gives it: nothing was changed, and the reasons stand where they stood.
  await page.keyboard.press('Escape');
  await expect(desk).toBeHidden();
  await why.click();
  await expect(desk).toBeVisible();
  await page.keyboard.type(demoPins.manager);
  await expect(desk).toBeHidden();
  await expect(panel).toContainText('3 guests');
  await expect(panel).toContainText('Regular guest');
  await panel.getByRole('button', { name: 'Seat at table 22' }).click();
  await expect(page.getByText('Lindqvist seated: Table 22')).toBeVisible();
});

test('a time that the clocks skip is refused with words beside the button', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openBook(page);
  await ask(page, 'okafor', '2 0130');
  await form(page).locator('input[type=date]').fill('2027-03-28');
  await expect(
    form(page).getByText('The clocks skip this time on that day. Choose another.'),
  ).toBeInViewport();
  await expect(form(page).getByRole('button', { name: 'Choose another time' })).toBeDisabled();
});

test('the hour that comes twice is asked, and taken as it was chosen', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openBook(page);
  await ask(page, 'okafor', '2 0130');
  await form(page).locator('input[type=date]').fill('2027-10-31');
  await expect(form(page).getByText('The clocks go back that night: 01:30 comes twice.')).toBeVisible();
  await expect(form(page).getByRole('button', { name: 'Choose which 01:30' })).toBeDisabled();
  const second = form(page).getByRole('button', { name: '01:30 winter time (second)' });
  await expect(second).toBeInViewport({ ratio: 1 });
  await second.click();
  await form(page).getByRole('textbox', { name: 'Why it is taken all the same' }).fill('Private party');
  await form(page)
    .getByRole('button', { name: /^Book .* 01:30 for 2$/ })
    .click();
  await expect(page.getByRole('dialog', { name: 'A manager’s PIN' })).toBeVisible();
  await page.keyboard.type(demoPins.manager);
  const panel = details(page, 'Adaeze Okafor');
  await expect(panel).toContainText('01:30 to 03:30, the second of the two');
  await expect(panel).toContainText('Private party');
});

test('the form, the details and the confirmation are open to everybody', async ({ venue }) => {
  const page = await venue.openScreen('#/book');
  await openBook(page);
  await row(page, 'Laurent').click();
  const panel = details(page, 'Camille Laurent');
  for (const fact of ['Peanut', 'Birthday', 'Wheelchair', 'P1 + P2, joined', 'RES-', 'by Clara Byrne'])
    await expect(panel).toContainText(fact);
  expect(await barriers(page)).toEqual([]);
  await panel.getByRole('button', { name: 'More' }).click();
  expect(await barriers(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Confirmation to print or copy' }).click();
  await expect(panel).toContainText('8 guests');
  expect(await barriers(page)).toEqual([]);

  // On paper there is the confirmation and nothing of the screen.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.booking-confirmation')).toContainText('Lark & Salt');
  await expect(page.locator('.booking-confirmation')).toBeVisible();
  await expect(row(page, 'Laurent')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.booking-confirmation')).toBeHidden();

  await page.keyboard.press('Escape');
  await ask(page, 'okafor', '4 2330');
  await expect(form(page).getByRole('group', { name: 'Table' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
