import { useState } from 'react';
import { useWrite } from '../api/queries';
import type { FactQuestion } from '../api/types';
import { Button, Dialog, Field, SaveProblem, useFaults } from '../design';
import { day } from '../format';
import { wordsOf } from '../i18n';

const useWords = wordsOf('question');

type Done = (said?: string) => void;

/** The party answers; the chair gives more time, or takes back. Whichever this viewer may do. */
export function QuestionButtons({ question, onSaid }: { question: FactQuestion; onSaid: (said: string) => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState<'answer' | 'extend' | 'withdraw'>();
  const done: Done = (said) => {
    setOpen(undefined);
    if (said) onSaid(said);
  };
  const answered = question.status === 'ANSWERED';
  if (!question.may.answer && !question.may.withdraw) return null;
  return (
    <div className="buttons">
      {question.may.answer && (
        <Button filled={!answered} short={answered} about={question.text} aria-haspopup="dialog" onClick={() => setOpen('answer')}>{t(answered ? 'better' : 'answer')}</Button>
      )}
      {question.may.extend && <Button bare short about={question.text} aria-haspopup="dialog" onClick={() => setOpen('extend')}>{t('extend')}</Button>}
      {question.may.withdraw && <Button bare short about={question.text} aria-haspopup="dialog" onClick={() => setOpen('withdraw')}>{t('withdraw')}</Button>}
      <Dialog open={open === 'answer'} title={question.text} onClose={() => done()}><AnswerForm question={question} onDone={done} /></Dialog>
      <Dialog open={open === 'extend'} title={t('extend')} onClose={() => done()}><ExtendForm question={question} onDone={done} /></Dialog>
      <Dialog open={open === 'withdraw'} title={t('withdraw')} onClose={() => done()}><WithdrawForm question={question} onDone={done} /></Dialog>
    </div>
  );
}

function AnswerForm({ question, onDone }: { question: FactQuestion; onDone: Done }) {
  const { t } = useWords();
  // What was on the screen when it opened: a later version that comes in live must not be written over.
  const [version] = useState(question.version);
  const [answer, setAnswer] = useState(question.answer ?? '');
  const [link, setLink] = useState(question.link ?? '');
  const save = useWrite<FactQuestion>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    setFaults(answer.trim() === '' ? { answer: t('missing.answer') } : {});
    if (answer.trim() === '') return;
    save.mutate(
      {
        method: 'PUT', path: `bottlenecks/v1/questions/${question.id}/answer`, ifMatch: version,
        body: { answer: answer.trim(), ...(link.trim() && { link: link.trim() }) },
      },
      { onSuccess: () => onDone(t('answered', { table: question.table.name })) },
    );
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p>{t('answerLead', { table: question.table.name })}</p>
      <SaveProblem errors={errors} error={save.error} conflict={t('overtaken')} onRetry={submit} />
      <Field name="answer" label={t('yourAnswer')} error={errors['answer']}>
        <textarea value={answer} maxLength={4000} onChange={(event) => setAnswer(event.target.value)} />
      </Field>
      <Field name="link" label={t('link')} hint={t('linkHint')} optional error={errors['link']}>
        <input type="url" value={link} maxLength={500} onChange={(event) => setLink(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('answer')}</Button>
        <Button onClick={() => onDone()}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}

function ExtendForm({ question, onDone }: { question: FactQuestion; onDone: Done }) {
  const { t } = useWords();
  const [version] = useState(question.version);
  const [days, setDays] = useState('5');
  const [reason, setReason] = useState('');
  const save = useWrite<FactQuestion>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    const missing = {
      ...(!/^\d{1,4}$/.test(days.trim()) && { days: t('missing.days') }),
      ...(reason.trim() === '' && { reason: t('missing.reason') }),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    save.mutate(
      { path: `bottlenecks/v1/questions/${question.id}/extension`, ifMatch: version, body: { days: Number(days), reason: reason.trim() } },
      { onSuccess: ({ data }) => onDone(t('extended', { party: question.party.name, date: day(data.due) })) },
    );
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p>{t('extendLead', { party: question.party.name, date: day(question.due) })}</p>
      <SaveProblem errors={errors} error={save.error} conflict={t('overtaken')} onRetry={submit} />
      <Field name="days" label={t('daysMore')} hint={t('daysHint')} error={errors['days']}>
        <input type="text" inputMode="numeric" className="short" value={days} onChange={(event) => setDays(event.target.value)} />
      </Field>
      <Field name="reason" label={t('why')} error={errors['reason']}>
        <textarea value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('extend')}</Button>
        <Button onClick={() => onDone()}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}

function WithdrawForm({ question, onDone }: { question: FactQuestion; onDone: Done }) {
  const { t } = useWords();
  const [version] = useState(question.version);
  const [reason, setReason] = useState('');
  const save = useWrite<FactQuestion>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    setFaults(reason.trim() === '' ? { reason: t('missing.reason') } : {});
    if (reason.trim() === '') return;
    save.mutate(
      { path: `bottlenecks/v1/questions/${question.id}/withdrawal`, ifMatch: version, body: { reason: reason.trim() } },
      { onSuccess: () => onDone(t('withdrawn', { party: question.party.name })) },
    );
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p>{t('withdrawLead', { party: question.party.name, text: question.text })}</p>
      <SaveProblem errors={errors} error={save.error} conflict={t('overtaken')} onRetry={submit} />
      <Field name="reason" label={t('why')} error={errors['reason']}>
        <textarea value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('withdraw')}</Button>
        <Button onClick={() => onDone()}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
