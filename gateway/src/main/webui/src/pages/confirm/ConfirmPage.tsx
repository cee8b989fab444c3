import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import type { Page, StatementView } from '../../api/types';
import { ConfirmRows } from '../../confirm/ConfirmRows';
import { Empty, Fetching, LinkButton, PageHead, Section } from '../../design';
import { countWord, day } from '../../format';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';

const useWords = wordsOf('confirm-page');

const SHOWN = 100;

/** Where the link in a reminder leads: everything of one's own that was not confirmed since a day. */
export function Component() {
  const { t } = useWords();
  const me = useMe();
  const [search] = useSearchParams();
  const since = search.get('sinds') ?? undefined;
  const asked = since && /^\d{4}-\d{2}-\d{2}$/.test(since) ? since : undefined;
  const list = useGet<Page<StatementView>>(
    'projects/v1/statements',
    asked ? { party: me.party.id, confirmedBefore: asked, pageSize: SHOWN } : { awaiting: 'confirmation', pageSize: SHOWN },
  );
  const mine = list.data?.items.filter(({ mayEdit }) => mayEdit).sort((a, b) => b.ageDays - a.ageDays) ?? [];
  const title = !list.data ? t('waiting') : mine.length === 0 ? t('none') : t('title', { count: mine.length, word: countWord(mine.length, true) });
  return (
    <>
      <PageHead
        title={title} tab={t('tab')} lead={asked ? t('leadTable', { day: day(asked) }) : t('lead')}
        actions={mine.length > 1 && <LinkButton to="/opschuiven">{t('shift')}</LinkButton>}
      />
      <Fetching what={list} rows={5} />
      {list.data && (
        <Section title={t('list')}>
          {mine.length === 0 && <Empty action={<LinkButton to="/">{t('start')}</LinkButton>}>{t(me.roles.includes('planner') ? 'noneText' : 'notYours')}</Empty>}
          <ConfirmRows statements={mine} all />
          {list.data.total > SHOWN && <p className="quiet">{t('more', { shown: SHOWN, total: list.data.total })}</p>}
        </Section>
      )}
    </>
  );
}
