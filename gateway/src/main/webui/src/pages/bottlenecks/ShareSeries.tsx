import type { CSSProperties } from 'react';
import type { Params } from '../../api/client';
import { useGet } from '../../api/queries';
import type { Cause, ShareSeries as Answer } from '../../api/types';
import { label } from '../../codes';
import { Section, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { Recipe } from './Recipe';
import type { Unit } from './Shares';
import { ShareTable } from './ShareTable';

const useWords = wordsOf('bottlenecks');

/** What was held back at the end of each quarter: solid to what was confirmed, hatched to what might be. */
export function ShareSeries({ cause, scope, unit }: { cause: Cause | undefined; scope: Params; unit: Unit }) {
  const { t } = useWords();
  const read = useGet<Answer>('bottlenecks/v1/shares/series', { ...scope, cause, quarters: 8 }, { keep: true });
  if (read.error) return <SystemError error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return null;
  const { points } = read.data;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const most = Math.max(1, ...points.map((point) => point[unit].withPotential));
  const range = (point: typeof first) => format.countRange(point[unit].confirmed, point[unit].withPotential);
  const part = (value: number) => ({ '--part': `${(value / most) * 100}%`, ...(value === 0 && { border: 0 }) }) as CSSProperties;
  const change = last[unit].withPotential - first[unit].withPotential;
  const values = {
    what: cause ? label('cause', cause) : t('anyCause'), unit: t(`unit.${unit}`), first: range(first), last: range(last), date: format.monthLong(first.at), until: format.day(last.at),
  };
  return (
    <Section title={t(change > 0 ? 'series.more' : change < 0 ? 'series.less' : 'series.same', values)} aside={t('series.aside')}>
      <div className="series" aria-hidden="true">
        {points.map((point) => (
          <div key={point.at} className="series-point">
            <span className="series-amount">{range(point)}</span>
            <span className="series-track">
              <span className="maybe" style={part(point[unit].withPotential - point[unit].confirmed)} />
              <span className="sure" style={part(point[unit].confirmed)} />
            </span>
            <span className="series-day">{point === last ? format.dayShort(point.at) : format.month(point.at)}</span>
          </div>
        ))}
      </div>
      <ShareTable caption={t('tableOf.series')} first={t('series.day')} rows={points.map((point) => ({ key: point.at, name: format.day(point.at), held: point }))} />
      <Recipe counted={read.data} kind="series" />
    </Section>
  );
}
