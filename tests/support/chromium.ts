import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Finds the Chromium the tests run on: CHROMIUM_PATH, else where systems usually have one. */
export function chromiumPath(): string {
  const path = process.env['CHROMIUM_PATH'] ?? USUAL_PLACES.find(existsSync);
  if (!path) throw new Error('No Chromium found. Install one, or name it in CHROMIUM_PATH.');
  return path;
}
