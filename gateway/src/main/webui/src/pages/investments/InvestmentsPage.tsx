import { useGet } from '../../api/queries';
import type { Investment, Page } from '../../api/types';
import { Empty, Fetching, PageHead, Pager, Section } from '../../design';
import { wordsOf } from '../../i18n';
import { PageViews } from '../../own/PageViews';
import { useAddress } from '../../shell/useAddress';
import { InvestmentTable } from './InvestmentTable';
import { WhatIfSection } from './WhatIfSection';
import './investments.css';

const useWords = wordsOf('investments', 'investment');

const PAGE_SIZE = 25;
const SORTS = ['eurosPerHome', '-homes', 'firstYear'] as const;

/** Where money and people help most. */
export function Component() {
  const { t } = useWords();
  const { search, address, choose } = useAddress();
  const page = Math.max(1, Number(search.get('page')) || 1);
  const sort = SORTS.find((each) => each === search.get('sort')) ?? 'eurosPerHome';
  const list = useGet<Page<Investment>>('bottlenecks/v1/investments', { page, pageSize: PAGE_SIZE, sort }, { keep: true });
  const first = list.data?.items[0];
  return (
    <>
      <PageHead
        title={first && page === 1 && sort === 'eurosPerHome' ? t('titleMost', { title: first.bottleneck.title }) : t('tab')}
        tab={t('tab')} lead={t('lead')} crumbs={[{ to: '/knelpunten', text: t('bottlenecks') }]}
      />
      <PageViews screen="INVESTMENTS" path="/investeringen" query={search} standard={{ sort: SORTS[0] }} />
      <WhatIfSection />
      <Section title={t('list', { count: list.data?.total ?? 0 })}>
        <Fetching what={list} />
        {list.data?.total === 0 && <Empty>{t('none')}</Empty>}
        {list.data && list.data.total > 0 && (
          <>
            <p>
              <label className="label" htmlFor="order">{t('order')}</label>{' '}
              <select id="order" value={sort} onChange={(event) => choose({ sort: event.target.value })}>
                {SORTS.map((each) => <option key={each} value={each}>{t(`sort.${each}`)}</option>)}
              </select>
            </p>
            <InvestmentTable items={list.data.items} />
            {list.data.total > PAGE_SIZE && <Pager page={page} pageSize={PAGE_SIZE} total={list.data.total} to={(next) => address({ page: String(next) })} />}
          </>
        )}
      </Section>
    </>
  );
}
