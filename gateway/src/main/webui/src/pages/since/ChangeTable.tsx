import { Link } from 'react-router';
import type { Params } from '../../api/client';
import type { ChangedPlan, SessionChange, SessionChanges } from '../../api/types';
import { DataTable, Empty, FoldingRule, Pager, PartyName, Section, type Column } from '../../design';
import { count, day, dayYear, monthsWord, projectCount } from '../../format';
import { wordsOf } from '../../i18n';
import { ExportButtons } from '../../memory/ExportButtons';
import { fromTo } from '../../since/sentence';

const useWords = wordsOf('since');

export const PAGE_SIZE = 25;

/** Each change of a plan, a bottleneck, a case or an agreement; the newest first unless asked otherwise. */
export function ChangeTable({ changes, busy, page, sort, address, file }: {
  changes: SessionChanges;
  busy: boolean;
  page: number;
  sort: string;
  address: (news: Record<string, string | undefined>) => string;
  file: { path: string; params: Params };
}) {
  const { t } = useWords();
  const columns: Column<SessionChange>[] = [
    { key: 'about', header: t('about_'), sort: 'title', rowHeader: true, cell: (row) => <About change={row} /> },
    { key: 'kind', header: t('happened'), label: t('happened'), sort: 'kind', cell: (row) => <span className="stack-2">{t(`one.${row.kind}`)}<How change={row} /></span> },
    { key: 'at', header: t('when'), label: t('when'), sort: 'at', cell: (row) => <time dateTime={row.at} className="nowrap">{dayYear(row.at)}</time> },
    { key: 'who', header: t('how'), label: t('how'), cell: (row) => <Who change={row} /> },
    { key: 'homes', header: t('homes'), label: t('homes'), sort: 'homes', number: true, cell: ({ bottleneck, plan }) => (plan ? projectCount(plan) : bottleneck ? count(bottleneck.homes) : '–') },
  ];
  return (
    <Section id="overig" title={t('rest')} aside={t('restLead')}>
      <p role="status" className="small quiet">{t('found', { count: changes.total, formatted: count(changes.total) })}</p>
      {changes.total === 0 ? <Empty>{t('restNone')}</Empty> : (
        <>
          <DataTable
            caption={t('rest')} columns={columns} rows={changes.items} busy={busy} sort={sort} sortTo={(next) => address({ sort: next })}
            rowKey={({ kind, plan, bottleneck, agreement }) => `${kind} ${(agreement ?? bottleneck ?? plan)?.id}`}
          />
          <Pager page={page} pageSize={PAGE_SIZE} total={changes.total} to={(next) => address({ page: String(next) })} />
          <ExportButtons path={file.path} params={file.params} csv unseen />
        </>
      )}
    </Section>
  );
}

function About({ change: { agreement, bottleneck, plan } }: { change: SessionChange }) {
  const { t } = useWords();
  if (plan) return <><Link to={`/projecten/${plan.id}`}>{plan.name}</Link><small>{plan.municipality.name}</small></>;
  if (!agreement) return bottleneck ? <Link to={`/knelpunten/${bottleneck.id}`}>{bottleneck.title}</Link> : null;
  return (
    <>
      <Link to={`/afspraken/${agreement.id}`}>{agreement.what}</Link>
      {bottleneck && <small>{t('concerns', { title: bottleneck.title })}</small>}
    </>
  );
}

/** How a plan moved. */
function Move({ plan: { move } }: { plan: ChangedPlan }) {
  const { t } = useWords();
  const words = fromTo(move, t);
  return (
    <>
      {move.months !== undefined && <span><FoldingRule text={t(move.months > 0 ? 'later' : 'earlier', { months: monthsWord(move.months) })} /></span>}
      {words && <small>{words}</small>}
    </>
  );
}

/** To which table, before which day, and why. */
function How({ change: { plan, from, to, agreement, reason } }: { change: SessionChange }) {
  const { t } = useWords();
  if (plan) return <Move plan={plan} />;
  const what = to ? (from ? t('fromTo', { from: from.name, to: to.name }) : t('toTable', { to: to.name })) : agreement ? t('due', { date: day(agreement.due) }) : undefined;
  return (
    <>
      {what && <small>{what}</small>}
      {reason && <small>{reason}</small>}
    </>
  );
}

/** Who signed or promised, or whose date it is; else who did it. */
function Who({ change: { kind, parties, by } }: { change: SessionChange }) {
  const { t } = useWords();
  if (parties.length > 0) return <span className="stack-2">{parties.map((party) => <PartyName key={party.id} party={party} />)}</span>;
  if (by) return <PartyName party={by} />;
  return <>{kind.startsWith('CASE') || kind.startsWith('PLAN') ? '–' : t('byItself')}</>;
}
