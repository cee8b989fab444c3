import type { Page } from '@playwright/test';
import { faultsIn } from './axe';
import { api, expect, inMonths, projectNamed, signIn, test, type Visitor } from './portal';

/**
 * The whole plan: every field of the national vocabulary is filled in on the screens, and the API, the history and the screens give
 * the same back. One table of values is typed, asked and read. That the event tells the same, WholePlanTest of projects-service proves.
 */
test.describe.configure({ mode: 'serial' });

const NAME = `Heelplan ${Date.now()}`;
const BEEKVLIET = 'Beekvliet Ontwikkeling';
const ESRAND = 'Woonstichting Esrand';

type Value = string | number | boolean;
/** name: of the field in the API and in the form. typed: as somebody types or chooses it. shown: its row among the facts. */
interface Fact { name: string; typed: string | true; api: unknown; row?: string; shown?: string }

const CORNERS = [[6.271, 52.389], [6.2745, 52.3892], [6.2742, 52.3915], [6.2713, 52.3912], [6.271, 52.389]];
const AREA = { type: 'Polygon', coordinates: [CORNERS] };

const MAIN: Fact[] = [
  { name: 'name', typed: NAME, api: NAME },
  { name: 'place', typed: 'Raalte', api: 'Raalte', row: 'Plaats', shown: 'Raalte, gemeente Raalte' },
  { name: 'homes', typed: '48', api: 48, row: 'Erbij (bruto)', shown: '48 woningen' },
  { name: 'demolition', typed: '6', api: 6, row: 'Gesloopt', shown: '6' },
  { name: 'planType', typed: 'RESTRUCTURING', api: 'RESTRUCTURING', row: 'Soort plan', shown: 'Herstructurering' },
  { name: 'location', typed: '52.3901 6.2727', api: { type: 'Point', coordinates: [6.2727, 52.3901] } },
  { name: 'feasibility', typed: '70', api: 70, row: 'Realisatiekans', shown: '70%' },
  { name: 'keyProject', typed: true, api: true, row: 'Sleutelproject', shown: 'ja' },
];
const STATUS: Fact[] = [
  { name: 'planningStatus', typed: '3', api: '3', shown: '3 In voorbereiding' },
  { name: 'phase', typed: 'DESIGN', api: 'DESIGN', shown: 'Ontwerp' },
];
const FURTHER: Fact[] = [
  { name: 'area', typed: JSON.stringify(AREA), api: AREA },
  { name: 'landPosition', typed: 'INTENTION', api: 'INTENTION', row: 'Grondpositie', shown: 'intentie' },
  { name: 'commissioning', typed: 'SEVERAL', api: 'SEVERAL', row: 'Opdrachtgever', shown: 'meerdere' },
  { name: 'environment', typed: 'VILLAGE', api: 'VILLAGE', row: 'Woonmilieu', shown: 'Dorps' },
  { name: 'reference', typed: 'RAA-2026-048', api: 'RAA-2026-048', row: 'Eigen kenmerk', shown: 'RAA-2026-048' },
  {
    name: 'planIds', typed: 'NL.IMRO.0177.BP20260048-VG01\n/join/id/regdata/gm0177/2026/omgevingsplan', row: 'Planidentificaties',
    api: ['NL.IMRO.0177.BP20260048-VG01', '/join/id/regdata/gm0177/2026/omgevingsplan'], shown: 'NL.IMRO.0177.BP20260048-VG01',
  },
  { name: 'bagIds', typed: '0177109900000001\n0177109900000002', api: ['0177109900000001', '0177109900000002'], row: 'BAG-identificaties', shown: '0177109900000002' },
  { name: 'notes', typed: 'De school verhuist eerst; daarna begint de sloop.', api: 'De school verhuist eerst; daarna begint de sloop.', row: 'Opmerkingen', shown: 'De school verhuist eerst' },
];
const GATES = ['INITIATIVE', 'DEFINITION', 'DESIGN', 'PREPARATION', 'REALISATION'].map((phase, index) => ({
  phase, official: `projectleider fase ${index + 1}`, executive: `wethouder wonen, poort ${index + 1}`,
}));
const DOCUMENTS = [
  { title: 'Masterplan', url: 'https://plannen.example/masterplan' },
  { title: 'Raadsbesluit', url: 'https://plannen.example/raadsbesluit' },
];

