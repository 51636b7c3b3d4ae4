import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The Chromium the tests run on: CHROMIUM_PATH, else where systems usually have one, else Playwright's own. */
export function findChromium(): string | null {
  const places = [process.env['CHROMIUM_PATH'] ?? '', ...usualPlaces, chromium.executablePath()];
  return places.find((place) => place !== '' && existsSync(place)) ?? null;
}

/** As `findChromium`, for those who cannot go on without one. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path === null) throw new Error('No Chromium found. Install one, or name it in CHROMIUM_PATH.');
  return path;
}
