import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectView } from '../../api/types';
import * as format from '../../format';
import { rowsOf, type Row } from '../../timeline/rows';
import { label } from '../../codes';

interface ReferenceDateProps {
  project: ProjectView;
  then: ProjectView | undefined;
  missing: boolean;
  asOf: string | undefined;
  onAsOf: (date: string | undefined) => void;
}

/** A radio group that looks like a slider: how did it stand then, beside now? */
export function ReferenceDate({ project, then, missing, asOf, onAsOf }: ReferenceDateProps) {
  const { t } = useTranslation('timeline');
  const today = format.today();
  const [own, setOwn] = useState('');
  const year = Number(today.slice(0, 4));
  const fixed = [`${year - 1}-12-01`, `${year}-03-01`, `${year}-09-03`].filter((date) => date < today);
  return (
    <>
      <fieldset className="reference-date">
        <legend>{t('referenceDate')}</legend>
        <div className="reference-track">
          {fixed.map((date) => (
            <label key={date}>
              <input type="radio" name="reference" checked={asOf === date} onChange={() => onAsOf(date)} />
              <span>{format.dayYear(date)}</span>
            </label>
          ))}
          <label>
            <input type="radio" name="reference" checked={asOf === undefined} onChange={() => onAsOf(undefined)} />
            <span>{t('today')}</span>
          </label>
        </div>
        <label className="other-date">
          {t('otherDate')}
          <input
            type="date"
            value={own}
            min="2000-01-01"
            max={today}
            onChange={(event) => {
              setOwn(event.target.value);
              onAsOf(event.target.value && event.target.value < today ? event.target.value : undefined);
            }}
          />
        </label>
      </fieldset>
      <div aria-live="polite">
        {asOf && missing && <p className="small">{t('didNotExist', { date: format.day(asOf) })}</p>}
        {asOf && !missing && !then && <p className="small">{t('loadingThen', { date: format.day(asOf) })}</p>}
        {asOf && then && (
          <>
            <p className="small">{t('thenLegend', { date: format.day(asOf) })}</p>
            <Moves now={rowsOf(project)} then={rowsOf(then)} />
          </>
        )}
      </div>
    </>
  );
}

function Moves({ now, then }: { now: readonly Row[]; then: readonly Row[] }) {
  const { t } = useTranslation('timeline');
  const moves = now.flatMap((row) => {
    const before = then.find((each) => each.milestone === row.milestone);
    return [row.market, row.corporation, row.municipality].flatMap((mark) => {
      const earlier = [before?.market, before?.corporation, before?.municipality].find((each) => each?.party.id === mark?.party.id);
      const months = mark && earlier ? format.monthsBetween(earlier.date, mark.date) : 0;
      return mark && months !== 0 ? [{ milestone: row.milestone, party: mark.party, months }] : [];
    });
  });
  if (moves.length === 0) {
    return <p className="small">{t('notMoved')}</p>;
  }
  return (
    <ul className="list small">
      {moves.map(({ milestone, party, months }) => (
        <li key={`${milestone}-${party.id}`}>
          {t(months > 0 ? 'moved' : 'movedEarlier', {
            milestone: label('milestone', milestone),
            count: Math.abs(months),
            party: party.name,
          })}
        </li>
      ))}
    </ul>
  );
}
