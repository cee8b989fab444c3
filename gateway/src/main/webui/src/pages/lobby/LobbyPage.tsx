import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useGet } from '../../api/queries';
import type { LobbyBundle, LobbyPoint, Page } from '../../api/types';
import { DataTable, Empty, Fetching, PageHead, Pager, Section, type Column } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { ExportButtons } from '../../memory/ExportButtons';
import { PageViews } from '../../own/PageViews';
import { useAddress } from '../../shell/useAddress';
import { Bundles } from './Bundles';
import { LobbyForm } from './LobbyForm';
import './lobby.css';

const useWords = wordsOf('lobby');

const PAGE_SIZE = 25;

/** Which causes weigh most, and what is asked of the province and the State about them. */
export function Component() {
  const { t } = useWords();
  const go = useNavigate();
  const { search, address, choose } = useAddress();
  const [of, setOf] = useState<LobbyBundle>();
  const page = Number(search.get('page') ?? '1') || 1;
  const wanted = { status: search.get('status') ?? undefined, addressee: search.get('addressee') ?? undefined, sort: search.get('sort') ?? '-made' };
  const bundles = useGet<LobbyBundle[]>('bottlenecks/v1/lobby-bundles');
  const points = useGet<Page<LobbyPoint>>('bottlenecks/v1/lobby', { ...wanted, page, pageSize: PAGE_SIZE }, { keep: true });
  const columns: Column<LobbyPoint>[] = [
    { key: 'title', header: t('point'), sort: 'title', rowHeader: true, cell: (one) => <Link to={`/lobby/${one.id}`}>{one.title}</Link> },
    { key: 'cause', header: t('cause'), label: t('cause'), cell: (one) => one.label },
    { key: 'addressee', header: t('askedOf'), label: t('askedOf'), cell: (one) => t(`addressee.${one.addressee}`) },
    { key: 'status', header: t('status'), label: t('status'), cell: (one) => (one.submittedOn ? t(`statusOn.${one.status}`, { date: format.day(one.answeredOn ?? one.submittedOn) }) : t(`statusIs.${one.status}`)) },
    { key: 'signatures', header: t('signatures'), label: t('signatures'), sort: 'signatures', number: true, cell: (one) => format.count(one.signatures.length) },
  ];
  const most = bundles.data?.[0];
  return (
    <>
      <PageHead
        title={most ? t('title', { cause: most.label, homes: format.homes(most.weight.homes) }) : t('tab')} tab={t('tab')} lead={t('lead')}
        crumbs={[{ to: '/tafels', text: t('tables') }]}
      />
      <PageViews screen="LOBBY" path="/lobby" query={search} standard={{ sort: '-made' }} />
      <Section title={t('bundles')} aside={t('bundlesLead')}>
        <Fetching what={bundles} />
        {bundles.data && (bundles.data.length === 0
          ? <Empty>{t('noBundles')}</Empty>
          : <Bundles bundles={bundles.data} onAsk={setOf} />)}
      </Section>
      <Section title={t('points')} aside={points.data && t('found', { count: points.data.total, formatted: format.count(points.data.total) })}>
        <div className="lobby-filters">
          <label>
            <span className="label">{t('status')}</span>
            <select value={wanted.status ?? ''} onChange={(event) => choose({ status: event.target.value })}>
              <option value="">{t('every')}</option>
              {(['DRAFT', 'SUBMITTED', 'ANSWERED', 'CLOSED'] as const).map((each) => <option key={each} value={each}>{t(`statusIs.${each}`)}</option>)}
            </select>
          </label>
          <label>
            <span className="label">{t('askedOf')}</span>
            <select value={wanted.addressee ?? ''} onChange={(event) => choose({ addressee: event.target.value })}>
              <option value="">{t('every')}</option>
              {(['PROVINCE', 'STATE'] as const).map((each) => <option key={each} value={each}>{t(`addressee.${each}`)}</option>)}
            </select>
          </label>
        </div>
        <Fetching what={points} />
        {points.data?.items.length === 0 && <Empty>{t('noPoints')}</Empty>}
        {points.data && points.data.items.length > 0 && (
          <>
            <DataTable
              columns={columns} rows={points.data.items} rowKey={(one) => one.id} caption={t('points')} busy={points.isPlaceholderData}
              sort={wanted.sort} sortTo={(sort) => address({ sort })}
            />
            <ExportButtons path="bottlenecks/v1/lobby/_export" params={wanted} csv unseen />
            <Pager page={page} pageSize={PAGE_SIZE} total={points.data.total} to={(next) => address({ page: String(next) })} />
          </>
        )}
      </Section>
      {of && <LobbyForm cause={of.cause} tables={of.tables} onClose={() => setOf(undefined)} onDone={(id) => void go(`/lobby/${id}`)} />}
    </>
  );
}
