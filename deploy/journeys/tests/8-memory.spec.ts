import { statSync } from 'node:fs';
import { faultsIn } from './axe';
import { api, expect, projectNamed, signIn, test, type Visitor } from './portal';

/** Planning with a memory: two dates beside each other, a past that can be mended, and a moment with a name. */
test.describe.configure({ mode: 'serial' });

const NAME = 'Weteringpark';
const MOMENT = `meting ${Date.now()}`;

let municipality: Visitor;
let province: Visitor;
let project: string;

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const homesAt = async (query: string): Promise<number> =>
  (await api<{ homes: number }>(municipality.page, `/api/projects/v1/projects/${project}${query}`)).body.homes;

test.beforeAll(async ({ browser }) => {
  municipality = await signIn(browser, 'gemeente');
  province = await signIn(browser, 'provincie');
  project = await projectNamed(municipality.page, NAME);
});

test.afterAll(async () => {
  await municipality.context.close();
  await province.context.close();
});

test('1 January beside today: the sentence first, totals that add up, and the same as a file', async () => {
  const { page } = municipality;
  await page.goto('/projecten');
  await page.getByText('Peildatum: vandaag').click();
  await page.getByRole('link', { name: 'Vergelijk twee datums' }).click();
  await expect(page).toHaveURL(/\/vergelijken/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Twee datums vergelijken');
  await expect(page.getByLabel('Of een dag').first()).toHaveValue(`${new Date().getFullYear()}-01-01`);
  await expect(page.locator('.lead')).toContainText(/Van 1 januari \d{4} tot vandaag|Op 1 januari/);

  const rows = page.locator('.waterfall-table tbody').first().getByRole('row');
  const numbers = (await rows.locator('td:last-child').allTextContents()).map((text) => Number(text.replaceAll('.', '').replace('−', '-')));
  const [then = 0, added = 0, grown = 0, shrunk = 0, dropped = 0, now = 0] = numbers;
  expect(then + added + grown + shrunk + dropped).toBe(now);

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Meenemen als Excel' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^vergelijking-\d{4}-01-01-\d{4}-\d{2}-\d{2}\.xlsx$/);
  expect(statSync(await file.path()).size).toBeGreaterThan(1500);
});

test('the past is mended, what was believed can still be read, and today stays as it is', async () => {
  const { page } = municipality;
  const today = await homesAt('');
  const day = daysAgo(45);
  const believed = await homesAt(`?asOf=${day}`);
  await page.goto(`/projecten/${project}/geschiedenis`);
  await page.getByRole('button', { name: 'Corrigeer het verleden' }).click();
  const dialog = page.getByRole('dialog', { name: 'Corrigeer het verleden' });
  await dialog.getByLabel('Vanaf').fill(daysAgo(60));
  await dialog.getByLabel(/^Tot/).fill(daysAgo(30));
  await dialog.getByLabel('Woningen').fill(String(believed + 7));
  await dialog.getByLabel('Waarom?').fill('Een deelplan was vergeten.');
  expect(await faultsIn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Corrigeren' }).click();
  await expect(page.getByText(/^Gecorrigeerd\. Het stond anders van/)).toBeVisible();
  await expect(page.getByText('Een deelplan was vergeten.')).toBeVisible();
  await expect(page.getByText(/Gecorrigeerd over .* woningen van/).first()).toBeVisible();

  expect(await homesAt('')).toBe(today);
  await page.goto(`/projecten?q=${NAME}`);
  await page.getByText('Peildatum: vandaag').click();
  await page.getByLabel('Of een dag').fill(day);
  await expect(page.getByText(/U kijkt naar/)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(NAME) })).toContainText(String(believed + 7));
  // The address holds the choice, so it shows a moment after the click.
  await page.getByLabel(/Zoals het die dag bekend was/).click();
  await expect(page.getByLabel(/Zoals het die dag bekend was/)).toBeChecked();
  await expect(page.getByRole('row', { name: new RegExp(NAME) })).toContainText(String(believed));
  await expect(page).toHaveURL(new RegExp(`knownAt=${day}`));
});

test('a moment gets a name, and another party looks back on it by that name', async () => {
  const { page } = municipality;
  await page.goto(`/projecten?asOf=${daysAgo(40)}`);
  await page.getByRole('button', { name: 'Geef dit moment een naam' }).click();
  const dialog = page.getByRole('dialog', { name: 'Moment met een naam' });
  await dialog.getByLabel(/^Naam/).fill(MOMENT);
  await dialog.getByLabel('Voor iedereen die is ingelogd').check();
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText(`Bewaard: ${MOMENT}.`)).toBeVisible();

  const other = province.page;
  await other.goto('/projecten');
  await other.getByText('Peildatum: vandaag').click();
  const choice = other.getByLabel('Kies een moment');
  const value = await choice.locator('option', { hasText: MOMENT }).getAttribute('value');
  await choice.selectOption(value ?? '');
  await expect(other.getByText(`U kijkt naar ${MOMENT}.`)).toBeVisible();
  await expect(other).toHaveURL(/snapshot=/);
  await other.reload();
  await expect(other.getByText(`U kijkt naar ${MOMENT}.`)).toBeVisible();
});
