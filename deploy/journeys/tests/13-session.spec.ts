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
