import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { AgendaCase, SessionView } from '../../api/types';
import { Button, Dialog, Field, Form, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';
import { whole } from './whole';

const useWords = wordsOf('session');

/** The chair gives a case another place; everyone reads why. */
export function MoveDialog({ session, agendaCase, to, onClose }: { session: SessionView; agendaCase: AgendaCase; to: number; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const save = useWrite<SessionView>();
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') {
      save.mutate(
        {
          method: 'PUT', path: `bottlenecks/v1/sessions/${session.id}/cases/${agendaCase.id}`, ifMatch: session.version,
          body: { ...whole(agendaCase), moved: { to, reason: reason.trim() } },
        },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <Dialog open title={t('moveTitle', { title: agendaCase.bottleneck.title, to })} onClose={onClose}>
      <Form onSubmit={submit}>
        <WriteProblem error={save.error} />
        <Field name="moveReason" label={t('moveWhy')} hint={t('otherPlaceHint')} error={missing ? t('reasonMissing') : undefined}>
          <input type="text" value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <div className="buttons">
          <Button filled type="submit" busy={save.isPending}>{t('move')}</Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