interface Line {
  dwellingType: string; priceClass: string; homes: number; care: string; permanence: string; targetGroup?: string; party?: string;
  amount?: { tenure: 'RENT' | 'SALE'; from: number; to: number; on: string };
  typed?: [from: string, to: string];
  /** As the programme reads it. */
  shown: string[];
}
const ON = '2026-01-01';
const PARTS: { name: string; kind: string; homes: number; lines: Line[] }[] = [
  {
    name: 'Zuid', kind: 'NEW_BUILD', homes: 30, lines: [
      {
        dwellingType: 'SINGLE_FAMILY', priceClass: 'AFFORDABLE_SALE', homes: 12, care: 'STEP_FREE', permanence: 'PERMANENT', targetGroup: 'YOUTH', party: BEEKVLIET,
        amount: { tenure: 'SALE', from: 350_000, to: 399_500, on: ON }, typed: ['350.000', '€ 399.500'], shown: ['Eengezins', 'betaalbare koop', 'nultreden', 'permanent', 'jongeren', BEEKVLIET, '350.000', '12'],
      },
      {
        dwellingType: 'MULTI_FAMILY', priceClass: 'MID_RENT', homes: 10, care: 'REGULAR', permanence: 'PERMANENT', targetGroup: 'STUDENTS', party: BEEKVLIET,
        amount: { tenure: 'RENT', from: 1_050.5, to: 1_150, on: ON }, typed: ['1.050,50', '1150'], shown: ['Meergezins', 'middenhuur', 'regulier', 'permanent', 'studenten', BEEKVLIET, '1.050,50', '10'],
      },
      {
        dwellingType: 'MULTI_FAMILY', priceClass: 'SOCIAL_RENT', homes: 6, care: 'CLUSTERED', permanence: 'FLEX', targetGroup: 'ELDERLY', party: ESRAND,
        amount: { tenure: 'RENT', from: 780, to: 880.25, on: ON }, typed: ['780', '880,25'], shown: ['Meergezins', 'sociale huur', 'geclusterd', 'flexwoning', 'ouderen', ESRAND, '880,25', '6'],
      },
    ],
  },
  {
    name: 'Oude school', kind: 'TRANSFORMATION', homes: 12, lines: [
      {
        dwellingType: 'MULTI_FAMILY', priceClass: 'SOCIAL_RENT', homes: 12, care: 'CARE_READY', permanence: 'PERMANENT', targetGroup: 'CARE', party: ESRAND,
        amount: { tenure: 'RENT', from: 800, to: 900, on: ON }, typed: ['800', '900'], shown: ['Meergezins', 'sociale huur', 'zorggeschikt', 'permanent', 'mensen die zorg nodig hebben', ESRAND, '800', '12'],
      },
    ],
  },
  { name: 'Boerderij', kind: 'SPLIT', homes: 6, lines: [] },
  {
    name: 'Oude huizen', kind: 'DEMOLITION', homes: 6,
    lines: [{ dwellingType: 'SINGLE_FAMILY', priceClass: 'SOCIAL_RENT', homes: 6, care: 'UNKNOWN', permanence: 'PERMANENT', shown: ['Eengezins', 'sociale huur', 'onbekend', 'permanent', 'nog niet bekend', '6'] }],
  },
];

