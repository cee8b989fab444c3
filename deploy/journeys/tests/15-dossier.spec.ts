import { readFile } from 'node:fs/promises';
import { faultsIn } from './axe';
import { api, expect, settled, sideways, signIn, test, type Visitor } from './portal';

/** A dossier on the screen and as a file: everyone reads a copy of his own, the chair makes that of the room and keeps it. */
test.describe.configure({ mode: 'serial' });

interface Sessions {
  items: { id: string; sessions: { id: string; date: string }[] }[];
}

async function sessionWithCases(page: Visitor['page']): Promise<string> {
  const { body } = await api<Sessions>(page, '/api/bottlenecks/v1/tables?pageSize=200');
  const sessions = body.items.flatMap((table) => table.sessions);
  for (const { id } of sessions) {
    const dossier = await api<{ cases: unknown[] }>(page, `/api/bottlenecks/v1/sessions/${id}/dossier`);
    if (dossier.body.cases.length > 1) {
      return id;
    }
  }
  throw new Error('the demo has a session with cases');
}

test('the chair reads his copy and that of the room, takes the booklet along, and keeps what is read', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'voorzitter');
  const session = await sessionWithCases(page);
  await page.goto(`/zittingen/${session}`);
  await page.getByRole('link', { name: 'Dossier', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dossier van zitting');
  await expect(page.locator('.lead')).toContainText('Concept');
  await expect(page.getByRole('heading', { name: 'Gevraagd besluit' }).first()).toBeVisible();
  const mine = await page.getByRole('article').count();

  await page.getByRole('link', { name: 'Toon het exemplaar voor in de zaal' }).click();
  await expect(page.locator('.lead')).toContainText('alleen wat alle leden mogen zien');
  expect(await page.getByRole('article').count()).toBeLessThanOrEqual(mine);
  await page.getByRole('link', { name: 'Toon mijn eigen exemplaar' }).click();
  await expect(page.getByRole('article')).toHaveCount(mine);

  const [booklet] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Pdf meenemen' }).click()]);
  expect(booklet.suggestedFilename()).toBe('dossier-concept.pdf');
  const pdf = await readFile(await booklet.path(), 'latin1');
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  expect(pdf).toContain(`%part ${mine}\n`);
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const [list] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lijst meenemen' }).click()]);
  expect(list.suggestedFilename()).toBe('dossier-concept.xlsx');

  await page.getByRole('button', { name: 'Bewaar deze versie' }).click();
  await page.getByRole('link', { name: /^Versie \d+$/ }).first().click();
  await expect(page.locator('.lead')).toContainText('zoals gelezen in de zaal');
  await expect(page.getByRole('article')).toHaveCount(mine);
  await context.close();
});

test('a case tells what is asked of whom, who signed, what it takes, what is promised and how others did it', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'gemeente', { width: 360, height: 800 });
  const session = await sessionWithCases(page);
  await page.goto(`/zittingen/${session}/dossier`);
  const station = page.getByRole('article', { name: 'Onderstation Raalte-Oost zit vol' });
  await expect(station.getByText('De bouwers noemen vóór de zitting het vermogen per fase.')).toBeVisible();
  await expect(station.getByText(/Oplossen vraagt € 1,8 miljoen/)).toBeVisible();
  await expect(station.getByRole('table', { name: 'Afspraken die lopen' }).getByRole('row')).not.toHaveCount(0);
  await expect(station.getByRole('heading', { name: 'Samen ingediend' })).toBeVisible();
  const planner = page.getByRole('article', { name: 'Eén planjurist voor vier plannen' });
  await expect(planner.getByText('zoekt Juridisch, 16 uur per week')).toBeVisible();
  await expect(planner.getByRole('heading', { name: 'Nog niet door iedereen getekend' })).toBeVisible();
  // Solved elsewhere, where this reader does not look: told without its name.
  const appeal = page.getByRole('article', { name: 'Weteringpark: beroep bij de Raad van State' });
  await expect(appeal.getByText(/vroegen samen om voorrang/)).toBeVisible();
  await expect(appeal.getByText('Kolkzicht')).toHaveCount(0);
  await settled(page);
  expect(await sideways(page)).toBe(0);
  expect(await faultsIn(page)).toEqual([]);
  await context.close();
});

test('a member reads a copy of its own, on a phone too, and who does not sit at the table reads none', async ({ browser }) => {
  const chair = await signIn(browser, 'voorzitter');
  const session = await sessionWithCases(chair.page);
  await chair.context.close();
  for (const width of [360, 1280]) {
    const { page, context } = await signIn(browser, 'ontwikkelaar', { width, height: 800 });
    await page.goto(`/zittingen/${session}/dossier`);
    await expect(page.locator('.lead')).toContainText('Dit exemplaar is van Beekvliet Ontwikkeling');
    await settled(page);
    await expect(page.getByRole('button', { name: 'Bewaar deze versie' })).toHaveCount(0);
    expect(await sideways(page), `dossier at ${width}`).toBe(0);
    expect(await faultsIn(page), `dossier at ${width}`).toEqual([]);
    await page.getByRole('article').first().getByRole('heading', { level: 2 }).getByRole('link').click();
    await page.getByRole('link', { name: 'Dossier', exact: true }).click();
    await expect(page.getByRole('article')).toHaveCount(1);
    expect(await sideways(page), `one case at ${width}`).toBe(0);
    expect(await faultsIn(page), `one case at ${width}`).toEqual([]);
    await context.close();
  }
  const competitor = await signIn(browser, 'concurrent');
  expect((await api(competitor.page, `/api/bottlenecks/v1/sessions/${session}/dossier`)).status).toBe(404);
  await competitor.context.close();
});
