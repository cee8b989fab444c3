import { faultsIn } from './axe';
import { api, expect, partyOf, sideways, signIn, test, write } from './portal';

/** From a report that others share to a share that all can check. */
test.describe.configure({ mode: 'serial' });

const stamp = Date.now().toString(36);
const title = `Trafo ${stamp} zit vol`;
const mine = `Trafoplein ${stamp}`;
const theirs = `Trafohof ${stamp}`;
const code = `TRAFO_${stamp.toUpperCase()}`;
let bottleneck = '';

test('an administrator adds a cause, and it can be chosen at once', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'beheerder');
  await page.goto('/beheer/lijsten');
  await page.getByRole('button', { name: 'Oorzaak toevoegen' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Code', { exact: true }).fill(code);
  await dialog.getByLabel('Nederlands').fill(`Trafo ${stamp}`);
  await dialog.getByRole('button', { name: 'Opslaan' }).press('Enter');
  await expect(dialog.getByRole('alert').or(dialog.locator('.field-error')).first(), 'what is missing is told').toBeVisible();
  await dialog.getByLabel('Engels').fill(`Transformer ${stamp}`);
  await dialog.getByRole('button', { name: 'Opslaan' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('rowheader', { name: new RegExp(code) })).toBeVisible();
  expect(await faultsIn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Netcongestie en nutsvoorzieningen wijzigen' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Weghalen' }).press('Enter');
  await expect(page.getByRole('dialog').getByText(/Haal haar niet weg, maar geef een laatste dag/)).toBeVisible();
  await context.close();
});

