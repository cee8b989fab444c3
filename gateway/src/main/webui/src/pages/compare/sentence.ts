import type { TFunction } from 'i18next';
import type { Comparison } from '../../api/types';
import { count, homes, signed } from '../../format';

/** "Tussen 1 januari 2026 en vandaag kwamen er 112 woningen bij. Bij 3 projecten schoof de oplevering naar later." */
export function sentenceOf({ totals }: Comparison, from: string, to: string, t: TFunction): string {
  const growth = totals.now.homes - totals.then.homes;
  const first = growth === 0
    ? t('compare:sentence.same', { from, to, homes: homes(totals.now.homes) })
    : t(growth > 0 ? 'compare:sentence.more' : 'compare:sentence.fewer', {
        from, to, difference: signed(growth), then: count(totals.then.homes), now: homes(totals.now.homes),
      });
  const moves = [
    totals.later.projects > 0 ? t('compare:sentence.later', { count: totals.later.projects, formatted: count(totals.later.projects), months: count(totals.later.homeMonths) }) : '',
    totals.earlier.projects > 0 ? t('compare:sentence.earlier', { count: totals.earlier.projects, formatted: count(totals.earlier.projects), months: count(totals.earlier.homeMonths) }) : '',
  ].filter(Boolean);
  return [first, ...moves].join(' ');
}
