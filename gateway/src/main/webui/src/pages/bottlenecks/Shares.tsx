import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import type { Cause, Shares as SharesAnswer } from '../../api/types';
import { label } from '../../codes';
import { RangeBar, Section, SystemError } from '../../design';
import * as format from '../../format';
import { causeIcon } from './causeIcon';

interface SharesProps {
  chosen: string | undefined;
  onChoose: (cause: Cause) => void;
}

/** Per cause: solid to what is confirmed, hatched to what may be, in projects or in homes. */
export function Shares({ chosen, onChoose }: SharesProps) {
  const { t } = useTranslation('bottlenecks');
  const [unit, setUnit] = useState<'projects' | 'homes'>('projects');
  const shares = useGet<SharesAnswer>('bottlenecks/v1/shares');
  if (shares.error) {
    return <SystemError error={shares.error} onRetry={() => void shares.refetch()} />;
  }
  if (!shares.data || shares.data.causes.length === 0) {
    return null;
  }
  const total = Math.max(1, unit === 'projects' ? shares.data.projects : shares.data.homes);
  const rows = shares.data.causes
    .map((each) => ({ cause: each.cause, ...each[unit] }))
    .filter((row) => row.withPotential > 0)
    .sort((one, other) => other.withPotential - one.withPotential);
  const most = Math.max(...rows.map((row) => row.withPotential)) / total;
  const proven = rows.reduce((best, row) => (row.confirmed > best.confirmed ? row : best));
  const feared = rows[0] ?? proven;
  const name = (cause: Cause) => label('cause', cause).toLowerCase();
  return (
    <Section
      title={
        proven.cause === feared.cause
          ? t('shares.one', { cause: label('cause', feared.cause) })
          : t('shares.two', { proven: label('cause', proven.cause), feared: name(feared.cause) })
      }
      aside={
        <div className="switch" role="radiogroup" aria-label={t('countIn')}>
          {(['projects', 'homes'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="unit" checked={unit === each} onChange={() => setUnit(each)} />
              {t(`unit.${each}`)}
            </label>
          ))}
        </div>
      }
    >
      <p className="legend">
        <span className="share-key sure">{t('confirmedKey')}</span>
        <span className="share-key maybe">{t('potentialKey')}</span>
        <span className="quiet">{t('moreThanOne')}</span>
      </p>
      {rows.map((row) => (
        <RangeBar
          key={row.cause}
          icon={causeIcon(row.cause)}
          name={
            <button type="button" className="link" aria-pressed={row.cause === chosen} onClick={() => onChoose(row.cause)}>
              {label('cause', row.cause)}
            </button>
          }
          from={row.confirmed / total}
          to={row.withPotential / total}
          max={most}
          small={t(`amount.${unit}`, { count: row.withPotential, range: format.countRange(row.confirmed, row.withPotential) })}
        />
      ))}
      <details className="table-of">
        <summary>{t('recipeTitle')}</summary>
        <p>{t('recipe', { projects: format.count(shares.data.projects), homes: format.projectHomes(shares.data) })}</p>
      </details>
    </Section>
  );
}
