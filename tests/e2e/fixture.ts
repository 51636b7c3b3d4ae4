import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { requireChromium } from '#tests/support/chromium';
import { startBrowserHost } from './browser-host';
import { type DesktopKind, desktopArgs, startDesktop } from './desktop-app';

/** A restaurant with a host of its own, whatever shows its screens. Never ask for the address: hosts differ in it. */
export interface Venue {
  kind: 'browser' | DesktopKind;
  /** Opens a screen by its hash, such as `#/kitchen`; each call gives a window or tab of its own. */
  openScreen(hash: string): Promise<Page>;
}

interface Fixtures {
  folder: string;
  venue: Venue;
}

export const test = base.extend<Fixtures>({
  // Playwright demands the pattern, even empty.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tableside-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  venue: async ({ folder, playwright }, use, { project }) => {
    const dataDir = join(folder, 'data');
    if (project.name === 'desktop') {
      const desktop = await startDesktop(desktopArgs(join(folder, 'profile'), dataDir, ['--demo']));
      await use(desktop);
      await desktop.close();
      return;
    }
    const host = await startBrowserHost(['--data', dataDir, '--demo']);
    const browser = await playwright.chromium.launch({
      executablePath: requireChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    // One context: the screens of one machine share what is stored on it.
    const context = await browser.newContext({ viewport: { width: 1366, height: 860 } });
    await use({
      kind: 'browser',
      async openScreen(hash) {
        const page = await context.newPage();
        await page.goto(`${host.address}/${hash}`);
        return page;
      },
    });
    await browser.close();
    await host.close();
  },
});

export { expect } from '@playwright/test';
