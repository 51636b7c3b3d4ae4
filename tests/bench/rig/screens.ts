import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import type { Input, Output, ProcedureName } from '#contract/contract';
import { demoStaff } from '#db/seed/demo/staff';

/** What this page notes down, in milliseconds since the epoch: one clock for all pages of a machine. */
declare global {
  interface Window {
    benchTapped: number;
    benchPainted: number;
    benchPaint: Promise<void>;
  }
}

/** Notes when the next finger comes down. */
export async function stampTaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener(
      'pointerdown',
      () => {
        window.benchTapped = performance.timeOrigin + performance.now();
      },
      { capture: true, once: true },
    );
  });
}

/**
 * Watches the part that `selector` names, from now on; what it answers resolves with the frame after that part has changed, or
 * has come, which is noted.
 */
export async function stampPaint(page: Page, selector: string): Promise<() => Promise<void>> {
  await page.evaluate((wanted) => {
    window.benchPaint = new Promise((resolve) => {
      const before = document.querySelectorAll(wanted).length;
      const observer = new MutationObserver((changes) => {
        const has =
          changes.some(({ target }) =>
            (target instanceof Element ? target : target.parentElement)?.closest(wanted),
          ) || document.querySelectorAll(wanted).length > before;
        if (!has) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          window.benchPainted = performance.timeOrigin + performance.now();
          resolve();
        });
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  }, selector);
  return () => page.evaluate(() => window.benchPaint);
}

/** A window of a till of its own. */
export async function openScreen(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await page.goto(url);
  return page;
}

/** Types the manager's six digits; milliseconds from the last one until the screen behind is there. */
export async function signIn(page: Page): Promise<number> {
  const pad = page.getByRole('heading', { name: 'Enter your PIN' });
  await pad.waitFor();
  await page.keyboard.type(demoStaff.niamh.pin.slice(0, -1), { delay: 10 });
  const began = performance.now();
  await page.keyboard.type(demoStaff.niamh.pin.slice(-1));
  await pad.waitFor({ state: 'hidden' });
  return performance.now() - began;
}

/** Calls the host as a member of staff. */
export type Caller = Awaited<ReturnType<typeof caller>>;

/** Signs somebody in over HTTP. */
export async function caller(address: string, pin: string) {
  const post = async (procedure: string, input: unknown, session?: string): Promise<unknown> => {
    const headers: Record<string, string> = { 'idempotency-key': randomUUID() };
    if (session) headers['authorization'] = `Bearer ${session}`;
    const response = await fetch(`${address}/api/${procedure}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    });
    if (!response.ok) throw new Error(`${procedure}: ${await response.text()}`);
    return response.json();
  };
  const { session } = (await post('staff.signIn', { pin })) as Output<'staff.signIn'>;
  return <Name extends ProcedureName>(procedure: Name, input: Input<Name>) =>
    post(procedure, input, session) as Promise<Output<Name>>;
}
