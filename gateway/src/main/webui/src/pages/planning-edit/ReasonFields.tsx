import type { Cause } from '../../api/types';
import { Field, Section } from '../../design';
import { wordsOf } from '../../i18n';
import type { PlanningDraft } from './draft';
import { options } from '../../codes';

const useWords = wordsOf('planning-edit');

interface ReasonFieldsProps {
  cause: Cause | '';
  note: string;
  missing: boolean;
  onChange: (next: Partial<PlanningDraft>) => void;
}

/** Asked only when a date moves later: so the table sees where months are lost. */
export function ReasonFields({ cause, note, missing, onChange }: ReasonFieldsProps) {
  const { t } = useWords();
  return (
    <Section title={t('why')} aside={t('whyLead')}>
      <div className="two">
        <Field name="cause" label={t('cause')} hint={t('causeHint')} error={missing ? t('reasonMissing') : undefined}>
          <select value={cause} onChange={(event) => onChange({ cause: event.target.value as Cause | '' })}>
            <option value="">{t('chooseCause')}</option>
            {options('cause').map((each) => (
              <option key={each.code} value={each.code}>
                {each.label}
              </option>
            ))}
          </select>
        </Field>
        <Field name="note" optional label={t('note')}>
          <input type="text" value={note} maxLength={500} onChange={(event) => onChange({ note: event.target.value })} />
        </Field>
      </div>
    </Section>
  );
}
