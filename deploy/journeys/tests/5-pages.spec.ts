import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsIn } from './axe';
import { api, expect, projectNamed, settled, sideways, signIn, test, type Account } from './portal';

/** Every page, for who uses it most: WCAG 2.2 AA in both themes, no sideways scroll at 320 px, pictures to look at. */
const PICTURES = 'reports/pictures';
const WIDTHS = [1280, 360] as const;

async function first(page: Page, path: string): Promise<string> {
  const { body } = await api<{ items: { id: string }[] }>(page, path);
  const item = body.items[0];
  expect(item, `something in ${path}`).toBeTruthy();
  return (item as { id: string }).id;
}

/** When the projects of the demo already had a story. */
const LONG_AGO = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);

const PAGES: { name: string; account: Account; address: (page: Page) => Promise<string> | string }[] = [
  { name: 'start-ontwikkelaar', account: 'ontwikkelaar', address: () => '/' },
  { name: 'start-corporatie', account: 'corporatie', address: () => '/' },
  { name: 'start-gemeente', account: 'gemeente', address: () => '/' },
  { name: 'start-voorzitter', account: 'voorzitter', address: () => '/' },
  { name: 'start-provincie', account: 'provincie', address: () => '/' },
  { name: 'start-raadslid', account: 'raadslid', address: () => '/' },
  { name: 'start-beheerder', account: 'beheerder', address: () => '/' },
  { name: 'projecten', account: 'gemeente', address: () => '/projecten' },
  { name: 'projecten-toen', account: 'gemeente', address: () => `/projecten?asOf=${LONG_AGO}` },
  { name: 'vergelijken', account: 'gemeente', address: () => `/vergelijken?from=${LONG_AGO}` },
  { name: 'project-vergelijken', account: 'gemeente', address: async (page) => `/vergelijken?from=${LONG_AGO}&project=${await projectNamed(page, 'Weteringpark')}` },
  { name: 'project', account: 'gemeente', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}` },
  { name: 'project-programma', account: 'gemeente', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}/programma` },
  { name: 'project-gegevens', account: 'gemeente', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}/gegevens` },
  { name: 'project-bewerken', account: 'gemeente', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}/bewerken` },
  { name: 'project-knelpunten', account: 'gemeente', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}/knelpunten` },
  { name: 'project-opmerkingen', account: 'gemeente', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}/opmerkingen` },
  { name: 'projecten-favorieten', account: 'gemeente', address: () => '/projecten?favourite=true' },
  { name: 'project-delen', account: 'gemeente', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}/delen` },
  { name: 'project-als-markt', account: 'gemeente', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}?als=MARKET` },
  { name: 'project-geschiedenis', account: 'gemeente', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}/geschiedenis` },
  { name: 'project-provincie', account: 'provincie', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}` },
  { name: 'project-nieuw', account: 'gemeente', address: () => '/projecten/nieuw' },
  { name: 'planning-aanpassen', account: 'ontwikkelaar', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}/planning` },
  { name: 'delen', account: 'gemeente', address: () => '/delen' },
  { name: 'gegevens-wijzigen', account: 'gemeente', address: () => '/projecten/wijzigen' },
  { name: 'project-delen-ontwikkelaar', account: 'ontwikkelaar', address: async (page) => `/projecten/${await projectNamed(page, 'Weteringpark')}/delen` },
  { name: 'bevestigen', account: 'ontwikkelaar', address: () => '/bevestigen?sinds=2100-01-01' },
  { name: 'opschuiven', account: 'ontwikkelaar', address: () => '/opschuiven' },
  { name: 'instellingen', account: 'ontwikkelaar', address: () => '/instellingen' },
  { name: 'beoordelen', account: 'gemeente', address: () => '/beoordelen' },
  { name: 'knelpunten', account: 'corporatie', address: () => '/knelpunten' },
  { name: 'knelpunt-melden', account: 'corporatie', address: () => '/knelpunten/melden' },
  { name: 'knelpunt', account: 'gemeente', address: async (page) => `/knelpunten/${await first(page, '/api/bottlenecks/v1/bottlenecks?pageSize=1')}` },
  { name: 'tafels', account: 'voorzitter', address: () => '/tafels' },
  { name: 'tafel', account: 'voorzitter', address: async (page) => `/tafels/${await first(page, '/api/bottlenecks/v1/tables?pageSize=1')}` },
  {
    name: 'zitting',
    account: 'voorzitter',
    address: async (page) => {
      const { body } = await api<{ items: { sessions: { id: string }[] }[] }>(page, '/api/bottlenecks/v1/tables');
      return `/zittingen/${body.items[0]?.sessions[0]?.id}`;
    },
  },
  {
    name: 'zitting-sinds',
    account: 'voorzitter',
    address: async (page) => {
      const { body } = await api<{ items: { sessions: { id: string }[] }[] }>(page, '/api/bottlenecks/v1/tables');
      return `/zittingen/${body.items.flatMap(({ sessions }) => sessions)[0]?.id}/sinds`;
    },
  },
  { name: 'afspraken', account: 'gemeente', address: () => '/afspraken' },
  { name: 'afspraak', account: 'gemeente', address: async (page) => `/afspraken/${await first(page, '/api/bottlenecks/v1/agreements?pageSize=1&waiting=me')}` },
  { name: 'oplossingen', account: 'gemeente', address: () => '/oplossingen' },
  { name: 'investeringen', account: 'gemeente', address: () => '/investeringen?euros=2500000&hours=800' },
  { name: 'lobby', account: 'voorzitter', address: () => '/lobby' },
  { name: 'lobbypunt', account: 'voorzitter', address: async (page) => `/lobby/${await first(page, '/api/bottlenecks/v1/lobby?pageSize=1')}` },
  { name: 'capaciteit', account: 'gemeente', address: () => '/capaciteit' },
  { name: 'capaciteit-een', account: 'gemeente', address: async (page) => `/capaciteit/${await first(page, '/api/bottlenecks/v1/capacity?kind=REQUEST&expertise=LAW')}` },
  { name: 'partijen', account: 'beheerder', address: () => '/beheer/partijen' },
  { name: 'platforms', account: 'beheerder', address: () => '/beheer/partijen?deel=platforms' },
  { name: 'mensen', account: 'beheerder', address: () => '/beheer/partijen?deel=mensen' },
  { name: 'lijsten', account: 'beheerder', address: () => '/beheer/lijsten' },
  { name: 'logboek', account: 'beheerder', address: () => '/logboek' },
  { name: 'inlezen', account: 'beheerder', address: () => '/inlezen' },
  { name: 'meldingen', account: 'gemeente', address: () => '/meldingen' },
  { name: 'toegankelijkheid', account: 'gemeente', address: () => '/toegankelijkheid' },
];

/** Another width, without reading the page anew: it is drawn for it once two frames have passed. */
async function resized(page: Page, width: number): Promise<void> {
  if (page.viewportSize()?.width === width) return;
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50)))));
}

mkdirSync(PICTURES, { recursive: true });

for (const account of [...new Set(PAGES.map((each) => each.account))]) {
  test(`the pages of ${account} are for everyone: axe in both themes, 1280 and 360 px, no sideways scroll at 320 px`, async ({ browser }) => {
    test.setTimeout(900_000);
    const { page, context } = await signIn(browser, account);
    const faults: string[] = [];
    for (const { name, address } of PAGES.filter((each) => each.account === account)) {
      const target = await address(page);
      await page.setViewportSize({ width: WIDTHS[0], height: 900 });
      await page.goto(target);
      await expect(page.locator('h1')).toBeVisible();
      await settled(page);
      for (const width of WIDTHS) {
        await resized(page, width);
        await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
        faults.push(...(await faultsIn(page)).map((each) => `${name} ${width} ${each}`));
      }
      await resized(page, 320);
      const beyond = await sideways(page);
      if (beyond > 0) {
        faults.push(`${name} 320: ${beyond} px sideways`);
      }
    }
    await context.close();
    expect(faults).toEqual([]);
  });
}

test('the welcome page is for everyone too', async ({ page }) => {
  // Without waiting for colours to change slowly.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  await settled(page);
  await page.screenshot({ path: `${PICTURES}/welkom-1280.png`, fullPage: true });
  expect(await faultsIn(page)).toEqual([]);
});

test('the browser never gets a token, and every page forbids inline code', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'gemeente');
  const response = await page.goto('/');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe-inline');
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toMatch(/eyJ[\w-]+\.eyJ/);
  const cookies = await context.cookies();
  for (const cookie of cookies.filter((each) => !each.path.startsWith('/auth'))) {
    expect(cookie.value, cookie.name).not.toMatch(/eyJ[\w-]+\.eyJ/);
  }
  await context.close();
});
