import { useState } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet, useTagged, useWrite } from '../../api/queries';
import type { SessionRef, SessionView, Weights } from '../../api/types';
import { Button, Choice, ChoiceField, Dialog, Form, LoadingRows, Note, SaveProblem, Section, SystemError, useFaults } from '../../design';
import { count, day } from '../../format';
import './table.css';
import { wordsOf } from '../../i18n';
import { FACTORS, type Chosen, type Factor } from './weights';

const useWords = wordsOf('table');

const CHOICES = [0, 1, 2] as const;

/** What counts in the ranking of this table, in one line; its chair or an administrator chooses, and sees at once what becomes of it. */
export function WeightsSection({ table, next }: { table: string; next?: SessionRef | undefined }) {
  const { t } = useWords();
  const path = `bottlenecks/v1/tables/${table}/weights`;
  const weights = useGet<Weights>(path);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  if (weights.error) return <SystemError error={weights.error} onRetry={() => void weights.refetch()} />;
  if (!weights.data) return <Section title={t('weights.title')}><LoadingRows rows={2} /></Section>;
  const it = weights.data;
  return (
    <Section title={t('weights.title')} id="weging">
      <p role="status" className={said ? 'undo-line' : 'reader-only'}>{said}</p>
      <Formula chosen={it} />
      <p className="small quiet">{t('weights.explain')}</p>
      {next && said && <Effect session={next} />}
      {it.may.edit && <p className="buttons weights-end"><Button aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('weights.change')}</Button></p>}
      <Dialog open={open} title={t('weights.change')} onClose={() => setOpen(false)}>
        <WeightsForm
          path={path}
          onDone={(done) => {
            setOpen(false);
            if (done) setSaid(t('weights.saved'));
          }}
        />
      </Dialog>
    </Section>
  );
}

function Formula({ chosen }: { chosen: Chosen }) {
  const { t } = useWords();
  const parts = FACTORS.filter((factor) => chosen[factor] > 0).map((factor) => t(`weights.word.${factor}`) + (chosen[factor] === 2 ? '²' : ''));
  return <p><b>{parts.length === 0 ? t('weights.nothing') : t('weights.formula', { formula: parts.join(' × ') })}</b></p>;
}

/** The agenda as it is ranked now. */
function Effect({ session }: { session: SessionRef }) {
  const { t } = useWords();
  const view = useGet<SessionView>(`bottlenecks/v1/sessions/${session.id}`);
  if (!view.data || view.data.agenda.length === 0) return null;
  return (
    <>
      <h3><Link to={`/zittingen/${session.id}`}>{t('weights.effect', { date: day(session.date) })}</Link></h3>
      <ol>
        {view.data.agenda.slice(0, 10).map((one) => (
          <li key={one.id}>{one.bottleneck.title}, {t('weights.points', { count: one.points, points: count(one.points) })}{one.moved && ` ${t('weights.moved')}`}</li>
        ))}
      </ol>
    </>
  );
}

type FormProps = { path: string; onDone: (saved: boolean) => void };

function WeightsForm({ path, onDone }: FormProps) {
  const tagged = useTagged<Weights>(path);
  if (tagged.error) return <SystemError error={tagged.error} onRetry={() => void tagged.refetch()} />;
  return tagged.data ? <Fields path={path} weights={tagged.data.data} onDone={onDone} /> : <LoadingRows rows={4} />;
}

function Fields({ path, weights, onDone }: FormProps & { weights: Weights }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>({ homes: weights.homes, urgency: weights.urgency, solvability: weights.solvability });
  const save = useWrite<Weights>();
  const { errors } = useFaults(save.error);
  // Another chose meanwhile: both choices stand there, and who presses again knows what it replaces.
  const other = save.error instanceof ApiProblem && save.error.status === 412 ? (save.error.body.current as Weights | undefined) : undefined;
  const submit = () => save.mutate({ method: 'PUT', path, ifMatch: other?.version ?? weights.version, body: chosen }, { onSuccess: () => onDone(true) });
  const words = (factor: Factor, value: number) => `${t(`weights.word.${factor}`)}: ${t(`weights.choice.${value}`)}`;
  return (
    <Form onSubmit={submit}>
      <p>{t('weights.lead')}</p>
      <SaveProblem errors={errors} error={save.error} conflict={other && t('weights.overtaken', { choice: FACTORS.map((factor) => words(factor, other[factor])).join(', ') })} onRetry={submit} />
      {FACTORS.map((factor) => (
        <ChoiceField key={factor} name={factor} label={t(`weights.label.${factor}`)} error={errors[factor]}>
          {CHOICES.map((value) => (
            <Choice key={value} name={factor} value={String(value)} checked={chosen[factor] === value} label={t(`weights.choice.${value}`)} onChange={() => setChosen({ ...chosen, [factor]: value })} />
          ))}
        </ChoiceField>
      ))}
      <Note icon="bars"><Formula chosen={chosen} /></Note>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t(other ? 'weights.replace' : 'common:save')}</Button>
        <Button onClick={() => onDone(false)}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
