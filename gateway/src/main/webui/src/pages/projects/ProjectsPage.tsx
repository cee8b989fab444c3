import './projects.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call, type Params } from '../../api/client';
import { useGet } from '../../api/queries';
import type { ProjectItem, ProjectPage } from '../../api/types';
import { useMunicipalities } from '../../codes/useCodeLists';
import {
  Button, DataTable, Empty, Icon, LinkButton, LoadingRows, PageHead, Pager, sideOf, SystemError, Tabs, type Column,
} from '../../design';
import { count, homes } from '../../format';
import { wordsOf } from '../../i18n';
import type { Boundaries, ProjectPoints } from '../../map/createMap';
import { useBoundaries } from '../../map/useBoundaries';
import { ExportButtons } from '../../memory/ExportButtons';
import { LookingBack } from '../../memory/LookingBack';
import { isNow, paramsOf, writeReference } from '../../memory/reference';
import { SavedViews } from '../../own/SavedViews';
import { select, useSelection, withIds } from '../../sharing/selection';
import { mayImport, ownsFacts } from '../../shell/menu';
import { useMe, useSettings } from '../../shell/session';
import { useKeys } from '../../shell/keys';
import { ColumnChooser } from './ColumnChooser';
import { useColumns } from './columns';
import { FilterBar } from './FilterBar';
import { isView, PAGE_SIZE, queryOf, readListing, sortOf, views, withOnly, writeFilters, writeListing, type Listing } from './filters';
import { SelectionBar } from './SelectionBar';
import { useRegions } from './useRegions';

const useWords = wordsOf('projects');

const ProjectMap = lazy(() => import('../../map/ProjectMap'));

/** Which projects, where, and where do the sides not close? List and map of the same projects. */
export function Component() {
  const { t } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const listing = readListing(query);
  const filters = queryOf(listing);
  const list = useGet<ProjectPage>('projects/v1/projects', { ...filters, ...sortOf(listing), page: listing.page, pageSize: PAGE_SIZE }, { keep: true });
  const filtered = writeFilters(listing) !== '';
  const all = useGet<ProjectPage>(filtered ? 'projects/v1/projects' : undefined, { ...paramsOf(listing.reference), pageSize: 1 });
  const municipalities = useMunicipalities();
  const regions = useRegions();
  const [pointed, setPointed] = useState<string>();
  const selected = useSelection(me.party.id);
  const [choosing, setChoosing] = useState(false);

  const to = (next: Listing) => `/projecten${writeListing(next)}`;
  const go = useCallback((next: Listing) => void navigate(`/projecten${writeListing(next)}`, { preventScrollReset: true, replace: true }), [navigate]);
  const data = list.data;
  // A line kept free, so that nothing moves when the numbers come.
  const lead = !data ? '\u00a0'
    : filtered && all.data ? t('lead.some', { count: data.total, some: count(data.total), all: count(all.data.total), homes: homes(data.homes) })
      : t('lead.all', { count: data.total, all: count(data.total), homes: homes(data.homes) });
  const mayAdd = me.roles.includes('planner') && ['MARKET', 'CORPORATION', 'MUNICIPALITY'].includes(sideOf(me.party) ?? '');
  // The past cannot be shared anew.
  const mayShare = ownsFacts(me.party.kind, me.roles) && isNow(listing.reference);
  const pageIds = data?.items.map(({ id }) => id) ?? [];
  const tick: Column<ProjectItem> = {
    key: 'tick', cell: (item) => (
      <Tick name={t('selection.one', { name: item.name })} checked={selected.includes(item.id)} onChange={(on) => select(me.party.id, withIds(selected, [item.id], on))} />
    ),
    header: (
      <Tick
        name={t('selection.page')} checked={pageIds.length > 0 && pageIds.every((id) => selected.includes(id))}
        onChange={(on) => select(me.party.id, withIds(selected, pageIds, on))}
      />
    ),
  };
  const past = writeReference(new URLSearchParams(), listing.reference).toString();
  const own = useColumns(past && `?${past}`);
  const columns = mayShare ? [tick, ...own.columns] : own.columns;
  const currentView = views.find((view) => isView(listing.filters, view));

  return (
    <>
      <PageHead
        title={t('title')} lead={lead}
        actions={mayAdd && <>
          {mayImport(me.party.kind, me.roles) && <LinkButton icon="share" to="/inlezen">{t('import')}</LinkButton>}
          <LinkButton filled icon="plus" to="/projecten/nieuw">{t(me.party.kind === 'MUNICIPALITY' ? 'new' : 'propose')}</LinkButton>
        </>}
      />
      <Tabs
        label={t('views.label')}
        tabs={views.map((view) => ({
          to: to(withOnly(listing, view.filters)), text: t(`views.${view.key}`), current: view === currentView,
        }))}
      />
      <SavedViews screen="PROJECTS" path="/projecten" query={savedAs(query)} same={(kept) => savedAs(new URLSearchParams(kept))} />
      <FilterBar listing={listing} go={go} municipalities={municipalities} regions={regions} total={data?.total} />
      <LookingBack reference={listing.reference} compare={compareTo(listing)} onChange={(reference) => go({ ...listing, reference, page: 1 })} />
      <div role="status" className="reader-only">{data ? t('found', { count: data.total }) : ''}</div>
      <div className="list-and-map">
        <section aria-label={t('list')}>
          <p className="to-map no-print"><a href="#map"><Icon name="map" />{t('toMap')}</a></p>
          {list.isPending && <LoadingRows rows={10} />}
          <SystemError error={list.error} onRetry={() => void list.refetch()} />
          {data?.total === 0 && (
            <Empty action={filtered && <Button onClick={() => go(withOnly(listing, {}))}>{t('filters.clear')}</Button>}>
              {t(currentView?.key === 'favourite' ? 'noneFavourite' : filtered ? 'noneFiltered' : 'none')}
            </Empty>
          )}
          {data && data.total > 0 && (
            <>
              {mayShare && <SelectionBar party={me.party.id} selected={selected} total={data.total} filters={filters} edits={me.party.kind === 'MUNICIPALITY'} />}
              <p className="columns-button no-print"><Button bare short icon="bars" onClick={() => setChoosing(true)}>{t('columns.choose')}</Button></p>
              <ColumnChooser open={choosing} chosen={own.chosen} onClose={() => setChoosing(false)} />
              <DataTable
                caption={t('caption')} columns={columns} rows={data.items} rowKey={({ id }) => id} busy={list.isPlaceholderData}
                sort={listing.sort} sortTo={(sort) => to({ ...listing, sort, page: 1 })}
                onPoint={(row) => setPointed(row?.id)} rowClass={({ id }) => (id === pointed ? 'chosen' : undefined)}
              />
              <ExportButtons path="projects/v1/projects/_export" params={{ ...filters, ...sortOf(listing) }} csv />
              <Pager page={listing.page} pageSize={PAGE_SIZE} total={data.total} to={(page) => to({ ...listing, page })} />
            </>
          )}
        </section>
        <MapSide filters={filters} chosen={listing.filters.municipality} marked={pointed} onPoint={setPointed} onOpen={(id) => void navigate(`/projecten/${id}${past && `?${past}`}`)} />
      </div>
    </>
  );
}

