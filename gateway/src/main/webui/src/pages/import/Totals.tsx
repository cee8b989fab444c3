import type { ImportView } from '../../api/types';
import { Figures, Note, Section } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('import');

/** New, changed, equal, refused; and the sums beside those that the list itself gives. */
export function Totals({ it }: { it: ImportView }) {
  const { t } = useWords();
  const { totals, fileTotals } = it;
  const same = fileTotals?.homes === undefined || fileTotals.homes === totals.homes;
  return (
    <Section title={t('whatChanges')}>
      <Figures
        figures={(['created', 'changed', 'unchanged', 'refused'] as const).map((outcome) => ({
          term: t(`outcome.${outcome}`),
          value: format.count(totals[outcome]),
          note: t(`outcomeMeans.${outcome}`),
        }))}
      />
      <p>
        {t('together', { homes: format.homes(totals.homes), demolition: format.count(totals.demolition) })}
        {totals.notices > 0 && ` ${t('notices', { count: totals.notices })}`}
      </p>
      {fileTotals?.homes !== undefined && (
        <Note kind={same ? 'good' : 'asks'}>
          <p>{t(same ? 'sameTotal' : 'otherTotal', { row: fileTotals.row, homes: format.homes(fileTotals.homes) })}</p>
        </Note>
      )}
      {it.skipped.length > 0 && (
        <details className="table-of">
          <summary>{t('skipped', { count: it.skipped.length })}</summary>
          <ul className="list small">
            {it.skipped.map((row) => (
              <li key={row.row}>
                <b>{row.cell}</b> {t(`skippedAs.${row.reason}`)}: {row.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
