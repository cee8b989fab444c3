import { Field } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('session');

export interface Weights {
  decision: string;
  urgency: number;
  solvability: number;
}

const LEVELS = [1, 2, 3] as const;

/** The decision asked, and the two weights a chair gives: one to three. */
export function WeightFields({ decision, urgency, solvability, onChange }: Weights & { onChange: (next: Weights) => void }) {
  const { t } = useWords();
  const now = { decision, urgency, solvability };
  return (
    <>
      <Field name="decision" label={t('askedDecision')}>
        <input type="text" value={decision} maxLength={1000} onChange={(event) => onChange({ ...now, decision: event.target.value })} />
      </Field>
      <div className="two">
        <Field name="urgency" label={t('urgency')}>
          <select value={urgency} onChange={(event) => onChange({ ...now, urgency: Number(event.target.value) })}>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {t(`urgencyLevel.${level}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field name="solvability" label={t('solvability')}>
          <select value={solvability} onChange={(event) => onChange({ ...now, solvability: Number(event.target.value) })}>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {t(`solvabilityLevel.${level}`)}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </>
  );
}
