import type { Page } from '@playwright/test';
import { api, expect, inMonths, logIn, projectNamed, signIn, test } from './portal';

test('nothing typed is lost when the session ends while typing', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'ontwikkelaar');
  const project = await projectNamed(page, 'Lindenerf');
  await page.goto(`/projecten/${project}/planning`);
  const start = page.getByLabel('Start bouw, nieuwe datum');
  await start.fill(inMonths(11).typed);
  await page.getByLabel('Reden', { exact: true }).selectOption('LAND');
  await context.clearCookies();
  await page.getByRole('button', { name: /Indienen bij gemeente/ }).click();
  const dialog = page.getByRole('dialog', { name: 'U bent uitgelogd' });
  await expect(dialog).toBeVisible();
  const [popup] = await Promise.all([context.waitForEvent('page'), dialog.getByRole('link', { name: /Opnieuw inloggen/ }).or(dialog.getByRole('button', { name: /Opnieuw inloggen/ })).click()]);
  await logIn(popup, 'ontwikkelaar');
  await expect(page.getByText(/Uw planning is ingediend bij gemeente/)).toBeVisible();
  await context.close();
});

test('what is typed stays on the device when the page is left', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'ontwikkelaar');
  const project = await projectNamed(page, 'Stationsweide');
  await page.goto(`/projecten/${project}/planning`);
  await page.getByLabel('Start bouw, nieuwe datum').fill(inMonths(30).typed);
  await page.waitForTimeout(600);
  await page.goto('/');
  await page.goto(`/projecten/${project}/planning`);
  await expect(page.getByLabel('Start bouw, nieuwe datum')).toHaveValue(inMonths(30).typed);
  await page.getByRole('button', { name: 'Alles ongedaan maken' }).click();
  await expect(page.getByText('Nog niets gewijzigd')).toBeVisible();
  await context.close();
});

test('two people of one party meet in a table of both values, and nothing is chosen for them', async ({ browser }) => {
  const one = await signIn(browser, 'ontwikkelaar');
  const other = await signIn(browser, 'ontwikkelaar');
  const project = await projectNamed(one.page, 'De Zwaluwhof');
  for (const { page } of [one, other]) {
    await page.goto(`/projecten/${project}/planning`);
    await expect(page.getByRole('heading', { name: 'Mijlpalen' })).toBeVisible();
  }
  const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name }).first();
  const type = async (page: Page, name: RegExp, homes: string) => {
    await cell(page, name).click();
    await page.keyboard.type(homes);
    await page.keyboard.press('Enter');
  };
  await type(one.page, /^Alle woningen.*: 96$/, '90');
  await one.page.getByLabel('Laatste oplevering, nieuwe datum').fill(inMonths(25).typed);
  await one.page.getByLabel('Reden', { exact: true }).selectOption('PERMIT');
  await one.page.getByRole('button', { name: /Indienen bij gemeente/ }).click();
  await expect(one.page.getByText(/Uw planning is ingediend/)).toBeVisible();
  await type(other.page, /^Alle woningen.*: 96$/, '80');
  await type(other.page, /^Meergezins, betaalbare koop.*: leeg$/, '6');
  await other.page.getByLabel('Laatste oplevering, nieuwe datum').fill(inMonths(26).typed);
  await other.page.getByLabel('Reden', { exact: true }).selectOption('PERMIT');
  await other.page.getByRole('button', { name: /Indienen bij gemeente/ }).click();
  await expect(other.page.getByRole('heading', { name: 'Iemand van uw organisatie was u net voor' })).toBeVisible();
  await expect(other.page.getByRole('row', { name: /Laatste oplevering/ }).first()).toContainText(inMonths(26).typed);
  const clash = other.page.getByRole('row', { name: /Alle woningen.*: woningen in/ });
  await expect(clash).toContainText('80');
  await expect(clash).toContainText('90');
  await other.page.getByRole('radio', { name: inMonths(26).typed }).check();
  await clash.getByRole('radio', { name: '80' }).check();
  await other.page.getByRole('button', { name: 'Verder met deze keuze' }).click();
  await other.page.getByRole('button', { name: /Indienen bij gemeente/ }).click();
  await expect(other.page.getByText(/Uw planning is ingediend/)).toBeVisible();
  // What was chosen, and what only one of them typed: nothing is lost.
  const { body } = await api<{ statements: { party: { name: string }; years: { homes: number; line?: string }[] }[] }>(other.page, `/api/projects/v1/projects/${project}`);
  const years = body.statements.find(({ party }) => party.name === 'Beekvliet Ontwikkeling')?.years ?? [];
  expect(years.map(({ homes, line }) => [homes, line !== undefined]).sort()).toEqual([[6, true], [80, false]]);
  await one.context.close();
  await other.context.close();
});
