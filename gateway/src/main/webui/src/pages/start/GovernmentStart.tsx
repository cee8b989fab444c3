import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { ProjectItem, ProjectPage } from '../../api/types';
import { DataTable, Figures, FoldingRule, HardSoft, LinkButton, LoadingRows, PageHead, Section, SystemError, type Column } from '../../design';
import { label } from '../../codes';
import { count, homes, percent, projectCount } from '../../format';
import { wordsOf } from '../../i18n';
import { AskedOfUs } from '../../question/AskedOfUs';
import { SidesRitsje } from './OwnProjects';
import { Bottlenecks, News, useTodayLine } from './parts';

const useWords = wordsOf('start');

/** Province and ministry read: how much there is, how firm, and where the sides are apart. */
export function GovernmentStart() {
  const { t } = useWords();
  const line = useTodayLine();
  const sum = (params: Record<string, boolean>) => ({ ...params, pageSize: 1 });
  const all = useGet<ProjectPage>('projects/v1/projects', sum({}));
  const firm = useGet<ProjectPage>('projects/v1/projects', sum({ firm: true }));
  const stale = useGet<ProjectPage>('projects/v1/projects', sum({ stale: true }));
  const apart = useGet<ProjectPage>('projects/v1/projects', { mismatch: true, sort: '-homes', pageSize: 10 });
  const total = all.data?.homes ?? 0;
  const share = (part: number | undefined) => (total > 0 && part !== undefined ? percent(part / total) : '–');
  const title = all.data && firm.data ? t('government.title', { homes: homes(total), share: share(firm.data.homes) }) : t('government.waiting');
  const columns: Column<ProjectItem>[] = [
    { key: 'name', header: t('own.project'), rowHeader: true, cell: (item) => <><Link to={`/projecten/${item.id}`}>{item.name}</Link><small>{item.municipality.name}</small></> },
    { key: 'homes', header: t('own.homes'), label: t('own.homes'), number: true, cell: projectCount },
    { key: 'firm', header: t('government.status'), label: t('government.status'), cell: (item) => (item.firm === undefined ? '–' : <HardSoft firm={item.firm} />) },
    { key: 'where', header: t('government.where'), label: t('government.where'), cell: (item) => item.largestDifference
      ? <span>{label('milestone', item.largestDifference.milestone)} <FoldingRule months={item.largestDifference.months} /></span> : '–' },
    { key: 'ritsje', header: t('own.closes'), label: t('own.closesShort'), cell: (item) => <SidesRitsje item={item} /> },
  ];
  return (
    <>
      <PageHead title={title} tab={t('common:menu.start')} lead={line} actions={<LinkButton filled to="/projecten">{t('government.projects')}</LinkButton>} />
      <SystemError error={all.error} onRetry={() => void all.refetch()} />
      <Figures
        figures={[
          { term: t('government.planned'), value: all.data ? count(total) : '–', note: all.data ? t('projects', { count: all.data.total, formatted: count(all.data.total) }) : '\u00a0' },
          { term: t('government.firm'), value: share(firm.data?.homes), note: firm.data ? homes(firm.data.homes) : '\u00a0' },
          { term: t('government.apart'), value: apart.data ? count(apart.data.total) : '–', note: apart.data ? homes(apart.data.homes) : '\u00a0' },
          { term: t('government.stale'), value: share(stale.data?.homes), note: t('government.ofHomes') },
        ]}
      />
      <div className="columns">
        <div>
          <Section title={t('government.largest')} aside={<Link to="/projecten?mismatch=true&sort=-homes">{t('government.allApart')}</Link>}>
            {apart.isPending && <LoadingRows rows={10} />}
            {apart.data?.total === 0 && <p>{t('apart.none')}</p>}
            {apart.data && apart.data.total > 0 && <DataTable caption={t('government.largest')} columns={columns} rows={apart.data.items} rowKey={({ id }) => id} />}
          </Section>
        </div>
        <aside><News /></aside>
      </div>
      <AskedOfUs />
      <Bottlenecks title={t('bottlenecks.open')} params={{}} none={t('bottlenecks.noneTable')} />
    </>
  );
}
