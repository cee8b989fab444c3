import { faultsIn } from './axe';
import { api, expect, settled, sideways, signIn, test, type ProjectPage, type Visitor } from './portal';

/** Many at once, and a list as one likes it. */

const PICTURES = 'reports/pictures';
let visitor: Visitor;

test.beforeAll(async ({ browser }) => {
  visitor = await signIn(browser, 'gemeente');
});
test.afterAll(async () => {
  await visitor.context.close();
});

test('a project is found with a mistake of typing, by keyboard alone, and what is called so comes first', async () => {
  const { page } = visitor;
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Zoek een project' });
  await dialog.getByRole('searchbox').pressSequentially('wetringpark');
  await expect(dialog.getByRole('listitem').first()).toContainText('Weteringpark');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toBeVisible();
  await page.goto('/projecten?q=wetringpark');
  await expect(page.getByRole('row').nth(1)).toContainText('Weteringpark');
  await page.goto('/projecten?q=Weteringpark');
  await expect(page.getByRole('row').nth(1)).toContainText('Weteringpark');
});

test('columns are chosen and ordered by keyboard, and are there on another device', async ({ browser }) => {
  const { page } = visitor;
  await page.goto('/projecten?mine=true');
  await page.getByRole('button', { name: 'Kolommen' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Kolommen kiezen' });
  await dialog.getByRole('checkbox', { name: 'Fase' }).press('Space');
  await dialog.getByRole('checkbox', { name: 'Bijgewerkt' }).press('Space');
  for (let times = 0; times < 4; times += 1) {
    await dialog.getByRole('button', { name: /^Omhoog\s*: Fase/ }).press('Enter');
  }
  await expect(dialog.getByRole('status')).toContainText('Fase: plaats 1 van 5');
  expect(await faultsIn(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}/kolommen-1280.png` });
  await dialog.getByRole('button', { name: 'Opslaan' }).press('Enter');
  await expect(dialog).toBeHidden();
  const headers = async (of: Visitor['page']) => (await of.getByRole('columnheader').allTextContents()).map((text) => text.split(/[,↑↓]/)[0]?.trim()).filter(Boolean);
  await expect.poll(() => headers(page)).toEqual(['Project', 'Fase', 'Woningen', 'Status', 'Start bouw', 'Sluiten de kanten?']);

  const other = await signIn(browser, 'gemeente', { width: 360, height: 740 });
  await other.page.goto('/projecten?mine=true');
  await expect(other.page.locator('td[data-label="Fase"]').first()).toBeVisible();
  expect(await sideways(other.page)).toBeLessThanOrEqual(0);
  await other.page.screenshot({ path: `${PICTURES}/kolommen-360.png` });
  await other.page.getByRole('button', { name: 'Kolommen' }).click();
  await other.page.getByRole('button', { name: 'Standaard' }).click();
  await other.page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(other.page.locator('td[data-label="Fase"]')).toHaveCount(0);
  await other.context.close();
});

test('facts of projects are changed at once after a look at what was and becomes, and put back', async () => {
  const { page } = visitor;
  const before = (await api<ProjectPage>(page, '/api/projects/v1/projects?mine=true&firm=false&sort=name&pageSize=3'))
    .body.items;
  expect(before.length).toBeGreaterThan(1);
  await page.goto('/projecten?mine=true&firm=false&sort=name');
  for (const { name } of before) {
    await page.getByRole('checkbox', { name: `Kies ${name}`, exact: true }).check();
  }
  await page.getByRole('link', { name: 'Gegevens wijzigen' }).click();
  await expect(page.locator('h1')).toHaveText(`Gegevens wijzigen van ${before.length} projecten`);
  await page.getByLabel('Realisatiekans in procenten').fill('5');
  await expect(page.getByText('Vul een percentage in, van 10 tot 100.')).toBeVisible();
  await page.getByLabel('Realisatiekans in procenten').fill('65');
  const rows = page.getByRole('table', { name: 'Wat er verandert' }).getByRole('row');
  await expect(rows).toHaveCount(before.length + 1);
  await expect(rows.nth(1)).toContainText('65%');
  // A status tells who sees more before it is changed.
  await page.getByLabel('Planologische status').selectOption({ label: '2A Vastgesteld' });
  await expect(page.getByRole('heading', { name: 'Wie daardoor meer of minder ziet' }).or(page.getByText(/wordt hard|worden hard/)).first()).toBeVisible();
  await settled(page);
  expect(await faultsIn(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}/gegevens-wijzigen-1280.png`, fullPage: true });
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `${PICTURES}/gegevens-wijzigen-360.png`, fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByLabel('Planologische status').selectOption('');
  const apply = page.getByRole('button', { name: `Wijzig ${before.length} projecten` });
  await expect(apply).not.toHaveAttribute('aria-disabled', 'true');
  await apply.click();
  await expect(page.getByText(`Gewijzigd: ${before.length} van de ${before.length} projecten.`)).toBeVisible();
  const feasibility = async () => Promise.all(before.map(async ({ id }) => (await api<{ feasibility?: number }>(page, `/api/projects/v1/projects/${id}`)).body.feasibility));
  expect(await feasibility()).toEqual(before.map(() => 65));
  await page.getByRole('button', { name: /^Ongedaan maken/ }).first().click();
  await expect(page.getByText(`Teruggezet: ${before.length} projecten.`)).toBeVisible();
  expect(await feasibility()).not.toContain(65);
});

test('the list of keys is there at a press, and single letters can be switched off', async () => {
  const { page } = visitor;
  await page.goto('/projecten');
  await expect(page.locator('h1')).toBeVisible();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Sneltoetsen' });
  await expect(dialog.getByRole('heading', { name: 'Bij beoordelen' })).toBeVisible();
  expect(await faultsIn(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}/sneltoetsen-1280.png` });
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Zoek een project' })).toBeHidden();
  await page.getByRole('button', { name: 'Hulp en sneltoetsen' }).click();
  await dialog.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await expect(page.locator('#map')).toBeFocused();
});

test('a list, a project and the review page print on A4 without navigation', async () => {
  const { page } = visitor;
  const [item] = (await api<ProjectPage>(page, '/api/projects/v1/projects?mine=true&pageSize=1')).body.items;
  await page.setViewportSize({ width: 688, height: 980 });
  for (const [name, address] of [['lijst', '/projecten?mine=true'], ['project', `/projecten/${item?.id}`], ['beoordelen', '/beoordelen']] as const) {
    await page.goto(address);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.header')).toBeHidden();
    await expect(page.locator('main button:visible:not(.chip)')).toHaveCount(0);
    await expect(page.getByText(/^Rits, afgedrukt op/)).toBeVisible();
    expect(await sideways(page), name).toBeLessThanOrEqual(1);
    await page.screenshot({ path: `${PICTURES}/afdruk-${name}.png`, fullPage: true });
    await page.emulateMedia({ media: null });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});
