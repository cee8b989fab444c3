import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import type { Page, Solution } from '../../api/types';
import { options } from '../../codes';
import { Button, Empty, LoadingRows, PageHead, Pager, SystemError } from '../../design';
import * as format from '../../format';
import { PageViews } from '../../own/PageViews';
import { SolutionCard } from '../../solution/SolutionCard';

const PAGE_SIZE = 20;

/** What was solved once, by cause and by words. */
export function Component() {
  const { t } = useTranslation('solutions');
  const [search, setSearch] = useSearchParams();
  const cause = search.get('cause') ?? '';
  const q = search.get('q') ?? '';
  const page = Math.max(1, Number(search.get('page')) || 1);
  const [words, setWords] = useState(q);
  const list = useGet<Page<Solution>>('bottlenecks/v1/solutions', { cause, q, page, pageSize: PAGE_SIZE }, { keep: true });
  const look = (wish: { cause?: string; q?: string; page?: string }) =>
    setSearch(Object.fromEntries(Object.entries({ cause, q, ...wish }).filter(([, value]) => value !== '')), { preventScrollReset: true });
  const total = list.data?.total;
  return (
    <>
      <PageHead
        title={total === undefined ? t('tab') : t('title', { count: total, word: format.countWord(total, true) })}
        tab={t('tab')} lead={t('lead')} crumbs={[{ to: '/knelpunten', text: t('bottlenecks') }]}
      />
      <PageViews screen="SOLUTIONS" path="/oplossingen" query={search} />
      <form role="search" className="bottleneck-filters" onSubmit={(event) => { event.preventDefault(); look({ q: words.trim() }); }}>
        <label>
          <span className="label">{t('words')}</span>
          <input type="search" value={words} maxLength={200} onChange={(event) => setWords(event.target.value)} />
        </label>
        <label>
          <span className="label">{t('cause')}</span>
          <select value={cause} onChange={(event) => look({ cause: event.target.value })}>
            <option value="">{t('allCauses')}</option>
            {options('cause').map((each) => <option key={each.code} value={each.code}>{each.label}</option>)}
          </select>
        </label>
        <Button type="submit">{t('search')}</Button>
      </form>
      {list.error && <SystemError error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {total === 0 && <Empty>{t(cause || q ? 'nothingFound' : 'none')}</Empty>}
      {list.data?.items.map((each) => <SolutionCard key={each.id} solution={each} level={2} />)}
      {list.data && list.data.total > PAGE_SIZE && (
        <Pager page={page} pageSize={PAGE_SIZE} total={list.data.total} to={(next) => `/oplossingen?${new URLSearchParams({ cause, q, page: String(next) }).toString()}`} />
      )}
    </>
  );
}
