import { expect, test } from './fixture';
import { judge } from './judge';
import { signIn } from './sign-in';
import { tellStatus } from './told-status';

const full = { disk: { state: 'full', freeBytes: 0 } } as const;
const leapt = { kind: 'back', byMinutes: 120, machineTime: '2026-11-20T17:46:00.000Z' } as const;
const clock = { ...leapt, at: '2026-11-20T19:46:00.000Z' };

test('a full disk is said on every screen, and no longer once there is space @browser', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  const tell = await tellStatus(page, full);
  const words = page.getByText('The disk is full: nothing new can be saved.').filter({ visible: true });
  const banner = page.getByRole('region', { name: 'About the host' });
  await expect(banner).toContainText('The disk is full');
  await signIn(page, 'manager');
  for (const hash of ['#/floor', '#/book', '#/today', '#/manage']) {
    await page.evaluate((to) => location.assign(to), hash);
    await expect(banner).toContainText('The disk is full');
  }
  await page.evaluate(() => location.assign('#/floor'));
  await page.getByRole('button', { name: /^Table 12, 4 seats/ }).click();
  await expect(page.getByRole('heading', { name: 'Table 12' })).toBeVisible();
  await expect(banner).toContainText('The disk is full');
  expect(await judge(page, 'full disk')).toEqual([]);

  tell({});
  await expect(banner).toBeHidden();
  await expect(words).toHaveCount(0);
});

test('what matters most is said first, the rest at a tap @browser', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await tellStatus(page, { ...full, clock });
  await signIn(page, 'manager');
  const banner = page.getByRole('region', { name: 'About the host' });
  await expect(banner).toContainText('The disk is full');
  await expect(banner).not.toContainText('clock');
  await banner.getByRole('button', { name: '+1' }).click();
  await expect(banner).toContainText('The machine’s clock went back 2 hours.');
  await expect(banner.getByRole('button', { name: 'Use the machine’s time' })).toBeVisible();
});

test('a server is told of the clock, and cannot set it @browser', async ({ venue }) => {
  const page = await venue.openScreen('#/floor');
  await tellStatus(page, { clock });
  await signIn(page, 'server');
  const banner = page.getByRole('region', { name: 'About the host' });
  await expect(banner).toContainText('Tell a manager.');
  await expect(banner.getByRole('button')).toHaveCount(0);
});

test('in the kitchen no ticket moves for it @browser', async ({ venue }) => {
  const page = await venue.openScreen('#/kitchen');
  const tell = await tellStatus(page, {});
  await signIn(page, 'chef');
  const heads = page.getByRole('button', { name: /^Bump / });
  await expect(heads.first()).toBeVisible();
  const places = () =>
    heads.evaluateAll((all) =>
      all.map((head) => {
        const { x, y } = head.getBoundingClientRect();
        return `${head.ariaLabel} at ${Math.round(x)}, ${Math.round(y)}`;
      }),
    );
  const before = await places();
  tell(full);
  const said = page.getByText('Disk full', { exact: true });
  await expect(said).toBeVisible();
  expect(await places()).toEqual(before);
  // Two thirds of a ticket's items at least: read from where the cook stands.
  const size = await said.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(27);
});

test('while an older copy is put in place every screen says so, and nothing else @browser', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  const tell = await tellStatus(page, {});
  await signIn(page, 'server');
  await expect(page.getByRole('button', { name: /^Table 12, 4 seats/ })).toBeVisible();
  const at = '2026-11-20T19:46:00.000Z';
  const job = {
    kind: 'restore',
    step: 'Opening the copy',
    done: 1,
    total: 4,
    cancellable: false,
    startedAt: at,
  };
  tell({ phase: 'opening', job: { ...job, kind: 'restore' } });
  await expect(page.getByRole('heading', { name: 'Putting the older copy in place' })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
  await expect(page.getByRole('button', { name: /^Table 12/ })).toHaveCount(0);
  tell({});
  await expect(page.getByRole('button', { name: /^Table 12, 4 seats/ })).toBeVisible();
});
