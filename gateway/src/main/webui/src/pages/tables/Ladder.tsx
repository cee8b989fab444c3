import { useState } from 'react';
import { useGet, useTagged, useWrite } from '../../api/queries';
import type { LadderStep, Page } from '../../api/types';
import { Button, Dialog, Fetching, Field, Form, LoadingRows, Section, SystemError, useFaults, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('tables');

/** How long each table and platform may take, and which table follows; its chair sets it. */
export function Ladder() {
  const { t } = useWords();
  const steps = useGet<Page<LadderStep>>('bottlenecks/v1/ladder', { pageSize: 200 });
  const [editing, setEditing] = useState<LadderStep>();
  const editable = steps.data?.items.some((step) => step.may.edit);
  return (
    <Section title={t('ladder.title')}>
      <p>{t('ladder.lead')}</p>
      <Fetching what={steps} />
      {steps.data && (
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{t('ladder.who')}</th>
              <th scope="col" className="number">{t('ladder.answer')}</th>
              <th scope="col" className="number">{t('ladder.decide')}</th>
              <th scope="col" className="number">{t('ladder.remind')}</th>
              <th scope="col">{t('ladder.next')}</th>
              {editable && <td />}
            </tr>
          </thead>
          <tbody>
            {steps.data.items.map((step) => (
              <tr key={step.platform}>
                <th scope="row">{step.name}</th>
                <td className="number" data-label={t('ladder.answer')}>{step.answerDays}</td>
                <td className="number" data-label={t('ladder.decide')}>{step.table ? step.decideDays : '–'}</td>
                <td className="number" data-label={t('ladder.remind')}>{step.remindDays}</td>
                <td data-label={t('ladder.next')}>{step.next?.name ?? t('ladder.nearest')}</td>
                {editable && (
                  <td>
                    {step.may.edit && (
                      <Button short aria-haspopup="dialog" aria-label={t('ladder.change', { name: step.name })} onClick={() => setEditing(step)}>{t('ladder.edit')}</Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Dialog open={editing !== undefined} title={t('ladder.change', { name: editing?.name })} onClose={() => setEditing(undefined)}>
        {editing && <StepForm step={editing} tables={steps.data?.items.filter((it) => it.table && it.platform !== editing.platform) ?? []} onDone={() => setEditing(undefined)} />}
      </Dialog>
    </Section>
  );
}

type Draft = { answerDays: string; decideDays: string; remindDays: string; next: string };

function StepForm({ step, tables, onDone }: { step: LadderStep; tables: LadderStep[]; onDone: () => void }) {
  const path = `bottlenecks/v1/ladder/${step.platform}`;
  const tagged = useTagged<LadderStep>(path);
  if (tagged.error) return <SystemError error={tagged.error} onRetry={() => void tagged.refetch()} />;
  return tagged.data ? <Fields path={path} step={tagged.data.data} etag={tagged.data.etag} tables={tables} onDone={onDone} /> : <LoadingRows rows={3} />;
}

function Fields({ path, step, etag, tables, onDone }: { path: string; step: LadderStep; etag: string | undefined; tables: LadderStep[]; onDone: () => void }) {
  const { t } = useWords();
  const [draft, setDraft] = useState<Draft>({
    answerDays: String(step.answerDays), decideDays: String(step.decideDays), remindDays: String(step.remindDays), next: step.next?.id ?? '',
  });
  const save = useWrite<LadderStep>();
  const { errors } = useFaults(save.error);
  const submit = () => save.mutate(
    {
      method: 'PUT', path, ifMatch: etag,
      body: { answerDays: whole(draft.answerDays), decideDays: whole(draft.decideDays), remindDays: whole(draft.remindDays), ...(draft.next && { next: draft.next }) },
    },
    { onSuccess: onDone },
  );
  const days = (name: 'answerDays' | 'decideDays' | 'remindDays', label: string, hint: string) => (
    <Field name={name} label={label} hint={hint} error={errors[name]}>
      <input type="text" inputMode="numeric" className="short" value={draft[name]} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
    </Field>
  );
  return (
    <Form onSubmit={submit}>
      <WriteProblem error={save.error} onRetry={submit} />
      {days('answerDays', t('ladder.answer'), t('ladder.answerHint'))}
      {step.table && days('decideDays', t('ladder.decide'), t('ladder.decideHint'))}
      {days('remindDays', t('ladder.remind'), t('ladder.remindHint'))}
      <Field name="next" label={t('ladder.next')} hint={t('ladder.nextHint')} optional error={errors['next']}>
        <select value={draft.next} onChange={(event) => setDraft({ ...draft, next: event.target.value })}>
          <option value="">{t('ladder.nearest')}</option>
          {tables.map((it) => <option key={it.platform} value={it.platform}>{it.name}</option>)}
        </select>
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('common:save')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}

/** What is no number is sent as none; the service says what it must be. */
function whole(text: string): number | undefined {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}
