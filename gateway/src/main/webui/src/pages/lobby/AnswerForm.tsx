import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { LobbyPoint } from '../../api/types';
import { Button, Dialog, Field, Form, SaveProblem, useFaults } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('lobby');

/** What the province or the State answered. */
export function AnswerForm({ it, onDone, onClose }: { it: LobbyPoint; onDone: () => void; onClose: () => void }) {
  const { t } = useWords();
  const [answer, setAnswer] = useState('');
  const save = useWrite<LobbyPoint>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    const missing: Record<string, string> = answer.trim() === '' ? { answer: t('missing.answer') } : {};
    setFaults(missing);
    if (missing.answer) return;
    save.mutate(
      { path: `bottlenecks/v1/lobby/${it.id}/steps`, body: { to: 'ANSWERED', answer: answer.trim() }, ifMatch: it.version },
      {
        onSuccess: () => {
          onClose();
          onDone();
        },
      },
    );
  };
  return (
    <Dialog open title={t('addAnswer')} onClose={onClose}>
      <Form onSubmit={submit}>
        <SaveProblem errors={errors} error={save.error} onRetry={submit} conflict={t('overtaken')} />
        <Field name="answer" label={t('answerOf', { addressee: t(`addressee.${it.addressee}`) })} error={errors.answer}>
          <textarea rows={5} maxLength={2000} value={answer} onChange={(event) => setAnswer(event.target.value)} />
        </Field>
        <div className="buttons">
          <Button filled type="submit" busy={save.isPending}>{t('common:save')}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
