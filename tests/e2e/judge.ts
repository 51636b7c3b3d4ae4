import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Nothing that can be touched is smaller than this, in CSS pixels. */
const SMALLEST = 44;

/** What axe and the ruler have to say of a screen that has settled. */
export async function judge(page: Page, screen: string): Promise<string[]> {
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
