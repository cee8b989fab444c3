import { api, expect, inMonths, projectNamed, signIn, test, type ProjectPage, type Visitor } from './portal';

/** One planning from a shifted date to agreed, one bottleneck from report to agenda, and who sees nothing of it. */
test.describe.configure({ mode: 'serial' });

let developer: Visitor;
let municipality: Visitor;
let project: string;
const DELIVERY = inMonths(24);

test.beforeAll(async ({ browser }) => {
  developer = await signIn(browser, 'ontwikkelaar');
  municipality = await signIn(browser, 'gemeente');
  project = await projectNamed(developer.page, 'Weteringpark');
});

test.afterAll(async () => {
  await developer.context.close();
  await municipality.context.close();
});

test('a developer moves a first delivery, and must say why', async () => {
  const { page } = municipality;
  await page.goto('/beoordelen');
  await expect(page.locator('h1')).toContainText('beoordelen');

  const { page: mine } = developer;
  await mine.goto(`/projecten/${project}/planning`);
  const date = mine.getByLabel('Eerste oplevering, nieuwe datum');
  await date.fill(DELIVERY.typed);
  await mine.getByRole('button', { name: /Indienen bij gemeente Raalte/ }).click();
  await expect(mine.getByRole('alert')).toContainText('Kies de reden');
  await mine.getByLabel('Reden', { exact: true }).selectOption('GRID');
  await mine.getByLabel(/Toelichting/).fill('De aansluiting komt een kwartaal later');
  await mine.getByRole('button', { name: /Indienen bij gemeente Raalte/ }).click();
  await expect(mine.getByText('Uw planning is ingediend bij gemeente Raalte.')).toBeVisible();
});

test('the municipality sees it appear in the open inbox without reloading, both dates side by side', async () => {
  const { page } = municipality;
  const item = page.getByRole('navigation', { name: 'Te beoordelen' }).getByRole('link', { name: /Weteringpark/ });
  await expect(item).toBeVisible({ timeout: 5_000 });
  await item.click();
  const row = page.getByRole('row', { name: /Eerste oplevering/ });
  await expect(row).toContainText(DELIVERY.shown);
  await expect(page.getByText('De aansluiting komt een kwartaal later')).toBeVisible();
});

test('the municipality accepts, and the agreed planning changes for both', async () => {
  const { page } = municipality;
  await page.getByRole('radio', { name: /Akkoord/ }).check();
  await expect(page.getByText('Dit verandert als u akkoord gaat')).toBeVisible();
  await page.getByRole('button', { name: 'Versturen en volgende' }).click();
  await expect(page.getByText(/U ging akkoord met de planning van Beekvliet/)).toBeVisible();
  for (const { page: each } of [municipality, developer]) {
    await each.goto(`/projecten/${project}`);
    await each.getByText('Toon als tabel').click();
    const row = each.getByRole('table', { name: 'Mijlpalen per partij' }).getByRole('row', { name: /Eerste oplevering/ });
    await expect(row).toContainText(DELIVERY.shown);
    const agreed = (await api<{ agreed: { milestones: { milestone: string; date: string }[] } }>(each, `/api/projects/v1/projects/${project}`)).body.agreed;
    expect(agreed.milestones.find((one) => one.milestone === 'FIRST_DELIVERY')?.date).toBe(DELIVERY.date);
  }
});

