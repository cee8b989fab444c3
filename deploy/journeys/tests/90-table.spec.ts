import { writeFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { faultsIn } from './axe';
import { api, expect, settled, sideways, signIn, test, type Account, type ProjectPage, type Visitor } from './portal';

/**
 * From a viability gap to an agreement that was not kept, and a solution that helps the next: four people in four windows. It comes last,
 * because it lets time pass, and that never goes back.
 */
test.describe.configure({ mode: 'serial' });

const CLOCK = process.env['RITS_CLOCK_OFFSET_FILE'];
const TITLE = `Onrendabele top op twee plekken ${Date.now() % 100_000}`;
const PROMISE = `De grondbetaling uitstellen, schriftelijk ${Date.now() % 100_000}`;
const people = {} as Record<'corporation' | 'developer' | 'municipality' | 'chair', Visitor>;
let bottleneck = '';
let session = '';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** So long from now, for the service that keeps the terms; it looks every two seconds. */
async function pass(time: string): Promise<void> {
  await writeFile(CLOCK as string, time);
}

async function seat(browser: Browser, who: keyof typeof people, account: Account): Promise<void> {
  people[who] = await signIn(browser, account);
}

test.beforeAll(async ({ browser }) => {
  test.skip(!CLOCK, 'RITS_CLOCK_OFFSET_FILE is not set: start the portal with it to let time pass');
  await seat(browser, 'corporation', 'corporatie');
  await seat(browser, 'developer', 'ontwikkelaar');
  await seat(browser, 'municipality', 'gemeente');
  await seat(browser, 'chair', 'voorzitter');
});

test.afterAll(async () => {
  for (const one of Object.values(people)) await one.context.close();
});

test('a corporation reports a viability gap on two projects, and asks for one text that all sign', async () => {
  const { page } = people.corporation;
  const { body } = await api<ProjectPage>(page, '/api/projects/v1/projects?mine=true&municipality=GM0177&pageSize=50&sort=name');
  const first = body.items.find((one) => one.name === 'Weteringpark');
  const second = body.items.find((one) => one.name !== 'Weteringpark');
  expect(first, 'the corporation builds in Weteringpark').toBeTruthy();
  expect(second, 'the corporation has two projects in this municipality').toBeTruthy();
  await page.goto(`/knelpunten/melden?project=${first?.id ?? ''}`);
  await page.getByLabel('Wat houdt u tegen?').selectOption('VIABILITY_GAP');
  await page.getByLabel('Noem het in één regel').fill(TITLE);
  await page.getByLabel('Welke projecten').selectOption(second?.id ?? '');
  await expect(page.getByRole('button', { name: 'Weteringpark' })).toBeVisible();
  await page.getByLabel('Hoeveel woningen raakt het?').fill('30');
  await page.getByLabel('Hoeveel maanden vertraging?').fill('9');
  await page.getByLabel('Wat heeft u nodig, en van wie?').fill('Van de gemeente: uitstel van de grondbetaling.');
  await page.getByLabel(/Aan welke tafel/).selectOption({ label: 'Versnellingstafel West-Overijssel' });
  await page.getByRole('button', { name: 'Melden', exact: true }).click();
  await expect(page.locator('h1')).toHaveText(TITLE);
  bottleneck = new URL(page.url()).pathname;

  const text = page.locator('#zaak');
  await text.getByRole('button', { name: 'Zaak schrijven' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wat is het probleem?').fill('De sociale huur komt niet uit zolang de grond vooraf betaald wordt. Zonder besluit stopt het ontwerp.');
  await dialog.getByLabel('Wat vraagt u van de overheid?').fill('Uitstel van de grondbetaling tot de start van de bouw.');
  await dialog.getByLabel('Welk besluit vraagt u van de tafel?').fill('De grondbetaling wordt uitgesteld tot de start van de bouw.');
  await dialog.getByRole('button', { name: 'Opslaan en tekenen' }).click();
  await expect(dialog).toBeHidden();
  await expect(text.getByRole('heading', { level: 2 })).toContainText(/ontbre/);
});

test('developer and municipality sign in their own windows, and nobody is missing', async () => {
  for (const who of [people.developer, people.municipality]) {
    await who.page.goto(`${bottleneck}#zaak`);
    await who.page.locator('#zaak').getByRole('button', { name: 'Tekenen', exact: true }).click();
    await expect(who.page.locator('#zaak').getByRole('status')).toHaveText('U hebt getekend.');
  }
  // The corporation reads nothing again: the signatures come by themselves.
  await expect(people.corporation.page.locator('#zaak').getByRole('heading', { level: 2 })).toHaveText('Iedereen heeft de zaak getekend');
});

test('the chair plans a session, sees the case ranked third with why, and moves it up with a reason', async () => {
  const { page } = people.chair;
  await page.goto('/tafels');
  await page.getByRole('link', { name: 'Versnellingstafel West-Overijssel' }).click();
  await page.getByRole('textbox', { name: 'Datum' }).fill(inDays(4));
  await page.getByRole('textbox', { name: /Plaats/ }).fill('Raalte, gemeentehuis');
  await page.getByRole('button', { name: 'Zitting of peildatum plannen' }).click();
  await expect(page.getByText('Het staat gepland.')).toBeVisible();
  await page.getByRole('listitem').filter({ hasText: 'Raalte, gemeentehuis' }).first().getByRole('link').click();
  await expect(page.locator('h1')).toContainText('Zitting');
  session = new URL(page.url()).pathname;

  const ours = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: TITLE }) });
  // The two that hold back most homes, which the list has first.
  for (const spoed of ['3', '2']) {
    await page.getByLabel('Welk knelpunt?').selectOption({ index: 1 });
    await page.getByLabel('Welk besluit vraagt u?').fill('Voorrang geven.');
    await page.getByLabel('Spoed', { exact: true }).selectOption(spoed);
    await page.getByLabel(/Toelaten zonder alle handtekeningen/).fill('De tafel kent deze zaak van de vorige keer.');
    await page.getByRole('button', { name: 'Op de agenda zetten' }).last().click();
    await expect(page.getByLabel('Welk besluit vraagt u?')).toHaveValue('');
  }
  const option = await page.getByLabel('Welk knelpunt?').locator('option', { hasText: TITLE }).first().textContent();
  await page.getByLabel('Welk knelpunt?').selectOption({ label: option ?? '' });
  await page.getByLabel('Welk besluit vraagt u?').fill('De grondbetaling uitstellen.');
  await page.getByLabel('Spoed', { exact: true }).selectOption('1');
  await page.getByRole('button', { name: 'Op de agenda zetten' }).last().click();
  await expect(ours).toContainText('Waarom plek 3?');
  await expect(ours).toContainText(/\d+ punten/);

  await ours.getByRole('button', { name: /Eén plek hoger/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Verplaatsen' }).click();
  await expect(dialog).toContainText('Schrijf waarom');
  await dialog.getByLabel('Waarom op deze plek?').fill('Het besluit valt voor de zomer.');
  await dialog.getByRole('button', { name: 'Verplaatsen' }).click();
  await expect(ours).toContainText('Waarom plek 2?');
  await expect(ours).toContainText('Het besluit valt voor de zomer.');
});

test('it is presented, decided and agreed in the room; both sides accept on their own screens', async () => {
  const { page } = people.chair;
  await page.getByRole('link', { name: 'Naar de zaal' }).click();
  await expect(page.getByText('Zaak 1 van')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.locator('h1')).toContainText(TITLE);
  await page.getByLabel('Wat is besloten?').fill('De grondbetaling wordt uitgesteld tot de start van de bouw.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Opgeslagen.')).toBeVisible();
  await settled(page);
  expect(await sideways(page), 'the room').toBe(0);
  expect(await faultsIn(page), 'the room').toEqual([]);

  // Noted beside the case, and so about it.
  const ledger = page.locator('main aside');
  await ledger.getByText('Afspraak noteren', { exact: true }).first().click();
  await ledger.getByLabel('Wat spreekt u af?').fill(PROMISE);
  await ledger.getByLabel('Wie belooft het?').selectOption({ label: 'Gemeente Raalte' });
  await ledger.getByLabel('Aan wie?').selectOption({ label: 'Woonstichting Esrand' });
  await ledger.getByLabel('Uiterlijk op').fill(inDays(20));
  await ledger.getByRole('button', { name: 'Afspraak noteren' }).click();
  const promised = ledger.getByRole('listitem').filter({ hasText: PROMISE });
  await expect(promised).toBeVisible();
  for (const who of [people.municipality, people.corporation]) {
    await who.page.goto('/afspraken?toon=waiting');
    await who.page.getByRole('row', { name: new RegExp(PROMISE) }).getByRole('button', { name: /Akkoord/ }).click();
  }
  // In the room nothing is read anew: the boxes fill by themselves.
  await expect(promised).toContainText('beide', { timeout: 30_000 });
});

