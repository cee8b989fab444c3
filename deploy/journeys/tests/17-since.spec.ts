import { faultsIn } from './axe';
import { api, expect, settled, sideways, signIn, test, type Visitor, write } from './portal';

/** What changed since the table last met: for the chair, per case, in the room, and for who sees less. */
test.describe.configure({ mode: 'serial' });

interface Changes {
  since?: string;
  previous?: { number: number; date: string };
  counts: { kind: string; count: number }[];
  items: { kind: string; bottleneck?: { id: string; title: string }; agreement?: { what: string } }[];
  total: number;
}
interface Moved {
  name: string;
  move: { months?: number };
}
interface Cases {
  agenda: { id: string; bottleneck: { id: string; title: string } }[];
  notRipe: { id: string; bottleneck: { id: string; title: string } }[];
}
interface JointCase {
  version: number;
  problem: string;
  decision: string;
}

/** The coming session of the demo, as a person finds it: by its table. */
async function coming(page: Visitor['page']): Promise<string> {
  const { body } = await api<{ items: { sessions: { id: string; number?: number }[] }[] }>(page, '/api/bottlenecks/v1/tables?pageSize=200');
  const found = body.items.flatMap(({ sessions }) => sessions).find(({ number }) => number === 14);
  expect(found).toBeTruthy();
  return (found as { id: string }).id;
}

const changesOf = async (page: Visitor['page'], session: string, more = ''): Promise<Changes> =>
  (await api<Changes>(page, `/api/bottlenecks/v1/sessions/${session}/changes?pageSize=200${more}`)).body;

const CASE = 'Onderstation Raalte-Oost zit vol';

test('the chair reads from the start page what changed, and of one case what became of it', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'voorzitter');
  const session = await coming(page);
  const changes = await changesOf(page, session);
  expect(changes.previous?.number).toBe(13);
  expect(changes.since).toBe(changes.previous?.date);
  const times = (kind: string) => changes.counts.find((each) => each.kind === kind)?.count ?? 0;
  for (const kind of ['PLAN_LATER', 'BOTTLENECK_NEW', 'BOTTLENECK_CONFIRMED', 'BOTTLENECK_RISEN', 'BOTTLENECK_SOLVED', 'CASE_SIGNED', 'AGREEMENT_OVERDUE']) {
    expect(times(kind), kind).toBeGreaterThan(0);
  }

  await page.goto('/');
  const since = page.locator('#sinds');
  await expect(since.getByRole('heading')).toContainText(/^Sinds \d+ \p{L}+ \d{4}: /u);
  await since.getByRole('link', { name: 'Alles wat veranderde' }).click();
  await expect(page.locator('h1')).toContainText(/opgelost/);
  const bars = page.getByRole('table', { name: /Hoe vaak iets gebeurde/ });
  await expect(bars.getByRole('row', { name: /Nieuwe knelpunten/ })).toContainText(String(times('BOTTLENECK_NEW')));
  const rest = page.locator('#overig');
  await bars.getByRole('link', { name: 'Plannen die doorschoven' }).click();
  await expect(rest.getByRole('row')).toHaveCount(Math.min(times('PLAN_LATER'), 25) + 1);
  await expect(rest.getByRole('row').nth(1)).toContainText(/\d+ maand(en)? later/);
  expect(await faultsIn(page)).toEqual([]);

  await bars.getByRole('link', { name: 'Opgelost', exact: true }).click();
  await expect(rest.getByRole('row')).toHaveCount(times('BOTTLENECK_SOLVED') + 1);
  await page.locator('#since-kind').selectOption({ label: 'Alles' });
  await expect(page).not.toHaveURL(/soort=/);
  await expect(page.locator('#since-kind')).toHaveValue('');
  await page.locator('#since-case').selectOption({ label: CASE });
  await expect(page).toHaveURL(/zaak=/);
  await expect(rest).toContainText('Bevestigd');
  await expect(rest).toContainText('Onze huurwoningen in het Weteringpark');
  const { body } = await api<Cases>(page, `/api/bottlenecks/v1/sessions/${session}`);
  const agendaCase = [...body.agenda, ...body.notRipe].find((each) => each.bottleneck.title === CASE);
  const ofCase = await changesOf(page, session, `&case=${agendaCase?.id}`);
  await expect(rest.getByRole('row')).toHaveCount(ofCase.total + 1);

  await page.goto(`/zittingen/${session}`);
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: CASE }) });
  await expect(item).toContainText(/Sinds .*van mogelijk naar bevestigd/);
  expect(await faultsIn(page)).toEqual([]);
  const { body: room } = await api<{ session: Cases }>(page, `/api/bottlenecks/v1/sessions/${session}/room`);
  const place = room.session.agenda.findIndex((each) => each.bottleneck.title === CASE);
  await page.goto(`/zittingen/${session}/zaal?zaak=${place + 1}`);
  await expect(page.locator('h1')).toContainText(CASE);
  await expect(page.locator('.since-line')).toContainText('van mogelijk naar bevestigd');
  expect(await faultsIn(page)).toEqual([]);
  // Of the plans in the room those that all may see, each with its months.
  const { body: shown } = await api<{ cases: { agendaCase: string; moved: Moved[] }[] }>(page, `/api/bottlenecks/v1/sessions/${session}/room/changes`);
  for (const { name, move } of shown.cases.find((each) => each.agendaCase === agendaCase?.id)?.moved ?? []) {
    await expect(page.locator('.since-line')).toContainText(move.months ? `${name} ${Math.abs(move.months)} maand` : name);
  }

  await page.goto(`/zittingen/${session}/dossier`);
  const sheet = page.locator('article.sheet').filter({ has: page.getByRole('heading', { name: CASE }) });
  const { body: dossier } = await api<{ cases: { title: string; projects: { name: string; moved: Moved['move'][] }[] }[] }>(page, `/api/bottlenecks/v1/sessions/${session}/dossier`);
  const moved = dossier.cases.find(({ title }) => title === CASE)?.projects.flatMap(({ name, moved: moves }) => moves.map(({ months }) => ({ name, months }))) ?? [];
  for (const { name, months } of moved) {
    await expect(sheet).toContainText(months ? `${name} ${Math.abs(months)} maand` : name);
  }
  await context.close();
});

