import { useSearchParams } from 'react-router';
import type { Params } from '../../api/client';
import { useGet } from '../../api/queries';
import type { Agreement, Page } from '../../api/types';
import { AgreementTable } from '../../agreement/AgreementTable';
import { Empty, LoadingRows, PageHead, Pager, Section, SystemError, Tabs } from '../../design';
import { countWord } from '../../format';
import { wordsOf } from '../../i18n';
import { ExportButtons } from '../../memory/ExportButtons';
import { PageViews } from '../../own/PageViews';
import { KeptFigure } from './KeptFigure';

const useWords = wordsOf('agreements', 'agreement');

const PAGE_SIZE = 25;

/** Which agreements are listed; each has an address. */
const VIEWS: Record<string, Params> = {
  all: { open: true },
  promised: { owner: 'me' },
  received: { counterpart: 'me' },
  waiting: { waiting: 'me' },
  overdue: { overdue: true },
  proposed: { status: 'PROPOSED' },
};

const STANDARD = { toon: 'all', sort: 'due' };

/** What was promised, to whom, and was it kept? */
export function Component() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const view = search.get('toon') ?? 'all';
  const page = Math.max(1, Number(search.get('page')) || 1);
  const sort = search.get('sort') ?? 'due';
  const params = { ...(VIEWS[view] ?? VIEWS['all']), sort };
  const list = useGet<Page<Agreement>>('bottlenecks/v1/agreements', { ...params, page, pageSize: PAGE_SIZE }, { keep: true });
  const waiting = useGet<Page<Agreement>>('bottlenecks/v1/agreements', { waiting: 'me', pageSize: 1 }).data?.total;
  const overdue = useGet<Page<Agreement>>('bottlenecks/v1/agreements', { overdue: true, pageSize: 1 }).data?.total;
  const to = (more: Record<string, string>) => `/afspraken?${new URLSearchParams({ toon: view, sort, ...more }).toString()}`;
  const known = waiting !== undefined && overdue !== undefined;
  const title = !known ? t('titleWaiting')
    : waiting > 0 ? t('titleWord', { count: waiting, word: countWord(waiting, true) })
      : overdue > 0 ? t('titleOverdue', { count: overdue, word: countWord(overdue, true) }) : t('titleNone');
  return (
    <>
      <PageHead title={title} tab={t('tab')} lead={t('agreement:lead')} />
      <Tabs label={t('show')} tabs={Object.keys(VIEWS).map((key) => ({ to: `/afspraken?toon=${key}`, text: t(`view.${key}`), current: key === view }))} />
      <PageViews screen="AGREEMENTS" path="/afspraken" query={search} standard={STANDARD} />
      <Section title={t(`heading.${view in VIEWS ? view : 'all'}`)} aside={<ExportButtons path="bottlenecks/v1/agreements/_export" params={params} csv unseen />}>
        {list.isPending && <LoadingRows rows={4} />}
        <SystemError error={list.error} onRetry={() => void list.refetch()} />
        {list.data?.total === 0 && <Empty>{t(`none.${view in VIEWS ? view : 'all'}`)}</Empty>}
        {list.data && list.data.total > 0 && (
          <AgreementTable agreements={list.data.items} caption={t(`heading.${view in VIEWS ? view : 'all'}`)} sort={sort} sortTo={(next) => to({ sort: next })} />
        )}
        {list.data && list.data.total > PAGE_SIZE && <Pager page={page} pageSize={PAGE_SIZE} total={list.data.total} to={(next) => to({ page: String(next) })} />}
      </Section>
      <KeptFigure />
    </>
  );
}
