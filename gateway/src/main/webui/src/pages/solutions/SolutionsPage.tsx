import { useState } from 'react';
import { useGet } from '../../api/queries';
import type { Page, Solution } from '../../api/types';
import { options } from '../../codes';
import { Button, Empty, Fetching, PageHead, Pager } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { PageViews } from '../../own/PageViews';
import { useAddress } from '../../shell/useAddress';
import { SolutionCard } from '../../solution/SolutionCard';
import '../bottlenecks/bottlenecks.css';

const useWords = wordsOf('solutions');

const PAGE_SIZE = 20;

/** What was solved once, by cause and by words. */
export function Component() {
  const { t } = useWords();
  const { search, address, choose } = useAddress();
  const cause = search.get('cause') ?? '';
  const q = search.get('q') ?? '';
  const page = Math.max(1, Number(search.get('page')) || 1);
  const [words, setWords] = useState(q);
  const list = useGet<Page<Solution>>('bottlenecks/v1/solutions', { cause, q, page, pageSize: PAGE_SIZE }, { keep: true });
  const total = list.data?.total;
  return (
    <>
      <PageHead
        title={total === undefined ? t('tab') : t('title', { count: total, word: format.countWord(total, true) })}
        tab={t('tab')} lead={t('lead')} crumbs={[{ to: '/knelpunten', text: t('bottlenecks') }]}
      />
      <PageViews screen="SOLUTIONS" path="/oplossingen" query={search} />
      <form role="search" className="bottleneck-filters" onSubmit={(event) => { event.preventDefault(); choose({ q: words.trim() }); }}>
        <label>
          <span className="label">{t('words')}</span>
          <input type="search" value={words} maxLength={200} onChange={(event) => setWords(event.target.value)} />
        </label>
        <label>
          <span className="label">{t('cause')}</span>
          <select value={cause} onChange={(event) => choose({ cause: event.target.value })}>
            <option value="">{t('allCauses')}</option>
            {options('cause').map((each) => <option key={each.code} value={each.code}>{each.label}</option>)}
          </select>
        </label>
        <Button type="submit">{t('search')}</Button>
      </form>
      <Fetching what={list} />
      {total === 0 && <Empty>{t(cause || q ? 'nothingFound' : 'none')}</Empty>}
      {list.data?.items.map((each) => <SolutionCard key={each.id} solution={each} level={2} />)}
      {list.data && list.data.total > PAGE_SIZE && (
        <Pager page={page} pageSize={PAGE_SIZE} total={list.data.total} to={(next) => address({ page: String(next) })} />
      )}
    </>
  );
}
