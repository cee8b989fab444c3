import { useState } from 'react';
import { useGet, useWrite } from '../api/queries';
import type { FactQuestion, PartyRef } from '../api/types';
import { Button, Choice, ChoiceField, Dialog, Field, LoadingRows, SaveProblem, SystemError, useFaults } from '../design';
import { listOf } from '../format';
import { wordsOf } from '../i18n';

const useWords = wordsOf('question');

const USUAL_DAYS = '5';

/** A button for the chair, with the form behind it: who must find out what, and how long that may take. */
export function AskFacts({ bottleneck, short, onAsked }: {
  bottleneck: { id: string; title: string };
  /** Beside other buttons of a case. */
  short?: boolean;
  onAsked?: (said: string) => void;
}) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button short={short ?? false} {...(short ? { about: bottleneck.title } : {})} aria-haspopup="dialog" onClick={() => setAsking(true)}>{t('ask')}</Button>
      <Dialog open={asking} title={t('askAbout', { title: bottleneck.title })} onClose={() => setAsking(false)}>
        <AskForm
          bottleneck={bottleneck.id}
          onDone={(said) => {
            setAsking(false);
            if (said) onAsked?.(said);
          }}
        />
      </Dialog>
    </>
  );
}

function AskForm({ bottleneck, onDone }: { bottleneck: string; onDone: (said?: string) => void }) {
  const { t } = useWords();
  const list = useGet<PartyRef[]>('bottlenecks/v1/questions/_parties', { bottleneck });
  const [parties, setParties] = useState<string[]>([]);
  const [text, setText] = useState('');
  const [days, setDays] = useState(USUAL_DAYS);
  const ask = useWrite<FactQuestion[]>();
  const { errors, setFaults } = useFaults(ask.error);
  if (list.error) return <SystemError error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingRows rows={4} />;
  const choices = list.data;
  const submit = () => {
    const missing = {
      ...(parties.length === 0 && { parties: t('missing.parties') }),
      ...(text.trim() === '' && { text: t('missing.text') }),
      ...(!/^\d{1,4}$/.test(days.trim()) && { days: t('missing.days') }),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    ask.mutate(
      { path: 'bottlenecks/v1/questions', body: { bottleneck, parties, text: text.trim(), days: Number(days) } },
      { onSuccess: () => onDone(t('asked', { parties: listOf(choices.filter(({ id }) => parties.includes(id)).map(({ name }) => name)) })) },
    );
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p>{t('askLead')}</p>
      <SaveProblem errors={errors} error={ask.error} onRetry={submit} />
      <ChoiceField name="parties" label={t('whom')} boxed error={errors['parties'] ?? Object.entries(errors).find(([name]) => name.startsWith('parties.'))?.[1]}>
        {choices.map((party) => (
          <Choice
            key={party.id} type="checkbox" name="party" value={party.id} label={party.name} checked={parties.includes(party.id)}
            onChange={(on) => setParties(on ? [...parties, party.id] : parties.filter((id) => id !== party.id))}
          />
        ))}
      </ChoiceField>
      <Field name="text" label={t('what')} hint={t('whatHint')} error={errors['text']}>
        <textarea value={text} maxLength={1000} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field name="days" label={t('days')} hint={t('daysHint')} error={errors['days']}>
        <input type="text" inputMode="numeric" className="short" value={days} onChange={(event) => setDays(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={ask.isPending}>{t('ask')}</Button>
        <Button onClick={() => onDone()}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
