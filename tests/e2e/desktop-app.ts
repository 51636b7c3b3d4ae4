import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { requireChromium } from '#tests/support/chromium';

export type DesktopKind = 'desktop-electron' | 'desktop-stand-in';

/** Where the executable that plays Electron lies. */
export const STAND_IN = join(import.meta.dirname, '../support/electron-stand-in');
const require = createRequire(import.meta.url);

/** Menu items that open each screen. */
const OPENERS: Record<string, string> = {
  '#/floor': 'open-floor',
  '#/kitchen': 'open-kitchen',
  '#/book': 'open-book',
};

export interface DesktopApp {
  app: ElectronApplication;
  kind: DesktopKind;
  openScreen(hash: string): Promise<Page>;
  /** Quits as a user would, and fails if the app used something the stand-in has no model of. */
  close(): Promise<void>;
}

/** The command line of the app, for Playwright and for starting it a second time by hand. */
export function desktopArgs(userData: string, dataDir: string, more: string[] = []): string[] {
  return ['.', `--user-data-dir=${userData}`, `--data=${dataDir}`, ...more];
}

/** Chooses real Electron where it can run, else the stand-in, and returns how to start it by hand. */
export function chooseElectron(): { kind: DesktopKind; executable: string } {
  const kind = canRunElectron() ? 'desktop-electron' : 'desktop-stand-in';
  if (kind === 'desktop-stand-in') {
    // The electron package itself reads this, and so both Playwright and the command line follow it.
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = STAND_IN;
    process.env['CHROMIUM_PATH'] = requireChromium();
  }
  return { kind, executable: require('electron') as unknown as string };
}

/** Starts the built desktop app; `args` come from `desktopArgs`. */
export async function startDesktop(args: string[]): Promise<DesktopApp> {
  const { kind } = chooseElectron();
  const app = await _electron.launch({ args });
  const claimed = new Set<Page>();

  const unclaimed = (hash: string) =>
    app.windows().find((page) => !claimed.has(page) && new URL(page.url()).hash === hash);

  return {
    app,
    kind,
    async openScreen(hash) {
      const opener = OPENERS[hash];
      const startsAt = opener ? hash : '#/floor';
      // The app opens one POS window by itself: that is the first one asked for.
      if (claimed.size === 0)
        await expect.poll(() => app.windows().some((page) => page.url().includes('#/'))).toBe(true);
      if (!unclaimed(startsAt)) await clickMenu(app, opener ?? 'open-floor');
      await expect.poll(() => unclaimed(startsAt), { message: `a window at ${startsAt}` }).toBeDefined();
      const page = unclaimed(startsAt) as Page;
      claimed.add(page);
      await page.waitForLoadState();
      // A window may come before its host is ready. In a browser it cannot, and specs are the same for both.
      await page.evaluate(() => window.tableside?.invoke({ procedure: 'setup.status', input: {} }));
      if (!opener) await page.evaluate((wanted) => location.assign(wanted), hash);
      return page;
    },
    async close() {
      const unsupported = await app.evaluate(() => {
        const standIn = Reflect.get(globalThis, '__electronStandin') as
          | { unsupported: Set<string> }
          | undefined;
        return [...(standIn?.unsupported ?? [])];
      });
      await app.close();
      expect(unsupported).toEqual([]);
    },
  };
}

/** Clicks an item of the application menu. */
export async function clickMenu(app: ElectronApplication, id: string): Promise<void> {
  // Playwright evaluates in the middle of whatever the main process does: the click waits for its turn.
  await app.evaluate(({ Menu }, item) => {
    setImmediate(() => Menu.getApplicationMenu()?.getMenuItemById(item)?.click());
  }, id);
}

function canRunElectron(): boolean {
  const folder = dirname(require.resolve('electron/package.json'));
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile) || !existsSync(join(folder, 'dist', readFileSync(pathFile, 'utf8'))))
    return false;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}
