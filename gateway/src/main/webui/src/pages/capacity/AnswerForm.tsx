import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { CapacityView } from '../../api/types';
import { Button, Dialog, Field, Form, SaveProblem, useFaults } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('capacity');

/** @param own what the party itself has that fits, to be taken with it */
export function AnswerForm({ it, own, onDone, onClose }: { it: CapacityView; own: CapacityView[]; onDone: () => void; onClose: () => void }) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [mine, setMine] = useState(own[0]?.id ?? '');
  const send = useWrite<CapacityView>();
  const { errors } = useFaults(send.error);
  const submit = () =>
    send.mutate(
      { path: `bottlenecks/v1/capacity/${it.id}/answers`, body: { ...(note.trim() && { note: note.trim() }), ...(mine && { own: mine }) } },
      {
        onSuccess: () => {
          onClose();
          onDone();
        },
      },
    );
  return (
    <Dialog open title={t(`help.${it.kind}`)} onClose={onClose}>
      <Form onSubmit={submit}>
        <p>{t('answerLead', { party: it.party.name })}</p>
        <SaveProblem errors={errors} error={send.error} onRetry={submit} />
        {own.length > 0 && (
          <Field name="own" optional label={t(`own.${it.kind}`)} hint={t('ownHint')} error={errors.own}>
            <select value={mine} onChange={(event) => setMine(event.target.value)}>
              {own.map((each) => (
                <option key={each.id} value={each.id}>
                  {t('hoursOf', { hours: each.hours, expertise: each.expertise.label })}, {t('fromUntil', { from: format.dayShort(each.starts), until: format.dayYear(each.ends) })}
                </option>
              ))}
              <option value="">{t('noOwn')}</option>
            </select>
          </Field>
        )}
        <Field name="note" optional label={t('answerNote')} error={errors.note}>
          <textarea rows={3} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
        <div className="buttons">
          <Button filled type="submit" busy={send.isPending}>{t('send')}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
