import type { Page } from '@playwright/test';

/** Counts presses of a finger or a mouse from now on; ask for how many as often as wanted. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { taps?: number };
    if (counted.taps === undefined)
      window.addEventListener('pointerdown', () => (counted.taps = (counted.taps ?? 0) + 1), true);
    counted.taps = 0;
  });
  return () => page.evaluate(() => (window as unknown as { taps: number }).taps);
}
