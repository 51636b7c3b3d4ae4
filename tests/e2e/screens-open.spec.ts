import { expect, test } from './fixture';

/** The smallest thing every host must do: put each screen in front of somebody, without a complaint. */
for (const hash of ['#/floor', '#/kitchen', '#/book']) {
  test(`the screen ${hash} comes up and meets the restaurant's staff`, async ({ venue }) => {
    const page = await venue.openScreen(hash);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.reload();
    await expect(page).toHaveTitle(/Tableside/);
    await expect(page.getByRole('button').first()).toBeVisible();
    expect(complaints).toEqual([]);
  });
}
