import { useState } from 'react';
import { useGet } from '../../api/queries';
import type { Cause, Held, ShareGroups as Groups, Shares as SharesAnswer } from '../../api/types';
import { label } from '../../codes';
import { useCauses } from '../../codes/useCauses';
import { Field, RangeBar, Section, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { causeIcon } from './causeIcon';
import { Recipe } from './Recipe';
import { ShareGroups } from './ShareGroups';
import { ShareSeries } from './ShareSeries';
import { ShareTable } from './ShareTable';

const useWords = wordsOf('bottlenecks');

export const UNITS = ['projects', 'homes', 'homeMonths'] as const;
export type Unit = (typeof UNITS)[number];

interface SharesProps {
  chosen: Cause | undefined;
  asOf: string;
  municipality: string;
  onChoose: (cause: Cause) => void;
  onSet: (name: 'peildatum' | 'gemeente', value: string) => void;
}

/** Of what the shares are: of all that is seen; months lost have no whole, so they are told as a number. */
export const wholeOf = (unit: Unit, { projects, homes }: { projects: number; homes: number }): number =>
  Math.max(1, unit === 'projects' ? projects : homes);

/** How much of the projects, homes and months is held back: per cause, group and quarter, from confirmed to possible. */
export function Shares({ chosen, asOf, municipality, onChoose, onSet }: SharesProps) {
  const { t } = useWords();
  const [unit, setUnit] = useState<Unit>('projects');
  useCauses();
  // Only where this viewer sees projects.
  const places = useGet<Groups>('bottlenecks/v1/shares/groups', { by: 'MUNICIPALITY' });
  const municipalities = (places.data?.groups ?? []).map((one) => ({ code: one.code, name: one.label ?? one.code })).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const scope = { asOf: asOf || undefined, municipality: municipality || undefined };
  const shares = useGet<SharesAnswer>('bottlenecks/v1/shares', scope, { keep: true });
  if (shares.error) {
    return <SystemError error={shares.error} onRetry={() => void shares.refetch()} />;
  }
  if (!shares.data) {
    return null;
  }
  const { data } = shares;
  const whole = wholeOf(unit, data);
  const rows = data.causes
    .filter((each) => each.projects.withPotential > 0)
    .sort((one, other) => other[unit].withPotential - one[unit].withPotential);
  const most = Math.max(1, ...rows.map((row) => row[unit].withPotential));
  const headed = rows.find((row) => row.cause === chosen) ?? rows[0];
  return (
    <>
      <Section
        title={headed ? title(headed, headed.cause) : t('shares.none')}
        aside={
          <div className="switch" role="radiogroup" aria-label={t('countIn')}>
            {UNITS.map((each) => (
              <label key={each}>
                <input type="radio" name="unit" checked={unit === each} onChange={() => setUnit(each)} />
                {t(`unit.${each}`)}
              </label>
            ))}
          </div>
        }
      >
        <div className="bottleneck-filters">
          <Field name="asOf" label={t('asOf')} hint={t('asOfHint')}>
            <input type="date" max={format.today()} min="2000-01-01" value={asOf} onChange={(event) => onSet('peildatum', event.target.value)} />
          </Field>
          <Field name="municipality" label={t('municipality')}>
            <select value={municipality} onChange={(event) => onSet('gemeente', event.target.value)}>
              <option value="">{t('everywhere')}</option>
              {municipalities.map((each) => <option key={each.code} value={each.code}>{each.name}</option>)}
            </select>
          </Field>
        </div>
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
            from={row[unit].confirmed / whole}
            to={row[unit].withPotential / whole}
            max={most / whole}
            {...(unit === 'homeMonths' && { amount: format.countRange(row[unit].confirmed, row[unit].withPotential) })}
            small={amount(row)}
          />
        ))}
        {rows.length > 0 && (
          <ShareTable
            caption={t('tableOf.causes')} first={t('cause')}
            rows={rows.map((row) => ({ key: row.cause, name: label('cause', row.cause), held: row, of: data }))}
          />
        )}
        <Recipe counted={data} kind="causes" />
      </Section>
      <ShareSeries cause={chosen} scope={scope} unit={unit} />
      <ShareGroups cause={chosen} scope={scope} unit={unit} />
    </>
  );

  function title(held: Held, cause: Cause): string {
    const range = held[unit];
    return unit === 'homeMonths'
      ? t('shares.months', { cause: label('cause', cause), range: format.countRange(range.confirmed, range.withPotential) })
      : t('shares.part', { cause: label('cause', cause), range: format.percentRange(range.confirmed / whole, range.withPotential / whole), unit: t(`unit.${unit}`) });
  }

  function amount(held: Held): string {
    const range = held[unit];
    return unit === 'homeMonths' ? t('unit.homeMonths') : t(`amount.${unit}`, { count: range.withPotential, range: format.countRange(range.confirmed, range.withPotential) });
  }
}
