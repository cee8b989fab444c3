import { useState } from 'react';
import { useGet, useWrite } from '../api/queries';
import type { BottleneckView, Investment, Page } from '../api/types';
import { Button, Field, Form, SaveProblem, useFaults } from '../design';
import * as format from '../format';
import { wordsOf } from '../i18n';
import { wholeNumber } from './wholeNumber';

const useWords = wordsOf('investment');

const OPEN = ['REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED'];

/** Money, people, homes and years: four numbers that let a table weigh this beside the rest. */
export function InvestmentForm({ path, bottleneck, was, onDone }: { path: string; bottleneck: BottleneckView; was: Investment | undefined; onDone: () => void }) {
  const { t } = useWords();
  const others = useGet<Page<BottleneckView>>('bottlenecks/v1/bottlenecks', { pageSize: 200, status: OPEN });
  const [draft, setDraft] = useState({
    euros: was?.euros ? String(was.euros) : '', hours: was?.hours ? String(was.hours) : '', homes: String(was?.homes ?? bottleneck.homes),
    firstYear: String(was?.firstYear ?? Number(format.today().slice(0, 4)) + 1), years: String(was?.years ?? 1), after: was?.after?.id ?? '', note: was?.note ?? '',
  });
  const [version] = useState(was?.version);
  const save = useWrite<Investment>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    const numbers = (['euros', 'hours', 'homes', 'firstYear', 'years'] as const).map((each) => [each, wholeNumber(draft[each], each === 'euros' || each === 'hours' ? 0 : undefined)] as const);
    const faults = Object.fromEntries(numbers.filter(([, value]) => value === undefined).map(([each]) => [each, t('notANumber')]));
    setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const body = { ...Object.fromEntries(numbers), after: draft.after || null, note: draft.note.trim() || null };
    save.mutate({ method: 'PUT', path, body, ...(version === undefined ? { ifNoneMatch: true } : { ifMatch: version }) }, { onSuccess: onDone });
  };
  const number = (name: 'euros' | 'hours' | 'homes' | 'firstYear' | 'years', hint?: string) => (
    <Field name={name} label={t(`field.${name}`)} hint={hint} error={errors[name]} optional={name === 'euros' || name === 'hours'}>
      <input type="text" inputMode="numeric" autoComplete="off" value={draft[name]} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
    </Field>
  );
  const choices = others.data?.items.filter((each) => each.id !== bottleneck.id) ?? [];
  return (
    <Form onSubmit={submit}>
      <p>{t('formLead')}</p>
      <SaveProblem errors={errors} error={save.error} onRetry={submit} conflict={t('overtaken')} />
      {number('euros', t('hint.euros'))}
      {number('hours', t('hint.hours'))}
      {number('homes')}
      {number('firstYear')}
      {number('years', t('hint.years'))}
      <Field name="after" label={t('field.after')} hint={t('hint.after')} error={errors['after']} optional>
        <select value={draft.after} onChange={(event) => setDraft({ ...draft, after: event.target.value })}>
          <option value="">{t('notAfter')}</option>
          {choices.map((each) => <option key={each.id} value={each.id}>{each.title}</option>)}
        </select>
      </Field>
      <Field name="note" label={t('field.note')} error={errors['note']} optional>
        <textarea rows={2} maxLength={1000} value={draft.note} onChange={(event) => setDraft({ ...draft, note: event.target.value })} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('save')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
