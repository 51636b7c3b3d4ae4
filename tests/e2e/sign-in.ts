import { expect, type Page } from '@playwright/test';

/** Staff of the demo restaurant, by what they do. */
export const demoPins = { server: '1204', host: '5648', manager: '906090', chef: '6759' } as const;

/** Signs in by typing the PIN, as hardware keys would. */
export async function signIn(page: Page, who: keyof typeof demoPins): Promise<void> {
  const pad = page.getByRole('heading', { name: 'Enter your PIN' });
  // The first look at a new restaurant comes after the demo was written, which takes a slow machine its time.
  await expect(pad).toBeVisible({ timeout: 60_000 });
  await page.keyboard.type(demoPins[who], { delay: 20 });
  await expect(pad).toBeHidden();
}
