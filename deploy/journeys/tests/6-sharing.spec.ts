import type { Page } from '@playwright/test';
import { faultsIn } from './axe';
import { api, expect, inMonths, projectNamed, signIn, test, type ProjectPage, type Visitor } from './portal';

/** Neutral ground: who will see it is told before it is saved, a competitor sees a rounded number, and one sees who looked. */
test.describe.configure({ mode: 'serial' });

let developer: Visitor;
let municipality: Visitor;
let project: string;
let homes: number;
const START = inMonths(16);

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test.beforeAll(async ({ browser }) => {
  developer = await signIn(browser, 'ontwikkelaar');
  municipality = await signIn(browser, 'gemeente');
  project = await projectNamed(municipality.page, 'Weteringpark');
  homes = (await api<{ homes: number }>(municipality.page, `/api/projects/v1/projects/${project}`)).body.homes;
});

test.afterAll(async () => {
  await developer.context.close();
  await municipality.context.close();
});

/** What appears only while something is being chosen: the list of pages does not come here. */
const accessible = async (page: Page): Promise<void> => expect(await faultsIn(page)).toEqual([]);

const about = () => `ongeveer ${Math.floor((homes + 5) / 10) * 10} woningen`;

test('a developer reads who will see a new date, competitors too, before it is submitted', async () => {
  const { page } = developer;
  await page.goto(`/projecten/${project}/planning`);
  await page.getByLabel('Start bouw, nieuwe datum').fill(START.typed);
  const who = section(page, 'Wie ziet dit?');
  await expect(who.getByRole('listitem').filter({ hasText: 'Raalte' })).toContainText('alle datums en aantallen');
  const competitors = who.getByRole('listitem').filter({ hasText: 'Andere marktpartijen' });
  await expect(competitors).toContainText('geen datums en aantallen, tot deze gegevens 12 maanden oud zijn');
  await expect(competitors).toContainText(`alleen dat er ${about()} komen`);
});

test('the developer looks at the project as a competitor, on every tab, and stops', async () => {
  const { page } = developer;
  await page.goto(`/projecten/${project}/delen`);
  await page.getByRole('radio', { name: /Andere marktpartij/ }).check();
  const proof = section(page, 'Bekijk als een ander');
  await expect(proof).toContainText('Zo ziet een andere marktpartij dit project');
  await expect(proof).toContainText(about());
  await expect(proof.locator('dd.absent').first()).toBeVisible();
  await proof.getByRole('link', { name: 'Bekijk de hele projectpagina zo' }).click();
  await expect(page).toHaveURL(/als=MARKET/);
  for (const tab of ['Programma', 'Geschiedenis', 'Planning']) {
    await page.getByRole('navigation', { name: 'Onderdelen van dit project' }).getByRole('link', { name: tab }).click();
    await expect(page.getByText('U kijkt als marktpartij.')).toBeVisible();
    await expect(page.locator('main')).not.toContainText(START.shown);
  }
  await expect(page.getByText(new RegExp(about(), 'i')).first()).toBeVisible();
  await page.getByRole('link', { name: 'Stop' }).click();
  await expect(page.getByText('U kijkt als marktpartij.')).toHaveCount(0);
  await expect(page).not.toHaveURL(/als=/);
});

test('what the developer then saves, a competitor does not see: a name and a rounded number only', async ({ browser }) => {
  const { page: mine } = developer;
  await mine.goto(`/projecten/${project}/planning`);
  await mine.getByLabel('Start bouw, nieuwe datum').fill(START.typed);
  const reason = mine.getByLabel('Reden', { exact: true });
  if (await reason.isVisible()) {
    await reason.selectOption('GRID');
  }
  await mine.getByRole('button', { name: /Indienen bij gemeente Raalte/ }).click();
  await expect(mine.getByText('Uw planning is ingediend bij gemeente Raalte.')).toBeVisible();

  const competitor = await signIn(browser, 'concurrent');
  const { page } = competitor;
  const item = (await api<ProjectPage>(page, '/api/projects/v1/projects?q=Weteringpark')).body.items.find((each) => each.id === project);
  expect(item).toMatchObject({ name: 'Weteringpark', homes: Math.floor((homes + 5) / 10) * 10, homesAbout: true });
  await page.goto(`/projecten/${project}`);
  await expect(page.locator('h1')).toHaveText('Weteringpark');
  await expect(page.locator('main')).toContainText(new RegExp(about(), 'i'));
  await expect(page.locator('main')).not.toContainText(START.shown);
  await expect(page.getByText('De planning is niet met u gedeeld.')).toBeVisible();
  await page.goto(`/projecten/${project}/delen`);
  await expect(page.getByText('Wie wat ziet, is alleen te lezen voor de gemeente en de partijen in dit project.')).toBeVisible();
  await competitor.context.close();
});

