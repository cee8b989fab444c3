import { useState } from 'react';
import { useGet, useWrite } from '../../api/queries';
import type { BottleneckView, Page } from '../../api/types';
import { Button, Dialog, Field, Form, Section, SystemError, useFaults, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('bottleneck');

/** Another bottleneck turned out to be this one: for the owner and the chair. */
export function Merge({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('merge.question')}>
      <p>{t('merge.lead')}</p>
      <p className="buttons"><Button short aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('merge.button')}</Button></p>
      <Dialog open={open} title={t('merge.button')} onClose={() => setOpen(false)}>
        <MergeForm bottleneck={bottleneck} onDone={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}

function MergeForm({ bottleneck, onDone }: { bottleneck: BottleneckView; onDone: () => void }) {
  const { t } = useWords();
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const alike = useGet<Page<BottleneckView>>('bottlenecks/v1/bottlenecks', {
    cause: bottleneck.cause, kind: bottleneck.kind, status: ['REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED'], pageSize: 200,
  });
  const send = useWrite();
  const { errors, setFaults } = useFaults(send.error);
  const offered = alike.data?.items.filter(({ id }) => id !== bottleneck.id) ?? [];
  const submit = () => {
    setFaults(other ? {} : { bottleneck: t('merge.choose') });
    if (other) {
      send.mutate(
        { path: `bottlenecks/v1/bottlenecks/${bottleneck.id}/joined`, ifMatch: bottleneck.version, body: { bottleneck: other, ...(reason.trim() && { reason: reason.trim() }) } },
        { onSuccess: onDone },
      );
    }
  };
  return (
    <Form onSubmit={submit}>
      <p>{t('merge.means')}</p>
      <WriteProblem error={send.error} onRetry={submit} />
      <SystemError error={alike.error} onRetry={() => void alike.refetch()} />
      {alike.data && offered.length === 0 && <p className="quiet">{t('merge.none')}</p>}
      <Field name="bottleneck" label={t('merge.which')} error={errors['bottleneck']}>
        <select value={other} onChange={(event) => setOther(event.target.value)}>
          <option value="">{t('merge.pick')}</option>
          {offered.map((each) => <option key={each.id} value={each.id}>{each.title} ({each.reporter.name})</option>)}
        </select>
      </Field>
      <Field name="reason" label={t('why')} optional error={errors['reason']}>
        <textarea maxLength={4000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={send.isPending}>{t('merge.button')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