/** Every milestone there is, with the months from now. */
const MILESTONES: [milestone: string, word: string, months: number, status: string][] = [
  ['PRINCIPLE_AGREEMENT', 'Principeakkoord', -20, 'REACHED'],
  ['LETTER_OF_INTENT', 'Intentieovereenkomst', -18, 'REACHED'],
  ['LAND_ACQUIRED', 'Grond verworven', -10, 'REACHED'],
  ['STUDIES_DONE', 'Onderzoeken klaar', -6, 'REACHED'],
  ['DEVELOPMENT_AGREEMENT', 'Anterieure overeenkomst', -4, 'REACHED'],
  ['PLAN_ANNOUNCED', 'Plan aangekondigd', -3, 'REACHED'],
  ['PLAN_ON_VIEW', 'Plan ter inzage', -2, 'REACHED'],
  ['PLAN_ADOPTED', 'Plan vastgesteld', 2, 'PLANNED'],
  ['PLAN_IRREVOCABLE', 'Plan onherroepelijk', 5, 'PLANNED'],
  ['SITE_READY', 'Bouwrijp', 9, 'PLANNED'],
  ['PERMIT_APPLIED', 'Vergunning aangevraagd', 6, 'PLANNED'],
  ['PERMIT_GRANTED', 'Vergunning verleend', 8, 'PLANNED'],
  ['CONTRACTOR_CHOSEN', 'Aannemer gekozen', 9, 'PLANNED'],
  ['SALES_START', 'Start verkoop', 7, 'PLANNED'],
  ['PRESALES_REACHED', 'Voorverkoop gehaald', 10, 'DROPPED'],
  ['START_OF_BUILDING', 'Start bouw', 12, 'PREDICTED'],
  ['FIRST_DELIVERY', 'Eerste oplevering', 24, 'PREDICTED'],
  ['LAST_DELIVERY', 'Laatste oplevering', 36, 'PREDICTED'],
];
const FIRST_YEAR = Number(inMonths(24).date.slice(0, 4));
const LAST_YEAR = Number(inMonths(36).date.slice(0, 4));
/** What the developer states of its own lines, by quarter; the municipality of every line and of a part without lines, by year. */
const QUARTERS = [
  { row: 'Eengezins, betaalbare koop', line: [0, 0], year: FIRST_YEAR, quarter: 2, homes: 5 },
  { row: 'Eengezins, betaalbare koop', line: [0, 0], year: LAST_YEAR, quarter: 3, homes: 7 },
  { row: 'Meergezins, middenhuur', line: [0, 1], year: LAST_YEAR, quarter: 4, homes: 10 },
] as const;
const YEARS = [
  { row: 'Eengezins, betaalbare koop', line: [0, 0], year: FIRST_YEAR, homes: 12 },
  { row: 'Meergezins, middenhuur', line: [0, 1], year: LAST_YEAR, homes: 10 },
  { row: `Meergezins, sociale huur, ${ESRAND}`, line: [0, 2], year: LAST_YEAR, homes: 6, nth: 0 },
  { row: `Meergezins, sociale huur, ${ESRAND}`, line: [1, 0], year: LAST_YEAR, homes: 12, nth: 1 },
  { row: 'Hele deelplan', part: 2, year: LAST_YEAR, homes: 6 },
] as const;

interface Shown extends Record<string, unknown> {
  programme: { subPlans: { id: string; lines: ({ id: string } & Record<string, unknown>)[] }[] };
  statements: { party: { name: string }; milestones: unknown[]; years: Record<string, Value>[]; answeredWarnings?: { text: string }[] }[];
  involved: { name: string }[];
  answeredWarnings?: { warning: string; text: string }[];
}

let municipality: Visitor;
let developer: Visitor;
let project: string;

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function fill(page: Page, { name, typed }: Pick<Fact, 'name' | 'typed'>): Promise<void> {
  const control = field(page, name);
  if (typed === true) await control.check();
  else if ((await control.evaluate((element) => element.tagName)) === 'SELECT') await control.selectOption(typed);
  else await control.fill(typed);
}

async function holds(page: Page, { name, typed }: Pick<Fact, 'name' | 'typed'>): Promise<void> {
  if (typed === true) await expect(field(page, name), name).toBeChecked();
  else await expect(field(page, name), name).toHaveValue(typed);
}

const asked = async (page: Page, query = ''): Promise<Shown> => (await api<Shown>(page, `/api/projects/v1/projects/${project}${query}`)).body;

async function isWhole(page: Page, query = ''): Promise<void> {
  const shown = await asked(page, query);
  for (const { name, api: value } of [...MAIN, ...STATUS, ...FURTHER]) expect(shown[name], name).toEqual(value);
  expect(shown.gates).toEqual(GATES);
  expect(shown.documents).toEqual(DOCUMENTS);
  expect(shown.involved.map(({ name }) => name).sort()).toEqual([BEEKVLIET, ESRAND]);
  const nameOf = new Map((shown.involved as { id?: string; name: string }[]).map((one) => [one.id, one.name]));
  expect(shown.programme.subPlans.map(({ id: _id, ...part }) => ({
    ...part, lines: part.lines.map(({ id: _line, party, ...line }) => ({ ...line, ...(party !== undefined && { party: nameOf.get(party as string) }) })),
  }))).toEqual(PARTS.map((part) => ({ ...part, lines: part.lines.map(({ typed: _typed, shown: _shown, ...line }) => line) })));
  const lineAt = ([part, line]: readonly [number, number]) => shown.programme.subPlans[part]?.lines[line]?.id;
  const of = (party: string) => shown.statements.find((one) => one.party.name === party);
  const byPlace = (years: Record<string, Value>[] = []) => years.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
  expect(of(BEEKVLIET)?.milestones).toHaveLength(MILESTONES.length);
  expect(of(BEEKVLIET)?.milestones).toEqual(expect.arrayContaining(MILESTONES.map(([milestone, , months, status]) => ({ milestone, date: inMonths(months).date, status }))));
  expect(byPlace(of(BEEKVLIET)?.years)).toEqual(byPlace(QUARTERS.map(({ line, year, quarter, homes }) => ({ year, quarter, homes, line: lineAt(line) ?? '' }))));
  expect(byPlace(of('Gemeente Raalte')?.years)).toEqual(byPlace(YEARS.map((one) => ({
    year: one.year, homes: one.homes, ...('line' in one ? { line: lineAt(one.line) ?? '' } : { subPlan: shown.programme.subPlans[one.part]?.id ?? '' }),
  }))));
}

