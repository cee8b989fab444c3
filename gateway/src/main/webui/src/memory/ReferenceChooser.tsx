import './memory.css';
import type { Snapshot } from '../api/types';
import { day, today } from '../format';
import { wordsOf } from '../i18n';
import type { Reference } from './reference';
import { useMoments } from './useMoments';

const useWords = wordsOf('memory');

/** One question, answered from a list or with a day: on which day do you look? */
export function ReferenceChooser({ name, label, reference, onChange, named }: {
  /** Of the controls; two choosers on a page need two. */
  name: string;
  label: string;
  reference: Reference;
  onChange: (next: Reference) => void;
  /** A moment that was withdrawn is not in the list, but may be in the address. */
  named?: Snapshot | undefined;
}) {
  const { t } = useWords();
  const { snapshots, sessions } = useMoments();
  const starts = yearStarts();
  const offered = named && !snapshots.some(({ id }) => id === named.id) ? [...snapshots, named] : snapshots;
  const choice = reference.snapshot ? `s:${reference.snapshot}` : reference.asOf ? `d:${reference.asOf}` : '';
  const listed = choice === '' || reference.snapshot !== undefined || [...starts, ...sessions.map(({ date }) => date)].includes(reference.asOf ?? '');
  const days = new Set<string>();
  const once = sessions.filter(({ date }) => !days.has(date) && days.add(date));
  return (
    <fieldset className="reference">
      <legend>{label}</legend>
      <div className="f">
        <label htmlFor={`${name}-moment`}>{t('moment')}</label>
        <select
          id={`${name}-moment`} value={listed ? choice : 'other'}
          onChange={({ target: { value } }) =>
            onChange(value.startsWith('s:') ? { snapshot: value.slice(2) } : value.startsWith('d:') ? { asOf: value.slice(2) } : {})}
        >
          <option value="">{t('now')}</option>
          {!listed && <option value="other" disabled>{t('otherDay')}</option>}
          {offered.length > 0 && (
            <optgroup label={t('snapshots')}>
              {offered.map((each) => <option key={each.id} value={`s:${each.id}`}>{`${each.name} (${day(each.asOf)})`}</option>)}
            </optgroup>
          )}
          {once.length > 0 && (
            <optgroup label={t('sessions')}>
              {once.map(({ date, table }) => <option key={date} value={`d:${date}`}>{`${day(date)}, ${table}`}</option>)}
            </optgroup>
          )}
          <optgroup label={t('fixed')}>
            {starts.map((date) => <option key={date} value={`d:${date}`}>{day(date)}</option>)}
          </optgroup>
        </select>
      </div>
      <div className="f">
        <label htmlFor={`${name}-day`}>{t('day')}</label>
        <input
          type="date" id={`${name}-day`} value={reference.asOf ?? ''} min="2000-01-01" max={today()}
          onChange={({ target: { value } }) => onChange(value && value < today() ? { asOf: value } : {})}
        />
      </div>
      {reference.asOf && (
        <label className="tick-line">
          <input
            type="checkbox" checked={reference.knownAt !== undefined}
            onChange={({ target: { checked } }) => onChange({ asOf: reference.asOf, knownAt: checked ? reference.asOf : undefined })}
          />
          <span>{t('asKnownThen')}</span>
        </label>
      )}
    </fieldset>
  );
}

/** The first day of this year and of its quarters that have been, and of last year. */
function yearStarts(): string[] {
  const now = today();
  const year = Number(now.slice(0, 4));
  return [`${year}-10-01`, `${year}-07-01`, `${year}-04-01`, `${year}-01-01`, `${year - 1}-01-01`].filter((date) => date < now);
}
