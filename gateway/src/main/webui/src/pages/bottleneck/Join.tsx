import { useState } from 'react';
import { useGet, useWrite } from '../../api/queries';
import type { BottleneckView, Certainty, ProjectPage } from '../../api/types';
import { Button, Choice, ChoiceField, Dialog, Field, Form, Section, useFaults, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { useAddress } from '../../shell/useAddress';
import { ProjectPicker } from '../bottleneck-report/ProjectPicker';

const useWords = wordsOf('bottleneck', 'bottleneck-report');

/** Your organisation has the same: with its own projects and words. */
export function Join({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  const { search, choose } = useAddress();
  const open = search.has('aansluiten');
  const show = (shown: boolean) => choose({ aansluiten: shown ? 'ja' : undefined });
  return (
    <Section title={t('join.question')}>
      <p>{t('join.lead')}</p>
      <p className="buttons"><Button aria-haspopup="dialog" onClick={() => show(true)}>{t('join.button')}</Button></p>
      <Dialog open={open} title={t('join.title')} onClose={() => show(false)}>
        <JoinForm bottleneck={bottleneck} onDone={() => show(false)} />
      </Dialog>
    </Section>
  );
}

function JoinForm({ bottleneck, onDone }: { bottleneck: BottleneckView; onDone: () => void }) {
  const { t } = useWords();
  const [projects, setProjects] = useState<{ id: string; name: string; homes: number }[]>([]);
  const [certainty, setCertainty] = useState<Certainty>('POTENTIAL');
  const [words, setWords] = useState({ evidence: '', explanation: '', homes: '', months: '' });
  const mine = useGet<ProjectPage>('projects/v1/projects', { mine: true, pageSize: 200, sort: 'name' });
  const send = useWrite<BottleneckView>(['projects']);
  const { errors, setFaults } = useFaults(send.error);
  const there = new Set(bottleneck.projects.map(({ id }) => id));
  const added = projects.filter(({ id }) => !there.has(id)).reduce((sum, project) => sum + project.homes, 0);
  const asksHomes = added > 0 || bottleneck.kind === 'OPPORTUNITY';
  const submit = () => {
    const whole = (text: string) => /^\d{1,6}$/.test(text.trim());
    const missing = {
      ...(projects.length === 0 && { projects: t('bottleneck-report:missing.projects') }),
      ...(certainty === 'CONFIRMED' && words.evidence.trim() === '' && { evidence: t('bottleneck-report:missing.evidence') }),
      ...(asksHomes && !whole(words.homes) && { homes: t('bottleneck-report:missing.homes') }),
      ...(words.explanation.length > 4000 && { explanation: t('bottleneck-report:missing.tooLong', { most: format.count(4000), now: format.count(words.explanation.length) }) }),
      ...(!whole(words.months) && { months: t('bottleneck-report:missing.months') }),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    send.mutate(
      {
        path: `bottlenecks/v1/bottlenecks/${bottleneck.id}/reports`,
        body: {
          projects: projects.map(({ id }) => id), certainty, homes: asksHomes ? Number(words.homes) : 0, months: Number(words.months),
          ...(certainty === 'CONFIRMED' && { evidence: words.evidence.trim() }),
          ...(words.explanation.trim() && { explanation: words.explanation.trim() }),
        },
      },
      { onSuccess: onDone },
    );
  };
  const set = (name: keyof typeof words) => (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value });
  return (
    <Form onSubmit={submit}>
      <p>{t('join.who')}</p>
      <WriteProblem error={send.error} onRetry={submit} />
      <ProjectPicker offered={mine.data?.items ?? []} chosen={projects} error={errors['projects']} onChange={setProjects} />
      <ChoiceField name="joinCertainty" label={t('bottleneck-report:howSure')}>
        {(['CONFIRMED', 'POTENTIAL'] as const).map((each) => (
          <Choice key={each} name="joinCertainty" value={each} checked={certainty === each} onChange={() => setCertainty(each)} label={t(`bottleneck-report:certainty.${each}`)} small={t(`bottleneck-report:certaintyMeans.${each}`)} />
        ))}
      </ChoiceField>
      {certainty === 'CONFIRMED' && (
        <Field name="evidence" label={t('bottleneck-report:evidence')} hint={t('bottleneck-report:evidenceHint')} error={errors['evidence']}>
          <input type="text" maxLength={2000} value={words.evidence} onChange={set('evidence')} />
        </Field>
      )}
      {asksHomes && (
        <Field name="homes" label={t('join.homes')} hint={added > 0 ? t('join.homesHint', { homes: format.homes(added) }) : t('bottleneck-report:estimate')} error={errors['homes']}>
          <input type="text" inputMode="numeric" value={words.homes} onChange={set('homes')} />
        </Field>
      )}
      <Field name="months" label={t('bottleneck-report:months')} hint={t('bottleneck-report:estimate')} error={errors['months']}>
        <input type="text" inputMode="numeric" value={words.months} onChange={set('months')} />
      </Field>
      <Field name="explanation" label={t('bottleneck-report:explanation')} optional error={errors['explanation']}>
        <textarea value={words.explanation} onChange={set('explanation')} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={send.isPending}>{t('join.button')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
