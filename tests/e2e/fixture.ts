import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page, type PlaywrightWorkerArgs } from '@playwright/test';
import { requireChromium } from '#tests/support/chromium';
import { startBrowserHost } from './browser-host';
import { type DesktopKind, desktopArgs, startDesktop } from './desktop-app';

/** A restaurant with a host of its own, whatever shows its screens. Never ask for the address: hosts differ in it. */
export interface Venue {
  kind: 'browser' | DesktopKind;
  /** Opens a screen by its hash, such as `#/kitchen`; each call gives a window or tab of its own. */
  openScreen(hash: string): Promise<Page>;
}

/** A data folder whose host can be ended and started anew, such as after something was done to the folder. */
export interface House {
  dataDir: string;
  /** Starts the host; the first start makes the demo restaurant, unless `asNew` asks for a machine as it is bought. */
  open(options?: { asNew?: boolean }): Promise<Venue>;
  close(): Promise<void>;
}

interface Fixtures {
  folder: string;
  house: House;
  venue: Venue;
}

type Started = Venue & { close(): Promise<void> };

export const test = base.extend<Fixtures>({
  // Playwright demands the pattern, even empty.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tableside-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  house: async ({ folder, playwright }, use, { project }) => {
    const dataDir = join(folder, 'data');
    let started: Started | null = null;
    const house: House = {
      dataDir,
      async open({ asNew = false } = {}) {
        const more = asNew ? [] : ['--demo'];
        started =
          project.name === 'desktop'
            ? await startDesktop(desktopArgs(join(folder, 'profile'), dataDir, more))
            : await startInBrowser(['--data', dataDir, ...more], playwright);
        return started;
      },
      async close() {
        await started?.close();
        started = null;
      },
    };
    await use(house);
    await house.close();
  },

  venue: async ({ house }, use) => {
    await use(await house.open());
  },
});

async function startInBrowser(
  args: string[],
  playwright: PlaywrightWorkerArgs['playwright'],
): Promise<Started> {
  const host = await startBrowserHost(args);
  const browser = await playwright.chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  // One context: the screens of one machine share what is stored on it.
  const context = await browser.newContext({ viewport: { width: 1366, height: 860 } });
  return {
    kind: 'browser',
    async openScreen(hash) {
      const page = await context.newPage();
      await page.goto(`${host.address}/${hash}`);
      return page;
    },
    async close() {
      await browser.close();
      await host.close();
    },
  };
}

export { expect } from '@playwright/test';
