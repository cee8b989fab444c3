import { api, expect, inMonths, logIn, type Mail, mails, partyOf, projectNamed, signIn, test, type Visitor, write } from './portal';

/** Minutes, not hours: by keyboard alone and on a phone. */
test.describe.configure({ mode: 'serial' });

const origin = process.env.RITS_ORIGIN ?? 'http://localhost:8080';

/** Counts what a person does: each key and each press of a pointer. */
function counted(page: Visitor['page']): { keys: number; press: (key: string) => Promise<void> } {
  const counter = {
    keys: 0,
    press: async (key: string) => {
      counter.keys += 1;
      await page.keyboard.press(key);
    },
  };
  return counter;
}

test('a reminder of the chair arrives as mail, its link confirms after signing in, and the overview of the chair changes', async ({ browser }) => {
  const chair = await signIn(browser, 'voorzitter');
  const overview = chair.page.locator('#bevestigd');
  await expect(overview.getByRole('heading')).toContainText('bevestigd');
  const row = overview.getByRole('row', { name: /Beekvliet/ });
  await expect(row).toContainText(/\d+ van \d+/);
  const before = (await row.textContent()) ?? '';
  await row.getByRole('button', { name: /Herinner/ }).press('Enter');
  await expect(overview.getByRole('status')).toContainText('Gevraagd');
  await expect(row).toContainText('vandaag');

  let mail: Mail | undefined;
  await expect(async () => {
    mail = (await mails()).find((one) => one.to.startsWith('ontwikkelaar@') && one.text.includes('/bevestigen?'));
    expect(mail).toBeTruthy();
  }).toPass({ timeout: 30_000 });
  const letters = mail as Mail;
  expect(letters.subject).toContain('Klopt uw planning nog?');
  const link = /https?:\/\/\S+\/bevestigen\?\S+/.exec(letters.text)?.[0] ?? '';
  expect(link.startsWith(origin)).toBe(true);

  // A phone, nobody signed in: the link asks to sign in first, and comes back.
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('link', { name: /Inloggen/ }).first().click();
  await logIn(page, 'ontwikkelaar');
  await expect(page).toHaveURL(/\/bevestigen\?/);
  await expect(page.locator('h1')).toContainText('om te bevestigen');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing scrolls sideways').toBe(true);
  await page.getByRole('button', { name: /Klopt nog/ }).first().click();
  await expect(page.getByRole('status').first()).toContainText('Bevestigd');
  await context.close();

  await expect(async () => {
    await chair.page.reload();
    expect(await overview.getByRole('row', { name: /Beekvliet/ }).textContent()).not.toBe(before);
  }).toPass({ timeout: 30_000 });
  await chair.context.close();
});

/** The demo gives no party twelve plannings: the municipality adds what is missing. */
async function statedTwelve(page: Visitor['page']): Promise<void> {
  const party = await partyOf(page);
  const { body } = await api<{ total: number }>(page, `/api/projects/v1/statements?party=${party}`);
  for (let number = body.total; number < 12; number += 1) {
    const { id } = await write<{ id: string }>(page, 'POST', '/api/projects/v1/projects', {
      name: `Kavels fase ${number + 1}`, place: 'Raalte', municipality: 'GM0177', planType: 'INFILL', planningStatus: '3', phase: 'INITIATIVE',
      homes: 12, demolition: 0, keyProject: false, involved: [],
    });
    await write(page, 'PUT', `/api/projects/v1/projects/${id}/statements/${party}`, {
      milestones: [{ milestone: 'START_OF_BUILDING', date: inMonths(20).date, status: 'PREDICTED' }], years: [],
    }, { 'If-None-Match': '*' });
  }
}

test('twelve projects are confirmed in under twenty interactions, by keyboard, and undone', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'gemeente');
  await statedTwelve(page);
  const keys = counted(page);
  const far = '2100-01-01';
  await page.goto(`/bevestigen?sinds=${far}`);
  keys.keys += 1;
  await expect(page.locator('h1')).toContainText('om te bevestigen');
  const rows = page.locator('ul.confirm > li');
  expect(await rows.count()).toBeGreaterThanOrEqual(12);
  const all = page.getByRole('button', { name: /kloppen nog/ });
  await all.focus();
  await keys.press('Enter');
  const status = page.getByRole('status').first();
  await expect(status).toContainText(/\d+ planningen zijn bevestigd/);
  const done = Number(/(\d+) planningen/.exec((await status.textContent()) ?? '')?.[1]);
  expect(done).toBeGreaterThanOrEqual(12);
  await status.getByRole('button', { name: 'Ongedaan maken' }).focus();
  await keys.press('Enter');
  await expect(status).toContainText('Teruggedraaid');
  expect(keys.keys).toBeLessThan(20);
  await context.close();
});

test('one by one, Enter confirms and the next row has the focus', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'corporatie', { width: 360, height: 740 });
  await page.goto('/bevestigen?sinds=2100-01-01');
  const first = page.locator('button[data-confirm]').first();
  await first.focus();
  const name = await first.textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Bevestigd');
  expect(name).toContain('Klopt nog');
  await context.close();
});

