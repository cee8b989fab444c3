import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { ProjectItem, ProjectPage } from '../../api/types';
import { label } from '../../codes';
import { AgeLabel, DataTable, Empty, Fetching, FoldingRule, NotShared, Ritsje, Section, sideOf, toothPairs, type Column } from '../../design';
import { count, homes, month, projectCount } from '../../format';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';
import { ageOf, DEFAULT_TOLERANCE_MONTHS, nextOf } from '../../planning/next';

const useWords = wordsOf('start');

const SHOWN = 50;

/** All projects this party has a part in, with the next milestone and whether the sides close. */
export function OwnProjects({ municipality = false }: { municipality?: boolean }) {
  const { t } = useWords();
  const me = useMe();
  const own = useGet<ProjectPage>('projects/v1/projects', { mine: true, sort: '-homes', pageSize: SHOWN });
  const total = own.data?.total ?? 0;
  const title = own.data ? t(municipality ? 'own.titleMunicipality' : 'own.title', { count: total, formatted: count(total) }) : t('own.waiting');
  const columns: Column<ProjectItem>[] = [
    {
      key: 'name', header: t('own.project'), rowHeader: true,
      cell: (item) => <><Link to={`/projecten/${item.id}`}>{item.name}</Link><small>{item.place === item.municipality.name ? item.place : `${item.place}, ${item.municipality.name}`}{item.proposed && <> · {t('own.proposed')}</>}</small></>,
    },
    { key: 'homes', header: t('own.homes'), label: t('own.homes'), number: true, cell: projectCount },
    { key: 'next', header: t('own.next'), label: t('own.next'), cell: (item) => {
      const { milestone } = nextOf(item, me.party.id);
      return milestone ? label('milestone', milestone) : '–';
    } },
    {
      key: 'ours', label: me.roles.includes('councillor') ? t('own.municipality') : t('common:side.you'),
      header: me.roles.includes('councillor') ? <span className="side municipality">{t('own.municipality')}</span> : municipality ? t('own.yours') : <span className={`side ${me.party.kind === 'CORPORATION' ? 'corporation' : 'market'}`}>{t('own.you')}</span>,
      cell: (item) => {
        const { ours } = nextOf(item, me.party.id);
        return ours ? month(ours.date) : <span className="quiet">{t('common:notYet')}</span>;
      },
    },
    ...(municipality ? [] : [{
      key: 'theirs', header: <span className="side municipality">{t('own.municipality')}</span>, label: t('own.municipality'),
      cell: (item: ProjectItem) => <Theirs item={item} own={me.party.id} />,
    }]),
    {
      key: 'ritsje', header: t('own.closes'), label: t('own.closesShort'),
      cell: (item) => <SidesRitsje item={item} />,
    },
    {
      key: 'updated', header: t('own.updated'), label: t('own.updated'),
      cell: (item) => <Age item={item} />,
    },
  ];
  return (
    <Section title={title} {...(own.data && total > 0 ? { aside: homes(own.data.homes) } : {})}>
      <Fetching what={own} rows={8} />
      {own.data && total === 0 && <Empty>{t('own.none')}</Empty>}
      {own.data && total > 0 && <DataTable caption={title} columns={columns} rows={own.data.items} rowKey={({ id }) => id} />}
      {total > SHOWN && <p className="small"><Link to="/projecten?mine=true">{t('own.all', { count: total })}</Link></p>}
    </Section>
  );
}

function Theirs({ item, own }: { item: ProjectItem; own: string }) {
  const { t } = useTranslation();
  const { theirs, differs } = nextOf(item, own);
  if (!theirs) return item.hidden.includes('MUNICIPAL_PLANNING') ? <NotShared /> : <span className="quiet">{t('notYet')}</span>;
  return <span>{month(theirs.date)} {differs && <FoldingRule months={differs} />}</span>;
}

export function Age({ item }: { item: ProjectItem }) {
  const age = ageOf(item);
  return age === undefined ? '–' : <AgeLabel plain ageDays={age} stale={item.stale ?? false} />;
}

/** A project's ritsje; nothing is drawn of a side that is not shared. */
export function SidesRitsje({ item }: { item: ProjectItem }) {
  const stated = item.sides.flatMap(({ party, milestones }) => {
    const side = sideOf(party);
    return side ? [{ side, milestones }] : [];
  });
  const oneSided = !stated.some(({ side }) => side === 'MUNICIPALITY') || !stated.some(({ side }) => side !== 'MUNICIPALITY');
  if (oneSided && (item.hidden.includes('MARKET_PLANNING') || item.hidden.includes('MUNICIPAL_PLANNING'))) return <NotShared />;
  return <Ritsje pairs={toothPairs(stated, item.tolerance?.months ?? DEFAULT_TOLERANCE_MONTHS)} />;
}
