import { useCallback, useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import type { Page, StatementView } from '../../api/types';
import { Empty, LoadingRows, PageHead, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { InboxItem } from './InboxItem';
import { ReviewDetail } from './ReviewDetail';
import './review.css';
import { useKeys } from '../../shell/keys';

const useWords = wordsOf('review');

/** What did others state, how does it compare with ours, and what do we say? The list follows live changes by itself. */
export function Component() {
  const { t } = useWords();
  const { statement: chosen } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const inbox = useGet<Page<StatementView>>('projects/v1/statements', { awaiting: 'review', pageSize: 100 }, { keep: true });
  const [said, setSaid] = useState('');
  const items = useMemo(() => inbox.data?.items ?? [], [inbox.data]);
  const asked = search.get('project') && `${search.get('project')}_${search.get('party')}`;
  const current = items.find((each) => keyOf(each) === (chosen ?? asked));
  const shown = current ?? (chosen || asked ? undefined : items[0]);
  const go = useCallback((statement: StatementView | undefined) => void navigate(statement ? `/beoordelen/${keyOf(statement)}` : '/beoordelen'), [navigate]);

  const step = (by: 1 | -1) => {
    const next = items[items.findIndex((each) => each === shown) + by];
    if (next) go(next);
  };
  useKeys('inbox', { j: () => step(1), k: () => step(-1) });

  if (inbox.error) {
    return <SystemError error={inbox.error} onRetry={() => void inbox.refetch()} />;
  }
  const total = inbox.data?.total;
  return (
    <>
      <PageHead
        title={total === undefined ? t('title') : t('titleCount', { count: total, word: format.countWord(total, true) })}
        tab={t('title')}
        lead={total === 0 ? undefined : t('lead')}
      />
      <p role="status" className={said ? 'undo-line' : 'reader-only'}>
        {said}
      </p>
      {inbox.isPending && <LoadingRows />}
      {total === 0 && <Empty>{t('empty')}</Empty>}
      {items.length > 0 && (
        <div className={`inbox${chosen || asked ? ' reading' : ''}`}>
          <nav aria-label={t('list')} className="inbox-list">
            <ul>
              {items.map((statement) => (
                <InboxItem key={keyOf(statement)} statement={statement} to={`/beoordelen/${keyOf(statement)}`} current={statement === shown} />
              ))}
            </ul>
            <p className="inbox-keys">{t('keys')}</p>
          </nav>
          {shown ? (
            <div>
              <p className="back-to-list">
                <Link to="/beoordelen">{t('backToList')}</Link>
              </p>
              <ReviewDetail
                key={`${keyOf(shown)}-${shown.version}`}
                statement={shown}
                onDone={(sentence) => {
                  setSaid(sentence);
                  const at = items.indexOf(shown);
                  go(items[at + 1] ?? items[at - 1]);
                }}
              />
            </div>
          ) : (
            <Empty>{t('gone')}</Empty>
          )}
        </div>
      )}
    </>
  );
}

function keyOf(statement: StatementView): string {
  return `${statement.project.id}_${statement.party.id}`;
}
