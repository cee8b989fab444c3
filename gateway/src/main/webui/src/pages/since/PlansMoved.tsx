import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queryString } from '../../api/client';
import type { ComparedProject, Comparison } from '../../api/types';
import { label } from '../../codes';
import { DataTable, Empty, FoldingRule, LoadingRows, Note, Section, SystemError, type Column } from '../../design';
import { count, countWord, listOf, signed } from '../../format';
import { planParams } from '../../since/useSince';

export const SHOWN = 10;

/** Which plans moved, by how many months and homes; the furthest first. All of them are in the comparison of two dates. */
export function PlansMoved({ plans, since, until, area, projects }: {
  plans: UseQueryResult<Comparison>;
  since: string;
  until: string | undefined;
  area: string | undefined;
  projects: string[] | undefined;
}) {
  const { t } = useTranslation(['since', 'compare']);
  const { later, earlier } = plans.data?.totals ?? {};
  const said = [{ key: 'LATER', of: later }, { key: 'EARLIER', of: earlier }]
    .flatMap(({ key, of }) => (of && of.projects > 0 ? [t(`since:said.${key}`, { count: of.projects, word: countWord(of.projects) })] : []));
  const title = said.length > 0 ? sentence(listOf(said)) : plans.data ? t('since:plansNone') : t('since:plans');
  const columns: Column<ComparedProject>[] = [
    {
      key: 'plan', header: t('since:plan'), rowHeader: true,
      cell: (each) => <><Link to={`/projecten/${each.id}`}>{each.name}</Link><small>{each.municipality.name}</small></>,
    },
    { key: 'what', header: t('since:happened'), label: t('since:happened'), cell: (each) => each.kinds.map((kind) => t(`compare:kind.${kind}`)).join(', ') },
    {
      key: 'moved', header: t('since:moved'), label: t('since:moved'),
      cell: ({ months = 0, milestone, measuredBy }) => (months === 0 ? '–' : (
        <span className="stack-2">
          <span><FoldingRule text={t('compare:months', { count: Math.abs(months), signed: signed(months) })} /></span>
          {milestone && measuredBy && <small>{t('since:measured', { milestone: label('milestone', milestone), party: measuredBy.name })}</small>}
        </span>
      )),
    },
    {
      key: 'homes', header: t('since:homes'), label: t('since:homes'), number: true,
      cell: ({ homesThen = 0, homesNow = 0 }) => (homesThen === homesNow ? count(homesNow) : (
        <>{signed(homesNow - homesThen)}<small>{t('since:homesFromTo', { from: count(homesThen), to: count(homesNow) })}</small></>
      )),
    },
  ];
  const { total = 0, items = [] } = plans.data ?? {};
  return (
    <Section id="plannen" title={title} aside={t('since:plansLead')}>
      {plans.isLoading && <LoadingRows rows={4} />}
      <SystemError error={plans.error} onRetry={() => void plans.refetch()} />
      {plans.data?.leftOut && <Note icon="lock"><p>{t('compare:leftOut')}</p></Note>}
      {plans.data && total === 0 && <Empty>{t('since:plansNothing')}</Empty>}
      {total > 0 && <DataTable caption={title} columns={columns} rows={items} rowKey={({ id }) => id} busy={plans.isPlaceholderData} />}
      {total > 0 && <p><Link to={`/vergelijken${queryString(planParams({ since, until, area, projects }))}`}>{t('since:plansAll', { formatted: count(total) })}</Link></p>}
    </Section>
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