test('a steward changes the matrix, is told who gains, and takes it back', async () => {
  const { page } = municipality;
  await page.goto(`/projecten/${project}/delen`);
  const box = page.getByRole('checkbox', { name: /^Planning van de gemeente delen met Corporaties/ });
  await expect(box).not.toBeChecked();
  await box.check();
  await expect(page.getByText('U wijzigde 1 vakje.')).toBeVisible();
  await expect(page.getByText(/Als u opslaat, (zien|ziet) ook .*corporatie.* de planning van de gemeente\./)).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(box).not.toBeChecked();
  await box.check();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('U wijzigde 1 vakje.')).toHaveCount(0);
  await page.reload();
  await expect(box).toBeChecked();
  await box.uncheck();
  await expect(page.getByText(/Als u opslaat, (zien|ziet) .*corporatie.* de planning van de gemeente niet meer\./)).toBeVisible();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('U wijzigde 1 vakje.')).toHaveCount(0);
  await expect(box).not.toBeChecked();
});

test('the developer sees that the municipality looked, as a party and never as a person', async () => {
  const { page } = developer;
  await expect(async () => {
    await page.goto(`/projecten/${project}/delen`);
    await expect(section(page, 'Wie keek, wie nam mee?').getByRole('row', { name: /Raalte/ })).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 40_000 });
});

test('a municipality that makes a plan firm is told before what opens, to whom and from which day', async () => {
  const { page } = municipality;
  const { body } = await api<{ items: { id: string; name: string }[] }>(page, '/api/projects/v1/projects?mine=true&status=3&pageSize=1');
  const soft = body.items[0];
  expect(soft, 'a plan in preparation').toBeTruthy();
  await page.goto(`/projecten/${soft?.id}`);
  await page.getByRole('button', { name: 'Status wijzigen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Status wijzigen' });
  await dialog.getByLabel('Planologische status').selectOption('2A');
  const week = new Date(Date.now() + 7 * 86_400_000);
  const opens = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' }).format(week);
  await expect(dialog.getByText('Dit plan wordt hard.')).toBeVisible();
  await expect(dialog).toContainText(`Vanaf ${opens}`);
  await expect(dialog).toContainText('marktpartij');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De status is nu 2A Vastgesteld.')).toBeVisible();
  await expect(page.getByText('Dit plan is hard.')).toBeVisible();
  await expect(page.locator('main')).toContainText(`Vanaf ${opens}`);

  // A mistake is put right before that day: nothing has opened yet, so nobody loses sight.
  await page.getByRole('button', { name: 'Status wijzigen' }).click();
  await dialog.getByLabel('Planologische status').selectOption('3');
  await expect(dialog).toContainText('Hierdoor ziet niemand meer of minder.');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De status is nu 3 In voorbereiding.')).toBeVisible();
  await expect(page.getByText('Dit plan is hard.')).toHaveCount(0);
});

