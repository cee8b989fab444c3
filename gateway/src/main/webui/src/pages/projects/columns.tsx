import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { Milestone, ProjectItem } from '../../api/types';
import { label, statusWithCode } from '../../codes';
import { HardSoft, NotShared, sideClass, sideOf, type Column } from '../../design';
import { dayYear, month, projectCount } from '../../format';
import { wordsOf } from '../../i18n';
import { dateOf } from '../../planning/next';
import { Star } from '../../own/MarkButtons';
import { Age, SidesRitsje } from '../start/OwnProjects';
import { chosenOf, COLUMNS_PATH, type ColumnKey } from './columnChoice';

const useWords = wordsOf('projects');

/** The columns that someone chose, in that order, after the name; as they are by themselves until the service told. */
export function useColumns(past: string): { columns: Column<ProjectItem>[]; chosen: ColumnKey[] } {
  const { t } = useWords();
  const kept = useGet<{ columns: string[] }>(COLUMNS_PATH, undefined, { staleMs: Infinity });
  const chosen = chosenOf(kept.data?.columns);
  const name: Column<ProjectItem> = {
    key: 'name', header: t('column.name'), sort: 'name', rowHeader: true,
    cell: (item) => (
      <>
        <Star project={item} />
        <Link to={`/projecten/${item.id}${past}`}>{item.name}</Link>
        <small>
          {item.place === item.municipality.name ? item.place : `${item.place}, ${item.municipality.name}`}
          {item.phase && !chosen.includes('phase') && <> · {label('phase', item.phase)}</>}
          {item.keyProject && !chosen.includes('keyProject') && <> · {t('key')}</>}
          {item.proposed && <> · {t('proposed')}</>}
        </small>
      </>
    ),
  };
  const of = (key: ColumnKey, column: Omit<Column<ProjectItem>, 'key' | 'header' | 'label'>): Column<ProjectItem> =>
    ({ key, header: t(`column.${key}`), label: t(key === 'closes' ? 'column.closesShort' : `column.${key}`), ...column });
  const ofStatus = (item: ProjectItem, shown: string | undefined) => shown ?? (item.hidden.includes('STATUS') ? <NotShared /> : t('common:unknown'));
  const all: Record<ColumnKey, Column<ProjectItem>> = {
    homes: of('homes', { sort: 'homes', number: true, cell: projectCount }),
    status: of('status', {
      sort: 'status', cell: (item) => (item.firm !== undefined ? <HardSoft firm={item.firm} /> : ofStatus(item, undefined)),
    }),
    start: of('start', { sort: 'start', cell: (item) => <Dates item={item} milestone="START_OF_BUILDING" reached={t('started')} /> }),
    closes: of('closes', { cell: (item) => <SidesRitsje item={item} /> }),
    // Of then an age would count up to today: the day itself says more.
    updated: of('updated', { sort: 'updated', cell: (item) => (past && item.updatedAt ? <span className="nowrap">{dayYear(item.updatedAt)}</span> : <Age item={item} />) }),
    municipality: of('municipality', { sort: 'municipality', cell: (item) => item.municipality.name }),
    place: of('place', { cell: (item) => item.place }),
    planType: of('planType', { cell: (item) => label('planType', item.planType) }),
    planningStatus: of('planningStatus', { sort: 'status', cell: (item) => ofStatus(item, item.planningStatus && statusWithCode(item.planningStatus)) }),
    phase: of('phase', { cell: (item) => ofStatus(item, item.phase && label('phase', item.phase)) }),
    keyProject: of('keyProject', { cell: (item) => ofStatus(item, item.keyProject === undefined ? undefined : t(item.keyProject ? 'yes' : 'no')) }),
    firstDelivery: of('firstDelivery', { cell: (item) => <Dates item={item} milestone="FIRST_DELIVERY" reached={t('delivered')} /> }),
    lastDelivery: of('lastDelivery', { cell: (item) => <Dates item={item} milestone="LAST_DELIVERY" reached={t('delivered')} /> }),
    difference: of('difference', {
      number: true, cell: ({ largestDifference: it }) => (it ? <>{t('months', { count: Math.abs(it.months) })}<small>{label('milestone', it.milestone)}</small></> : '–'),
    }),
  };
  return { columns: [name, ...chosen.map((key) => all[key])], chosen };
}

/** A milestone according to each side; "not shared" once, when a side is withheld. */
function Dates({ item, milestone, reached }: { item: ProjectItem; milestone: Milestone; reached: string }) {
  const { t } = useWords();
  const sides = item.sides.flatMap(({ party, milestones }) => {
    const side = sideOf(party);
    return side ? [{ side, party, date: dateOf(milestones, milestone) }] : [];
  });
  const withheld = item.hidden.includes('MARKET_PLANNING') || item.hidden.includes('MUNICIPAL_PLANNING');
  if (sides.length === 0) return withheld ? <NotShared /> : <span className="quiet">{t('common:notYet')}</span>;
  return (
    <span className="stack-2">
      {sides.map(({ side, party, date }) => (
        <span key={party.id} className={`side ${sideClass(side)}`}>
          <span className="reader-only">{party.name}: </span>
          {date ? (date.status === 'REACHED' ? reached : month(date.date)) : <span className="quiet">{t('common:notYet')}</span>}
        </span>
      ))}
    </span>
  );
}
