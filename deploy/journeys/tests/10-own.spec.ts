import { faultsIn } from './axe';
import { expect, type Mail, mails, partyOf, sideways, signIn, test, write } from './portal';

/** What people keep for themselves, and what those in a project say to each other. */
test.describe.configure({ mode: 'serial' });

const stamp = Date.now().toString(36);
const name = `Volgveld ${stamp}`;
let project = '';

test('a list is kept under a name for the party, found again, and thrown away, by keyboard', async ({ browser }) => {
  const town = await signIn(browser, 'gemeente');
  const { page } = town;
  const view = `Hard, groot eerst ${stamp}`;
  await page.goto('/projecten?firm=true&sort=-homes');
  await page.getByRole('button', { name: 'Bewaar deze weergave' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam').fill(view);
  await dialog.getByLabel(/Voor iedereen van/).press('Space');
  await dialog.getByLabel('Naam').press('Enter');
  await expect(dialog).toBeHidden();

  await page.goto('/projecten');
  const link = page.getByRole('navigation', { name: 'Bewaarde weergaven' }).getByRole('link', { name: view });
  await link.press('Enter');
  await expect(page).toHaveURL(/firm=true/);
  await expect(page).toHaveURL(/sort=-homes/);
  await expect(link).toHaveAttribute('aria-current', 'page');

  const other = await signIn(browser, 'concurrent');
  await other.page.goto('/projecten');
  await expect(other.page.getByRole('table')).toBeVisible();
  await expect(other.page.getByRole('link', { name: view })).toHaveCount(0);
  await other.context.close();

  await page.setViewportSize({ width: 360, height: 740 });
  expect(await sideways(page), 'nothing scrolls sideways').toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Wijzig deze weergave' }).press('Enter');
  await page.getByRole('button', { name: 'Gooi weg' }).press('Enter');
  await expect(page.getByText(`‘${view}’ is weggegooid.`)).toBeVisible();
  await expect(link).toHaveCount(0);
  await town.context.close();
});

test('every page with filters in its address keeps them under a name', async ({ browser }) => {
  const town = await signIn(browser, 'gemeente', { width: 360, height: 740 });
  const { page } = town;
  for (const [path, chosen] of [['/knelpunten', 'mine=true'], ['/afspraken', 'toon=promised'], ['/oplossingen', 'q=stikstof'], ['/investeringen', 'sort=-homes'], ['/lobby', 'addressee=STATE'], ['/capaciteit', 'kind=OFFER'], ['/vergelijken', 'kind=LATER']] as const) {
    const view = `Zo ${path.slice(1, 5)} ${stamp}`;
    await page.goto(`${path}?${chosen}`);
    await page.getByRole('button', { name: 'Bewaar deze weergave' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Naam').fill(view);
    await expect(dialog.getByLabel('Mail mij bij een wijziging'), 'mail is about projects').toHaveCount(0);
    await dialog.getByLabel('Naam').press('Enter');
    await expect(page.getByText(`‘${view}’ is bewaard.`)).toBeVisible();
    await page.goto(path);
    const link = page.getByRole('navigation', { name: 'Bewaarde weergaven' }).getByRole('link', { name: view });
    await link.press('Enter');
    await expect(page).toHaveURL(new RegExp(chosen));
    await expect(link).toHaveAttribute('aria-current', 'page');
    expect(await sideways(page), `${path} does not scroll sideways`).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Wijzig deze weergave' }).press('Enter');
    await page.getByRole('button', { name: 'Gooi weg' }).press('Enter');
    await expect(page.getByText(`‘${view}’ is weggegooid.`)).toBeVisible();
  }
  await town.context.close();
});

test('who keeps a list with mail hears what another party changed in it, comes back by the mail, and stops it', async ({ browser }) => {
  test.setTimeout(180_000);
  const town = await signIn(browser, 'gemeente');
  const field = `Postveld ${stamp}`;
  const made = await write<{ id: string }>(town.page, 'POST', '/api/projects/v1/projects', {
    name: field, place: 'Raalte', municipality: 'GM0177', planType: 'INFILL', planningStatus: '2A', phase: 'PREPARATION', homes: 24, demolition: 0, keyProject: false, involved: [],
  });
  // Nobody is mailed twice a day: somebody who was not mailed about a view today.
  const before = await mails();
  const account = (['provincie', 'buurgemeente', 'concurrent'] as const).find((one) => !before.some(({ to, text }) => to.startsWith(`${one}@`) && text.includes('/projecten?')));
  expect(account, 'the journeys did not run thrice today').toBeDefined();
  const reader = await signIn(browser, account ?? 'provincie', { width: 360, height: 740 });
  const { page } = reader;
  const view = `Let op ${stamp}`;
  await page.goto(`/projecten?q=${encodeURIComponent(field)}`);
  await page.getByRole('button', { name: 'Bewaar deze weergave' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam').fill(view);
  await dialog.getByLabel('Mail mij bij een wijziging').press('Space');
  await dialog.getByLabel('Naam').press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'U krijgt mail bij een wijziging' })).toHaveAttribute('aria-pressed', 'true');
  expect(await sideways(page), 'nothing scrolls sideways').toBeLessThanOrEqual(0);

  await write(town.page, 'PATCH', `/api/projects/v1/projects/${made.id}`, { place: 'Heino' }, { 'Content-Type': 'application/merge-patch+json', 'If-Match': '"1"' });
  let mail: Mail | undefined;
  await expect(async () => {
    mail = (await mails()).find(({ to, text }) => to.startsWith(`${account}@`) && text.includes(view));
    expect(mail).toBeTruthy();
  }).toPass({ timeout: 90_000 });
  const { text } = mail as Mail;
  expect(text).toContain(`- ${field}`);
  const link = /https?:\/\/\S+\/projecten\?\S+/.exec(text)?.[0] ?? '';
  await page.goto(link);
  await expect(page.getByRole('navigation', { name: 'Bewaarde weergaven' }).getByRole('link', { name: view })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('link', { name: field, exact: true })).toBeVisible();

  await page.goto('/instellingen');
  await expect(page.getByRole('link', { name: view })).toBeVisible();
  expect(await faultsIn(page)).toEqual([]);
  await page.getByRole('button', { name: `Geen mail meer over ‘${view}’` }).press('Enter');
  await expect(page.getByText(`U krijgt geen mail meer over ‘${view}’.`)).toBeVisible();
  await expect(page.getByRole('link', { name: view })).toHaveCount(0);
  expect(await sideways(page), 'nothing scrolls sideways').toBeLessThanOrEqual(0);
  await reader.context.close();
  await town.context.close();
});

test('who follows a project hears of a change, and a star brings it back to hand', async ({ browser }) => {
  const developer = await signIn(browser, 'ontwikkelaar');
  const town = await signIn(browser, 'gemeente');
  const made = await write<{ id: string }>(town.page, 'POST', '/api/projects/v1/projects', {
    name, place: 'Raalte', municipality: 'GM0177', planType: 'INFILL', planningStatus: '2A', phase: 'PREPARATION', homes: 24, demolition: 0, keyProject: false,
    involved: [await partyOf(developer.page)],
  });
  project = made.id;

  await developer.page.goto(`/projecten/${project}`);
  const follow = developer.page.getByRole('button', { name: 'Volg', exact: true });
  await follow.press('Enter');
  await expect(developer.page.getByRole('button', { name: 'U volgt dit' })).toHaveAttribute('aria-pressed', 'true');
  await developer.page.getByRole('button', { name: 'Favoriet' }).press('Enter');
  await expect(developer.page.getByRole('button', { name: 'Favoriet' })).toHaveAttribute('aria-pressed', 'true');
  await developer.page.goto('/projecten?favourite=true');
  await expect(developer.page.getByRole('link', { name, exact: true })).toBeVisible();
  await expect(developer.page.getByRole('button', { name: `Favoriet: ${name}` })).toHaveAttribute('aria-pressed', 'true');

  await write(town.page, 'PUT', `/api/projects/v1/projects/${project}/programme`, {
    subPlans: [{ name: 'A', kind: 'NEW_BUILD', lines: [{ dwellingType: 'SINGLE_FAMILY', priceClass: 'SOCIAL_RENT', care: 'REGULAR', homes: 24 }] }],
  }, { 'If-Match': '"1"' });
  await expect(async () => {
    await developer.page.goto('/meldingen');
    await expect(developer.page.getByText(`${name} is gewijzigd`).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await developer.page.getByRole('link', { name: new RegExp(`${name} is gewijzigd`) }).first().press('Enter');
  await expect(developer.page).toHaveURL(new RegExp(`/projecten/${project}/geschiedenis`));
  await developer.context.close();
  await town.context.close();
});

test('a comment with a mention, by keyboard, is answered on a phone, and is not there for who does not take part', async ({ browser }) => {
  const developer = await signIn(browser, 'ontwikkelaar');
  const { page } = developer;
  await page.goto(`/projecten/${project}`);
  await page.getByRole('link', { name: 'Opmerkingen' }).press('Enter');
  await expect(page.getByText(/^Dit lezen .*Gemeente Raalte/)).toBeVisible();
  const box = page.getByLabel('Uw opmerking', { exact: true });
  await box.pressSequentially('Kunt u dit nakijken, @raa');
  const choices = page.getByRole('listbox', { name: 'Wie wilt u noemen?' });
  await expect(choices.getByRole('option')).toHaveCount(3);
  await box.press('ArrowUp');
  await box.press('Enter');
  await expect(box).toHaveValue('Kunt u dit nakijken, @Gemeente Raalte (beoordelaars) ');
  await expect(page.getByText('Krijgt een melding: Gemeente Raalte (beoordelaars).')).toBeVisible();
  // The session goes, the text stays.
  await page.waitForTimeout(600);
  await page.reload();
  await expect(box).toHaveValue(/beoordelaars/);
  await box.press('Control+Enter');
  const said = page.getByRole('listitem').filter({ hasText: 'Kunt u dit nakijken' });
  await expect(said).toBeVisible();
  await expect(box).toHaveValue('');

  const town = await signIn(browser, 'gemeente', { width: 360, height: 740 });
  await expect(async () => {
    await town.page.goto('/meldingen');
    await expect(town.page.getByText(`U bent genoemd bij ${name}`).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await town.page.getByRole('link', { name: new RegExp(`U bent genoemd bij ${name}`) }).first().click();
  await expect(town.page.getByText('Kunt u dit nakijken')).toBeVisible();
  await town.page.getByLabel('Uw opmerking', { exact: true }).fill('Doen we vandaag.');
  await town.page.getByRole('button', { name: 'Plaats opmerking' }).click();
  // Until it is kept the box has the text as well.
  await expect(town.page.getByRole('listitem').filter({ hasText: 'Doen we vandaag.' })).toBeVisible();
  expect(await sideways(town.page), 'nothing scrolls sideways').toBeLessThanOrEqual(0);

  // It comes by itself to who reads along.
  await expect(page.getByText('Doen we vandaag.')).toBeVisible({ timeout: 30_000 });
  await said.getByRole('button', { name: /^Wijzig/ }).press('Enter');
  await page.getByLabel('Uw opmerking wijzigen').fill('Al gevonden, dank.');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter');
  const changed = page.getByRole('listitem').filter({ hasText: 'Al gevonden, dank.' });
  await expect(changed).toContainText('gewijzigd');
  await changed.getByRole('button', { name: 'Trek in' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Trek in' }).press('Enter');
  await expect(page.getByText('Deze opmerking is ingetrokken.')).toBeVisible();
  await expect(page.getByText('Al gevonden, dank.')).toHaveCount(0);

  const other = await signIn(browser, 'provincie');
  await other.page.goto(`/projecten/${project}`);
  await expect(other.page.locator('h1')).toHaveText(name);
  await expect(other.page.getByRole('link', { name: 'Opmerkingen' })).toHaveCount(0);
  await other.context.close();
  await developer.context.close();
  await town.context.close();
});
