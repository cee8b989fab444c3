import { useTranslation } from 'react-i18next';
import { orDash, StackedColumns } from '../../agreement/StackedColumns';
import { useGet } from '../../api/queries';
import type { TrendMonth } from '../../api/types';
import { LoadingRows, Section, SystemError } from '../../design';
import { count, month, monthLong } from '../../format';

const MONTHS = 6;

/** Homes stuck and homes that came free, per month. */
export function Trend() {
  const { t } = useTranslation('start');
  const trend = useGet<TrendMonth[]>('bottlenecks/v1/trend', { months: MONTHS + 1 });
  if (trend.error) return <SystemError error={trend.error} onRetry={() => void trend.refetch()} />;
  const rows = trend.data ?? [];
  const grown = (rows.at(-1)?.stuck ?? 0) - (rows[0]?.stuck ?? 0);
  const title = t(grown > 0 ? 'trend.more' : grown < 0 ? 'trend.fewer' : 'trend.same', { count: Math.abs(grown), formatted: count(Math.abs(grown)), months: MONTHS });
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
          <div className="scroll">
            <table>
              <caption className="reader-only">{t('trend.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('trend.month')}</th>
                  {(['stuck', 'bottlenecks', 'freed', 'solved'] as const).map((key) => <th key={key} scope="col" className="number">{t(`trend.${key}`)}</th>)}
                </tr>
              </thead>
              <tbody>
                {rows.map((each) => (
                  <tr key={each.month}>
                    <th scope="row">{monthLong(each.month)}</th>
                    {[each.stuck, each.bottlenecks, each.freed, each.solved].map((value, place) => <td key={place} className="number">{orDash(value)}</td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </figure>
      )}
      <details className="table-of"><summary>{t('trend.recipeTitle')}</summary><p>{t('trend.recipe')}</p></details>
    </Section>
  );
}
