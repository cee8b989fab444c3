import { useState } from 'react';
import { useGet, useWrite } from '../../api/queries';
import type { RoomView, SessionView } from '../../api/types';
import { Button, Dialog, FactStrip, Field, Form, LoadingRows, Note, SaveProblem, Section, SystemError, useFaults } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { sessionBody, sessionFaults } from './sessionDraft';
import { SessionFields, type SessionDraft } from './SessionFields';
import { Unreachable } from './Unreachable';

const useWords = wordsOf('session');

/** That it does not take place, and why: before anything else. */
export function Withdrawal({ session }: { session: SessionView }) {
  const { t } = useWords();
  return session.withdrawn ? <Note kind="asks" icon="close"><p><b>{t('when.off', { reason: session.withdrawn.reason })}</b></p></Note> : null;
}

/** When and where a table meets and who comes; its chair moves it or calls it off. */
export function WhenAndWho({ session: it }: { session: SessionView }) {
  const { t } = useWords();
  const [open, setOpen] = useState<'move' | 'off'>();
  const close = () => setOpen(undefined);
  const editable = it.may.edit && !it.withdrawn && it.date >= format.today();
  return (
    <Section title={t('when.title')} id="wanneer">
      <FactStrip
        facts={[
          { term: t('when.date'), value: format.weekday(it.date) },
          { term: t('when.hours'), value: it.starts && it.ends ? t('when.fromTo', { from: it.starts.slice(0, 5), to: format.hour(it.ends) }) : t('when.allDay') },
          { term: t('when.place'), value: it.place ?? t('when.noPlace') },
          { term: t('when.who'), value: format.listOf(it.invited.map((party) => party.name)) },
        ]}
      />
      {editable && <Unreachable parties={it.invited} />}
      {editable && (
        <div className="buttons">
          <Button aria-haspopup="dialog" onClick={() => setOpen('move')}>{t('when.change')}</Button>
          <Button bare aria-haspopup="dialog" onClick={() => setOpen('off')}>{t('when.cancelIt')}</Button>
        </div>
      )}
      <Dialog open={open === 'move'} title={t('when.change')} onClose={close}>
        <MoveForm session={it} onDone={close} />
      </Dialog>
      <Dialog open={open === 'off'} title={t('when.cancelTitle')} onClose={close}>
        <OffForm session={it} onDone={close} />
      </Dialog>
    </Section>
  );
}

type FormProps = { session: SessionView; onDone: () => void };

function MoveForm({ session: it, onDone }: FormProps) {
  const { t } = useWords();
  const room = useGet<RoomView>(it.name ? undefined : `bottlenecks/v1/sessions/${it.id}/room`);
  // What was on the screen when it opened: a later version that comes in live must not be written over.
  const [version] = useState(it.version);
  const [draft, setDraft] = useState<SessionDraft>({ date: it.date, starts: it.starts?.slice(0, 5) ?? '', ends: it.ends?.slice(0, 5) ?? '', place: it.place ?? '', name: it.name ?? '', invited: it.name ? undefined : it.invited.map(({ id }) => id) });
  const referenceDate = it.name !== undefined;
  const save = useWrite<SessionView>();
  const { errors, setFaults } = useFaults(save.error);
  if (!referenceDate && !room.data) return room.error ? <SystemError error={room.error} onRetry={() => void room.refetch()} /> : <LoadingRows rows={4} />;
  const members = (room.data?.members ?? []).filter(({ id }) => id !== it.chair?.id);
  // All of them stays all of them, also when another joins.
  const everyone = members.length > 0 && members.every(({ id }) => draft.invited?.includes(id) ?? true);
  const submit = () => {
    const faults = sessionFaults(draft, referenceDate);
    setFaults(Object.fromEntries(Object.entries(faults).map(([name, code]) => [name, t(`when.${code}`)])));
    if (Object.keys(faults).length > 0) return;
    save.mutate(
      { method: 'PUT', path: `bottlenecks/v1/sessions/${it.id}`, ifMatch: version, body: sessionBody({ ...draft, invited: everyone ? undefined : draft.invited }, referenceDate) },
      { onSuccess: onDone },
    );
  };
  return (
    <Form onSubmit={submit}>
      <p>{t('when.lead')}</p>
      <SaveProblem errors={errors} error={save.error} conflict={t('when.overtaken')} onRetry={submit} />
      <SessionFields draft={draft} errors={errors} members={members} referenceDate={referenceDate} onChange={setDraft} />
      {!referenceDate && <Unreachable parties={members.filter(({ id }) => draft.invited?.includes(id) ?? true)} />}
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('when.save')}</Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}

function OffForm({ session: it, onDone }: FormProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const save = useWrite<SessionView>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    setFaults(reason.trim() === '' ? { reason: t('when.missingWhy') } : {});
    if (reason.trim() !== '') save.mutate({ path: `bottlenecks/v1/sessions/${it.id}/withdrawal`, body: { reason: reason.trim() }, ifMatch: it.version }, { onSuccess: onDone });
  };
  return (
    <Form onSubmit={submit}>
      <p>{t('when.lead')}</p>
      <SaveProblem errors={errors} error={save.error} conflict={t('when.overtaken')} onRetry={submit} />
      <Field name="reason" label={t('when.why')} error={errors['reason']}>
        <textarea value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('when.cancelSave')}</Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
