import { useState } from 'react';
import { Link } from 'react-router';
import { useWrite } from '../../api/queries';
import type { ProjectView, StatementView } from '../../api/types';
import { label } from '../../codes';
import { Button, Dialog, Section, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { WarningList } from '../../plan/WarningAnswers';
import { useMe } from '../../shell/session';
import { nextSteps } from './nextSteps';
import '../../plan/plan.css';

const useWords = wordsOf('project');

/** What both sides said about each statement, and what can be taken back; only for the party and the steward. */
export function Threads({ project, onSaid }: { project: ProjectView; onSaid: (said: string) => void }) {
  const { t } = useWords();
  const shown = project.statements.filter((one) => one.thread !== undefined && (one.thread.length > 0 || one.mayEdit || (one.warnings?.length ?? 0) > 0));
  if (shown.length === 0) return null;
  return (
    <Section title={t('thread.title')}>
      {shown.map((one) => <Thread key={one.party.id} project={project} statement={one} onSaid={onSaid} />)}
    </Section>
  );
}

function Thread({ project, statement, onSaid }: { project: ProjectView; statement: StatementView; onSaid: (said: string) => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState<'statement' | 'review'>();
  const take = useWrite();
  const path = `projects/v1/projects/${project.id}/statements/${statement.party.id}`;
  const send = (what: 'statement' | 'review') =>
    take.mutate(
      { method: 'DELETE', path: what === 'review' ? `${path}/reviews` : path, ifMatch: statement.version },
      {
        onSuccess: () => {
          setAsking(undefined);
          onSaid(t(`thread.taken.${what}`));
        },
      },
    );
  return (
    <div className="about-statement">
      <h3>{t('thread.of', { party: statement.party.name, state: label('statementState', statement.state) })}</h3>
      <WarningList warnings={statement.warnings} answered={statement.answeredWarnings} />
      {statement.thread && statement.thread.length > 0 && (
        <ol className="thread">
          {statement.thread.map((entry) => (
            <li key={`${entry.at}.${entry.kind}`}>
              <span className="small"><b>{entry.by.name}</b>, {format.day(entry.at)}: {label('threadKind', entry.kind)}{' '}
              ({t('thread.version', { version: entry.statementVersion })}){entry.answerBy && <>, {t('asked.before', { date: format.day(entry.answerBy) })}</>}</span>
              {entry.text && <p>{entry.text}</p>}
            </li>
          ))}
        </ol>
      )}
      <p className="buttons no-print">
        {statement.mayEdit && statement.party.id !== project.steward.id && <Button short onClick={() => setAsking('statement')} aria-haspopup="dialog">{t('thread.takeStatement')}</Button>}
        {statement.mayReview && statement.review && <Button short onClick={() => setAsking('review')} aria-haspopup="dialog">{t('thread.takeReview')}</Button>}
      </p>
      <Dialog open={asking !== undefined} title={t(asking === 'review' ? 'thread.takeReview' : 'thread.takeStatement')} onClose={() => setAsking(undefined)}>
        <WriteProblem error={take.error} />
        <p>{t(`thread.sure.${asking ?? 'statement'}`)}</p>
        <div className="buttons">
          <Button filled busy={take.isPending} onClick={() => asking && send(asking)}>{t('thread.take')}</Button>
          <Button onClick={() => setAsking(undefined)}>{t('common:cancel')}</Button>
        </div>
      </Dialog>
    </div>
  );
}

/** Who must do what next, in the order in which it waits. */
export function NextSteps({ project }: { project: ProjectView }) {
  const { t } = useWords();
  const { party } = useMe();
  const steps = nextSteps(project);
  if (steps.length === 0) return null;
  return (
    <Section title={t('next.title')}>
      <ul className="list">
        {steps.map((step) => (
          <li key={`${step.kind}.${step.who.id}.${step.about?.id ?? ''}`}>
            <b>{step.who.id === party.id ? t('next.you') : step.who.name}</b> {t(`next.${step.kind}`, { party: step.about?.name, date: step.by && format.day(step.by) })}
            {step.who.id === party.id && step.kind !== 'review' && <> <Link to={`/projecten/${project.id}/planning`}>{t('next.go')}</Link></>}
            {step.who.id === party.id && step.kind === 'review' && <> <Link to={`/beoordelen?project=${project.id}&party=${step.about?.id ?? ''}`}>{t('next.go')}</Link></>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
