import { randomUUID } from 'node:crypto';
import { type Browser, chromium, type Page } from '@playwright/test';
import { demoStaff } from '#db/seed/demo/staff';
import { requireChromium } from '#tests/support/chromium';
import { startBrowserHost } from '../../e2e/browser-host';
import type { Figure } from '../figures';
import { progress } from '../progress';
import { type Caller, caller, openScreen, signIn, stampPaint, stampTaps } from '../rig/screens';
import { median, percentile, spread } from '../samples';

const SENDS = 60;
const WARM_UP = 5;
const TAPS = 30;
const SLOW_DOWN = 4;

/** The house that is measured. */
interface House {
  dataDir: string;
  /** Of the host that serves it, beside the folder. */
  args?: string[];
  /** How it is told apart in the figures. */
  name: string;
}

/**
 * From a finger on Send to the ticket on the kitchen's screen, from a finger on a tile to its line, and from a letter to
 * what it finds, in Chromium.
 */
export async function measurePainted({ dataDir, args = [], name }: House): Promise<Figure[]> {
  const host = await startBrowserHost(['--data', dataDir, ...args]);
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    return await measureIn(browser, host.address, `In Chromium, ${name}`);
  } finally {
    await browser.close();
    await host.close();
  }
}

async function measureIn(browser: Browser, address: string, section: string): Promise<Figure[]> {
  const manager = await caller(address, demoStaff.niamh.pin);
  const { tickets } = await manager('kitchen.board', { stationId: null });
  for (const ticket of tickets) await manager('kitchen.bumpTicket', { ticketId: ticket.id });
  const { tables } = await manager('floor.view', {});
  const visitId = tables.find((table) => table.number === '3')?.visit?.id ?? '';
  for (const { id: lineId } of (await manager('orders.visit', { visitId })).drafts)
    await manager('orders.removeLine', { lineId });

  const kitchen = await openScreen(browser, `${address}/#/kitchen`);
  await signIn(kitchen);
  const signedIn: number[] = [];
  const pos = await openScreen(browser, `${address}/#/floor`);
  signedIn.push(await signIn(pos));
  await pos.evaluate((hash) => location.assign(hash), `#/order/${visitId}`);
  await pos.getByRole('region', { name: 'Menu' }).waitFor();
  const sends = await measureSends(manager, visitId, { pos, kitchen });
  const told = await measureOthers(manager, visitId, pos);
  const taps = await measureTaps(pos);
  const found = await measureSearch(pos);
  return [
    {
      section,
      name: 'Send tapped -> ticket painted on the kitchen window, p95',
      value: percentile(sends, 0.95),
      unit: 'ms',
      goal: 100,
      detail: spread(sends),
    },
    {
      section,
      name: 'line rung at another terminal -> in this one’s check, p95',
      value: percentile(told, 0.95),
      unit: 'ms',
      goal: 250,
      detail: spread(told),
    },
    {
      section,
      name: `tile tapped -> line in the check, p95 at ${SLOW_DOWN}x CPU slow-down`,
      value: percentile(taps, 0.95),
      unit: 'ms',
      goal: 100,
      detail: spread(taps),
    },
    {
      section,
      name: `letter typed -> what it finds, p95 at ${SLOW_DOWN}x CPU slow-down`,
      value: percentile(found, 0.95),
      unit: 'ms',
      goal: 50,
      detail: spread(found),
    },
    {
      section,
      name: 'PIN complete -> signed in (six digits)',
      value: median(signedIn),
      unit: 'ms',
      goal: 300,
      detail: 'once, with one bcrypt compare',
    },
  ];
}

async function measureSends(
  manager: Caller,
  visitId: string,
  { pos, kitchen }: { pos: Page; kitchen: Page },
): Promise<number[]> {
  const { items } = await manager('menu.view', {});
  const item = items.find((candidate) => candidate.name === 'Onion soup');
  const samples: number[] = [];
  const send = pos.getByRole('button', { name: /^Send 1/ });
  for (let turn = -WARM_UP; turn < SENDS; turn++) {
    await manager('orders.addLine', { lineId: randomUUID(), visitId, itemId: item?.id ?? '' });
    await send.waitFor();
    await stampTaps(pos);
    const painted = await stampPaint(kitchen, 'article[data-ticket]');
    await send.click();
    await painted();
    const [from, to] = await Promise.all([
      pos.evaluate(() => window.benchTapped),
      kitchen.evaluate(() => window.benchPainted),
    ]);
    if (turn >= 0) samples.push(to - from);
    for (const ticket of (await manager('kitchen.board', { stationId: null })).tickets)
      await manager('kitchen.bumpTicket', { ticketId: ticket.id });
    await kitchen.locator('article[data-ticket]').first().waitFor({ state: 'hidden' });
  }
  progress('sends painted');
  return samples;
}

/** From a command of another terminal to its line, painted on this one. */
async function measureOthers(manager: Caller, visitId: string, pos: Page): Promise<number[]> {
  const { items } = await manager('menu.view', {});
  const itemId = items.find(({ name }) => name === 'Onion soup')?.id ?? '';
  const samples: number[] = [];
  for (let turn = -WARM_UP; turn < TAPS; turn++) {
    const lineId = randomUUID();
    const painted = await stampPaint(pos, '[aria-label="Check"]');
    const began = Date.now();
    await manager('orders.addLine', { lineId, visitId, itemId });
    await painted();
    if (turn >= 0) samples.push((await pos.evaluate(() => window.benchPainted)) - began);
    await manager('orders.removeLine', { lineId });
    await pos.waitForTimeout(300);
  }
  progress('lines of another terminal painted');
  return samples;
}

async function measureTaps(pos: Page): Promise<number[]> {
  const session = await pos.context().newCDPSession(pos);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  const tiles = pos
    .getByRole('region', { name: 'Menu' })
    .getByRole('button', { name: /^(Onion soup|Beef tartare|Crab toast)/ });
  const samples: number[] = [];
  for (let turn = -2; turn < TAPS; turn++) {
    await stampTaps(pos);
    const painted = await stampPaint(pos, '[aria-label="Check"]');
    await tiles.nth(Math.abs(turn) % 3).click();
    await painted();
    const [from, to] = await pos.evaluate(() => [window.benchTapped, window.benchPainted]);
    if (turn >= 0) samples.push((to ?? 0) - (from ?? 0));
    await pos.waitForTimeout(300);
  }
  progress('taps painted');
  return samples;
}

/** From a letter in the search field to the tiles it finds, painted. */
async function measureSearch(pos: Page): Promise<number[]> {
  const field = pos.getByRole('searchbox', { name: 'Search the menu' });
  await field.focus();
  const samples: number[] = [];
  for (let turn = -2; turn < TAPS; turn++) {
    await pos.evaluate(() => {
      document.addEventListener(
        'keydown',
        () => {
          window.benchTapped = performance.timeOrigin + performance.now();
        },
        { capture: true, once: true },
      );
    });
    // Tiles, or the words that nothing begins so.
    const painted = await stampPaint(pos, '[aria-label="Menu"]');
    await pos.keyboard.press('soupelchrdt'.charAt(Math.abs(turn) % 11));
    await painted();
    const [from, to] = await pos.evaluate(() => [window.benchTapped, window.benchPainted]);
    if (turn >= 0) samples.push((to ?? 0) - (from ?? 0));
    await field.fill('');
    await pos.waitForTimeout(200);
  }
  progress('searches painted');
  return samples;
}
