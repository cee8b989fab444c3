import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useGet } from '../../api/queries';
import type { CapacityKind, CapacityMatch, CapacityView, Expertise, Page } from '../../api/types';
import { Button, DataTable, Empty, Fetching, PageHead, Pager, PartyName, Section, type Column } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { PageViews } from '../../own/PageViews';
import { useMe } from '../../shell/session';
import { useAddress } from '../../shell/useAddress';
import { useWrites } from './mayWrite';
import { CapacityForm } from './CapacityForm';
import { Matches } from './Matches';
import './capacity.css';

const useWords = wordsOf('capacity');

const PAGE_SIZE = 25;

/** Who can lend whom what: pairs that fit, and everything that is offered and asked. */
export function Component() {
  const { t } = useWords();
  const { party } = useMe();
  const writes = useWrites();
  const go = useNavigate();
  const { search, address, choose } = useAddress('vraag');
  const [open, setOpen] = useState<CapacityKind | undefined>(search.get('vraag') === '1' ? 'REQUEST' : undefined);
  const bottleneck = search.get('knelpunt') ?? undefined;
  const page = Number(search.get('page') ?? '1') || 1;
  const wanted = {
    kind: search.get('kind') ?? undefined, expertise: search.get('expertise') ?? undefined, from: search.get('from') ?? undefined,
    party: search.get('party') ?? undefined, sort: search.get('sort') ?? 'starts',
  };
  const expertise = useGet<Expertise[]>('bottlenecks/v1/expertise', undefined, { staleMs: 300_000 });
  const matches = useGet<Page<CapacityMatch>>('bottlenecks/v1/capacity-matches', {
    pageSize: 5, expertise: wanted.expertise, mine: wanted.party ? true : undefined,
  }, { keep: true });
  const list = useGet<Page<CapacityView>>('bottlenecks/v1/capacity', { ...wanted, page, pageSize: PAGE_SIZE }, { keep: true });
  const columns: Column<CapacityView>[] = [
    { key: 'what', header: t('expertise'), sort: 'expertise', rowHeader: true, cell: (one) => <Link to={`/capaciteit/${one.id}`}>{one.expertise.label}<span className="reader-only">: {t(`kind.${one.kind}`)}, {one.party.name}</span></Link> },
    { key: 'kind', header: t('side'), label: t('side'), cell: (one) => t(`kind.${one.kind}`) },
    { key: 'party', header: t('party'), label: t('party'), cell: (one) => <PartyName party={one.party} /> },
    { key: 'hours', header: t('hours'), label: t('hours'), sort: 'hours', number: true, cell: (one) => format.count(one.hours) },
    { key: 'starts', header: t('period'), label: t('period'), sort: 'starts', cell: (one) => t('fromUntil', { from: format.dayShort(one.starts), until: format.dayYear(one.ends) }) },
    { key: 'fits', header: t('fits'), label: t('fits'), cell: (one) => (one.status === 'OPEN' ? format.count(one.fits) : t(`status.${one.status}`)) },
  ];
  const total = matches.data?.total;
  return (
    <>
      <PageHead
        title={total === undefined ? t('tab') : t('title', { count: total, word: format.countWord(total, true) })} tab={t('tab')} lead={t('lead')}
        crumbs={[{ to: '/tafels', text: t('tables') }]}
        actions={writes && (
          <>
            <Button filled onClick={() => setOpen('REQUEST')}>{t('ask')}</Button>
            <Button onClick={() => setOpen('OFFER')}>{t('offer')}</Button>
          </>
        )}
      />
      <PageViews screen="CAPACITY" path="/capaciteit" query={search} once={['vraag']} standard={{ sort: 'starts' }} />
      <Section title={t('pairs')} aside={t('pairsLead')}>
        <Fetching what={matches} />
        {matches.data && (matches.data.items.length === 0 ? <Empty>{t('noPairs')}</Empty> : <Matches matches={matches.data.items} />)}
      </Section>
      <Section title={t('all')} aside={list.data && t('found', { count: list.data.total, formatted: format.count(list.data.total) })}>
        <div className="capacity-filters">
          <label>
            <span className="label">{t('side')}</span>
            <select value={wanted.kind ?? ''} onChange={(event) => choose({ kind: event.target.value })}>
              <option value="">{t('both')}</option>
              {(['REQUEST', 'OFFER'] as const).map((kind) => <option key={kind} value={kind}>{t(`kind.${kind}`)}</option>)}
            </select>
          </label>
          <label>
            <span className="label">{t('expertise')}</span>
            <select value={wanted.expertise ?? ''} onChange={(event) => choose({ expertise: event.target.value })}>
              <option value="">{t('allExpertise')}</option>
              {expertise.data?.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
            </select>
          </label>
          <label>
            <span className="label">{t('runsFrom')}</span>
            <input type="date" value={wanted.from ?? ''} onChange={(event) => choose({ from: event.target.value })} />
          </label>
          <label className="choice">
            <input type="checkbox" checked={wanted.party === 'me'} onChange={(event) => choose({ party: event.target.checked ? 'me' : '' })} />
            {t('onlyMine', { party: party.name })}
          </label>
        </div>
        <Fetching what={list} />
        {list.data?.items.length === 0 && <Empty>{t('none')}</Empty>}
        {list.data && list.data.items.length > 0 && (
          <>
            <DataTable
              columns={columns} rows={list.data.items} rowKey={(one) => one.id} caption={t('all')} busy={list.isPlaceholderData}
              sort={wanted.sort} sortTo={(sort) => address({ sort })}
            />
            <Pager page={page} pageSize={PAGE_SIZE} total={list.data.total} to={(next) => address({ page: String(next) })} />
          </>
        )}
      </Section>
      {open && writes && (
        <CapacityForm
          kind={open} expertise={expertise.data ?? []} bottleneck={open === 'REQUEST' ? bottleneck : undefined}
          onClose={() => setOpen(undefined)} onDone={(id) => void go(`/capaciteit/${id}`)}
        />
      )}
    </>
  );
}
