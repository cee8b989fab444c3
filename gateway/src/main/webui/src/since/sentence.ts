import type { TFunction } from 'i18next';
import type { CaseChanges, ChangedPlan, KindCount, PlanMove } from '../api/types';
import { label } from '../codes';
import { count, countWord, listOf, month, monthsWord, signed } from '../format';

type Told = { key: string; count: number };

/** What matters most at a table comes first. */
const ORDER = [
  'PLAN_LATER', 'BOTTLENECK_SOLVED', 'AGREEMENT_OVERDUE', 'BOTTLENECK_NEW', 'BOTTLENECK_RISEN', 'BOTTLENECK_CONFIRMED', 'AGREEMENT_KEPT',
  'AGREEMENT_MADE', 'PLAN_EARLIER', 'CASE_SIGNED', 'PLAN_ADDED', 'PLAN_DROPPED', 'PLAN_GROWN', 'PLAN_SHRUNK', 'PLAN_PHASE', 'BOTTLENECK_ENDED',
  'CASE_WRITTEN', 'CASE_REWORDED',
];
const MOST = 3;

/** Everything of which there is any. */
export const told = (counts: KindCount[]): Told[] => counts.map((each) => ({ key: each.kind, count: each.count })).filter((each) => each.count > 0);

/** "Sinds 3 september 2026: drie plannen schoven door, twee knelpunten zijn opgelost en één afspraak is te laat" */
export function headline(all: Told[], date: string, t: TFunction): string {
  if (all.length === 0) return t('since:nothing', { date });
  const most = [...all].sort((one, other) => ORDER.indexOf(one.key) - ORDER.indexOf(other.key)).slice(0, MOST);
  return t('since:headline', { date, what: listOf(most.map((each) => t(`since:said.${each.key}`, { count: each.count, word: countWord(each.count) }))) });
}

/** What happened to one case and to its plans, in short. */
export function caseWords(changes: CaseChanges | undefined, t: TFunction): string[] {
  const plans = new Map<string, ChangedPlan[]>();
  for (const plan of changes?.moved ?? []) plans.set(plan.id, [...(plans.get(plan.id) ?? []), plan]);
  return [
    ...[...plans.values()].map((moves) => planWords(moves[0]?.name ?? '', moves.map(({ move }) => move), t)),
    ...(changes?.counts ?? []).filter(({ kind }) => !kind.startsWith('PLAN_'))
      .map((each) => t(`since:short.${each.kind}`, { count: each.count, word: countWord(each.count) })),
  ];
}

/** "Weteringpark 2 maanden later, −12 woningen" */
export const planWords = (name: string, moves: PlanMove[], t: TFunction): string => `${name} ${moves.map((move) => inShort(move, t)).join(', ')}`;

function inShort({ kind, months = 0, homesThen = 0, homesNow = 0, phaseNow = '' }: PlanMove, t: TFunction): string {
  const grown = homesNow - homesThen;
  switch (kind) {
    case 'LATER': return t('since:later', { months: monthsWord(months) });
    case 'EARLIER': return t('since:earlier', { months: monthsWord(months) });
    case 'ADDED': return t('since:added');
    case 'DROPPED': return t('since:dropped');
    case 'PHASE': return t('since:phase', { phase: label('phase', phaseNow).toLowerCase() });
    default: return t('since:homesBy', { count: Math.abs(grown), signed: signed(grown) });
  }
}

/** "Eerste oplevering van dec 2027 naar feb 2028", "van 184 naar 172 woningen", "van ontwerp naar voorbereiding" */
export function fromTo({ milestone, dateThen, dateNow, homesThen, homesNow, homesAbout, phaseThen, phaseNow }: PlanMove, t: TFunction): string | undefined {
  if (milestone && dateThen && dateNow) return t('since:dateFromTo', { milestone: label('milestone', milestone), from: month(dateThen), to: month(dateNow) });
  if (phaseThen && phaseNow) return t('since:fromTo', { from: label('phase', phaseThen).toLowerCase(), to: label('phase', phaseNow).toLowerCase() });
  if (homesThen === undefined || homesNow === undefined) return undefined;
  return t(homesAbout ? 'since:homesAbout' : 'since:homesFromTo', { from: count(homesThen), to: count(homesNow) });
}
