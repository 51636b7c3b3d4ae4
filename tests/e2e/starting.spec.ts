import type { Page } from '@playwright/test';
import { expect as expectSoon, test } from './fixture';
import { signIn } from './sign-in';

// A read is given up after ten seconds; only then anything is said.
const expect = expectSoon.configure({ timeout: 60_000 });

test.slow();

test('a host that does not answer leaves the starting screen, which says what waits, until it does @browser', async ({
  venue,
}) => {
  const page = await venue.openScreen('#/floor');
  const host = await hangable(page);
  await signIn(page, 'server');
  await page.getByRole('button', { name: /^Table 19, 2 seats, free/i }).click();
  await page.getByRole('button', { name: 'Seat 2 guests', exact: true }).click();
  await page.getByRole('button', { name: /^Table 19, .*seated/i }).click();
  const soup = page.getByRole('region', { name: 'Menu' }).getByRole('button', { name: /^Onion soup/ });
  await expect(soup).toBeVisible();
  host.hang();
  await soup.click();
  await page.reload();

  await expect(page.getByText('This takes longer than usual.', { exact: false })).toBeVisible();
  await expect(page.getByText(/^1 tap kept on this screen/)).toBeVisible();
  await expect(page.getByText('could not be loaded')).toHaveCount(0);
  await host.restart();
  await expect(page.getByRole('region', { name: 'Not sent' }).getByRole('listitem')).toHaveCount(1);
  const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('tableside.outbox/')).length;
  await expect.poll(() => page.evaluate(kept)).toBe(0);
});

/** Lets a host seem to hang: nothing asked of it arrives, while its link stays up. Loads the page again. */
async function hangable(page: Page): Promise<{ hang(): void; restart(): Promise<void> }> {
  let isHanging = false;
  let close = async (): Promise<void> => {};
  await page.routeWebSocket('**/ws', (socket) => {
    const server = socket.connectToServer();
    close = () => socket.close();
    socket.onMessage((text) => {
      if (!isHanging) server.send(text);
    });
  });
  await page.reload();
  return {
    hang() {
      isHanging = true;
    },
    restart() {
      isHanging = false;
      return close();
    },
  };
}
