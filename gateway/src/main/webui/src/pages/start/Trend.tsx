import { orDash, StackedColumns } from '../../agreement/StackedColumns';
import { useGet } from '../../api/queries';
import type { TrendMonth } from '../../api/types';
import { DataTable, LoadingRows, Section, SystemError, type Column } from '../../design';
import { count, month, monthLong } from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('start');

const MONTHS = 6;

/** Homes stuck and homes that came free, per month. */
export function Trend() {
  const { t } = useWords();
  const trend = useGet<TrendMonth[]>('bottlenecks/v1/trend', { months: MONTHS + 1 });
  if (trend.error) return <SystemError error={trend.error} onRetry={() => void trend.refetch()} />;
  const rows = trend.data ?? [];
  const grown = (rows.at(-1)?.stuck ?? 0) - (rows[0]?.stuck ?? 0);
  const title = t(grown > 0 ? 'trend.more' : grown < 0 ? 'trend.fewer' : 'trend.same', { count: Math.abs(grown), formatted: count(Math.abs(grown)), months: MONTHS });
  const columns: Column<TrendMonth>[] = [
    { key: 'month', header: t('trend.month'), rowHeader: true, cell: (each) => monthLong(each.month) },
    ...(['stuck', 'bottlenecks', 'freed', 'solved'] as const).map((key) => ({
      key, header: t(`trend.${key}`), label: t(`trend.${key}`), number: true, cell: (each: TrendMonth) => orDash(each[key]),
    })),
  ];
  return (
    <Section title={trend.data ? title : t('trend.table')}>
      {trend.isPending && <LoadingRows rows={4} />}
      {trend.data && (
        <figure className="chart">
          <figcaption>{t('trend.caption')}</figcaption>
          <StackedColumns
            legend={[{ look: 'open', text: t('trend.stuck') }, { look: 'sure', text: t('trend.freed') }]}
            columns={rows.map((each) => ({
              label: month(each.month).replace(/ \d{4}$/, ''), text: count(each.stuck),
              parts: [{ look: 'sure', value: each.freed }, { look: 'open', value: each.stuck }],
            }))}
          />
          <DataTable columns={columns} rows={rows} rowKey={(each) => each.month} caption={t('trend.table')} />
        </figure>
      )}
      <details className="table-of"><summary>{t('trend.recipeTitle')}</summary><p>{t('trend.recipe')}</p></details>
    </Section>
  );
}
