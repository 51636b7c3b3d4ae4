import { expect, test } from './fixture';
import { judge } from './judge';
import { setTheme } from './look';
import { signIn } from './sign-in';

/** Every screen a manager can open; the order and the bill are reached through the floor. */
const screens = ['#/floor', '#/book', '#/waitlist', '#/kitchen', '#/guests', '#/today', '#/manage'];

for (const theme of ['light', 'dark']) {
  test(`every screen passes axe and has targets a thumb can hit, ${theme} @browser`, async ({ venue }) => {
    const page = await venue.openScreen('#/floor');
    await setTheme(page, theme);
    const found = [...(await judge(page, 'sign-in'))];
    await signIn(page, 'manager');
    for (const hash of screens) {
      await page.evaluate((to) => location.assign(to), hash);
      found.push(...(await judge(page, hash)));
    }
    await page.evaluate(() => location.assign('#/manage'));
    await page.getByRole('radio', { name: 'Backups' }).click();
    found.push(...(await judge(page, 'backups')));
    await page.getByRole('radio', { name: 'Hours' }).click();
    found.push(...(await judge(page, 'hours')));
    await page.evaluate(() => location.assign('#/book'));
    for (const span of ['Week', 'Month']) {
      await page.getByRole('radio', { name: span }).click();
      found.push(...(await judge(page, span)));
    }
    await page.evaluate(() => location.assign('#/floor'));
    await page.getByRole('button', { name: /^Table 12, 4 seats/ }).click();
    found.push(...(await judge(page, 'order')));
    await page.getByRole('button', { name: /^Pay/ }).click();
    found.push(...(await judge(page, 'pay')));
    expect(found).toEqual([]);
  });
}
