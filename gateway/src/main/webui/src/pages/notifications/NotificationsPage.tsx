import { Link, useSearchParams } from 'react-router';
import { useGet, useWrite } from '../../api/queries';
import type { Notification, Page } from '../../api/types';
import { Button, Empty, LoadingRows, PageHead, Pager, SystemError } from '../../design';
import * as format from '../../format';
import './notifications.css';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('notifications');

const PAGE_SIZE = 25;

/** What happened to what is mine; reading one goes to it. */
export function Component() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const page = Math.max(1, Number(search.get('page')) || 1);
  const list = useGet<Page<Notification>>('bottlenecks/v1/notifications', { page, pageSize: PAGE_SIZE }, { keep: true });
  const read = useWrite();
  const unread = list.data?.items.filter((each) => !each.read).length ?? 0;
  const markRead = (notification: Notification) => {
    if (!notification.read) {
      read.mutate({ method: 'PATCH', path: `bottlenecks/v1/notifications/${notification.id}`, body: { read: true } });
    }
  };
  return (
    <>
      <PageHead
        title={t('title', { count: unread, word: format.countWord(unread, true) })}
        tab={t('tab')}
        actions={
          unread > 0 && (
            <Button busy={read.isPending} onClick={() => read.mutate({ path: 'bottlenecks/v1/notifications/_read-all' })}>
              {t('readAll')}
            </Button>
          )
        }
      />
      {list.error && <SystemError error={list.error} onRetry={() => void list.refetch()} />}
      {read.error && <SystemError error={read.error} kind="write" />}
      {list.isPending && <LoadingRows />}
      {list.data?.total === 0 && <Empty>{t('none')}</Empty>}
      <ul className="list notifications">
        {list.data?.items.map((notification) => (
          <li key={notification.id} className={notification.read ? undefined : 'unread'}>
            <div className="apart">
              <Link to={notification.link} onClick={() => markRead(notification)}>
                {notification.title}
              </Link>
              <span className="small quiet">{format.ago(notification.at)}</span>
            </div>
            <p className="small">
              {!notification.read && <b>{t('new')} </b>}
              {notification.text}
            </p>
          </li>
        ))}
      </ul>
      {list.data && list.data.total > PAGE_SIZE && <Pager page={page} pageSize={PAGE_SIZE} total={list.data.total} to={(next) => `/meldingen?page=${next}`} />}
    </>
  );
}
