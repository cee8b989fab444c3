import { faultsIn } from './axe';
import { api, expect, sideways, signIn, test, type Visitor, write } from './portal';

/** From one signed text to a decision in the room. */
test.describe.configure({ mode: 'serial' });

const TITLE = 'Lindenerf: vleermuizen in de schuur';

interface Cases {
  id: string;
  version: number;
  agenda: { id: string; bottleneck: { id: string; title: string }; minutes?: { version: number } }[];
  notRipe: { bottleneck: { id: string; title: string } }[];
}

/** The coming session of the demo, as a person finds it: by its table. */
async function coming(page: Visitor['page']): Promise<string> {
  const { body } = await api<{ items: { sessions: { id: string; number?: number }[] }[] }>(page, '/api/bottlenecks/v1/tables?pageSize=200');
  const found = body.items.flatMap(({ sessions }) => sessions).find(({ number }) => number === 14);
  expect(found).toBeTruthy();
  return (found as { id: string }).id;
}

test('what is not signed stands below the line, is signed by whom it waits for, and is then on the agenda', async ({ browser }) => {
  const chair = await signIn(browser, 'voorzitter');
  const session = await coming(chair.page);
  await chair.page.goto(`/zittingen/${session}`);
  const below = chair.page.locator('section').filter({ has: chair.page.getByRole('heading', { name: 'Nog niet rijp' }) });
  await expect(below).toContainText(TITLE);
  await expect(below).toContainText(/Nog niet getekend door: .*Olst-Wijhe/);
  const { body } = await api<Cases>(chair.page, `/api/bottlenecks/v1/sessions/${session}`);
  const bottleneck = body.notRipe.find((each) => each.bottleneck.title === TITLE)?.bottleneck.id ?? '';

  const neighbour = await signIn(browser, 'buurgemeente', { width: 360, height: 740 });
  await neighbour.page.goto('/meldingen');
  await expect(neighbour.page.locator('main')).toContainText(`Uw handtekening gevraagd: ${TITLE}`);
  await neighbour.page.goto(`/knelpunten/${bottleneck}`);
  const text = neighbour.page.locator('#zaak');
  await expect(text).toContainText('Eén handtekening ontbreekt nog');
  expect(await sideways(neighbour.page)).toBe(0);
  expect(await faultsIn(neighbour.page)).toEqual([]);
  await text.getByRole('button', { name: 'Tekenen' }).press('Enter');
  await expect(text).toContainText('Iedereen heeft de zaak getekend');
  await neighbour.context.close();

  await expect(chair.page.getByRole('listitem').filter({ hasText: TITLE }).first()).toContainText(/Waarom plek \d+\?/, { timeout: 20_000 });
  expect(await faultsIn(chair.page)).toEqual([]);
  await chair.context.close();
});

test('the chair moves a case up with a reason that a member reads', async ({ browser }) => {
  const chair = await signIn(browser, 'voorzitter');
  const session = await coming(chair.page);
  await chair.page.goto(`/zittingen/${session}`);
  const item = chair.page.locator('ol.agenda > li').nth(1);
  const title = (await item.locator('h3').textContent()) ?? '';
  await item.getByRole('button', { name: /Eén plek hoger/ }).press('Enter');
  const dialog = chair.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Verplaatsen' }).click();
  await expect(dialog).toContainText('Schrijf waarom');
  await dialog.getByLabel('Waarom op deze plek?').fill('De raad beslist deze maand.');
  await dialog.getByRole('button', { name: 'Verplaatsen' }).press('Enter');
  await expect(chair.page.locator('ol.agenda > li').first().locator('h3')).toHaveText(title);

  const member = await signIn(browser, 'corporatie');
  await member.page.goto(`/zittingen/${session}`);
  await expect(member.page.locator('ol.agenda > li').first()).toContainText('De raad beslist deze maand.');
  await member.context.close();
  await chair.context.close();
});

