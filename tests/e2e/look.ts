import type { Page } from '@playwright/test';

/** Shows a page in a theme from now on, as somebody chose it on this device. */
export async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(
    (look) => localStorage.setItem('tableside.look', JSON.stringify({ state: look, version: 0 })),
    { theme, textSize: '100' },
  );
  await page.reload();
}