test('several plannings are shifted at once, after a look at what changes', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'corporatie');
  await page.goto('/opschuiven');
  const boxes = page.getByRole('checkbox', { name: /·/ });
  await boxes.nth(0).check();
  await page.getByLabel('Hoeveel maanden?').fill('4');
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect(page.getByRole('alert')).toContainText('Kies de reden');
  await page.getByLabel('Reden').selectOption('GRID');
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect(page.getByRole('heading', { name: 'Zo wordt één planning' })).toBeVisible();
  await page.getByRole('button', { name: 'Planning indienen' }).click();
  await expect(page.getByText('Eén planning is ingediend.')).toBeVisible();
  await context.close();
});

test('one planning is shifted from its own form, with a reason, and looked at before it is submitted', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'ontwikkelaar', { width: 360, height: 740 });
  const project = await projectNamed(page, 'Oliemolenplein');
  const started = async () => {
    const { body } = await api<{ statements: { party: { name: string }; milestones: { milestone: string; date: string }[]; years: { homes: number }[] }[] }>(page, `/api/projects/v1/projects/${project}`);
    const own = body.statements.find(({ party }) => party.name === 'Beekvliet Ontwikkeling');
    return { date: own?.milestones.find(({ milestone }) => milestone === 'START_OF_BUILDING')?.date, homes: own?.years.reduce((sum, { homes }) => sum + homes, 0) };
  };
  const before = await started();
  expect(before.date).toBe(inMonths(12).date);
  await page.goto(`/projecten/${project}/planning`);
  await page.getByText('De hele planning opschuiven').press('Enter');
  await page.getByLabel('Hoeveel maanden?').fill('3');
  await page.getByRole('button', { name: 'Opschuiven', exact: true }).press('Enter');
  await expect(page.getByText('Kies de reden', { exact: false }).first()).toBeVisible();
  await page.getByLabel('Reden', { exact: true }).selectOption('GRID');
  await page.getByRole('button', { name: 'Opschuiven', exact: true }).press('Enter');
  await expect(page.getByText('De planning hieronder is opgeschoven.')).toBeVisible();
  await expect(page.getByLabel('Start bouw, nieuwe datum')).toHaveValue(inMonths(15).typed);
  expect(await started()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing scrolls sideways').toBe(true);
  await page.getByRole('button', { name: /Indienen bij gemeente/ }).press('Enter');
  await expect(page.getByText(/Uw planning is ingediend bij gemeente/)).toBeVisible();
  expect(await started()).toEqual({ date: inMonths(15).date, homes: before.homes });
  await context.close();
});

test('a block from a spreadsheet is shown before it is kept, and each bad cell is explained', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'ontwikkelaar');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const project = await projectNamed(page, 'IJsselbolder');
  await page.goto(`/projecten/${project}/planning`);
  const grid = page.getByRole('grid', { name: 'Woningen per jaar van oplevering' });
  await expect(grid).toBeVisible();
  const block = Array.from({ length: 40 }, (_row, row) => Array.from({ length: 12 }, (_cell, column) => String((row * column) % 3)));
  (block[0] as string[])[0] = 'ca. 28';
  (block[0] as string[])[1] = '2e kwartaal 2026';
  (block[0] as string[])[2] = '-4';
  await page.evaluate((text) => navigator.clipboard.writeText(text), block.map((line) => line.join('\t')).join('\n'));
  const cells = grid.getByRole('gridcell');
  const before = await cells.allTextContents();
  await cells.first().focus();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Ongeveer: vul zelf een heel getal in.');
  await expect(dialog).toContainText('Dit is een datum of kwartaal, geen aantal.');
  await expect(dialog).toContainText('Minder dan nul kan niet.');
  await expect(dialog).toContainText('Valt buiten dit raster.');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await cells.allTextContents()).toEqual(before);
  await context.close();
});

test('a lost connection costs nothing: what was typed is there on another device', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'ontwikkelaar');
  const project = await projectNamed(page, 'IJsselbolder');
  await page.goto(`/projecten/${project}/planning`);
  const first = page.getByRole('grid').getByRole('gridcell').first();
  await expect(first).toBeVisible();
  await context.setOffline(true);
  await first.focus();
  await page.keyboard.press('7');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(3_000);
  const kept = page.waitForResponse((response) => response.url().includes('/drafts/') && response.request().method() === 'PUT' && response.ok());
  await context.setOffline(false);
  await kept;
  await context.close();

  const other = await signIn(browser, 'ontwikkelaar', { width: 360, height: 740 });
  await other.page.goto(`/projecten/${project}/planning`);
  await expect(other.page.getByRole('grid').getByRole('gridcell').first()).toContainText('7');
  await other.page.getByRole('button', { name: 'Alles ongedaan maken' }).click();
  await expect(async () => {
    const { body } = await api<{ value?: unknown }>(other.page, `/api/projects/v1/drafts/planning.${project}`);
    expect(body.value).toBeUndefined();
  }).toPass();
  await other.context.close();
});

test('each chooses how often he is mailed', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'concurrent', { width: 360, height: 740 });
  await page.goto('/instellingen');
  await expect(page.getByText('concurrent@tijhof.example')).toBeVisible();
  await page.getByRole('radio', { name: 'hooguit één keer per week' }).check();
  await page.getByRole('button', { name: 'Opslaan' }).press('Enter');
  await expect(page.getByText('Bewaard.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'hooguit één keer per week' })).toBeChecked();
  await context.close();
});