test('who has the same is asked to join, and adds its own project without learning of the other one', async ({ browser }) => {
  // Who reports it sits at no table, and so knows of no soft plan of others.
  const developer = await signIn(browser, 'concurrent');
  const corporation = await signIn(browser, 'corporatie');
  const town = await signIn(browser, 'gemeente');
  const plan = (name: string, status: string, party: string) => ({
    name, place: 'Raalte', municipality: 'GM0177', planType: 'INFILL', planningStatus: status, phase: 'PREPARATION', homes: 40, demolition: 0, keyProject: false, involved: [party],
  });
  const both = await write<{ id: string }>(town.page, 'POST', '/api/projects/v1/projects', { ...plan(mine, '2A', await partyOf(developer.page)), involved: [await partyOf(developer.page), await partyOf(corporation.page)] });
  await write(town.page, 'POST', '/api/projects/v1/projects', plan(theirs, '3', await partyOf(corporation.page)));
  await expect(async () => {
    const made = await write<{ id: string }>(developer.page, 'POST', '/api/bottlenecks/v1/bottlenecks', {
      title, cause: code, certainty: 'POTENTIAL', projects: [both.id], homes: 30, months: 8, owner: await partyOf(town.page), explanation: 'De trafo kan er niets meer bij.',
    });
    bottleneck = made.id;
  }).toPass({ timeout: 30_000 });

  const { page } = corporation;
  await page.goto('/knelpunten/melden');
  await page.getByLabel('Wat houdt u tegen?').selectOption(code);
  const projects = page.getByLabel('Bij welke projecten?');
  await expect(projects.locator('option', { hasText: theirs })).toHaveCount(1, { timeout: 20_000 });
  await projects.selectOption({ label: `${theirs}, Raalte` });
  await expect(page.getByText(`Er is al een melding: “${title}”`, { exact: false })).toBeVisible();
  // Forty pages are refused whole, and stay where they were typed.
  const pages = 'Wij leggen het nog eens uit. '.repeat(4_500);
  await page.getByLabel('Toelichting').fill(pages);
  await page.getByRole('button', { name: 'Melden', exact: true }).press('Enter');
  await expect(page.getByText(/er passen 4.000/).first()).toBeVisible();
  expect((await page.getByLabel('Toelichting').inputValue()).length).toBe(pages.length);
  await page.getByLabel('Toelichting').fill('');
  await page.getByRole('link', { name: 'Ja, ik sluit me aan' }).press('Enter');

  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Aansluiten' }).press('Enter');
  await expect(dialog.getByText('Kies ten minste één project.').first()).toBeVisible();
  await dialog.getByLabel('Bij welke projecten?').selectOption({ label: `${theirs}, Raalte` });
  await dialog.getByLabel('Bevestigd').check();
  await dialog.getByLabel('Waaruit blijkt het?').fill('Brief 12');
  await dialog.getByLabel('Hoeveel woningen komen erbij?').fill('41');
  await dialog.getByLabel('Hoeveel maanden vertraging?').fill('12');
  await dialog.getByRole('button', { name: 'Aansluiten' }).press('Enter');
  await expect(dialog.getByText(/tellen samen 40 woningen/).first()).toBeVisible();
  await dialog.getByLabel('Hoeveel woningen komen erbij?').fill('20');
  await dialog.getByRole('button', { name: 'Aansluiten' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Twee partijen melden dit' })).toBeVisible();
  await expect(page.getByText('50 woningen, 12 maanden').first()).toBeVisible();
  expect(await faultsIn(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await sideways(page), 'nothing scrolls sideways').toBeLessThanOrEqual(0);

  await developer.page.goto(`/knelpunten/${bottleneck}`);
  await expect(developer.page.getByRole('heading', { name: 'Twee partijen melden dit' })).toBeVisible();
  await expect(developer.page.getByText('50 woningen, 12 maanden').first()).toBeVisible();
  await expect(developer.page.getByText(theirs)).toHaveCount(0);
  await expect(async () => {
    await developer.page.goto('/meldingen');
    await expect(developer.page.getByText(new RegExp(`sluit zich aan: ${title}`)).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  for (const one of [developer, corporation, town]) await one.context.close();
});

test('those who work on it share a link and talk, and a competitor finds nothing', async ({ browser }) => {
  const town = await signIn(browser, 'gemeente');
  const { page } = town;
  await page.goto(`/knelpunten/${bottleneck}`);
  await page.getByRole('button', { name: 'Link toevoegen' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wat is het?').fill('Brief van de netbeheerder');
  await dialog.getByLabel('Adres').fill('http://brieven.example/12');
  await dialog.getByRole('button', { name: 'Opslaan' }).press('Enter');
  await expect(dialog.getByText(/begint met https/).first()).toBeVisible();
  await dialog.getByLabel('Adres').fill('https://brieven.example/12');
  await dialog.getByLabel('Adres').press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: /Brief van de netbeheerder/ })).toHaveAttribute('href', 'https://brieven.example/12');

  const box = page.getByLabel('Uw opmerking');
  await box.pressSequentially('@Woonst');
  await box.press('Enter');
  await box.pressSequentially('welk vermogen vraagt u?');
  await box.press('Control+Enter');
  // Not in the box, which still holds it for a moment.
  await expect(page.getByRole('paragraph').filter({ hasText: '@Woonstichting Esrand welk vermogen vraagt u?' })).toBeVisible();

  const corporation = await signIn(browser, 'corporatie');
  await corporation.page.goto(`/knelpunten/${bottleneck}`);
  await expect(corporation.page.getByText('welk vermogen vraagt u?')).toBeVisible();
  const competitor = await signIn(browser, 'ontwikkelaar');
  expect((await api(competitor.page, `/api/bottlenecks/v1/bottlenecks/${bottleneck}`)).status).toBe(404);
  expect((await api(competitor.page, `/api/bottlenecks/v1/bottlenecks/${bottleneck}/comments`)).status).toBe(404);
  for (const one of [town, corporation, competitor]) await one.context.close();
});

test('shares come out as ranges, by group and over time, with table and recipe', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'gemeente');
  // The words of the administrator come late: what was drawn with a code is drawn anew.
  let come = (): void => undefined;
  const drawn = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/api/bottlenecks/v1/causes', async (route) => {
    await drawn;
    await route.continue();
  });
  await page.goto('/knelpunten');
  await expect(page.getByRole('button', { name: code })).toBeVisible();
  come();
  await expect(page.getByRole('heading', { name: /houdt \d+(–\d+)?% van de projecten tegen/ })).toBeVisible();
  expect(await faultsIn(page)).toEqual([]);
  await page.getByRole('button', { name: `Trafo ${stamp}` }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`cause=${code}`));
  await expect(page.getByRole('heading', { name: new RegExp(`^Trafo ${stamp} houdt`) })).toBeVisible();
  await expect(page.getByRole('link', { name: title })).toBeVisible();

  await page.getByLabel('woningmaanden').check({ force: true });
  await expect(page.getByRole('heading', { name: new RegExp(`^Trafo ${stamp} kost`) })).toBeVisible();
  await page.getByText('Toon als tabel').first().press('Enter');
  await expect(page.getByRole('table', { name: 'Aandeel per oorzaak' }).getByRole('row', { name: new RegExp(`Trafo ${stamp}`) })).toBeVisible();
  await page.getByText('Zo is dit geteld').first().press('Enter');
  await expect(page.getByText(/Alleen open knelpunten tellen mee/).first()).toBeVisible();

  for (const by of ['Fase', 'Prijsklasse']) {
    await page.getByLabel('Verdeel naar').selectOption({ label: by });
    await expect(page.getByRole('heading', { name: new RegExp(`Trafo ${stamp} in .*: .* woningmaanden`) })).toBeVisible();
  }

  // Long before it was reported, nothing was held by it.
  await page.getByLabel('Peildatum').fill('2020-01-01');
  await expect(page.getByRole('heading', { name: 'Er zijn geen open knelpunten die u mag zien' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/knelpunten');
  await expect(page.getByRole('heading', { name: /van de projecten tegen/ })).toBeVisible();
  expect(await sideways(page), 'nothing scrolls sideways').toBeLessThanOrEqual(0);
  await context.close();
});

test('an opportunity stands on the same board, and in no share', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'ontwikkelaar');
  await page.goto('/knelpunten');
  await expect(page.getByRole('heading', { name: /van de projecten tegen/ })).toBeVisible();
  await page.getByLabel('kansen').press('Space');
  await expect(page.getByRole('link', { name: 'Eén bouwstroom voor drie plannen' })).toBeVisible();
  await expect(page.getByText('Levert op').first()).toBeVisible();
  await page.getByLabel('knelpunten', { exact: true }).press('Space');
  await expect(page.getByRole('link', { name: 'Eén bouwstroom voor drie plannen' })).toHaveCount(0);
  await context.close();
});

test('what is solved leaves the shares, and its cause is ended', async ({ browser }) => {
  const town = await signIn(browser, 'gemeente');
  const { body } = await api<{ version: number }>(town.page, `/api/bottlenecks/v1/bottlenecks/${bottleneck}`);
  await write(town.page, 'POST', `/api/bottlenecks/v1/bottlenecks/${bottleneck}/transitions`, { to: 'SOLVED', reason: 'Er kwam een trafo bij.', version: body.version });
  const shares = await api<{ causes: { cause: string; projects: { withPotential: number } }[] }>(town.page, '/api/bottlenecks/v1/shares');
  expect(shares.body.causes.find(({ cause }) => cause === code)?.projects.withPotential).toBe(0);
  await town.context.close();

  const { page, context } = await signIn(browser, 'beheerder');
  await write(page, 'PUT', `/api/bottlenecks/v1/causes/${code}`, { nl: `Trafo ${stamp}`, en: `Transformer ${stamp}`, firstTable: 'LOCAL', confidential: false, validUntil: '2026-01-01' }, { 'If-Match': '"1"' });
  await context.close();
});
