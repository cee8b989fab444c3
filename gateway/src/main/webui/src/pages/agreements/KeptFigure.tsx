import { useState } from 'react';
import type { Params } from '../../api/client';
import { useGet } from '../../api/queries';
import type { KeptQuarter } from '../../api/types';
import { orDash, StackedColumns } from '../../agreement/StackedColumns';
import { DataTable, Section, SystemError, type Column } from '../../design';
import { count, percent } from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('agreements');

const WHOSE: Record<'all' | 'promised' | 'received', Params> = { all: {}, promised: { owner: 'me' }, received: { counterpart: 'me' } };

/** "2026, 4e kwartaal" by its first day. */
const parts = ({ quarter }: KeptQuarter) => ({ year: quarter.slice(0, 4), number: Math.ceil(Number(quarter.slice(5, 7)) / 3) });

/** How many agreements were kept in time, per quarter in which they were due. */
export function KeptFigure() {
  const { t } = useWords();
  const [whose, setWhose] = useState<keyof typeof WHOSE>('all');
  const kept = useGet<KeptQuarter[]>('bottlenecks/v1/agreements/_kept', WHOSE[whose], { keep: true });
  if (kept.error) return <SystemError error={kept.error} onRetry={() => void kept.refetch()} />;
  if (!kept.data || (kept.data.length === 0 && whose === 'all')) return null;
  const sum = (of: (each: KeptQuarter) => number) => kept.data.reduce((total, each) => total + of(each), 0);
  const due = sum((each) => each.total - each.running);
  const inTime = sum((each) => each.inTime);
  const columns: Column<KeptQuarter>[] = [
    { key: 'quarter', header: t('kept.quarter'), rowHeader: true, cell: (each) => t('kept.quarterLong', parts(each)) },
    ...(['total', 'inTime', 'late', 'unconfirmed', 'overdue', 'running'] as const).map((key) => ({
      key, header: t(`kept.${key}`), label: t(`kept.${key}`), number: true, cell: (each: KeptQuarter) => orDash(each[key]),
    })),
  ];
  return (
    <Section
      id="nagekomen"
      title={due > 0 ? t('kept.title', { share: percent(inTime / due) }) : t('kept.titleNone')}
      aside={
        <div className="switch" role="radiogroup" aria-label={t('kept.whose')}>
          {(Object.keys(WHOSE) as (keyof typeof WHOSE)[]).map((each) => (
            <label key={each}><input type="radio" name="whose" checked={whose === each} onChange={() => setWhose(each)} />{t(`kept.${each}`)}</label>
          ))}
        </div>
      }
    >
      {kept.data.length === 0 ? <p>{t('kept.nothing')}</p> : (
        <figure className="chart">
          <figcaption>{t('kept.caption', { inTime: count(inTime), due: count(due) })}</figcaption>
          <StackedColumns
            legend={[{ look: 'sure', text: t('kept.inTime') }, { look: 'second', text: t('kept.late') }, { look: 'open', text: t('kept.open') }]}
            columns={kept.data.map((each) => ({
              label: t('kept.quarterShort', parts(each)),
              text: each.total > each.running ? percent(each.inTime / (each.total - each.running)) : '',
              parts: [
                { look: 'sure', value: each.inTime }, { look: 'second', value: each.late },
                { look: 'open', value: each.unconfirmed + each.overdue + each.running },
              ],
            }))}
          />
          <DataTable columns={columns} rows={kept.data} rowKey={(each) => each.quarter} caption={t('kept.table')} />
        </figure>
      )}
      <details className="table-of">
        <summary>{t('kept.recipeTitle')}</summary>
        <p>{t('kept.recipe')}</p>
      </details>
    </Section>
  );
}
