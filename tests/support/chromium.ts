import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The Chromium the tests run on: CHROMIUM_PATH, else where systems have one, else the one Playwright fetched. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return [...USUAL_PLACES, chromium.executablePath()].find(existsSync) ?? null;
}

/** As `findChromium`, for those who cannot go on without. */
export function requireChromium(): string {
  const path = findChromium();
  if (path === null) throw new Error('No Chromium found. Install one, or name it in CHROMIUM_PATH.');
  return path;
}
