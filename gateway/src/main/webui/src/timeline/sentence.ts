import type { TFunction } from 'i18next';
import type { Row } from './rows';

/** The message of the figure: what a reader should see, in one or two sentences. */
export function sentenceOf(rows: readonly Row[], name: (milestone: string) => string, t: TFunction, withheld = false): string {
  if (rows.length === 0) {
    return t(withheld ? 'timeline:sentence.withheld' : 'timeline:sentence.nothing');
  }
  const compared = rows.filter((row) => row.relation.kind !== 'one-sided');
  if (compared.length === 0) {
    return t('timeline:sentence.oneSided');
  }
  const different = compared.flatMap((row) =>
    row.relation.kind === 'differs' ? [{ milestone: row.milestone, months: row.relation.months }] : [],
  );
  const [first] = different;
  if (!first) {
    return t('timeline:sentence.closes', { count: compared.length });
  }
  const months = different.map((each) => each.months);
  const least = Math.min(...months);
  const most = Math.max(...months);
  const closing = t('timeline:sentence.partly', {
    close: compared.length - different.length,
    of: compared.length,
  });
  const apart =
    different.length === 1
      ? t('timeline:sentence.oneApart', { milestone: name(first.milestone).toLowerCase(), count: most })
      : least === most
        ? t('timeline:sentence.allApart', { milestone: name(first.milestone).toLowerCase(), count: most })
        : t('timeline:sentence.rangeApart', { milestone: name(first.milestone).toLowerCase(), least, count: most });
  return `${closing} ${apart}`;
}