test('in the room one case fills the screen, and two who write at once lose nothing', async ({ browser }) => {
  const one = await signIn(browser, 'voorzitter');
  const session = await coming(one.page);
  await one.page.goto(`/zittingen/${session}`);
  await one.page.getByRole('link', { name: 'Naar de zaal' }).click();
  await expect(one.page.locator('h1')).toContainText(/^1\. /);
  const first = await one.page.locator('h1').textContent();
  await one.page.locator('h1').focus();
  await one.page.keyboard.press('n');
  await expect(one.page.locator('h1')).toContainText(/^2\. /);
  await one.page.keyboard.press('p');
  await expect(one.page.locator('h1')).toHaveText(first ?? '');
  expect(await faultsIn(one.page)).toEqual([]);

  await one.page.getByLabel('Wat is besloten?').fill('Eerst twee, dan vier.');
  const { body } = await api<Cases>(one.page, `/api/bottlenecks/v1/sessions/${session}`);
  const top = body.agenda[0];
  await write(one.page, 'PUT', `/api/bottlenecks/v1/sessions/${session}/room/cases/${top?.id}/minutes`, { decision: 'De ander was eerder.' }, { 'If-Match': `"${top?.minutes?.version ?? 0}"` });
  await one.page.getByLabel('Wat is besloten?').press('Control+Enter');
  await expect(one.page.getByText('Er staat nu: De ander was eerder.')).toBeVisible();
  await expect(one.page.getByLabel('Wat is besloten?')).toHaveValue('Eerst twee, dan vier.');
  await one.page.getByRole('button', { name: 'Beide teksten samenvoegen' }).click();
  await one.page.getByLabel('Wat is besloten?').press('Control+Enter');
  await expect(one.page.getByText('Opgeslagen.')).toBeVisible();
  await one.context.close();

  const member = await signIn(browser, 'gemeente', { width: 360, height: 740 });
  await member.page.goto(`/zittingen/${session}/zaal`);
  await expect(member.page.locator('main')).toContainText('De ander was eerder.');
  await expect(member.page.locator('main')).toContainText('Eerst twee, dan vier.');
  expect(await sideways(member.page)).toBe(0);
  expect(await faultsIn(member.page)).toEqual([]);
  await member.context.close();
});

