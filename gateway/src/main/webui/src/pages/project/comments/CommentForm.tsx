import { useWrite } from '../../../api/queries';
import type { Comment } from '../../../api/types';
import { Button, useFaults, WriteProblem } from '../../../design';
import { wordsOf } from '../../../i18n';
import { MentionBox } from './MentionBox';
import { mentionsIn, type Mentionable } from './mentions';

const useWords = wordsOf('comments');

/** A comment, new or changed. Whom it names follows from its text. */
export function CommentForm({ path, comment, text, all, onText, onDone, onCancel }: {
  /** Where comments are kept. */
  path: string;
  /** The one that is changed; none: a new one. */
  comment?: Comment;
  text: string;
  all: Mentionable[];
  onText: (text: string) => void;
  onDone: () => void;
  onCancel?: () => void;
}) {
  const { t } = useWords();
  const write = useWrite<Comment>();
  const { errors, setFaults } = useFaults(write.error);
  const named = mentionsIn(text, all);
  const send = () => {
    if (write.isPending) return;
    setFaults(text.trim() ? {} : { text: t('empty') });
    if (!text.trim()) return;
    const body = { text: text.trim(), mentions: named.map(({ party, role }) => ({ party: party.id, ...(role && { role }) })) };
    write.mutate(comment ? { method: 'PUT', path: `${path}/${comment.id}`, body, ifMatch: comment.version } : { path, body }, { onSuccess: onDone });
  };
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <WriteProblem error={write.error} labels={{ text: t('text') }} onRetry={send} />
      <MentionBox
        name={comment ? `text.${comment.id}` : 'text'} label={t(comment ? 'changeText' : 'text')} hint={t('hint')} error={errors['text']} text={text} all={all}
        onChange={onText} onSend={send}
      />
      <p className="small quiet" role="status">{named.length > 0 ? t('notified', { names: named.map(({ label }) => label).join(', ') }) : ''}</p>
      <div className="buttons">
        <Button type="submit" filled={!comment} busy={write.isPending}>{t(comment ? 'keep' : 'post')}</Button>
        {onCancel && <Button bare onClick={onCancel}>{t('common:cancel')}</Button>}
      </div>
    </form>
  );
}
