import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { ChangedPlan, KindCount, PlanMove } from '../api/types';
import { caseWords, fromTo, headline, planWords, told } from './sentence';
import texts from './since.nl.json';

beforeAll(() => {
  i18next.addResourceBundle('nl', 'since', texts);
});

const counts = (some: Partial<Record<KindCount['kind'], number>>): KindCount[] =>
  Object.entries(some).map(([kind, count]) => ({ kind: kind as KindCount['kind'], count }));
const plan = (id: string, name: string, move: PlanMove): ChangedPlan => ({ id, name, municipality: { code: 'GM0177', name: 'Raalte' }, homes: 184, move });

test('the headline tells what matters most, and no more than three things', () => {
  const all = told(counts({ PLAN_LATER: 3, BOTTLENECK_NEW: 4, BOTTLENECK_SOLVED: 2, AGREEMENT_OVERDUE: 1, CASE_SIGNED: 3, AGREEMENT_KEPT: 0 }));
  expect(all.map(({ key }) => key)).toEqual(['PLAN_LATER', 'BOTTLENECK_NEW', 'BOTTLENECK_SOLVED', 'AGREEMENT_OVERDUE', 'CASE_SIGNED']);
  expect(headline(all, '3 september 2026', i18next.t)).toBe(
    'Sinds 3 september 2026: drie plannen schoven door, twee knelpunten zijn opgelost en één afspraak is te laat',
  );
});

test('nothing changed is said so', () => {
  expect(headline(told([]), '3 september 2026', i18next.t)).toBe('Sinds 3 september 2026 is er niets veranderd in wat u kunt zien');
});

test('a plan tells its months with their direction, its homes with their sign, and its phase', () => {
  expect(planWords('Weteringpark', [{ kind: 'LATER', months: 2 }, { kind: 'SHRUNK', homesThen: 184, homesNow: 172 }], i18next.t))
    .toBe('Weteringpark 2 maanden later, −12 woningen');
  expect(planWords('Weteringpark', [{ kind: 'EARLIER', months: -1 }], i18next.t)).toBe('Weteringpark 1 maand eerder');
  expect(planWords('Weteringpark', [{ kind: 'ADDED', homesNow: 22 }], i18next.t)).toBe('Weteringpark erbij');
  expect(planWords('Weteringpark', [{ kind: 'PHASE', phaseThen: 'DESIGN', phaseNow: 'REALISATION' }], i18next.t)).toBe('Weteringpark nu in realisatie');
});

test('of each move both ends are told, with the milestone by which it is measured', () => {
  expect(fromTo({ kind: 'LATER', months: 2, milestone: 'FIRST_DELIVERY', dateThen: '2027-12-01', dateNow: '2028-02-01' }, i18next.t))
    .toBe('Eerste oplevering van dec 2027 naar feb 2028');
  expect(fromTo({ kind: 'GROWN', homesThen: 180, homesNow: 190, homesAbout: true }, i18next.t)).toBe('van ongeveer 180 naar ongeveer 190 woningen');
  expect(fromTo({ kind: 'PHASE', phaseThen: 'DESIGN', phaseNow: 'PREPARATION' }, i18next.t)).toBe('van ontwerp naar voorbereiding');
  expect(fromTo({ kind: 'DROPPED', homesThen: 12 }, i18next.t)).toBeUndefined();
});

test('a case tells its plans first, each once, and then what became of it', () => {
  const changes = {
    agendaCase: 'c', bottleneck: 'b', counts: counts({ PLAN_LATER: 1, PLAN_GROWN: 1, BOTTLENECK_CONFIRMED: 1, AGREEMENT_MADE: 2 }),
    moved: [plan('a', 'Weteringpark', { kind: 'LATER', months: 9 }), plan('a', 'Weteringpark', { kind: 'GROWN', homesThen: 5, homesNow: 7 })],
  };
  expect(caseWords(changes, i18next.t)).toEqual(['Weteringpark 9 maanden later, +2 woningen', 'van mogelijk naar bevestigd', 'twee afspraken gemaakt']);
  expect(caseWords(undefined, i18next.t)).toEqual([]);
});
