import { useState } from 'react';
import type { Params } from '../../api/client';
import { useGet } from '../../api/queries';
import type { Cause, ShareGroups as Answer, SharesBy } from '../../api/types';
import { label } from '../../codes';
import { Empty, Field, RangeBar, Section, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { Recipe } from './Recipe';
import { wholeOf, type Unit } from './Shares';
import { ShareTable } from './ShareTable';

const useWords = wordsOf('bottlenecks');

const WAYS: readonly SharesBy[] = ['MUNICIPALITY', 'REGION', 'PROVINCE', 'PHASE', 'PRICE_CLASS'];

/** Where it is held back: by municipality, region, province, phase or price class, as far as the viewer sees those. */
export function ShareGroups({ cause, scope, unit }: { cause: Cause | undefined; scope: Params; unit: Unit }) {
  const { t } = useWords();
  const [by, setBy] = useState<SharesBy>('MUNICIPALITY');
  const read = useGet<Answer>('bottlenecks/v1/shares/groups', { ...scope, by, cause }, { keep: true });
  if (read.error) return <SystemError error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return null;
  const { groups, unseen } = read.data;
  const name = ({ code, label: called }: Answer['groups'][number]) =>
    called ?? (code === 'UNKNOWN' ? t('common:unknown') : code === 'NONE' ? t(`nowhere.${read.data.by === 'REGION' ? 'REGION' : 'PROVINCE'}`) : label(read.data.by === 'PHASE' ? 'phase' : 'priceClass', code));
  const part = (group: Answer['groups'][number], end: 'confirmed' | 'withPotential') =>
    unit === 'homeMonths' ? group.homeMonths[end] : group[unit][end] / wholeOf(unit, group.of);
  const shown = groups.filter((one) => one.projects.withPotential > 0).sort((one, other) => part(other, 'withPotential') - part(one, 'withPotential'));
  const most = Math.max(...shown.map((one) => part(one, 'withPotential')), Number.EPSILON);
  const worst = shown[0];
  const what = cause ? label('cause', cause) : t('anyCause');
  return (
    <Section
      title={worst
        ? unit === 'homeMonths'
          ? t('groups.months', { what, group: name(worst), range: format.countRange(worst.homeMonths.confirmed, worst.homeMonths.withPotential) })
          : t('groups.part', { what, group: name(worst), range: format.percentRange(part(worst, 'confirmed'), part(worst, 'withPotential')), unit: t(`unit.${unit}`) })
        : t('groups.none', { what })}
      aside={t('groups.aside')}
    >
      <div className="bottleneck-filters">
        <Field name="by" label={t('groups.by')}>
          <select value={by} onChange={(event) => setBy(event.target.value as SharesBy)}>
            {WAYS.map((each) => <option key={each} value={each}>{t(`by.${each}`)}</option>)}
          </select>
        </Field>
      </div>
      {shown.map((one) => (
        <RangeBar
          key={one.code} name={name(one)} from={part(one, 'confirmed')} to={part(one, 'withPotential')} max={most}
          {...(unit === 'homeMonths' && { amount: format.countRange(one.homeMonths.confirmed, one.homeMonths.withPotential) })}
          small={unit === 'homeMonths' ? t('unit.homeMonths') : t('groups.of', { range: format.countRange(one[unit].confirmed, one[unit].withPotential), of: format.count(one.of[unit]) })}
        />
      ))}
      {unseen && (groups.length === 0
        ? <Empty>{t(`hidden.${by}`)}</Empty>
        : <p className="small quiet">{t('hiddenSome', { count: unseen.projects, what: t(`by.${by}`).toLowerCase() })}</p>)}
      {groups.length > 0 && (
        <ShareTable caption={t('tableOf.groups')} first={t(`by.${by}`)} rows={groups.map((one) => ({ key: one.code, name: name(one), held: one, of: one.of }))} />
      )}
      {by === 'REGION' && <p className="small quiet">{t('severalRegions')}</p>}
      <Recipe counted={read.data} kind="groups" />
    </Section>
  );
}
