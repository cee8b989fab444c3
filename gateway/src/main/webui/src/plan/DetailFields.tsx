import { label, type CodeList } from '../codes';
import { useOptions } from '../codes/useCodeLists';
import { Button, Field, Section } from '../design';
import { wordsOf } from '../i18n';
import { AreaField } from './AreaField';
import type { DetailDraft } from './details';
import './plan.css';

const useWords = wordsOf('plan');

interface Props {
  value: DetailDraft;
  onChange: (next: Partial<DetailDraft>) => void;
  errors: Record<string, string>;
  /** Who decides at the gates, and the own number of the plan, are for the steward to say. */
  steward?: boolean;
}

/** Everything of a plan beside its main facts. */
export function DetailFields({ value, onChange, errors, steward = true }: Props) {
  const { t } = useWords();
  const of = (name: string) => messages(errors, name);
  return (
    <>
      <Section title={t('ground')}><AreaField value={value} onChange={onChange} error={of('area')} /></Section>
      <Section title={t('formal')}>
        <div className="two">
          <CodeField list="landPosition" value={value.landPosition} error={of('landPosition')} onChange={(landPosition) => onChange({ landPosition })} />
          <CodeField list="commissioning" value={value.commissioning} error={of('commissioning')} onChange={(commissioning) => onChange({ commissioning })} />
        </div>
        <div className="two">
          <CodeField list="environment" value={value.environment} error={of('environment')} onChange={(environment) => onChange({ environment })} />
          {steward && <Field name="reference" optional label={t('field.reference')} error={of('reference')}><input type="text" maxLength={200} autoComplete="off" value={value.reference} onChange={(event) => onChange({ reference: event.target.value })} /></Field>}
        </div>
        <Field name="planIds" optional label={t('field.planIds')} hint={t('hint.planIds')} error={of('planIds')}><textarea spellCheck={false} value={value.planIds} onChange={(event) => onChange({ planIds: event.target.value })} /></Field>
        <Field name="bagIds" optional label={t('field.bagIds')} hint={t('hint.bagIds')} error={of('bagIds')}><textarea spellCheck={false} value={value.bagIds} onChange={(event) => onChange({ bagIds: event.target.value })} /></Field>
      </Section>
      {steward && <Gates value={value} onChange={onChange} errors={errors} />}
      <Documents value={value} onChange={onChange} errors={errors} />
      <Section title={t('field.notes')}>
        <Field name="notes" optional label={t('field.notes')} error={of('notes')}><textarea maxLength={4000} value={value.notes} onChange={(event) => onChange({ notes: event.target.value })} /></Field>
      </Section>
    </>
  );
}

/** Messages of a field and of what is in it, "planIds.1" too. */
export function messages(errors: Record<string, string>, name: string): string | undefined {
  const found = Object.entries(errors).filter(([field]) => field === name || field.startsWith(`${name}.`)).map(([, text]) => text);
  return found.length > 0 ? found.join(' ') : undefined;
}

function CodeField({ list, value, error, onChange }: { list: CodeList & ('landPosition' | 'commissioning' | 'environment'); value: string; error: string | undefined; onChange: (value: string) => void }) {
  const { t } = useWords();
  const codes = useOptions(list, value);
  return (
    <Field name={list} optional label={t(`field.${list}`)} error={error}>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('notFilled')}</option>
        {codes.map((one) => <option key={one.code} value={one.code}>{one.label}</option>)}
      </select>
    </Field>
  );
}

function Gates({ value, onChange, errors }: Props) {
  const { t } = useWords();
  const set = (index: number, change: Partial<DetailDraft['gates'][number]>) =>
    onChange({ gates: value.gates.map((gate, other) => (other === index ? { ...gate, ...change } : gate)) });
  return (
    <Section title={t('gates')} aside={t('gatesHint')}>
      {value.gates.map((gate, index) => (
        <fieldset key={gate.phase} className="rows-form">
          <legend>{t('gateOf', { phase: label('phase', gate.phase).toLowerCase() })}</legend>
          <div className="two">
            <Field name={`gates.${index}.official`} optional label={t('field.official')} error={errors[`gates.${index}.official`]}><input type="text" maxLength={200} autoComplete="off" value={gate.official} onChange={(event) => set(index, { official: event.target.value })} /></Field>
            <Field name={`gates.${index}.executive`} optional label={t('field.executive')} error={errors[`gates.${index}.executive`]}><input type="text" maxLength={200} autoComplete="off" value={gate.executive} onChange={(event) => set(index, { executive: event.target.value })} /></Field>
          </div>
        </fieldset>
      ))}
    </Section>
  );
}

function Documents({ value, onChange, errors }: Props) {
  const { t } = useWords();
  const set = (index: number, change: Partial<DetailDraft['documents'][number]>) =>
    onChange({ documents: value.documents.map((one, other) => (other === index ? { ...one, ...change } : one)) });
  return (
    <Section title={t('documents')} aside={t('documentsHint')}>
      {value.documents.map((one, index) => (
        <fieldset key={index} className="rows-form">
          <legend>{t('documentOf', { number: index + 1 })}</legend>
          <div className="two">
            <Field name={`documents.${index}.title`} label={t('field.title')} error={errors[`documents.${index}.title`]}><input type="text" maxLength={200} value={one.title} onChange={(event) => set(index, { title: event.target.value })} /></Field>
            <Field name={`documents.${index}.url`} label={t('field.url')} error={errors[`documents.${index}.url`]}><input type="url" maxLength={500} placeholder="https://" value={one.url} onChange={(event) => set(index, { url: event.target.value })} /></Field>
          </div>
          <Button bare short onClick={() => onChange({ documents: value.documents.filter((_, other) => other !== index) })}>{t('removeDocument', { number: index + 1 })}</Button>
        </fieldset>
      ))}
      <p className="buttons"><Button short icon="plus" onClick={() => onChange({ documents: [...value.documents, { title: '', url: '' }] })}>{t('addDocument')}</Button></p>
    </Section>
  );
}
