import { faultsIn } from './axe';
import { api, expect, settled, sideways, signIn, test, type Visitor } from './portal';

/** An agreement from the table to the word of the other side, and what the chair sees of those that were not kept. */
test.describe.configure({ mode: 'serial' });

interface Sessions {
  items: { id: string; sessions: { id: string; date: string }[] }[];
}

/** The next session of the table, found as its pages do. */
async function nextSession(page: Visitor['page']): Promise<string> {
  const { body } = await api<Sessions>(page, '/api/bottlenecks/v1/tables?pageSize=200');
  const today = new Date().toISOString().slice(0, 10);
  const coming = body.items
    .flatMap((table) => table.sessions)
    .filter(({ date }) => date >= today)
    .sort((one, other) => one.date.localeCompare(other.date))[0];
  expect(coming, 'the table has a session to come').toBeTruthy();
  return (coming as { id: string }).id;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('an agreement noted at the session is accepted by both sides on their own screens, done, and kept by word of the other', async ({ browser }) => {
  const what = `Bouwweg vrijgeven voor de start ${Date.now() % 100_000}`;
  const chair = await signIn(browser, 'voorzitter');
  await chair.page.goto(`/zittingen/${await nextSession(chair.page)}`);
  const ledger = chair.page.locator('#afspraken');
  await ledger.getByText('Afspraak noteren', { exact: true }).first().click();
  await ledger.getByRole('button', { name: 'Afspraak noteren' }).click();
  await expect(ledger.getByRole('alert')).toContainText('Schrijf op wat u afspreekt.');
  await ledger.getByLabel('Wat spreekt u af?').fill(what);
  await ledger.getByLabel('Wie belooft het?').selectOption({ label: 'Gemeente Raalte' });
  await ledger.getByLabel('Aan wie?').selectOption({ label: 'Beekvliet Ontwikkeling' });
  await ledger.getByLabel('Uiterlijk op').fill(inDays(40));
  await ledger.getByRole('button', { name: 'Afspraak noteren' }).click();
  await expect(ledger.getByRole('status')).toContainText('Genoteerd');
  const row = ledger.getByRole('row', { name: new RegExp(what) });
  await expect(row).toContainText('nog niemand');

  const steward = await signIn(browser, 'gemeente');
  const builder = await signIn(browser, 'ontwikkelaar', { width: 360, height: 740 });
  await steward.page.goto('/afspraken?toon=promised');
  await builder.page.goto('/afspraken?toon=waiting');
  expect(await sideways(builder.page), 'nothing scrolls sideways').toBe(0);
  await steward.page.getByRole('row', { name: new RegExp(what) }).getByRole('button', { name: /Akkoord/ }).click();
  // The chair reads nothing again: the boxes fill by themselves.
  await expect(row).toContainText('één van twee');
  await builder.page.getByRole('row', { name: new RegExp(what) }).getByRole('button', { name: /Akkoord/ }).click();
  await expect(row).toContainText('beide');

  await steward.page.getByRole('link', { name: what }).click();
  await expect(steward.page.getByRole('heading', { level: 1 })).toHaveText(what);
  await steward.page.getByRole('button', { name: 'Afmelden' }).click();
  const dialog = steward.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Afmelden' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Schrijf op waaraan de ander ziet dat het gedaan is');
  await dialog.getByLabel('Waaraan ziet de ander').fill('De weg is vrijgegeven, zie de brief van vandaag.');
  await dialog.getByRole('button', { name: 'Afmelden' }).click();
  await expect(dialog).toBeHidden();
  await expect(steward.page.getByText('afgemeld', { exact: true })).toBeVisible();

  await builder.page.goto('/meldingen');
  await builder.page.getByRole('link', { name: `Afgemeld: ${what}` }).click();
  await expect(builder.page.getByText('De weg is vrijgegeven').first()).toBeVisible();
  await builder.page.getByRole('button', { name: 'Nagekomen' }).click();
  await builder.page.getByRole('dialog').getByRole('button', { name: 'Nagekomen' }).click();
  await expect(builder.page.getByText('nagekomen', { exact: true })).toBeVisible();
  expect(await faultsIn(builder.page), 'the page of an agreement on a phone').toEqual([]);
  expect(await sideways(builder.page), 'nothing scrolls sideways').toBe(0);
  // What is kept is open no more.
  await expect(row).toBeHidden();
  for (const one of [chair, steward, builder]) await one.context.close();
});

test('a competitor who does not sit at the table finds nothing of it', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'concurrent');
  await page.goto('/afspraken');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Geen afspraak is te laat');
  await expect(page.getByText('Er zijn geen open afspraken.')).toBeVisible();
  await context.close();
});

test('the chair starts with what to decide and why, what is too late, and how many homes are stuck', async ({ browser }) => {
  for (const width of [1280, 360]) {
    const { page, context } = await signIn(browser, 'voorzitter', { width, height: 900 });
    await expect(page.getByText('Waarom plek 1?')).toBeVisible();
    const late = page.locator('#afspraken');
    await expect(late.getByRole('heading', { level: 2 })).toContainText('te laat');
    await expect(late.getByRole('row', { name: /Parkeeronderzoek delen/ })).toContainText(/werkdag(en)? te laat/);
    await expect(page.getByRole('heading', { name: /woningen (meer|minder) vast|evenveel woningen/ })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Woningen per maand' }).locator('tbody tr')).toHaveCount(7);
    await settled(page);
    expect(await sideways(page), `start at ${width}`).toBe(0);
    expect(await faultsIn(page), `start at ${width}`).toEqual([]);
    await page.goto('/afspraken?toon=all');
    await expect(page.getByRole('heading', { name: /op tijd nagekomen/ })).toBeVisible();
    await settled(page);
    expect(await sideways(page), `agreements at ${width}`).toBe(0);
    expect(await faultsIn(page), `agreements at ${width}`).toEqual([]);
    await context.close();
  }
});

test('the ledger leaves as a spreadsheet', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'gemeente');
  await page.goto('/afspraken?toon=promised');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: /Excel|XLSX/i }).first().click();
  expect((await file).suggestedFilename()).toMatch(/^afspraken-\d{4}-\d{2}-\d{2}\.xlsx$/);
  await context.close();
});
