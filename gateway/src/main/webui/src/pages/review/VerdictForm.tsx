import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import type { StatementView, Verdict } from '../../api/types';
import { Button, Choice, Field, FormErrorSummary, LinkButton, Note, Section, SystemError } from '../../design';
import { useDraft } from '../../draft';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';
import { useKeys } from '../../shell/keys';

const useWords = wordsOf('review');

interface VerdictDraft {
  verdict: Verdict | '';
  text: string;
  answerBy: string;
}

const VERDICTS: readonly Verdict[] = ['ACCEPT', 'QUESTION', 'DISAGREE'];

/** Accept, ask or disagree. What was typed survives a closed tab; what changed meanwhile is said, not overwritten. */
export function VerdictForm({ statement, onDone }: { statement: StatementView; onDone: (sentence: string) => void }) {
  const { t } = useWords();
  const { account, party } = useMe();
  const { project } = statement;
  const draft = useDraft<VerdictDraft>(
    { account, party: party.id, form: `review.${project.id}.${statement.party.id}` },
    { verdict: '', text: '', answerBy: '' },
    String(statement.version),
  );
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = useWrite();
  const { verdict, text, answerBy } = draft.value;
  const change = (next: Partial<VerdictDraft>) => draft.set((now) => ({ ...now, ...next }));

  const submit = () => {
    const missing = missingIn(draft.value);
    setErrors(missing);
    if (Object.keys(missing).length > 0) {
      return;
    }
    // Not as a callback of the mutation: a live event may take this planning off the list, and this form with it, before the answer comes.
    send.mutateAsync({
      path: `projects/v1/projects/${project.id}/statements/${statement.party.id}/reviews`,
      body: {
        verdict,
        statementVersion: statement.version,
        ...(verdict !== 'ACCEPT' && { text: text.trim() }),
        ...(verdict === 'QUESTION' && answerBy && { answerBy }),
      },
    }).then(
      () => {
        draft.clear();
        onDone(t(`done.${verdict}`, { project: project.name, party: statement.party.name }));
      },
      (error: unknown) => {
        if (error instanceof ApiProblem && error.aboutInput) {
          setErrors(error.fieldErrors());
        }
      },
    );
  };

  const choose = (at: number) => () => {
    const verdict = VERDICTS[at];
    if (verdict) change({ verdict });
  };
  useKeys('verdict', { 1: choose(0), 2: choose(1), 3: choose(2), 'Ctrl+Enter': submit });

  const replaced = send.error instanceof ApiProblem && send.error.conflict;
  return (
    <Section title={t('yourView')}>
      <FormErrorSummary errors={errors} />
      {replaced && (
        <Note kind="asks" live>
          <p>{t('replaced', { party: statement.party.name })}</p>
        </Note>
      )}
      {send.error && !replaced && !(send.error instanceof ApiProblem && send.error.aboutInput) && (
        <SystemError error={send.error} kind="write" onRetry={submit} />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <fieldset className="verdicts" id="field-verdict" tabIndex={-1}>
          <legend className="reader-only">{t('yourView')}</legend>
          {VERDICTS.map((each) => (
            <Choice
              key={each}
              boxed
              name="verdict"
              value={each}
              checked={verdict === each}
              onChange={() => change({ verdict: each })}
              label={t(`verdict.${each}`)}
              small={t(`verdictMeans.${each}`)}
            />
          ))}
        </fieldset>
        {verdict === 'ACCEPT' && <Consequences statement={statement} />}
        {verdict === 'QUESTION' && (
          <>
            <Field name="text" label={t('question', { party: statement.party.name })} hint={t('questionHint', { party: statement.party.name })} error={errors.text}>
              <textarea value={text} maxLength={4000} onChange={(event) => change({ text: event.target.value })} />
            </Field>
            <Field name="answerBy" label={t('answerBy')} optional error={errors.answerBy}>
              <input type="date" className="month" min={format.today()} value={answerBy} onChange={(event) => change({ answerBy: event.target.value })} />
            </Field>
          </>
        )}
        {verdict === 'DISAGREE' && (
          <Field name="text" label={t('why')} hint={t('whyHint')} error={errors.text}>
            <textarea value={text} maxLength={4000} onChange={(event) => change({ text: event.target.value })} />
          </Field>
        )}
        <div className="buttons verdict-buttons">
          <Button filled type="submit" busy={send.isPending}>
            {t('send')}
          </Button>
          <LinkButton to={`/projecten/${project.id}/planning`}>{t('changeOwn')}</LinkButton>
        </div>
      </form>
    </Section>
  );

  function missingIn(value: VerdictDraft): Record<string, string> {
    if (value.verdict === '') {
      return { verdict: t('chooseFirst') };
    }
    if (value.verdict !== 'ACCEPT' && value.text.trim() === '') {
      return { text: t(value.verdict === 'QUESTION' ? 'questionMissing' : 'whyMissing') };
    }
    return {};
  }
}

/** What accepting changes, said beforehand. */
function Consequences({ statement }: { statement: StatementView }) {
  const { t } = useWords();
  const last = statement.milestones.find((each) => each.milestone === 'LAST_DELIVERY');
  const first = statement.milestones.find((each) => each.milestone === 'FIRST_DELIVERY');
  const homes = statement.years.reduce((sum, year) => sum + year.homes, 0);
  return (
    <div className="consequences">
      <p>
        <b>{t('thisChanges')}</b>
      </p>
      <ul className="list small">
        {first && <li>{t('agreedFirst', { month: format.monthLong(first.date) })}</li>}
        {last && <li>{t('agreedLast', { month: format.monthLong(last.date) })}</li>}
        {homes > 0 && <li>{t('agreedHomes', { homes: format.homes(homes), party: statement.party.name })}</li>}
        <li>{t('agreedSeen')}</li>
      </ul>
    </div>
  );
}
