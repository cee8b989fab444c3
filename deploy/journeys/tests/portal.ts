import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';

export type Account =
  | 'ontwikkelaar'
  | 'concurrent'
  | 'corporatie'
  | 'gemeente'
  | 'raadslid'
  | 'buurgemeente'
  | 'provincie'
  | 'voorzitter'
  | 'beheerder';

/** Somebody at a screen. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
}

/** Every answer comes so many milliseconds late at most, each by another: a screen that counts on an order shows it. */
const SLOW = Number(process.env['RITS_SLOW'] ?? 0);

const violations: string[] = [];

/** Fails a journey in which the browser refused something because of the content security policy, or a page broke. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({}, use) => {
      violations.length = 0;
      await use(undefined);
      expect(violations, 'no refusals by the content security policy and no broken scripts').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/** Signs in through the real login page; the browser keeps only a session cookie. */
export async function signIn(browser: Browser, account: Account, options: { width?: number; height?: number } = {}): Promise<Visitor> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: options.width ?? 1280, height: options.height ?? 900 } });
  if (SLOW > 0) {
    await context.route(/\/api\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * SLOW));
      await route.continue().catch(() => undefined);
    });
  }
  const page = await context.newPage();
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) {
      violations.push(message.text());
    }
  });
  page.on('pageerror', (error) => violations.push(String(error)));
  await page.goto('/login?returnTo=/');
  await logIn(page, account);
  await expect(page.locator('h1')).toBeVisible();
  return { page, context };
}

/**
 * Fills in the login pages of the identity server: first the name, then the password. It refuses a person who logs in twice
 * in the same moment, as parts of the journeys that run side by side do; then the password is asked again.
 */
export async function logIn(page: Page, account: Account): Promise<void> {
  await page.locator('#username').fill(account);
  if (!(await page.locator('#password').isVisible())) {
    await page.locator('#kc-login').click();
  }
  await expect(async () => {
    await page.locator('#password').fill(account);
    await page.locator('#kc-login').click();
    await expect.poll(() => page.isClosed() || !page.url().includes('/auth/'), { timeout: 5_000 }).toBe(true);
  }).toPass({ timeout: 30_000 });
}

/** A read of the API with the session of this page, as its screens do it. */
export async function api<T>(page: Page, path: string): Promise<{ status: number; body: T }> {
  return page.evaluate(async (address) => {
    const response = await fetch(address, { headers: { Accept: 'application/json', 'X-Rits': '1' } });
    return { status: response.status, body: (await response.json()) as T };
  }, path);
}

/** A write of the API with the session of this page, for what a story needs beside the demo. */
export async function write<T>(page: Page, method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  return page.evaluate(
    async ([verb, address, content, more]) => {
      const response = await fetch(address, {
        method: verb,
        headers: { 'Content-Type': 'application/json', 'X-Rits': '1', 'Idempotency-Key': crypto.randomUUID(), ...more },
        body: JSON.stringify(content),
      });
      if (!response.ok) {
        throw new Error(`${verb} ${address}: ${response.status} ${await response.text()}`);
      }
      return (await response.json()) as T;
    },
    [method, path, body, headers] as const,
  );
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Every mail that left this portal, newest first. */
export async function mails(): Promise<Mail[]> {
  const page = new URL(process.env.RITS_ORIGIN ?? 'http://localhost:8080');
  page.port = String(Number(page.port) + 401);
  return (await (await fetch(`${page.origin}/mails.json`)).json()) as Mail[];
}

/** The party for which this person is signed in. */
export async function partyOf(page: Page): Promise<string> {
  return page.evaluate(async () => ((await (await fetch('/session')).json()) as { party: { id: string } }).party.id);
}

/** By how many pixels the page scrolls sideways. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export interface ProjectPage {
  items: { id: string; name: string; homes: number; sides: unknown[]; hidden: string[] }[];
  total: number;
  homes: number;
}

/** The address of a demo project, found as a person would: by its name. */
export async function projectNamed(page: Page, name: string): Promise<string> {
  const { status, body } = await api<ProjectPage>(page, `/api/projects/v1/projects?q=${encodeURIComponent(name)}`);
  expect(status, JSON.stringify(body)).toBe(200);
  const found = body.items.find((item) => item.name === name);
  expect(found, `project ${name} is visible`).toBeTruthy();
  return (found as { id: string }).id;
}

/** Waits until the fonts are there: a picture without them shows no text. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** A month from now, as a person types it, as a screen shows it and as the API says it: the demo moves along with the calendar. */
export function inMonths(months: number): { typed: string; shown: string; date: string } {
  const now = new Date();
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth() + months, 1, 12));
  const written = (month: 'long' | 'short') =>
    new Intl.DateTimeFormat('nl-NL', { month, year: 'numeric', timeZone: 'UTC' }).format(day).replaceAll('.', '');
  return { typed: written('long'), shown: written('short'), date: day.toISOString().slice(0, 10) };
}