test('another day tells another story, on a phone too', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'corporatie', { width: 360, height: 740 });
  const session = await coming(page);
  await page.goto(`/zittingen/${session}/sinds`);
  await settled(page);
  expect(await sideways(page), 'nothing scrolls sideways').toBe(0);
  expect(await faultsIn(page)).toEqual([]);
  const weekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Andere dag').fill(weekAgo);
  await expect(page).toHaveURL(new RegExp(`sinds=${weekAgo}`));
  const later = await changesOf(page, session, `&since=${weekAgo}`);
  expect(later.total).toBeLessThan((await changesOf(page, session)).total);
  await expect(page.locator('#overig').getByRole('status')).toContainText(String(later.total));
  await context.close();
});

test('who sees less is told less, and who does not sit there is told nothing', async ({ browser }) => {
  const chair = await signIn(browser, 'voorzitter');
  const session = await coming(chair.page);
  const developer = await signIn(browser, 'ontwikkelaar');
  const seen = new Set((await api<{ items: { id: string }[] }>(developer.page, '/api/bottlenecks/v1/bottlenecks?pageSize=200')).body.items.map(({ id }) => id));
  const told = await changesOf(developer.page, session);
  for (const { bottleneck } of told.items) {
    expect(!bottleneck || seen.has(bottleneck.id), `${bottleneck?.title} is seen`).toBe(true);
  }
  await developer.context.close();
  const competitor = await signIn(browser, 'concurrent');
  expect((await api(competitor.page, `/api/bottlenecks/v1/sessions/${session}/changes`)).status).toBe(404);
  await competitor.context.close();
  await chair.context.close();
});

test('two who word a case at once see both texts beside each other, and none is lost', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'gemeente');
  const session = await coming(page);
  const { body } = await api<Cases>(page, `/api/bottlenecks/v1/sessions/${session}`);
  const found = [...body.agenda, ...body.notRipe].find((each) => each.bottleneck.title === 'Geen parkeerplek, geen vergunning') ?? body.agenda[0];
  const path = `/api/bottlenecks/v1/bottlenecks/${found?.bottleneck.id}/joint-case`;
  await page.goto(`/knelpunten/${found?.bottleneck.id}`);
  await page.locator('#zaak').getByRole('button', { name: /Tekst wijzigen|Zaak schrijven/ }).click();
  const dialog = page.getByRole('dialog');
  const decision = dialog.getByLabel('Welk besluit vraagt u van de tafel?');
  await decision.fill('Eén norm per station.');
  await dialog.getByLabel('Wat is het probleem?').fill('Drie gemeenten, drie normen.');
  const { body: before } = await api<JointCase>(page, path);
  await write(page, 'PUT', path, { problem: before.problem ?? 'Drie normen.', decision: 'De provincie kiest een norm.' }, { 'If-Match': `"${before.version}"` });
  await dialog.getByRole('button', { name: /Opslaan en tekenen/ }).click();
  await expect(dialog).toContainText('Wat u schreef, staat er nog');
  await expect(dialog).toContainText('De provincie kiest een norm.');
  await expect(decision).toHaveValue('Eén norm per station.');
  expect(await faultsIn(page)).toEqual([]);
  await dialog.getByRole('button', { name: /Deze tekst gebruiken.*Welk besluit/ }).click();
  await expect(decision).toHaveValue('De provincie kiest een norm.');
  await dialog.getByRole('button', { name: /Opslaan en tekenen/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('#zaak')).toContainText('Drie gemeenten, drie normen.');
  await expect(page.locator('#zaak')).toContainText('De provincie kiest een norm.');
  await context.close();
});