test('the sharing of many projects is changed at once, told beforehand, and undone', async () => {
  const { page } = municipality;
  await page.goto('/projecten?mine=true');
  await page.getByRole('checkbox', { name: 'Kies alle projecten op deze pagina' }).check();
  await expect(page.getByText(/\d+ projecten gekozen/)).toBeVisible();
  await page.getByRole('link', { name: 'Delen wijzigen' }).click();
  await expect(page.locator('h1')).toContainText(/Delen wijzigen voor \d+ projecten/);
  await page.getByRole('checkbox', { name: /^wijzig Planning van de gemeente/ }).check();
  await page.getByRole('checkbox', { name: 'Planning van de gemeente delen met Corporaties' }).check();
  const tables = section(page, 'Tafels en openbare bronnen');
  await tables.getByRole('checkbox', { name: /^Wijzig aan welke tafel/ }).check();
  await tables.getByRole('checkbox', { name: /West-Overijssel/ }).check();
  await tables.getByLabel(/^tot en met/).fill(inMonths(2).date);
  await tables.getByRole('checkbox', { name: /^Wijzig waar dit al openbaar staat/ }).check();
  await tables.getByLabel(/Programma: waar staat dit al openbaar/).fill('https://raalte.example/raadsstuk');
  await page.getByRole('checkbox', { name: /^wijzig Status/ }).check();
  await page.getByRole('button', { name: /^Terug naar de standaard ?: Status/ }).click();
  await expect(page.getByText('krijgt weer de standaard')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Status delen met Regio' })).toBeDisabled();
  const preview = section(page, 'Wat er verandert');
  await expect(preview.getByRole('row', { name: /Planning van de gemeente Corporaties van het platform/ })).toContainText(/\d+ projecten/);
  await accessible(page);
  await page.getByRole('button', { name: /^Wijzig \d+ projecten$/ }).click();
  await expect(page.getByText(/^Gewijzigd: \d+ van de \d+ projecten\./)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Ongedaan maken/ }).first().click();
  await expect(page.getByText(/^Teruggezet: \d+ projecten\./)).toBeVisible({ timeout: 60_000 });
  await expect(section(page, 'Eerder in één keer gewijzigd').getByRole('row', { name: /teruggezet/ }).first()).toBeVisible();
});

test('a choice for one group is given up, and the default holds again', async () => {
  const { page } = municipality;
  await page.goto(`/projecten/${project}/delen`);
  const box = page.getByRole('checkbox', { name: /^Planning van de gemeente delen met Corporaties/ });
  const back = page.getByRole('button', { name: /^Terug naar de standaard ?: Planning van de gemeente/ });
  await box.check();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('U wijzigde 1 vakje.')).toHaveCount(0);
  await back.click();
  await expect(page.getByText('krijgt weer de standaard')).toBeVisible();
  await expect(box).not.toBeChecked();
  await accessible(page);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('krijgt weer de standaard')).toHaveCount(0);
  await expect(back).toHaveCount(0);
  await page.reload();
  await expect(box).not.toBeChecked();
  await expect(back).toHaveCount(0);
});

test('what a platform agrees as its default holds for a project of which the owner chose nothing, until it is taken back', async ({ browser }) => {
  const administrator = await signIn(browser, 'beheerder');
  const { page } = administrator;
  const name = 'Planning van de gemeente delen met Corporaties';
  const shared = () => municipality.page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  const agree = async (on: boolean) => {
    await page.goto('/beheer/partijen?deel=platforms');
    await page.getByRole('row', { name: /Platform Salland/ }).getByRole('button', { name: /(ingebouwd|keuze)/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Standaard delen: Platform Salland' });
    await dialog.getByRole('checkbox', { name: /^wijzig Planning van de gemeente/ }).setChecked(on);
    if (on) {
      await dialog.getByRole('checkbox', { name }).check();
      await accessible(page);
    }
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByText('Platform Salland is opgeslagen.')).toBeVisible();
  };
  const follows = (on: boolean) =>
    expect(async () => {
      await municipality.page.goto(`/projecten/${project}/delen`);
      await expect(shared()).toBeChecked({ checked: on, timeout: 4_000 });
    }).toPass({ timeout: 40_000 });
  await follows(false);
  await agree(true);
  await follows(true);
  await agree(false);
  await follows(false);
  await administrator.context.close();
});

test('an official asks a colleague to stand in, everyone of the party sees it, and takes it back', async () => {
  const { page } = municipality;
  await page.goto('/beheer/partijen?deel=mensen');
  await page.getByRole('button', { name: /^Waarnemer vragen ?: Jeroen Wolters/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Vraag een collega om waar te nemen' });
  await dialog.getByLabel('Wie neemt waar?').selectOption({ label: 'Kees Bosch' });
  await dialog.getByLabel('Tot en met').fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(dialog.getByText('De laatste dag ligt vóór de eerste.').first()).toBeVisible();
  await dialog.getByLabel('Tot en met').fill(inMonths(1).date);
  await accessible(page);
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  const row = page.getByRole('row', { name: /Jeroen Wolters/ });
  await expect(row).toContainText('Kees Bosch');
  await expect(row).toContainText('(nog niet aangenomen)');
  await row.getByRole('button', { name: /^Beëindigen ?: Kees Bosch/ }).click();
  await expect(page.getByText('Kees Bosch neemt niet meer waar.')).toBeVisible();
  await expect(row).not.toContainText('Kees Bosch');
});
