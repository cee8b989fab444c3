import { Link } from 'react-router';
import { useWrite } from '../../api/queries';
import type { StatementView } from '../../api/types';
import { useDraft } from '../../draft';
import { Button, Field, FoldingRule, LinkButton, Section, WriteProblem } from '../../design';
import { day, monthsBetween, monthsWord, weekday } from '../../format';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';
import { label } from '../../codes';
import { DEFAULT_TOLERANCE_MONTHS, dateOf, nextMilestone } from '../../planning/next';

const useWords = wordsOf('start');

/** A question of the municipality, answered in place. */
export function Question({ statement }: { statement: StatementView }) {
  const { t } = useWords();
  const me = useMe();
  const { project, review, party } = statement;
  const form = `answer.${project.id}.${review?.statementVersion ?? 0}`;
  const draft = useDraft({ account: me.account, party: me.party.id, form }, '');
  const send = useWrite();
  const fieldName = `text-${project.id}`;
  if (!review) return null;
  // "Gemeente Raalte" reads in a sentence as "de gemeente Raalte".
  const by = review.by.name.replace(/^Gemeente /, t('question.theMunicipality'));
  return (
    <Section
      title={t('question.title', { name: by })}
      {...(review.answerBy ? { aside: t('question.before', { date: weekday(review.answerBy) }) } : {})}
    >
      <h3><Link to={`/projecten/${project.id}`}>{project.name}</Link></h3>
      <blockquote className="large start-question"><p>“{review.text}”</p></blockquote>
      <p className="small quiet">{review.by.name}, {day(review.at)}. <Apart statement={statement} /></p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate(
            { path: `projects/v1/projects/${project.id}/statements/${party.id}/answers`, body: { text: draft.value } },
            { onSuccess: () => draft.clear('') },
          );
        }}
      >
        <WriteProblem error={send.error} />
        <Field name={fieldName} label={t('question.answer')} hint={t('question.onlyReads', { name: by })}>
          <textarea value={draft.value} onChange={(event) => draft.set(event.target.value)} required maxLength={2000} />
        </Field>
        <div className="buttons start-after">
          <Button type="submit" filled busy={send.isPending} about={project.name}>{t('question.send')}</Button>
          <LinkButton to={`/projecten/${project.id}/planning`} about={project.name}>{t('question.changeDate')}</LinkButton>
        </div>
      </form>
    </Section>
  );
}

/** How far the two dates of the next milestone are apart. */
function Apart({ statement }: { statement: StatementView }) {
  const { t } = useWords();
  const next = nextMilestone(statement.milestones);
  const municipal = next && dateOf(statement.municipal?.milestones, next.milestone);
  if (!next || !municipal) return null;
  const months = monthsBetween(next.date, municipal.date);
  if (Math.abs(months) <= (statement.tolerance?.months ?? DEFAULT_TOLERANCE_MONTHS)) return null;
  return (
    <>
      {label('milestone', next.milestone)}: {t('question.yours')} <FoldingRule text={monthsWord(months)} />{' '}
      {t(months > 0 ? 'question.earlier' : 'question.later')}
    </>
  );
}