/** Types homes in a cell of the grid, as in a spreadsheet. */
async function type(page: Page, row: string, column: string, homes: number, nth = 0): Promise<void> {
  await page.getByRole('gridcell', { name: new RegExp(`^${row}.*, ${column}:`) }).nth(nth).click();
  await page.keyboard.type(String(homes));
  await page.keyboard.press('Enter');
}

test.beforeAll(async ({ browser }) => {
  municipality = await signIn(browser, 'gemeente');
  developer = await signIn(browser, 'ontwikkelaar');
});

test.afterAll(async () => {
  await municipality.context.close();
  await developer.context.close();
});

test('the municipality fills in every field of a new project', async () => {
  const { page } = municipality;
  await page.goto('/projecten/nieuw');
  for (const fact of [...MAIN, ...STATUS]) await fill(page, fact);
  for (const party of [BEEKVLIET, ESRAND]) {
    await field(page, 'involved').fill(party.split(' ').at(-1) === 'Esrand' ? 'Esrand' : 'Beekvliet');
    await page.getByRole('checkbox', { name: new RegExp(party) }).check();
  }
  await page.getByText('Meer over dit plan').click();
  for (const fact of FURTHER) await fill(page, fact);
  await expect(page.getByText(/Plangebied van .* hectare, 4 hoekpunten/).first()).toBeVisible();
  for (const [index, { official, executive }] of GATES.entries()) {
    await field(page, `gates.${index}.official`).fill(official);
    await field(page, `gates.${index}.executive`).fill(executive);
  }
  for (const [index, { title, url }] of DOCUMENTS.entries()) {
    await page.getByRole('button', { name: 'Document toevoegen' }).click();
    await field(page, `documents.${index}.title`).fill(title);
    await field(page, `documents.${index}.url`).fill(url);
  }
  expect(await faultsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Project toevoegen' }).click();
  await expect(page.getByText('Het project is toegevoegd.')).toBeVisible();
  project = await projectNamed(page, NAME);
});

test('and the programme: sub-plans that are built, transformed, split and taken down, each line with everything', async () => {
  const { page } = municipality;
  await page.goto(`/projecten/${project}/programma/bewerken`);
  for (const [i, part] of PARTS.entries()) {
    await page.getByRole('button', { name: 'Deelplan toevoegen' }).click();
    await fill(page, { name: `subPlans.${i}.name`, typed: part.name });
    await fill(page, { name: `subPlans.${i}.kind`, typed: part.kind });
    await fill(page, { name: `subPlans.${i}.homes`, typed: String(part.homes) });
    for (const [j, line] of part.lines.entries()) {
      await page.getByRole('region', { name: part.name, exact: true }).getByRole('button', { name: 'Regel toevoegen' }).click();
      const at = `subPlans.${i}.lines.${j}`;
      for (const name of ['dwellingType', 'priceClass', 'care', 'permanence'] as const) await fill(page, { name: `${at}.${name}`, typed: line[name] });
      await fill(page, { name: `${at}.homes`, typed: String(line.homes) });
      if (line.targetGroup) await fill(page, { name: `${at}.targetGroup`, typed: line.targetGroup });
      if (line.party) await field(page, `${at}.party`).selectOption({ label: line.party });
      if (line.amount && line.typed) {
        await fill(page, { name: `${at}.amount.tenure`, typed: line.amount.tenure });
        await fill(page, { name: `${at}.amount`, typed: line.typed[0] });
        await fill(page, { name: `${at}.amount.to`, typed: line.typed[1] });
        await fill(page, { name: `${at}.amount.on`, typed: line.amount.on });
      }
    }
  }
  expect(await faultsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Het programma is bewaard. 1 ding valt op.')).toBeVisible();
});

test('what is unusual is answered with a reason, and is no longer asked', async () => {
  const { page } = municipality;
  await page.goto(`/projecten/${project}/programma/bewerken`);
  const unusual = page.getByRole('region', { name: '1 ding valt op' });
  await unusual.getByRole('textbox').fill('Twee woningen houden we vrij voor de zorg.');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Het programma is bewaard.', { exact: true })).toBeVisible();
  await page.goto(`/projecten/${project}/gegevens`);
  await expect(page.getByRole('region', { name: 'Wat opvalt' })).toContainText('Toelichting: Twee woningen houden we vrij voor de zorg.');
  expect((await asked(page)).answeredWarnings).toMatchObject([{ warning: 'LINES_MISSING', text: 'Twee woningen houden we vrij voor de zorg.' }]);
});

test('the developer states every milestone, and its own lines by quarter', async () => {
  const { page } = developer;
  await page.goto(`/projecten/${project}/planning`);
  for (const [milestone, word, months, status] of MILESTONES) {
    await page.getByLabel('Mijlpaal toevoegen').selectOption(milestone);
    await page.getByLabel(`${word}, nieuwe datum`).fill(inMonths(months).typed);
    await page.getByLabel(`${word}, stand`).selectOption(status);
  }
  await page.getByLabel(/Per kwartaal opgeven/).check();
  for (const { row, year, quarter, homes } of QUARTERS) await type(page, row, `kw ${quarter} ${year}`, homes);
  // What the corporation builds is read and not typed in.
  const other = page.getByRole('gridcell', { name: new RegExp(`sociale huur, ${ESRAND}, kw 1 ${LAST_YEAR}:`) }).first();
  await other.click();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(other).not.toContainText('3');
  await page.getByRole('button', { name: /Indienen bij gemeente Raalte/ }).click();
  await expect(page.getByText('Uw planning is ingediend bij gemeente Raalte.')).toBeVisible();
});

test('the municipality states the homes of every line by year', async () => {
  const { page } = municipality;
  await page.goto(`/projecten/${project}/planning`);
  for (const one of YEARS) await type(page, one.row, String(one.year), one.homes, 'nth' in one ? one.nth : 0);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page).toHaveURL(new RegExp(`/projecten/${project}$`));
});

test('a question is asked, answered, and comes back to who asked it', async () => {
  const { page } = municipality;
  const { body: me } = await api<{ statements: { party: { id: string; name: string } }[] }>(page, `/api/projects/v1/projects/${project}`);
  const party = me.statements.find((one) => one.party.name === BEEKVLIET)?.party.id;
  await page.goto(`/beoordelen?project=${project}&party=${party}`);
  await page.getByRole('radio', { name: /Vraag stellen/ }).check();
  await page.getByLabel(/Uw vraag aan/).fill('Kan de school eerder leeg?');
  await page.getByRole('button', { name: 'Versturen en volgende' }).click();
  await expect(page.getByText(/Uw vraag aan Beekvliet Ontwikkeling over Heelplan .* is verstuurd/)).toBeVisible();

  const { page: theirs } = developer;
  await theirs.goto(`/projecten/${project}/planning`);
  const box = theirs.getByRole('region', { name: /Een vraag van Gemeente Raalte/ });
  await expect(box).toContainText('Kan de school eerder leeg?');
  await box.getByLabel('Uw antwoord').fill('Ja, in de zomer.');
  await box.getByRole('button', { name: 'Antwoord sturen' }).click();
  await expect(box.getByText('Uw antwoord is verstuurd.')).toBeVisible();

  await page.goto('/beoordelen');
  await page.getByRole('navigation', { name: 'Te beoordelen' }).getByRole('link', { name: new RegExp(NAME) }).click();
  await expect(page.locator('article')).toContainText('Kan de school eerder leeg?');
  await expect(page.locator('article')).toContainText('Ja, in de zomer.');
  await page.getByRole('radio', { name: /Akkoord/ }).check();
  await page.getByRole('button', { name: 'Versturen en volgende' }).click();
  await expect(page.getByText(/U ging akkoord met de planning van Beekvliet/)).toBeVisible();
});

test('the API gives every value back as it was typed', () => isWhole(municipality.page));

test('the screens give every value back: as facts, as programme, and in the forms again', async () => {
  const { page } = municipality;
  await page.goto(`/projecten/${project}/gegevens`);
  for (const { row, shown } of [...MAIN, ...FURTHER]) {
    if (row) await expect(page.locator('.fact-row').filter({ has: page.getByText(row, { exact: true }) }), row).toContainText(shown ?? '');
  }
  for (const { shown } of STATUS) await expect(page.locator('main')).toContainText(shown ?? '');
  for (const { official, executive } of GATES) await expect(page.getByRole('row', { name: new RegExp(official) })).toContainText(executive);
  for (const { title, url } of DOCUMENTS) await expect(page.getByRole('link', { name: title })).toHaveAttribute('href', url);
  await expect(page.getByText(/Plangebied van .* hectare, 4 hoekpunten/).first()).toBeVisible();

  await page.goto(`/projecten/${project}/programma`);
  for (const part of PARTS) {
    const rows = page.getByRole('region', { name: part.name, exact: true }).locator('tbody tr');
    await expect(rows).toHaveCount(part.lines.length);
    for (const [index, { shown }] of part.lines.entries()) for (const text of shown) await expect(rows.nth(index)).toContainText(text);
  }

  await page.goto(`/projecten/${project}/bewerken`);
  // The one ring of an area is read back as its corners, a point with all its figures.
  for (const fact of [...MAIN, ...FURTHER].filter(({ name }) => name !== 'area')) await holds(page, fact);
  await expect(page.locator('ol.corners li')).toHaveCount(4);
  await page.getByRole('img', { name: /klik om een hoekpunt/ }).click({ position: { x: 40, y: 150 } });
  await expect(page.locator('ol.corners li')).toHaveCount(5);
  await page.getByRole('button', { name: 'Hoekpunt 5 weghalen' }).click();
  await expect(page.locator('ol.corners li')).toHaveCount(4);
  for (const [index, { official, executive }] of GATES.entries()) {
    await holds(page, { name: `gates.${index}.official`, typed: official });
    await holds(page, { name: `gates.${index}.executive`, typed: executive });
  }
  await expect(page.getByRole('button', { name: new RegExp(BEEKVLIET) })).toBeVisible();

  await page.goto(`/projecten/${project}/programma/bewerken`);
  for (const [i, part] of PARTS.entries()) {
    await holds(page, { name: `subPlans.${i}.kind`, typed: part.kind });
    for (const [j, line] of part.lines.entries()) {
      const at = `subPlans.${i}.lines.${j}`;
      for (const name of ['dwellingType', 'priceClass', 'care', 'permanence'] as const) await holds(page, { name: `${at}.${name}`, typed: line[name] });
      await holds(page, { name: `${at}.targetGroup`, typed: line.targetGroup ?? '' });
      if (line.amount) await holds(page, { name: `${at}.amount.on`, typed: line.amount.on });
    }
  }

  const { page: theirs } = developer;
  await theirs.goto(`/projecten/${project}/planning`);
  for (const [, word, months, status] of MILESTONES) {
    await expect(theirs.getByLabel(`${word}, nieuwe datum`)).toHaveValue(inMonths(months).typed);
    await expect(theirs.getByLabel(`${word}, stand`)).toHaveValue(status);
  }
  for (const { row, year, quarter, homes } of QUARTERS) {
    await expect(theirs.getByRole('gridcell', { name: new RegExp(`^${row}.*, kw ${quarter} ${year}: ${homes}$`) })).toBeVisible();
  }
});

test('the history keeps it whole: after a change it reads as it was before, and the story tells what changed', async () => {
  const { page } = municipality;
  const before = new Date().toISOString();
  await page.goto(`/projecten/${project}/bewerken`);
  await fill(page, { name: 'environment', typed: 'RURAL' });
  await fill(page, { name: 'planIds', typed: 'NL.IMRO.0177.BP20260048-VG02' });
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De gegevens zijn bewaard.')).toBeVisible();
  expect(await asked(page)).toMatchObject({ environment: 'RURAL', planIds: ['NL.IMRO.0177.BP20260048-VG02'], area: AREA });
  await isWhole(page, `?asOf=${before}`);
  await page.goto(`/projecten/${project}/geschiedenis`);
  await expect(page.getByText('Planidentificaties gewijzigd, woonmilieu van Dorps naar Landelijk.')).toBeVisible();
});