test('the chair asks for a fact with a term, the party answers from its list, and nobody else reads it', async ({ browser }) => {
  const ask = `Wanneer levert u de stukken aan? ${Date.now()}`;
  const chair = await signIn(browser, 'voorzitter');
  const session = await coming(chair.page);
  await chair.page.goto(`/zittingen/${session}`);
  const item = chair.page.locator('ol.agenda > li').filter({ hasText: 'Raad van State' });
  const title = (await item.locator('h3').textContent()) ?? '';
  await item.getByRole('button', { name: /Feiten vragen/ }).press('Enter');
  const dialog = chair.page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: 'Beekvliet Ontwikkeling' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Feiten vragen' }).click();
  await expect(dialog).toContainText('Kies aan wie u het vraagt.');
  await dialog.getByRole('checkbox', { name: 'Beekvliet Ontwikkeling' }).check();
  await dialog.getByLabel('Wat wilt u weten?').fill(ask);
  await dialog.getByLabel('Binnen hoeveel werkdagen?').fill('61');
  await dialog.getByRole('button', { name: 'Feiten vragen' }).click();
  await expect(dialog).toContainText('Kies 1 tot 60 werkdagen.');
  await dialog.getByLabel('Binnen hoeveel werkdagen?').fill('5');
  expect(await faultsIn(chair.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Feiten vragen' }).press('Enter');
  await expect(item).toContainText('Gevraagd aan Beekvliet Ontwikkeling');
  await expect(item).toContainText('nog 5 werkdagen');

  await chair.page.goto(`${await item.locator('h3 a').getAttribute('href')}#vragen`);
  await expect(chair.page.locator('h1')).toHaveText(title);
  const own = chair.page.locator('#vragen').getByRole('listitem').filter({ hasText: ask });
  await own.getByRole('button', { name: /Meer tijd geven/ }).press('Enter');
  await dialog.getByLabel('Hoeveel werkdagen erbij?').fill('3');
  await dialog.getByRole('button', { name: 'Meer tijd geven' }).click();
  await expect(dialog).toContainText('Schrijf op waarom.');
  await dialog.getByLabel('Waarom?').fill('De netbeheerder rekent nog.');
  expect(await faultsIn(chair.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Meer tijd geven' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(own).toContainText('nog 8 werkdagen');

  const developer = await signIn(browser, 'ontwikkelaar', { width: 360, height: 740 });
  await developer.page.goto('/meldingen');
  await expect(developer.page.locator('main')).toContainText(ask);
  await developer.page.goto('/');
  await expect(developer.page.getByRole('link', { name: ask })).toBeVisible();
  await developer.page.goto('/knelpunten');
  await developer.page.getByRole('link', { name: ask }).click();
  const asked = developer.page.locator('#vragen');
  await expect(asked).toContainText(ask);
  await expect(asked).toContainText('Meer tijd: De netbeheerder rekent nog.');
  expect(await sideways(developer.page)).toBe(0);
  await asked.getByRole('listitem').filter({ hasText: ask }).getByRole('button', { name: 'Antwoord geven' }).press('Enter');
  const form = developer.page.getByRole('dialog');
  await form.getByLabel(/Link naar een stuk/).fill('beekvliet');
  await form.getByLabel('Uw antwoord').fill('Vóór vrijdag, in drie delen.');
  await form.getByRole('button', { name: 'Antwoord geven' }).click();
  await expect(form).toContainText('Kopieer het hele adres.');
  await form.getByLabel(/Link naar een stuk/).fill('');
  await form.getByRole('button', { name: 'Antwoord geven' }).press('Enter');
  await expect(asked).toContainText('Uw antwoord is bij de voorzitter');
  await expect(form).toBeHidden();
  await expect(asked).toContainText('Vóór vrijdag, in drie delen.');
  expect(await faultsIn(developer.page)).toEqual([]);
  const address = new URL(developer.page.url()).pathname;
  await developer.context.close();

  await chair.page.reload();
  await expect(chair.page.locator('#vragen')).toContainText('Vóór vrijdag, in drie delen.');
  await chair.context.close();

  const member = await signIn(browser, 'gemeente');
  await member.page.goto(address);
  await expect(member.page.locator('h1')).toContainText('Raad van State');
  await expect(member.page.locator('main')).not.toContainText(ask);
  const { body } = await api<{ items: { text: string }[] }>(member.page, '/api/bottlenecks/v1/questions?pageSize=200');
  expect(body.items.map(({ text }) => text)).not.toContain(ask);
  await member.context.close();
});

test('the chair plans with hours and guests, learns whom no mail reaches, and chooses what counts', async ({ browser }) => {
  const chair = await signIn(browser, 'voorzitter', { width: 360, height: 740 });
  await chair.page.goto('/tafels');
  await chair.page.getByRole('link', { name: 'Versnellingstafel West-Overijssel' }).click();
  const form = chair.page.locator('form').filter({ has: chair.page.getByRole('button', { name: 'Zitting of peildatum plannen' }) });
  await expect(form).toContainText('heeft niemand een account met mail');
  await form.getByLabel('Datum').fill('2020-01-01');
  await form.getByLabel(/Begint om/).fill('14:00');
  await form.getByLabel(/Eindigt om/).fill('13:00');
  await form.getByRole('button', { name: 'Zitting of peildatum plannen' }).click();
  await expect(form).toContainText('Deze dag is al voorbij.');
  await expect(form).toContainText('Het einde ligt niet na het begin.');
  expect(await sideways(chair.page)).toBe(0);
  expect(await faultsIn(chair.page)).toEqual([]);
  await form.getByLabel('Datum').fill(new Date(Date.now() + 80 * 86_400_000).toISOString().slice(0, 10));
  await form.getByLabel(/Eindigt om/).fill('16:30');
  await form.getByLabel(/Plaats/).fill('Wijhe, tijdelijk');
  await form.getByLabel('Alleen deze leden').first().check();
  await form.getByRole('checkbox', { name: 'Gemeente Raalte' }).uncheck();
  await form.getByRole('button', { name: 'Zitting of peildatum plannen' }).click();
  await expect(chair.page.getByText('Het staat gepland.')).toBeVisible();
  await chair.page.getByRole('listitem').filter({ hasText: 'Wijhe, tijdelijk' }).first().getByRole('link').click();
  await expect(chair.page.locator('#wanneer')).toContainText('14:00 tot 16.30 uur');
  await expect(chair.page.locator('#wanneer')).not.toContainText('Gemeente Raalte');
  const corporation = await signIn(browser, 'corporatie');
  await corporation.page.goto('/meldingen');
  await expect(corporation.page.locator('main')).toContainText('U bent uitgenodigd: Versnellingstafel West-Overijssel');
  await corporation.context.close();
  await chair.page.getByRole('button', { name: 'Niet laten doorgaan' }).click();
  await chair.page.getByRole('dialog').getByLabel('Waarom?').fill('Alleen om te proberen.');
  await chair.page.getByRole('button', { name: 'Afzeggen' }).press('Enter');
  await expect(chair.page.getByText('Deze zitting gaat niet door: Alleen om te proberen.')).toBeVisible();

  await chair.page.goto('/tafels');
  await chair.page.getByRole('link', { name: 'Versnellingstafel West-Overijssel' }).click();
  const weights = chair.page.locator('#weging');
  for (const [choice, formula] of [['zwaar', 'woningen × spoed² × oplosbaar'], ['gewoon', 'woningen × spoed × oplosbaar']] as const) {
    await weights.getByRole('button', { name: 'Weging kiezen' }).press('Enter');
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByRole('group', { name: /Spoed/ }).getByRole('radio', { name: choice }).check();
    expect(await faultsIn(chair.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Opslaan' }).press('Enter');
    await expect(weights).toContainText(`Punten = ${formula}`);
    await expect(weights).toContainText('Zo staat de agenda van');
  }
  expect(await sideways(chair.page)).toBe(0);
  await chair.context.close();
});
