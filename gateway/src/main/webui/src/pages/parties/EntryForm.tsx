import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import type { GroupChoice } from '../../api/types';
import { Button, Dialog, Field, Form, FormErrorSummary, Note, SystemError } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('parties');

/** One control of a form: a line of text, a date, a choice from a list, several of a list, or yes and no. */
export interface EntryField {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  kind: 'text' | 'date' | 'choice' | 'several' | 'yes';
  choices?: readonly { code: string; label: string }[];
  /** Cannot be changed once it is there. */
  fixed?: boolean;
}

/** What has no control of its own goes along as it is. */
export type EntryValues = Record<string, string | boolean | readonly string[] | readonly GroupChoice[]>;

interface EntryFormProps {
  title: string;
  fields: readonly EntryField[];
  initial: EntryValues;
  path: string;
  /** The version that is being changed; absent for something new. */
  version?: number;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Adds or changes one thing in a dialog. All faults come back at once, each with its field. */
export function EntryForm({ title, fields, initial, path, version, onDone, onClose }: EntryFormProps) {
  const { t } = useWords();
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const save = useWrite(['projects', 'bottlenecks']);
  const conflict = save.error instanceof ApiProblem && save.error.conflict;
  const submit = () =>
    save.mutate(
      { method: version === undefined ? 'POST' : 'PUT', path, ifMatch: version, body: bodyOf(values) },
      {
        onSuccess: () => {
          onDone(t('saved', { title: String(values.name ?? title) }));
          onClose();
        },
        onError: (error) => setErrors(error instanceof ApiProblem && error.aboutInput ? error.fieldErrors() : {}),
      },
    );
  const set = (name: string, value: string | boolean | readonly string[]) => setValues((now) => ({ ...now, [name]: value }));
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form onSubmit={submit}>
        <FormErrorSummary errors={errors} />
        {conflict && (
          <Note kind="asks" live>
            <p>{t('changedMeanwhile')}</p>
          </Note>
        )}
        {save.error && !conflict && !(save.error instanceof ApiProblem && save.error.aboutInput) && (
          <SystemError error={save.error} kind="write" onRetry={submit} />
        )}
        {fields.map((field) => (
          <Field key={field.name} name={field.name} label={field.label} hint={field.hint} optional={field.optional ?? false} error={errors[field.name]}>
            {control(field)}
          </Field>
        ))}
        <div className="buttons">
          <Button filled type="submit" busy={save.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );

  function control(field: EntryField) {
    const value = values[field.name];
    switch (field.kind) {
      case 'text':
      case 'date':
        return <input type={field.kind} value={text(value)} readOnly={field.fixed} onChange={(event) => set(field.name, event.target.value)} />;
      case 'yes':
        return <input type="checkbox" checked={value === true} onChange={(event) => set(field.name, event.target.checked)} />;
      case 'choice':
        return (
          <select value={text(value)} disabled={field.fixed} onChange={(event) => set(field.name, event.target.value)}>
            <option value="">{t('choose')}</option>
            {field.choices?.map((each) => (
              <option key={each.code} value={each.code}>
                {each.label}
              </option>
            ))}
          </select>
        );
      case 'several':
        return (
          <select
            multiple
            size={8}
            value={Array.isArray(value) ? [...(value as string[])] : []}
            onChange={(event) => set(field.name, [...event.target.selectedOptions].map((option) => option.value))}
          >
            {field.choices?.map((each) => (
              <option key={each.code} value={each.code}>
                {each.label}
              </option>
            ))}
          </select>
        );
    }
  }
}

function text(value: EntryValues[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** What was left empty is not sent. Numbers are sent as numbers. */
export function bodyOf(values: EntryValues): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, NUMBERS.has(name) && typeof value === 'string' ? numberOf(value) : value]),
  );
}

const NUMBERS = new Set(['toleranceMonths', 'toleranceShare', 'staleMonths', 'confirmDays']);

/** "6" and "0,10" as numbers; what is no number goes as it was typed, so that the service can say so. */
function numberOf(value: string): number | string {
  const read = Number(value.replace(',', '.'));
  return Number.isNaN(read) ? value : read;
}