test('the booklet of the session is there for the chair', async () => {
  const { page } = people.chair;
  const start = await page.evaluate(async (address) => {
    const answer = await fetch(address, { headers: { Accept: 'application/pdf', 'X-Rits': '1' } });
    return { status: answer.status, first: new TextDecoder('latin1').decode((await answer.arrayBuffer()).slice(0, 5)) };
  }, `/api/bottlenecks/v1/sessions/${session.split('/').at(-1) ?? ''}/dossier/_export?format=pdf`);
  expect(start).toEqual({ status: 200, first: '%PDF-' });
});

test('time passes: the promise is too late, and is on the next agenda with its case', async () => {
  await pass('P22D');
  const { page } = people.corporation;
  const overdue = page.getByRole('row', { name: new RegExp(PROMISE) });
  await expect(async () => {
    await page.goto('/afspraken?toon=overdue');
    await expect(overdue).toContainText('te laat', { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });

  const chair = people.chair.page;
  await chair.goto('/tafels');
  await chair.getByRole('link', { name: 'Versnellingstafel West-Overijssel' }).click();
  await chair.getByRole('textbox', { name: 'Datum' }).fill(inDays(60));
  await chair.getByRole('textbox', { name: /Plaats/ }).fill('Olst');
  await chair.getByRole('button', { name: 'Zitting of peildatum plannen' }).click();
  await expect(chair.getByText('Het staat gepland.')).toBeVisible();
  await chair.getByRole('listitem').filter({ hasText: 'Olst' }).first().getByRole('link').click();
  const returned = chair.locator('#afspraken').getByRole('row', { name: new RegExp(PROMISE) });
  await expect(returned).toContainText('te laat');
  await expect(returned).toContainText(`Over: ${TITLE}`);
});

test('it waits for its case, which only the reporter takes to a higher table, and then rises after it by itself', async () => {
  await pass('P110D');
  const { page } = people.municipality;
  await page.goto('/afspraken?toon=promised');
  await page.getByRole('link', { name: PROMISE }).click();
  await expect(page.locator('h1')).toContainText(PROMISE);
  const address = page.url();
  const told = async (words: string) =>
    expect(async () => {
      await page.goto(address);
      await expect(page.getByText(words).first()).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
  await told('mag niet vanzelf naar een hogere tafel');

  // It touches prices: nobody else brings it where more people read it.
  const reporter = people.corporation.page;
  await expect(async () => {
    await reporter.goto(bottleneck);
    await expect(reporter.locator('h1')).toHaveText(TITLE, { timeout: 5_000 });
    const risen = reporter.getByText('opgeschaald', { exact: true }).first();
    if (!(await risen.isVisible())) {
      await reporter.getByLabel('Wat gebeurt er nu?').selectOption({ label: 'Opschalen naar een tafel' }, { timeout: 5_000 });
      await expect(reporter.getByLabel(/Naar welke tafel/).locator('option:checked')).toHaveText('De volgende tafel', { timeout: 5_000 });
      await reporter.getByRole('button', { name: 'Opslaan', exact: true }).click();
    }
    await expect(risen).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });

  await pass('P190D');
  await told('vanzelf naar Woningbouwcoalitie Overijssel');
});

test('solved and told, it is offered to who reports the same', async () => {
  const steward = people.municipality.page;
  // The clock may do something with it in the same moment: then one looks again and chooses again.
  await expect(async () => {
    await steward.goto(bottleneck);
    await expect(steward.locator('h1')).toHaveText(TITLE, { timeout: 5_000 });
    const solved = steward.getByText('opgelost', { exact: true }).first();
    if (!(await solved.isVisible())) {
      await steward.getByLabel('Wat gebeurt er nu?').selectOption({ label: 'Oplossen' }, { timeout: 5_000 });
      await steward.getByLabel('Hoe is het opgelost?').fill('De gemeente wacht met de rekening tot de eerste paal.');
      await steward.getByRole('button', { name: 'Opslaan', exact: true }).click();
    }
    await expect(solved).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });

  const { page } = people.corporation;
  await page.goto(bottleneck);
  await page.getByRole('button', { name: 'Vertel hoe het ging' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wat was er aan de hand?').fill('De grond moest betaald zijn voor de bouw begon.');
  await dialog.getByLabel('Wat is er gedaan?').fill('De gemeente stuurt de rekening pas bij de eerste paal');
  await dialog.getByLabel('Wie waren daarvoor nodig?').fill('Corporatie en gemeente');
  await dialog.getByLabel('Wat kostte het?').fill('Twee maanden overleg');
  await dialog.getByLabel('Wat zou u een volgende keer anders doen?').fill('Het in de anterieure overeenkomst zetten.');
  await dialog.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('#oplossing')).toContainText('pas bij de eerste paal');

  await page.goto('/knelpunten/melden');
  await page.getByLabel('Wat houdt u tegen?').selectOption('VIABILITY_GAP');
  const alike = page.locator('#lijkt-hierop');
  await expect(alike).toContainText('pas bij de eerste paal');
  expect(await faultsIn(page), 'the report with a solution beside it').toEqual([]);
  for (const path of ['/oplossingen', '/investeringen?euros=2500000&hours=800']) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await settled(page);
    expect(await faultsIn(page), path).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await sideways(page), path).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});
