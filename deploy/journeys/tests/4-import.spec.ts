import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { api, expect, signIn, test, type ProjectPage } from './portal';

/** Real plan lists lie beside the project; without them these journeys are skipped. */
const DATA = resolve(process.env.RITS_ROOT ?? resolve(import.meta.dirname, '../../..'), '../shared/data');
const PLANS = resolve(DATA, 'plans/eib_overijssel_2021.csv');
const TRUTH = resolve(DATA, 'plans/truth_eib_overijssel.json');
const DALFSEN = resolve(DATA, 'messy/B_dalfsen_planlijst_cp1252.csv');

interface Imported {
  totals: { rows: number; created: number; changed: number; unchanged: number; refused: number; homes: number; demolition: number };
}

test.describe.configure({ mode: 'serial' });

async function send(page: import('@playwright/test').Page, file: string) {
  await page.goto('/inlezen');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await page.waitForURL(/inlezen\/.+/, { timeout: 60_000 });
  const id = page.url().split('/').pop();
  return (await api<Imported>(page, `/api/projects/v1/imports/${id}`)).body;
}

test('an administrator imports 487 real plans on behalf of the municipalities, and the sums are right', async ({ browser }) => {
  test.skip(!existsSync(PLANS), 'the plan lists are not on this machine');
  test.setTimeout(240_000);
  const truth = JSON.parse(readFileSync(TRUTH, 'utf8')) as { plannen: number; aantal_rest: number; sloop: number };
  const { page, context } = await signIn(browser, 'beheerder');
  const found = await send(page, PLANS);
  expect(found.totals.rows).toBe(truth.plannen);
  expect(found.totals.refused).toBe(0);
  expect(found.totals.homes).toBe(truth.aantal_rest);
  expect(Math.abs(found.totals.demolition)).toBe(Math.abs(truth.sloop));
  await page.getByRole('button', { name: 'Voorbeeld' }).click();
  await page.getByRole('button', { name: /plannen inlezen/ }).click();
  await expect(page.locator('h1')).toHaveText('Ingelezen', { timeout: 120_000 });
  await context.close();

  const province = await signIn(browser, 'provincie');
  const firm = await api<ProjectPage>(province.page, '/api/projects/v1/projects?pageSize=1');
  expect(firm.body.total).toBeGreaterThan(400);
  await province.context.close();
});

test('the same list again changes nothing', async ({ browser }) => {
  test.skip(!existsSync(PLANS), 'the plan lists are not on this machine');
  const { page, context } = await signIn(browser, 'beheerder');
  const again = await send(page, PLANS);
  expect(again.totals).toMatchObject({ created: 0, changed: 0, unchanged: 487, refused: 0 });
  await page.getByRole('button', { name: 'Voorbeeld' }).click();
  await expect(page.getByRole('button', { name: 'Er verandert niets' })).toBeVisible();
  await context.close();
});

test('of a messy list every row is accounted for: read, or refused with a reason', async ({ browser }) => {
  test.skip(!existsSync(DALFSEN), 'the messy lists are not on this machine');
  const { page, context } = await signIn(browser, 'beheerder');
  const { totals } = await send(page, DALFSEN);
  expect(totals.created + totals.changed + totals.unchanged + totals.refused).toBe(totals.rows);
  expect(totals.rows).toBe(61);
  await context.close();
});

test('a picture is no plan list, and we say so', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'beheerder');
  await page.goto('/inlezen');
  await page.locator('input[type=file]').setInputFiles({
    name: 'plan.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from('\x89PNG\r\n\x1a\n not a workbook', 'latin1'),
  });
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await context.close();
});
