import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { signIn } from './sign-in';

/** Every screen a manager can open; the order and the bill are reached through the floor. */
const screens = ['#/floor', '#/book', '#/kitchen', '#/today', '#/manage'];
/** Nothing that can be touched is smaller than this, in CSS pixels. */
const SMALLEST = 44;

for (const theme of ['light', 'dark']) {
  test(`every screen passes axe and has targets a thumb can hit, ${theme} @browser`, async ({ venue }) => {
    const page = await venue.openScreen('#/floor');
    await page.evaluate(
      (look) => localStorage.setItem('tableside.look', JSON.stringify({ state: look, version: 0 })),
      { theme, textSize: '100' },
    );
    await page.reload();
    const found = [...(await judge(page, 'sign-in'))];
    await signIn(page, 'manager');
    for (const hash of screens) {
      await page.evaluate((to) => location.assign(to), hash);
      found.push(...(await judge(page, hash)));
    }
    await page.evaluate(() => location.assign('#/floor'));
    await page.getByRole('button', { name: /^Table 12, 4 seats/ }).click();
    found.push(...(await judge(page, 'order')));
    await page.getByRole('button', { name: /^Pay/ }).click();
    found.push(...(await judge(page, 'pay')));
    expect(found).toEqual([]);
  });
}

/** What axe and the ruler have to say of a screen that has settled. */
async function judge(page: Page, screen: string): Promise<string[]> {
  await page.waitForTimeout(1_500);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const axe = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${screen}: ${id} at ${node.target.join(' ')}`),
  );
  const small = await page.evaluate((smallest) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, [role=button], [role=radio], a[href], input:not([type=hidden])',
    );
    return [...targets]
      .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
      .filter(
        ({ target, box }) =>
          target.checkVisibility() && box.width > 1 && (box.width < smallest || box.height < smallest),
      )
      .map(
        ({ target, box }) =>
          `${target.ariaLabel ?? target.textContent} is ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
  }, SMALLEST);
  return [...axe, ...small.map((words) => `${screen}: ${words}`)];
}
