import type { TFunction } from 'i18next';
import type { CaseChanges, ComparedProject, ComparedTotals, KindCount } from '../api/types';
import { countWord, listOf, monthsWord, signed } from '../format';

type Told = { key: string; count: number };

/** What matters most at a table comes first. */
const ORDER = [
  'LATER', 'BOTTLENECK_SOLVED', 'AGREEMENT_OVERDUE', 'BOTTLENECK_NEW', 'BOTTLENECK_RISEN', 'BOTTLENECK_CONFIRMED', 'AGREEMENT_KEPT',
  'AGREEMENT_MADE', 'EARLIER', 'CASE_SIGNED', 'ADDED', 'DROPPED', 'GROWN', 'SHRUNK', 'BOTTLENECK_ENDED', 'CASE_WRITTEN', 'CASE_REWORDED',
];
const MOST = 3;

/** Everything of which there is any, plans too. */
export function told(counts: KindCount[], totals: ComparedTotals | undefined): Told[] {
  const plans = totals
    ? (['later', 'earlier', 'grown', 'shrunk', 'added', 'dropped'] as const).map((key) => ({ key: key.toUpperCase(), count: totals[key].projects }))
    : [];
  return [...plans, ...counts.map(({ kind, count }) => ({ key: kind, count }))].filter(({ count }) => count > 0);
}

/** "Sinds 3 september 2026: drie plannen schoven door, twee knelpunten zijn opgelost en één afspraak is te laat" */
export function headline(all: Told[], date: string, t: TFunction): string {
  if (all.length === 0) return t('since:nothing', { date });
  const most = [...all].sort((one, other) => ORDER.indexOf(one.key) - ORDER.indexOf(other.key)).slice(0, MOST);
  return t('since:headline', { date, what: listOf(most.map(({ key, count }) => t(`since:said.${key}`, { count, word: countWord(count) }))) });
}

/** What happened to one case and to its plans, in short. */
export function caseWords(changes: CaseChanges | undefined, plans: ComparedProject[], t: TFunction): string[] {
  return [
    ...plans.map((plan) => planWords(plan, t)),
    ...(changes?.counts ?? []).map(({ kind, count }) => t(`since:short.${kind}`, { count, word: countWord(count) })),
  ];
}

/** "Weteringpark 2 maanden later, 12 woningen minder" */
export function planWords({ name, months = 0, homesThen, homesNow, kinds }: ComparedProject, t: TFunction): string {
  const grown = homesThen !== undefined && homesNow !== undefined ? homesNow - homesThen : 0;
  const parts = [
    kinds.includes('LATER') && t('since:later', { months: monthsWord(months) }),
    kinds.includes('EARLIER') && t('since:earlier', { months: monthsWord(months) }),
    kinds.includes('ADDED') && t('since:added'),
    kinds.includes('DROPPED') && t('since:dropped'),
    grown !== 0 && t('since:homesBy', { count: Math.abs(grown), signed: signed(grown) }),
  ].filter(Boolean);
  return `${name} ${parts.join(', ')}`;
}
