import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { useGet, useWrite } from '../../api/queries';
import type { BottleneckStatus, BottleneckView, Page, TableView } from '../../api/types';
import { Button, Field, FormErrorSummary, Note, Section, SystemError } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('bottleneck');

const STEPS: readonly { to: BottleneckStatus; may: keyof BottleneckView['may']; from: readonly BottleneckStatus[] }[] = [
  { to: 'ACCEPTED', may: 'accept', from: ['REPORTED'] },
  { to: 'IN_PROGRESS', may: 'act', from: ['REPORTED', 'ACCEPTED', 'ESCALATED'] },
  { to: 'ESCALATED', may: 'escalate', from: ['REPORTED', 'ACCEPTED', 'IN_PROGRESS'] },
  { to: 'SOLVED', may: 'solve', from: ['ACCEPTED', 'IN_PROGRESS', 'ESCALATED'] },
];

/** Accept, take up, escalate, solve: only what this viewer may do now. */
export function NextStep({ bottleneck, reload }: { bottleneck: BottleneckView; reload: () => Promise<void> }) {
  const { t } = useWords();
  const [to, setTo] = useState<BottleneckStatus | ''>('');
  const [reason, setReason] = useState('');
  const [table, setTable] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const tables = useGet<Page<TableView>>(to === 'ESCALATED' ? 'bottlenecks/v1/tables' : undefined, { pageSize: 200 });
  const send = useWrite(['projects']);
  const steps = STEPS.filter((step) => bottleneck.may[step.may] && step.from.includes(bottleneck.status));
  if (steps.length === 0) {
    return null;
  }
  const conflict = send.error instanceof ApiProblem && send.error.conflict ? send.error : undefined;
  const submit = () => {
    const missing = {
      ...(to === '' && { to: t('chooseStep') }),
      ...(to === 'SOLVED' && reason.trim() === '' && { reason: t('howSolved') }),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) {
      return;
    }
    send.mutate(
      {
        path: `bottlenecks/v1/bottlenecks/${bottleneck.id}/transitions`,
        body: {
          to,
          version: bottleneck.version,
          ...(reason.trim() && { reason: reason.trim() }),
          ...(to === 'ESCALATED' && table && { table }),
        },
      },
      {
        onSuccess: () => {
          setTo('');
          setReason('');
        },
        onError: (error) => {
          if (error instanceof ApiProblem && error.aboutInput) {
            setErrors(error.fieldErrors());
          } else if (error instanceof ApiProblem && error.conflict) {
            void reload();
          }
        },
      },
    );
  };
  return (
    <Section title={t('nextStep')}>
      <FormErrorSummary errors={errors} />
      {conflict && (
        <Note kind="asks" live>
          <p>{conflict.message}</p>
        </Note>
      )}
      {send.error && !conflict && !(send.error instanceof ApiProblem && send.error.aboutInput) && (
        <SystemError error={send.error} kind="write" onRetry={submit} />
      )}
      <Field name="to" label={t('whatNow')} error={errors.to}>
        <select value={to} onChange={(event) => setTo(event.target.value as BottleneckStatus | '')}>
          <option value="">{t('choose')}</option>
          {steps.map((step) => (
            <option key={step.to} value={step.to}>
              {t(`step.${step.to}`)}
            </option>
          ))}
        </select>
      </Field>
      {to === 'ESCALATED' && (
        <Field name="table" label={t('toTable')} hint={t('toTableHint')} optional error={errors.table}>
          <select value={table} onChange={(event) => setTable(event.target.value)}>
            <option value="">{t('nextTable')}</option>
            {tables.data?.items.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field name="reason" label={to === 'SOLVED' ? t('solution') : t('reason')} optional={to !== 'SOLVED'} error={errors.reason}>
        <textarea value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <p className="buttons form-end">
        <Button filled busy={send.isPending} onClick={submit}>
          {t('save')}
        </Button>
      </p>
    </Section>
  );
}
