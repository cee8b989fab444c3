import './compare.css';
import { useNavigate } from 'react-router';
import type { Params } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useDownload, useGet } from '../../api/queries';
import type { Comparison, ComparisonKind, ProjectView } from '../../api/types';
import { useMunicipalities } from '../../codes/useCodeLists';
import { Button, Empty, Fetching, Note, PageHead, Pager, Section, SystemError } from '../../design';
import { today } from '../../format';
import { wordsOf } from '../../i18n';
import { ReferenceChooser } from '../../memory/ReferenceChooser';
import { isNow, paramsOf, readReference, referenceText, writeReference, type Reference } from '../../memory/reference';
import { useNamed } from '../../memory/useMoments';
import { PageViews } from '../../own/PageViews';
import { NotFound } from '../../shell/pages';
import { useAddress } from '../../shell/useAddress';
import { useRegions } from '../projects/useRegions';
import { Differences } from './Differences';
import { sentenceOf } from './sentence';
import { Waterfall } from './Waterfall';

const useWords = wordsOf('compare', 'memory');

const PAGE_SIZE = 25;
const KINDS: ComparisonKind[] = ['ADDED', 'DROPPED', 'GROWN', 'SHRUNK', 'LATER', 'EARLIER', 'CHANGED'];
/** Filters of the projects page that may come along in the address. */
const KEPT = ['q', 'municipality', 'region', 'status', 'firm', 'priceClass', 'phase', 'planType', 'keyProject', 'mine', 'minHomes', 'maxHomes', 'startBefore', 'startAfter', 'project', 'kind'];

/** What changed between then and now, who did it, and why? */
export function Component() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { search: query, address, choose } = useAddress();
  const from = orNewYear(readReference(query, 'from'));
  const to = readReference(query, 'to');
  const page = Math.max(1, Number(query.get('page')) || 1);
  const filters: Params = Object.fromEntries(KEPT.map((name) => [name, query.getAll(name)]));
  const params = { ...filters, ...paramsOf(from, 'from'), ...paramsOf(to, 'to'), sort: query.get('sort') ?? undefined };
  const comparison = useGet<Comparison>('projects/v1/comparisons', { ...params, page, pageSize: PAGE_SIZE }, { keep: true });
  const only = query.getAll('project').flatMap((some) => some.split(','));
  const project = only.length === 1 ? only[0] : undefined;
  const one = useGet<ProjectView>(project ? `projects/v1/projects/${project}` : undefined);
  const named = { from: useNamed(from), to: useNamed(to) };
  const now = t('memory:now').toLowerCase();
  const dates = { from: referenceText(from, named.from, now), to: referenceText(to, named.to, now) };
  const municipalities = useMunicipalities();
  const regions = useRegions();
  const take = useDownload();

  const go = (next: URLSearchParams) => {
    next.delete('page');
    void navigate(`/vergelijken?${next.toString()}`, { preventScrollReset: true, replace: true });
  };
  const swap = () => go(writeReference(writeReference(query, to, 'from'), from, 'to'));
  const data = comparison.data;
  if (comparison.error instanceof ApiProblem && comparison.error.notFound) {
    return <NotFound project />;
  }
  const kept = (name: string) => query.getAll(name);
  return (
    <>
      <PageHead
        title={project && one.data ? t('titleOne', { name: one.data.name }) : t('title')} tab={t('title')}
        lead={data ? sentenceOf(data, dates.from, dates.to, t) : '\u00a0'}
        crumbs={[project && one.data ? { to: `/projecten/${project}/geschiedenis`, text: one.data.name } : { to: '/projecten', text: t('projects') }]}
        actions={
          <Button icon="share" busy={take.isPending} onClick={() => take.mutate({ path: 'projects/v1/comparisons/_export', params })}>{t('export')}</Button>
        }
      />
      <PageViews screen="COMPARISON" path="/vergelijken" query={query} />
      <SystemError error={take.error} />
      <div className="two-dates no-print">
        <ReferenceChooser name="from" label={t('then')} reference={from} named={named.from} onChange={(next) => go(writeReference(query, orNewYear(next), 'from'))} />
        {!isNow(to) ? <Button short className="swap" onClick={swap}>{t('swap')}</Button> : <span />}
        <ReferenceChooser name="to" label={t('after')} reference={to} named={named.to} onChange={(next) => go(writeReference(query, next, 'to'))} />
      </div>
      {!project && (
        <form className="compare-filters no-print" role="search" aria-label={t('selection')} onSubmit={(event) => event.preventDefault()}>
          <div className="f">
            <label htmlFor="compare-municipality">{t('municipality')}</label>
            <select id="compare-municipality" value={kept('municipality')[0] ?? ''} onChange={({ target }) => choose({ municipality: target.value })}>
              <option value="">{t('all')}</option>
              {municipalities.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
            </select>
          </div>
          {regions.length > 0 && (
            <div className="f">
              <label htmlFor="compare-region">{t('region')}</label>
              <select id="compare-region" value={kept('region')[0] ?? ''} onChange={({ target }) => choose({ region: target.value })}>
                <option value="">{t('all')}</option>
                {regions.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </select>
            </div>
          )}
          <div className="f">
            <label htmlFor="compare-kind">{t('kindLabel')}</label>
            <select id="compare-kind" value={kept('kind')[0] ?? ''} onChange={({ target }) => choose({ kind: target.value })}>
              <option value="">{t('allKinds')}</option>
              {KINDS.map((kind) => <option key={kind} value={kind}>{t(`kind.${kind}`)}</option>)}
            </select>
          </div>
        </form>
      )}
      <Fetching what={comparison} />
      {data && (
        <>
          {data.leftOut && <Note kind="plain" icon="lock"><p>{t('leftOut')}</p></Note>}
          {!project && (
            <Section title={t('totals')} aside={t('recipe')}>
              <Waterfall totals={data.totals} about={data.homesAbout} {...dates} />
            </Section>
          )}
          <Section title={project ? t('differences') : t('perProject')} aside={t('rights')}>
            <div role="status" className="reader-only">{t('found', { count: data.total })}</div>
            {data.total === 0 && <Empty>{t('nothing')}</Empty>}
            {data.items.map((item) => <Differences key={item.id} item={item} alone={project !== undefined} {...dates} />)}
            <Pager
              page={page} pageSize={PAGE_SIZE} total={data.total}
              to={(next) => address({ page: String(next) })}
            />
          </Section>
        </>
      )}
    </>
  );
}

/** Today is compared with the beginning of the year, not with itself. */
const orNewYear = (reference: Reference): Reference => (isNow(reference) ? { asOf: `${today().slice(0, 4)}-01-01` } : reference);