test('a corporation reports a viability gap, the chair is told and puts it on the agenda, with its rank and why', async ({ browser }) => {
  const chair = await signIn(browser, 'voorzitter');
  const corporation = await signIn(browser, 'corporatie');
  const { page } = corporation;
  await page.goto(`/knelpunten/melden?project=${project}`);
  await page.getByLabel('Wat houdt u tegen?').selectOption('VIABILITY_GAP');
  await page.getByLabel('Noem het in één regel').fill('Weteringpark: sociale huur komt niet uit');
  await page.getByLabel('Hoeveel woningen raakt het?').fill('62');
  await page.getByLabel('Hoeveel maanden vertraging?').fill('8');
  await page.getByLabel('Wat heeft u nodig, en van wie?').fill('Van de gemeente: uitstel van de grondbetaling.');
  await page.getByLabel(/Aan welke tafel/).selectOption({ label: 'Versnellingstafel West-Overijssel' });
  await page.getByRole('button', { name: 'Melden', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('Weteringpark: sociale huur komt niet uit');

  await chair.page.goto('/meldingen');
  await expect(chair.page.locator('main')).toContainText('sociale huur komt niet uit');

  await chair.page.goto('/tafels');
  await chair.page.getByRole('row', { name: /West-Overijssel/ }).getByRole('link').nth(1).click();
  await expect(chair.page.locator('h1')).toContainText('Zitting');
  await chair.page.getByLabel('Welk knelpunt?').selectOption({ label: 'Weteringpark: sociale huur komt niet uit (62 woningen)' });
  await chair.page.getByLabel('Welk besluit vraagt u?').fill('Grondbetaling uitstellen tot de start van de bouw.');
  await chair.page.getByLabel('Spoed', { exact: true }).selectOption('3');
  await chair.page.getByLabel(/Toelaten zonder alle handtekeningen/).fill('De subsidie verloopt dit jaar.');
  await chair.page.getByRole('button', { name: 'Op de agenda zetten' }).click();
  const item = chair.page.getByRole('listitem').filter({ hasText: 'Weteringpark: sociale huur komt niet uit' }).filter({ hasText: 'Gevraagd besluit' });
  await expect(item).toContainText(/Waarom plek \d+\?/);
  await expect(item).toContainText('372 punten');
  await chair.context.close();
  await corporation.context.close();
});

test('a competitor sees neither date nor price class of it: not in a list, filter, map, answer or live update', async ({ browser }) => {
  const competitor = await signIn(browser, 'concurrent');
  const { page } = competitor;
  await page.goto('/projecten?q=Weteringpark');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(DELIVERY.shown);
  const heard: { kind: string; data: string }[] = [];
  await page.exposeFunction('heard', (kind: string, data: string) => heard.push({ kind, data }));
  await page.evaluate(() => {
    const source = new EventSource('/live');
    for (const kind of ['project', 'bottleneck', 'session', 'notification']) {
      source.addEventListener(kind, (event) => {
        (window as unknown as { heard: (kind: string, data: string) => void }).heard(kind, (event as MessageEvent<string>).data);
      });
    }
    return new Promise<void>((opened) => source.addEventListener('open', () => opened()));
  });
  const all = await api<ProjectPage>(page, '/api/projects/v1/projects?q=Weteringpark');
  const item = all.body.items.find((each) => each.id === project);
  if (item) {
    expect(item.hidden).toContain('MARKET_PLANNING');
    expect(item.hidden).toContain('PROGRAMME');
    expect(JSON.stringify(item)).not.toContain(DELIVERY.date.slice(0, 7));
  }
  for (const probe of ['priceClass=SOCIAL_RENT', 'priceClass=AFFORDABLE_SALE', 'startBefore=2100-01-01', 'mismatch=true', 'stale=true']) {
    const found = await api<ProjectPage>(page, `/api/projects/v1/projects?q=Weteringpark&${probe}`);
    expect(found.body.total, probe).toBe(0);
  }
  const one = await api<Record<string, unknown>>(page, `/api/projects/v1/projects/${project}`);
  if (one.status === 200) {
    expect(JSON.stringify(one.body)).not.toContain(DELIVERY.date.slice(0, 7));
    expect(JSON.stringify(one.body)).not.toContain('SOCIAL_RENT');
    expect(one.body.programme).toBeUndefined();
    expect((one.body.statements as { party: { name: string } }[]).map((each) => each.party.name)).not.toContain('Beekvliet Ontwikkeling');
  } else {
    expect(one.status).toBe(404);
  }
  const bottlenecks = await api<{ items: { title: string }[] }>(page, `/api/bottlenecks/v1/bottlenecks?q=sociale+huur+komt`);
  expect(bottlenecks.body.items.map((each) => each.title)).not.toContain('Weteringpark: sociale huur komt niet uit');


  const confirmed = await developer.page.evaluate(async (id) => {
    const { party } = (await (await fetch('/session')).json()) as { party: { id: string } };
    const response = await fetch(`/api/projects/v1/projects/${id}/statements/${party.id}/confirmations`, {
      method: 'POST',
      headers: { 'X-Rits': '1', 'Idempotency-Key': crypto.randomUUID() },
    });
    return response.ok;
  }, project);
  expect(confirmed).toBe(true);
  await page.waitForTimeout(3_000);
  expect(heard.filter((each) => each.kind !== 'project')).toEqual([]);
  for (const { data } of heard) {
    expect(Object.keys(JSON.parse(data) as object)).toEqual(['id']);
  }
  await competitor.context.close();
});

test('a province reads and cannot change', async ({ browser }) => {
  const province = await signIn(browser, 'provincie');
  const { page } = province;
  await page.goto(`/projecten/${project}`);
  await expect(page.locator('h1')).toHaveText('Weteringpark');
  await expect(page.getByRole('link', { name: 'Planning aanpassen' })).toHaveCount(0);
  const status = await page.evaluate(async (id) => {
    const response = await fetch(`/api/projects/v1/projects/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json', 'X-Rits': '1', 'Idempotency-Key': crypto.randomUUID(), 'If-Match': '"1"' },
      body: JSON.stringify({ name: 'Van de provincie' }),
    });
    return response.status;
  }, project);
  expect(status).toBe(403);
  await province.context.close();
});