/** What is kept of an address under a name: all but the page. */
const savedAs = (query: URLSearchParams): string => writeListing({ ...readListing(query), page: 1 }).replace('?', '');

/** The same selection at two dates; from what one looks back on to today. */
function compareTo(listing: Listing): string {
  const query = new URLSearchParams(writeFilters(listing));
  return `/vergelijken?${writeReference(query, listing.reference, 'from').toString()}`;
}

/** A box to tick a row, or all rows of the page. */
function Tick({ name, checked, onChange }: { name: string; checked: boolean; onChange: (on: boolean) => void }) {
  return <label className="tick"><input type="checkbox" checked={checked} aria-label={name} onChange={(event) => onChange(event.target.checked)} /></label>;
}

/** Loaded when it comes into sight, so that a phone does not fetch a map nobody looks at. */
function MapSide({ filters, chosen, marked, onPoint, onOpen }: {
  filters: Params;
  chosen: string[];
  marked: string | undefined;
  onPoint: (id: string | undefined) => void;
  onOpen: (id: string) => void;
}) {
  const { t } = useWords();
  const { tiles } = useSettings();
  const box = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), { rootMargin: '200px' });
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  useKeys('projects', {
    m: () => {
      setSeen(true);
      setTimeout(() => document.getElementById('map')?.focus());
    },
  });
  const points = useQuery({
    queryKey: ['projects', 'map', filters],
    queryFn: async ({ signal }) =>
      (await call<ProjectPoints>('GET', 'projects/v1/projects', { params: filters, accept: 'application/geo+json', signal })).data,
    enabled: seen,
  });
  const boundaries = useBoundaries(seen);
  return (
    <section className="map-side" aria-label={t('map')} ref={box}>
      {points.error && <SystemError error={points.error} onRetry={() => void points.refetch()} />}
      {points.error && <p className="small map-note">{t('listWorks')}</p>}
      {seen ? (
        <Suspense fallback={<div className="map-waiting" />}>
          <ProjectMap
            projects={points.data} boundaries={boundaries.data ?? (boundaries.error ? NO_BOUNDARIES : undefined)} boundariesFailed={boundaries.error !== null} tiles={tiles}
            marked={marked} chosen={chosen} onPoint={onPoint} onOpen={onOpen}
          />
        </Suspense>
      ) : <div className="map-waiting" id="map" />}
    </section>
  );
}
const NO_BOUNDARIES: Boundaries = { type: 'FeatureCollection', features: [] };
