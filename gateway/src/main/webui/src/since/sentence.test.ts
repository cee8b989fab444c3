import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { ComparedProject, ComparedTotals, KindCount } from '../api/types';
import { caseWords, headline, planWords, told } from './sentence';
import texts from './since.nl.json';

beforeAll(() => {
  i18next.addResourceBundle('nl', 'since', texts);
});

const none = { projects: 0, homes: 0, homeMonths: 0 };
const totals = (more: Partial<ComparedTotals>): ComparedTotals => ({
  then: none, now: none, added: none, dropped: none, grown: none, shrunk: none, unchanged: none, later: none, earlier: none, ...more,
});
const counts = (some: Partial<Record<KindCount['kind'], number>>): KindCount[] =>
  Object.entries(some).map(([kind, count]) => ({ kind: kind as KindCount['kind'], count }));
const plan = (more: Partial<ComparedProject>): ComparedProject => ({
  id: 'a', name: 'Weteringpark', place: 'Raalte', municipality: { code: 'GM0177', name: 'Raalte' }, kinds: [], homesAbout: false, differences: [], ...more,
});

test('the headline tells what matters most, and no more than three things', () => {
  const all = told(
    counts({ BOTTLENECK_NEW: 4, BOTTLENECK_SOLVED: 2, AGREEMENT_OVERDUE: 1, CASE_SIGNED: 3, AGREEMENT_KEPT: 0 }),
    totals({ later: { ...none, projects: 3 } }),
  );
  expect(all.map(({ key }) => key)).toEqual(['LATER', 'BOTTLENECK_NEW', 'BOTTLENECK_SOLVED', 'AGREEMENT_OVERDUE', 'CASE_SIGNED']);
  expect(headline(all, '3 september 2026', i18next.t)).toBe(
    'Sinds 3 september 2026: drie plannen schoven door, twee knelpunten zijn opgelost en één afspraak is te laat',
  );
});

test('nothing changed is said so', () => {
  expect(headline(told([], totals({})), '3 september 2026', i18next.t)).toBe('Sinds 3 september 2026 is er niets veranderd in wat u kunt zien');
});

test('a plan tells its months with their direction and its homes with their sign', () => {
  expect(planWords(plan({ kinds: ['LATER', 'SHRUNK'], months: 2, homesThen: 184, homesNow: 172 }), i18next.t)).toBe('Weteringpark 2 maanden later, −12 woningen');
  expect(planWords(plan({ kinds: ['EARLIER'], months: -1, homesThen: 64, homesNow: 64 }), i18next.t)).toBe('Weteringpark 1 maand eerder');
  expect(planWords(plan({ kinds: ['ADDED'], homesNow: 22 }), i18next.t)).toBe('Weteringpark erbij');
});

test('a case tells its plans first and then what became of it', () => {
  const changes = { agendaCase: 'c', bottleneck: 'b', counts: counts({ BOTTLENECK_CONFIRMED: 1, AGREEMENT_MADE: 2 }) };
  expect(caseWords(changes, [plan({ kinds: ['LATER'], months: 9, homesThen: 5, homesNow: 5 })], i18next.t)).toEqual([
    'Weteringpark 9 maanden later', 'van mogelijk naar bevestigd', 'twee afspraken gemaakt',
  ]);
  expect(caseWords(undefined, [], i18next.t)).toEqual([]);
});
