import { readFile } from 'node:fs/promises';
import { faultsIn } from './axe';
import { expect, settled, sideways, signIn, test } from './portal';

/** Parties help each other: hours of expertise that are lent, and what a table asks of the province together. */
const stamp = Date.now().toString(36);
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('who asks for help finds what fits, hears who can help, and takes it', async ({ browser }) => {
  const town = await signIn(browser, 'gemeente');
  await town.page.goto('/capaciteit');
  await town.page.getByRole('button', { name: 'Vraag hulp' }).press('Enter');
  const form = town.page.getByRole('dialog');
  await form.getByRole('button', { name: 'Plaats' }).press('Enter');
  await expect(form.getByRole('alert')).toContainText('Kies om welke deskundigheid het gaat.');
  expect(await faultsIn(town.page)).toEqual([]);
  await form.getByLabel('Deskundigheid').selectOption('NITROGEN');
  await form.getByLabel('Uren per week').fill('8');
  await form.getByLabel('Laatste dag').fill(inDays(60));
  await form.getByLabel('Toelichting').fill(`Berekening ${stamp}`);
  await form.getByRole('button', { name: 'Plaats' }).press('Enter');
  await expect(town.page).toHaveURL(/\/capaciteit\/[0-9a-f-]{36}$/);
  await expect(town.page.getByText('8 van', { exact: false }).or(town.page.getByText('alle 8 uren', { exact: false })).first()).toBeVisible();
  const address = town.page.url();

  const corporation = await signIn(browser, 'corporatie');
  await corporation.page.goto(address);
  await corporation.page.getByRole('button', { name: 'Ik help hiermee' }).press('Enter');
  await corporation.page.getByRole('dialog').getByLabel(/erbij zeggen/).fill('Vanaf maandag');
  await corporation.page.getByRole('dialog').getByRole('button', { name: 'Verstuur' }).press('Enter');
  await expect(corporation.page.getByText('Uw antwoord is bij Gemeente Raalte', { exact: false })).toBeVisible();

  // Who looks at it sees the answer come, without reading again.
  await expect(town.page.getByText('Vanaf maandag')).toBeVisible();
  await town.page.goto('/meldingen');
  await expect(town.page.getByText('Woonstichting Esrand antwoordt op uw 8 uur per week').first()).toBeVisible();
  await town.page.goto(address);
  await expect(town.page.getByText('Vanaf maandag')).toBeVisible();
  await town.page.getByRole('button', { name: /Neem aan/ }).press('Enter');
  await expect(town.page.getByText('Dit is afgesproken met Woonstichting Esrand.')).toBeVisible();
  expect(await faultsIn(town.page)).toEqual([]);

  const developer = await signIn(browser, 'ontwikkelaar');
  await developer.page.goto(address);
  await expect(developer.page.locator('h1')).toHaveText('We vinden deze pagina niet');
  for (const visitor of [town, corporation, developer]) await visitor.context.close();
});

test('a table bundles a cause, signs what it asks, and keeps the figures of the day it asked', async ({ browser }) => {
  const name = `Meer stroom ${stamp}`;
  const developer = await signIn(browser, 'ontwikkelaar', { width: 360, height: 740 });
  await developer.page.goto('/lobby');
  await developer.page.getByRole('button', { name: /Maak lobbypunt.*Netcongestie/ }).press('Enter');
  const form = developer.page.getByRole('dialog');
  await form.getByLabel('Titel').fill(name);
  await form.getByLabel('Wat vraagt u?').fill('Betaal mee aan een batterij.');
  await form.getByRole('button', { name: 'Bewaar en teken' }).press('Enter');
  await expect(developer.page.locator('h1')).toHaveText(name);
  await settled(developer.page);
  expect(await sideways(developer.page), 'nothing scrolls sideways').toBeLessThanOrEqual(0);
  expect(await faultsIn(developer.page)).toEqual([]);
  const address = developer.page.url();

  const rival = await signIn(browser, 'concurrent');
  await rival.page.goto(address);
  await expect(rival.page.locator('h1')).toHaveText('We vinden deze pagina niet');

  const chair = await signIn(browser, 'voorzitter');
  await chair.page.goto(address);
  await chair.page.getByRole('button', { name: 'Teken', exact: true }).press('Enter');
  await expect(chair.page.getByRole('heading', { name: 'Twee partijen tekenden' })).toBeVisible();
  await expect(developer.page.getByRole('heading', { name: 'Twee partijen tekenden' })).toBeVisible();
  await chair.page.getByRole('button', { name: 'Dien in' }).press('Enter');
  await expect(chair.page.getByText('Ingediend. De cijfers van vandaag blijven erbij staan.')).toBeVisible();
  await expect(chair.page.getByRole('row', { name: /Woningen/ }).getByRole('cell')).toHaveCount(2);
  await chair.page.getByRole('button', { name: 'Leg het antwoord vast' }).press('Enter');
  await chair.page.getByRole('dialog').getByLabel(/Wat antwoordt de ander/).fill('De provincie betaalt de helft.');
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).press('Enter');
  await expect(chair.page.getByText('De provincie betaalt de helft.')).toBeVisible();

  // Who signed sees it on the open page, hears of it, and takes the list along.
  await expect(developer.page.getByText('De provincie betaalt de helft.')).toBeVisible();
  await developer.page.goto('/meldingen');
  await expect(developer.page.getByText(`Antwoord op ${name}`)).toBeVisible();
  await expect(developer.page.getByText(`Ingediend: ${name}`)).toBeVisible();
  await developer.page.goto('/lobby');
  const [list] = await Promise.all([developer.page.waitForEvent('download'), developer.page.getByRole('button', { name: 'Meenemen als CSV' }).click()]);
  expect(await readFile(await list.path(), 'utf8')).toContain(name);
  expect(await sideways(developer.page)).toBeLessThanOrEqual(0);
  for (const visitor of [developer, rival, chair]) await visitor.context.close();
});
