import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { WireAnswer, WireChange } from '#contract/wire';
import { chooseElectron, type DesktopApp, desktopArgs, startDesktop } from './desktop-app';
import { test as base, expect } from './fixture';

declare global {
  interface Window {
    heard: WireChange[];
  }
}

interface Fixtures {
  args: string[];
  desktop: DesktopApp;
  outside: { url: string; visits: string[] };
}

/** The app over an empty data folder, and a web server that nothing in the app should ever visit. */
const test = base.extend<Fixtures>({
  args: ({ folder }, use) => use(desktopArgs(join(folder, 'profile'), join(folder, 'data'))),
  desktop: async ({ args }, use) => {
    const desktop = await startDesktop(args);
    await use(desktop);
    await desktop.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands the pattern, even empty.
  outside: async ({}, use) => {
    const visits: string[] = [];
    const server: Server = createServer((request, response) => {
      visits.push(request.url ?? '');
      response.setHeader('content-type', 'text/html').end('<h1>Outside</h1>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, visits });
    server.closeAllConnections();
    server.close();
  },
});

const status = (page: Page): Promise<WireAnswer | undefined> =>
  page.evaluate(() => window.tableside?.invoke({ procedure: 'setup.status', input: {} }));

const createVenue = (page: Page): Promise<WireAnswer | undefined> =>
  page.evaluate(() =>
    window.tableside?.invoke({
      procedure: 'setup.createVenue',
      commandId: '019a9d7e-0000-7000-8000-000000000001',
      input: {
        name: 'Chez Test',
        currency: 'EUR',
        timeZone: 'Europe/Paris',
        taxIncluded: true,
        taxRates: { food: 1000, drinks: 2000 },
        manager: {
          id: '019a9d7e-0000-7000-8000-000000000002',
          firstName: 'Ada',
          lastName: 'Host',
          pin: '481516',
        },
      },
    }),
  );

async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.heard = [];
    window.tableside?.onChange((change) => window.heard.push(change));
  });
}

const hostProcessId = (app: ElectronApplication): Promise<number | undefined> =>
  app.evaluate(
    ({ app: electronApp }) => electronApp.getAppMetrics().find(({ name }) => name === 'Tableside host')?.pid,
  );

test.describe('the desktop shell', { tag: '@desktop' }, () => {
  test('gives a page the bridge and nothing of Node', async ({ desktop }) => {
    const page = await desktop.openScreen('#/floor');
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(window.tableside ?? {}).sort(),
      frozen: Object.isFrozen(window.tableside),
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({ bridge: ['invoke', 'onChange'], frozen: true, node: [] });
    expect(await status(page)).toMatchObject({ ok: true });
  });

  test('answers a nonsense call with a refusal, not with a crash', async ({ desktop }) => {
    const page = await desktop.openScreen('#/floor');
    const answers = await page.evaluate(() =>
      Promise.all([
        window.tableside?.invoke({ procedure: 'no.such', input: {} }),
        window.tableside?.invoke('nonsense' as never),
      ]),
    );
    expect(answers).toMatchObject([
      { ok: false, error: { code: 'PROCEDURE_UNKNOWN' } },
      { ok: false, error: { code: 'INPUT_INVALID' } },
    ]);
  });

  test('runs no inline and no foreign script', async ({ desktop, outside }) => {
    const page = await desktop.openScreen('#/floor');
    const blocked = await page.evaluate(async (foreign) => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      const inline = document.createElement('script');
      inline.textContent = 'window.injected = true';
      const fromOutside = document.createElement('script');
      fromOutside.src = foreign;
      document.head.append(inline, fromOutside);
      await fetch(foreign).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { violations: violations.sort(), ran: 'injected' in window };
    }, outside.url);
    expect(blocked).toEqual({
      violations: ['connect-src', 'script-src-elem', 'script-src-elem'],
      ran: false,
    });
    expect(outside.visits).toEqual([]);
  });

  test('lets no page leave and opens no window for it', async ({ desktop, outside }) => {
    const page = await desktop.openScreen('#/floor');
    const before = page.url();
    await page.evaluate((url) => {
      window.open(url);
      const link = Object.assign(document.createElement('a'), {
        href: url,
        target: '_blank',
        textContent: 'out',
      });
      document.body.append(link);
      link.click();
      location.href = url;
    }, outside.url);
    // Nothing says when a refused navigation is over; a call there and back comes well after it.
    await page.waitForTimeout(300);
    expect(await status(page)).toMatchObject({ ok: true });
    expect(page.url()).toBe(before);
    await expect.poll(() => desktop.app.windows().length).toBe(1);
    expect(outside.visits).toEqual([]);
  });

  test('refuses a caller from anywhere else, bridge or not', async ({ desktop, outside }) => {
    await desktop.openScreen('#/floor');
    const arrived = desktop.app.waitForEvent('window');
    await desktop.app.evaluate(({ app, BrowserWindow }, url) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
      setImmediate(() => void new BrowserWindow({ webPreferences: { preload } }).loadURL(url));
    }, outside.url);
    const page = await arrived;
    await page.waitForURL(outside.url);
    await page.waitForSelector('h1');
    expect(await status(page)).toMatchObject({ ok: false, error: { code: 'ORIGIN_REFUSED' } });
  });

  test('tells every window what changed', async ({ desktop }) => {
    const pages = [
      await desktop.openScreen('#/floor'),
      await desktop.openScreen('#/kitchen'),
      await desktop.openScreen('#/floor'),
    ];
    await Promise.all(pages.map(listen));
    expect(await createVenue(pages[0] as Page)).toMatchObject({ ok: true });
    for (const page of pages) {
      await expect
        .poll(() => page.evaluate(() => window.heard.flatMap(({ topics }) => topics)))
        .toContain('venue');
    }
  });

  test('opens one kitchen and one host stand, however often they are asked for', async ({ desktop }) => {
    await desktop.openScreen('#/floor');
    await desktop.openScreen('#/kitchen');
    await desktop.openScreen('#/book');
    await desktop.app.evaluate(({ Menu }) => {
      setImmediate(() => {
        for (const id of ['open-kitchen', 'open-book'])
          Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
      });
    });
    const count = () => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(await count()).toBe(3);
  });

  test('works on after a reload of the window', async ({ desktop }) => {
    const page = await desktop.openScreen('#/floor');
    for (let round = 0; round < 3; round += 1) {
      await page.reload();
      await listen(page);
      expect(await status(page)).toMatchObject({ ok: true });
    }
    await createVenue(page);
    await expect.poll(() => page.evaluate(() => window.heard.length)).toBeGreaterThan(0);
  });

  test('outlives its host process, and says HOST_UNAVAILABLE for what was under way', async ({ desktop }) => {
    const page = await desktop.openScreen('#/floor');
    expect(await status(page)).toMatchObject({ ok: true });
    const first = await hostProcessId(desktop.app);
    expect(first).toBeGreaterThan(0);
    // A stopped process answers nothing, so that the call is certainly open when the process dies.
    process.kill(first as number, 'SIGSTOP');
    const open = status(page);
    await page.waitForTimeout(200);
    process.kill(first as number, 'SIGKILL');
    expect(await open).toMatchObject({ ok: false, error: { code: 'HOST_UNAVAILABLE' } });
    await expect.poll(async () => (await status(page))?.ok, { timeout: 20_000 }).toBe(true);
    expect(await hostProcessId(desktop.app)).not.toBe(first);
  });

  test('a second start hands over to the first and ends', async ({ desktop, args }) => {
    await desktop.openScreen('#/floor');
    await desktop.app.evaluate(({ app }) => {
      app.on('second-instance', () => Reflect.set(globalThis, 'knocked', true));
    });
    expect((await runToItsEnd(args)).code).toBe(0);
    const knocked = () => desktop.app.evaluate(() => Reflect.get(globalThis, 'knocked') === true);
    await expect.poll(knocked).toBe(true);
    expect(desktop.app.windows()).toHaveLength(1);
  });

  test('names the holder of a locked data folder and ends with code 1', async ({ desktop, folder }) => {
    test.skip(desktop.kind === 'desktop-electron', 'a real error box waits for somebody to close it');
    const page = await desktop.openScreen('#/floor');
    expect(await status(page)).toMatchObject({ ok: true });
    const second = await runToItsEnd(desktopArgs(join(folder, 'other-profile'), join(folder, 'data')));
    expect(second.code).toBe(1);
    expect(second.output).toContain('Tableside cannot open its data');
    expect(second.output).toContain('in use by Tableside on the desktop');
    expect(await status(page)).toMatchObject({ ok: true });
  });

  test('closes its data in order, so that the next start has it', async ({ args }) => {
    const first = await startDesktop(args);
    expect(await createVenue(await first.openScreen('#/floor'))).toMatchObject({ ok: true });
    await first.close();
    const second = await startDesktop(args);
    expect(await status(await second.openScreen('#/floor'))).toMatchObject({
      ok: true,
      value: { venue: { name: 'Chez Test' } },
    });
    await second.close();
  });
});

/** Starts the app beside the one under test and waits until it ends by itself. */
async function runToItsEnd(args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(chooseElectron().executable, ['--no-sandbox', ...args]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}
