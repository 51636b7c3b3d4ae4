import { defineConfig } from '@playwright/test';

/** The same specs in two hosts: screens in a browser from the plain Node host, and in the desktop app. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test starts a host with a database of its own; more at once only makes all of them slow.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  projects: [
    { name: 'browser', grepInvert: /@desktop/ },
    { name: 'desktop', grepInvert: /@browser/ },
  ],
});
