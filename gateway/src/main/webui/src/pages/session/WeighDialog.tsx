import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { AgendaCase, SessionView } from '../../api/types';
import { Button, Dialog, Field, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';
import { WeightFields } from './WeightFields';

const useWords = wordsOf('session');

interface WeighDialogProps {
  session: SessionView;
  agendaCase: AgendaCase;
  onClose: () => void;
}

/** The chair weighs a case, or gives it another place with a reason that everyone sees. */
export function WeighDialog({ session, agendaCase, onClose }: WeighDialogProps) {
  const { t } = useWords();
  const [decision, setDecision] = useState(agendaCase.decision);
  const [urgency, setUrgency] = useState(agendaCase.urgency);
  const [solvability, setSolvability] = useState(agendaCase.solvability);
  const [place, setPlace] = useState(agendaCase.moved ? String(agendaCase.moved.to) : '');
  const [reason, setReason] = useState(agendaCase.moved?.reason ?? '');
  const [admitted, setAdmitted] = useState(agendaCase.admitted?.reason ?? '');
  const [missing, setMissing] = useState(false);
  const save = useWrite<SessionView>();
  const submit = () => {
    const incomplete = place !== '' && reason.trim() === '';
    setMissing(incomplete);
    if (incomplete) {
      return;
    }
    save.mutate(
      {
        method: 'PUT',
        path: `bottlenecks/v1/sessions/${session.id}/cases/${agendaCase.id}`,
        ifMatch: session.version,
        body: {
          ...(decision !== agendaCase.jointCase.decision && { decision }),
          urgency,
          solvability,
          ...(place !== '' && { moved: { to: Number(place), reason: reason.trim() } }),
          ...(admitted.trim() && { admitted: admitted.trim() }),
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog open title={t('weighTitle', { title: agendaCase.bottleneck.title })} onClose={onClose}>
      <WriteProblem error={save.error} />
      <WeightFields
        decision={decision}
        urgency={urgency}
        solvability={solvability}
        onChange={(next) => {
          setDecision(next.decision);
          setUrgency(next.urgency);
          setSolvability(next.solvability);
        }}
      />
      {(!agendaCase.jointCase.signed || admitted) && (
        <Field name="admitted" label={t('admit')} hint={t('admitHint')} optional>
          <input type="text" value={admitted} maxLength={1000} onChange={(event) => setAdmitted(event.target.value)} />
        </Field>
      )}
      <Field name="place" label={t('otherPlace')} hint={t('otherPlaceHint')} optional>
        <select value={place} onChange={(event) => setPlace(event.target.value)}>
          <option value="">{t('byPoints')}</option>
          {session.agenda.map((each, index) => (
            <option key={each.id} value={index + 1}>
              {index + 1}
            </option>
          ))}
        </select>
      </Field>
      {place !== '' && (
        <Field name="reason" label={t('reason')} error={missing ? t('reasonMissing') : undefined}>
          <input type="text" value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
        </Field>
      )}
      <div className="buttons">
        <Button filled busy={save.isPending} onClick={submit}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
