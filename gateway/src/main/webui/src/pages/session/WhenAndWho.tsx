import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet, useWrite } from '../../api/queries';
import type { RoomView, SessionView } from '../../api/types';
import { Button, Choice, ChoiceField, Dialog, FactStrip, Field, Note, SaveProblem, Section, useFaults } from '../../design';
import * as format from '../../format';

/** That it does not take place, and why: before anything else. */
export function Withdrawal({ session }: { session: SessionView }) {
  const { t } = useTranslation('session');
  return session.withdrawn ? <Note kind="asks" icon="close"><p><b>{t('when.off', { reason: session.withdrawn.reason })}</b></p></Note> : null;
}

/** When and where a table meets and who comes; its chair moves it or calls it off. */
export function WhenAndWho({ session: it }: { session: SessionView }) {
  const { t } = useTranslation('session');
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
  const { t } = useTranslation('session');
  const room = useGet<RoomView>(it.name ? undefined : `bottlenecks/v1/sessions/${it.id}/room`);
  // What was on the screen when it opened: a later version that comes in live must not be written over.
  const [version] = useState(it.version);
  const [draft, setDraft] = useState({ date: it.date, starts: it.starts?.slice(0, 5) ?? '', ends: it.ends?.slice(0, 5) ?? '', place: it.place ?? '', name: it.name ?? '' });
  const [some, setSome] = useState<string[]>();
  const save = useWrite<SessionView>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    setFaults(draft.date === '' ? { date: t('when.missingDate') } : {});
    if (draft.date !== '') {
      const { date, starts, ends, place, name } = draft;
      save.mutate(
        {
          method: 'PUT', path: `bottlenecks/v1/sessions/${it.id}`, ifMatch: version,
          body: { date, ...(starts && { starts }), ...(ends && { ends }), ...(place.trim() && { place: place.trim() }), ...(name && { name }), ...(some && { invited: some }) },
        },
        { onSuccess: onDone },
      );
    }
  };
  const input = (name: keyof typeof draft, type: string, label: string) => (
    <Field name={name} label={label} error={errors[name]} optional={name !== 'date' && name !== 'name'}>
      <input type={type} value={draft[name]} {...(type === 'date' && { min: format.today() })} {...(type === 'text' && { maxLength: name === 'name' ? 100 : 200 })} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
    </Field>
  );
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p>{t('when.lead')}</p>
      <SaveProblem errors={errors} error={save.error} conflict={t('when.overtaken')} onRetry={submit} />
      {input('date', 'date', t('when.date'))}
      {it.name ? input('name', 'text', t('when.name')) : (
        <>
          <div className="two">{input('starts', 'time', t('when.starts'))}{input('ends', 'time', t('when.ends'))}</div>
          {input('place', 'text', t('when.place'))}
          <ChoiceField name="invited" label={t('when.invited')} error={errors['invited']}>
            <Choice name="who" value="all" checked={!some} onChange={() => setSome(undefined)} label={t('when.all')} />
            <Choice name="who" value="some" checked={some !== undefined} onChange={() => setSome(it.invited.map(({ id }) => id))} label={t('when.some')} />
          </ChoiceField>
          {some && (
            <ChoiceField name="members" label={t('when.some')}>
              {room.data?.members.map((party) => (
                <Choice
                  key={party.id} type="checkbox" name="member" value={party.id} label={party.name} checked={some.includes(party.id)}
                  onChange={(on) => setSome(on ? [...some, party.id] : some.filter((id) => id !== party.id))}
                />
              ))}
            </ChoiceField>
          )}
        </>
      )}
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('when.save')}</Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function OffForm({ session: it, onDone }: FormProps) {
  const { t } = useTranslation('session');
  const [reason, setReason] = useState('');
  const save = useWrite<SessionView>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    setFaults(reason.trim() === '' ? { reason: t('when.missingWhy') } : {});
    if (reason.trim() !== '') save.mutate({ path: `bottlenecks/v1/sessions/${it.id}/withdrawal`, body: { reason: reason.trim() }, ifMatch: it.version }, { onSuccess: onDone });
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p>{t('when.lead')}</p>
      <SaveProblem errors={errors} error={save.error} conflict={t('when.overtaken')} onRetry={submit} />
      <Field name="reason" label={t('when.why')} error={errors['reason']}>
        <textarea value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('when.cancelSave')}</Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
