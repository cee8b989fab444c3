import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { Cause, MilestoneDate, StatementView, YearHomes } from '../../api/types';
import { options } from '../../codes';
import { Button, Choice, ChoiceField, Field, Note, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';
import { monthsIn } from '../../planning/shift';

const useWords = wordsOf('planning-edit', 'shift');

export interface Shifted { milestones: MilestoneDate[]; years: YearHomes[] }
type Answer = { shifted: Shifted[]; refused: { code: string; detail?: string }[] };

/** The whole planning some months on, worked out by the service and laid in the form: nothing is submitted yet. */
export function ShiftBox({ base, changed, onShifted }: {
  base: StatementView;
  /** What is typed is not in what the service knows. */
  changed: boolean;
  onShifted: (shifted: Shifted, cause: Cause | '') => void;
}) {
  const { t } = useWords();
  const [months, setMonths] = useState('');
  const [later, setLater] = useState(true);
  const [cause, setCause] = useState<Cause | ''>('');
  const [tried, setTried] = useState(false);
  const preview = useWrite<Answer>();
  const number = monthsIn(months);
  const wrong = { months: number === 0, cause: later && cause === '' };
  const refused = preview.data?.data.refused[0];
  const shift = () => {
    setTried(true);
    if (wrong.months || wrong.cause) return;
    preview.mutate(
      {
        path: 'projects/v1/statements/_shift/_preview',
        body: {
          statements: [{ project: base.project.id, party: base.party.id, version: base.version }],
          months: later ? number : -number, ...(cause && { reason: { cause } }),
        },
      },
      { onSuccess: ({ data }) => data.shifted[0] && onShifted(data.shifted[0], later ? cause : '') },
    );
  };
  return (
    <details className="table-of shift-box">
      <summary>{t('shiftAll')}</summary>
      {changed ? <p>{t('shiftChanged')}</p> : (
        <>
          <p className="small">{t('shiftLead')}</p>
          <WriteProblem error={preview.error} />
          {refused && <Note kind="asks" live><p>{refused.detail ?? t(`shift:refused.${refused.code}`, { defaultValue: refused.code })}</p></Note>}
          <div className="two">
            <Field name="shift-months" label={t('shift:months')} hint={t('shift:monthsHint')} error={tried && wrong.months ? t('shift:missing.months') : undefined}>
              <input type="text" inputMode="numeric" autoComplete="off" value={months} onChange={(event) => setMonths(event.target.value)} />
            </Field>
            <ChoiceField label={t('shift:direction')} name="shift-direction">
              <Choice name="shift-direction" value="later" checked={later} onChange={() => setLater(true)} label={t('shift:later')} />
              <Choice name="shift-direction" value="earlier" checked={!later} onChange={() => setLater(false)} label={t('shift:earlier')} />
            </ChoiceField>
          </div>
          {later && (
            <Field name="shift-cause" label={t('shift:cause')} hint={t('shift:causeHint')} error={tried && wrong.cause ? t('shift:missing.cause') : undefined}>
              <select value={cause} onChange={(event) => setCause(event.target.value as Cause | '')}>
                <option value="">{t('shift:chooseCause')}</option>
                {options('cause').map((one) => <option key={one.code} value={one.code}>{one.label}</option>)}
              </select>
            </Field>
          )}
          <p className="buttons"><Button busy={preview.isPending} onClick={shift}>{t('shiftNow')}</Button></p>
        </>
      )}
    </details>
  );
}
