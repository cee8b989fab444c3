import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { BottleneckView } from '../../api/types';
import { Button, Dialog, Field, Form, Section, useFaults, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { EscalationClock } from '../bottlenecks/EscalationClock';

const useWords = wordsOf('bottleneck');

/** How long someone still has to answer, and who may stop that clock for a while. */
export function Term({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  const [pausing, setPausing] = useState(false);
  const resume = useWrite<BottleneckView>();
  const { pausedUntil } = bottleneck;
  return (
    <Section title={t('term')}>
      {pausedUntil ? <p>{t('paused', { date: format.day(pausedUntil) })}</p> : <EscalationClock daysLeft={bottleneck.daysLeft} />}
      <p>{t('answerBy', { date: format.day(bottleneck.answerBy) })}</p>
      <WriteProblem error={resume.error} />
      {bottleneck.may.pause && (
        <p className="buttons">
          {pausedUntil
            ? <Button short busy={resume.isPending} onClick={() => resume.mutate({ method: 'DELETE', path: `bottlenecks/v1/bottlenecks/${bottleneck.id}/pause`, ifMatch: bottleneck.version })}>{t('resume')}</Button>
            : <Button short aria-haspopup="dialog" onClick={() => setPausing(true)}>{t('pause')}</Button>}
        </p>
      )}
      <Dialog open={pausing} title={t('pauseTitle')} onClose={() => setPausing(false)}>
        <PauseForm bottleneck={bottleneck} onDone={() => setPausing(false)} />
      </Dialog>
    </Section>
  );
}

function PauseForm({ bottleneck, onDone }: { bottleneck: BottleneckView; onDone: () => void }) {
  const { t } = useWords();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const pause = useWrite<BottleneckView>();
  const { errors, setFaults } = useFaults(pause.error);
  const submit = () => {
    const missing = { ...(until === '' && { until: t('missingDue') }), ...(reason.trim() === '' && { reason: t('pauseWhy') }) };
    setFaults(missing);
    if (Object.keys(missing).length === 0) {
      pause.mutate(
        { method: 'PUT', path: `bottlenecks/v1/bottlenecks/${bottleneck.id}/pause`, body: { until, reason: reason.trim() }, ifMatch: bottleneck.version },
        { onSuccess: onDone },
      );
    }
  };
  return (
    <Form onSubmit={submit}>
      <p>{t('pauseLead')}</p>
      <WriteProblem error={pause.error} onRetry={submit} />
      <Field name="until" label={t('pauseUntil')} error={errors['until']}>
        <input type="date" min={format.today()} value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <Field name="reason" label={t('why')} hint={t('pauseReasonHint')} error={errors['reason']}>
        <textarea value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={pause.isPending}>{t('pause')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
