import './comments.css';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ApiProblem } from '../../../api/problem';
import { useGet, useWrite } from '../../../api/queries';
import type { Comment, CommentPage, MentionRole, ProjectView } from '../../../api/types';
import { Button, Dialog, Empty, Fetching, Pager, PartyName, Section, WriteProblem } from '../../../design';
import { useDraft } from '../../../draft';
import * as format from '../../../format';
import { wordsOf } from '../../../i18n';
import { useMe } from '../../../shell/session';
import { CommentForm } from './CommentForm';
import { mentionables, mentionName, type Mentionable } from './mentions';

const useWords = wordsOf('comments');

const PAGE_SIZE = 20;

export function CommentsTab({ project }: { project: ProjectView }) {
  const { t } = useWords();
  if (!project.may.readComments) return <Section title={t('title')}><Empty>{t('notYours')}</Empty></Section>;
  return <Comments path={`projects/v1/projects/${project.id}/comments`} about={project.id} />;
}

/** What those who take part say to each other, newest first; and who reads it, before one writes. */
export function Comments({ path, about }: { path: string; about: string }) {
  const { t } = useWords();
  const { account, party } = useMe();
  const [query] = useSearchParams();
  const page = Math.max(1, Math.trunc(Number(query.get('page'))) || 1);
  const comments = useGet<CommentPage>(path, { page, pageSize: PAGE_SIZE }, { keep: true });
  const draft = useDraft({ account, party: party.id, form: `comment.${about}` }, { text: '' });
  // Who sees the bottleneck but is not in its circle is not told that there is anything to read.
  if (comments.error instanceof ApiProblem && comments.error.status === 403) return null;
  const { data } = comments;
  const all = mentionables(data?.readers ?? [], party.id, (role: MentionRole) => t(`role.${role}`));
  return (
    <Section title={t('title')} aside={data && t('total', { count: data.total })}>
      {data && <p className="comment-readers">{t('readers', { names: format.listOf(data.readers.map(({ name }) => name)) })}</p>}
      {data?.mayWrite && (
        <CommentForm path={path} text={draft.value.text} all={all} onText={(text) => draft.set({ text })} onDone={() => draft.clear({ text: '' })} />
      )}
      <Fetching what={comments} />
      {data?.total === 0 && <Empty>{t('none')}</Empty>}
      {data && data.items.length > 0 && (
        <ol className="list comments">
          {data.items.map((comment) => <Said key={comment.id} path={path} comment={comment} all={all} />)}
        </ol>
      )}
      {data && data.total > PAGE_SIZE && <Pager page={page} pageSize={PAGE_SIZE} total={data.total} to={(next) => `?page=${next}`} />}
    </Section>
  );
}

function Said({ path, comment, all }: { path: string; comment: Comment; all: Mentionable[] }) {
  const { t } = useWords();
  const [text, setText] = useState<string>();
  const [asking, setAsking] = useState(false);
  const take = useWrite();
  const names = comment.mentions.map((one) => mentionName(one, (role) => t(`role.${role}`)));
  const withdraw = () =>
    take.mutate({ method: 'DELETE', path: `${path}/${comment.id}`, ifMatch: comment.version }, { onSuccess: () => setAsking(false) });
  return (
    <li>
      <p className="comment-head">
        <PartyName party={comment.party} /> <time dateTime={comment.at} className="quiet">· {format.day(comment.at)}, {format.time(comment.at)}</time>
        {comment.editedAt && !comment.withdrawnAt && <span className="quiet"> · {t('edited')}</span>}
      </p>
      {comment.withdrawnAt && <p className="quiet">{t('withdrawn')}</p>}
      {comment.text && text === undefined && <p className="comment-text">{comment.text}</p>}
      {text === undefined && names.length > 0 && <p className="small quiet">{t('named', { names: names.join(', ') })}</p>}
      {text !== undefined && (
        <CommentForm path={path} comment={comment} text={text} all={all} onText={setText} onDone={() => setText(undefined)} onCancel={() => setText(undefined)} />
      )}
      {text === undefined && (comment.editableUntil ?? comment.mayWithdraw) && (
        <p className="buttons no-print">
          {comment.editableUntil && <Button bare short onClick={() => setText(comment.text ?? '')}>{t('change', { time: format.time(comment.editableUntil) })}</Button>}
          {comment.mayWithdraw && <Button bare short aria-haspopup="dialog" onClick={() => setAsking(true)}>{t('withdraw')}</Button>}
        </p>
      )}
      <Dialog open={asking} title={t('withdraw')} onClose={() => setAsking(false)}>
        <WriteProblem error={take.error} onRetry={withdraw} />
        <p>{t('sure')}</p>
        <div className="buttons">
          <Button filled busy={take.isPending} onClick={withdraw}>{t('withdraw')}</Button>
          <Button onClick={() => setAsking(false)}>{t('common:cancel')}</Button>
        </div>
      </Dialog>
    </li>
  );
}
