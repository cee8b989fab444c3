import { defineConfig } from '@playwright/test';

const PAGES = '**/5-pages.spec.ts';
/** Lets time pass, which never goes back: nothing else is tried on that portal afterwards. */
const TIME = '**/90-table.spec.ts';
/** "stories", "pages" or "time": one of them; else all. Looking at every page changes nothing, and may go beside the stories. */
const part = process.env.JOURNEYS;

/**
 * Journeys of real people through a running portal with demo data, in a real browser.
 * RITS_ORIGIN is the address of the portal, CHROMIUM the browser; ./rits test sets both.
 */
export default defineConfig({
  testDir: 'tests',
  ...(part === 'pages' && { testMatch: PAGES }),
  ...(part === 'time' && { testMatch: TIME }),
  ...(part === 'stories' && { testIgnore: [PAGES, TIME] }),
  outputDir: `reports/traces/${part ?? 'all'}`,
  // One portal, one story after another: what one person does, the next one sees.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.RITS_ORIGIN ?? 'http://localhost:8080',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      chromiumSandbox: false,
      args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
