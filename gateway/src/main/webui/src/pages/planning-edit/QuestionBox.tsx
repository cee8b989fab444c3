import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { PartyRef, ProjectView, Review } from '../../api/types';
import { Button, Field, Section, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('planning-edit');

/** A question of the steward, answered in place. */
export function QuestionBox({ project, party, review }: { project: ProjectView; party: PartyRef; review: Review }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const send = useWrite();
  return (
    <Section
      id="vraag"
      title={t('questionOf', { party: review.by.name })}
      aside={review.answerBy && t('answerBy', { date: format.day(review.answerBy) })}
    >
      <blockquote className="asked">{review.text}</blockquote>
      {review.answers.map((answer) => (
        <p key={answer.at} className="small">
          <strong>{answer.by.name}</strong>, {format.day(answer.at)}: {answer.text}
        </p>
      ))}
      <WriteProblem error={send.error} />
      <Field name="text" label={t('yourAnswer')} hint={t('onlyReader', { party: review.by.name })} error={empty ? t('answerEmpty') : undefined}>
        <textarea value={text} maxLength={4000} onChange={(event) => setText(event.target.value)} />
      </Field>
      <p className="buttons">
        <Button
          busy={send.isPending}
          onClick={() => {
            setEmpty(text.trim() === '');
            if (text.trim() !== '') {
              send.mutate(
                { path: `projects/v1/projects/${project.id}/statements/${party.id}/answers`, body: { text: text.trim() } },
                { onSuccess: () => setText('') },
              );
            }
          }}
        >
          {t('sendAnswer')}
        </Button>
        {send.isSuccess && <span role="status">{t('answerSent')}</span>}
      </p>
    </Section>
  );
}
