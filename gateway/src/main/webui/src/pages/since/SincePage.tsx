import { Link, useParams } from 'react-router';
import { queryString } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { SessionView, TableView } from '../../api/types';
import { Empty, LoadingRows, PageHead, Section, SystemError } from '../../design';
import { count, day, today, weekday } from '../../format';
import { wordsOf } from '../../i18n';
import { KindBars } from '../../since/KindBars';
import { headline, told } from '../../since/sentence';
import { changesPath, heldBefore, useChanges } from '../../since/useSince';
import { NotFound } from '../../shell/pages';
import { useAddress } from '../../shell/useAddress';
import { ChangeTable, PAGE_SIZE } from './ChangeTable';
import { SinceFilters } from './SinceFilters';

const useWords = wordsOf('since');

/** What changed since a table last met: of plans, bottlenecks, cases and agreements; of all of them, or of one case. */
export function Component() {
  const { id = '' } = useParams();
  const session = useGet<SessionView>(`bottlenecks/v1/sessions/${id}`);
  if (session.error instanceof ApiProblem && (session.error.notFound || session.error.status === 400)) return <NotFound />;
  if (session.error) return <SystemError error={session.error} onRetry={() => void session.refetch()} />;
  return session.data ? <Changes session={session.data} /> : <LoadingRows />;
}

function Changes({ session }: { session: SessionView }) {
  const { t } = useWords();
  const { search, address, choose } = useAddress();
  const table = useGet<TableView>(`bottlenecks/v1/tables/${session.table.id}`);
  const chosen = [...session.agenda, ...session.notRipe].find((each) => each.id === search.get('zaak'));
  const wanted = {
    since: search.get('sinds') ?? undefined, kind: search.get('soort') ?? undefined, case: chosen?.id, sort: search.get('sort') ?? '-at',
  };
  const page = Number(search.get('page') ?? '1') || 1;
  const changes = useChanges(session.id, { ...wanted, page, pageSize: PAGE_SIZE });
  const { since, until } = changes.data ?? {};
  const all = changes.data ? told(changes.data.counts) : [];
  // Of a session that is over: how it stood that day.
  const compared = { from: since, to: until !== undefined && until < today() ? until : undefined, project: chosen?.bottleneck.projects.map((project) => project.id).join(',') };
  const name = session.name ?? t('sessionShort', { number: session.number });
  return (
    <>
      <PageHead
        title={since ? headline(all, day(since), t) : changes.data ? t('firstTime') : t('tab')} tab={t('tab')}
        lead={t('lead', { table: session.table.name, session: session.name ?? t('session', { number: session.number, date: weekday(session.date) }) })}
        crumbs={[{ to: `/tafels/${session.table.id}`, text: session.table.name }, { to: `/zittingen/${session.id}`, text: name }]}
      />
      <SinceFilters
        session={session} held={heldBefore(table.data?.sessions ?? [], session.date)} previous={changes.data?.previous}
        wanted={wanted} onChoose={choose}
      />
      {changes.isPending && <LoadingRows />}
      <SystemError error={changes.error} onRetry={() => void changes.refetch()} />
      {changes.data && !since && <Empty>{t('firstTimeLead')}</Empty>}
      {changes.data && since && (
        <>
          <Section title={t('happened')} aside={until !== undefined && until === session.date ? t('untilDay') : undefined}>
            {all.length === 0
              ? <Empty>{t('restNone')}</Empty>
              : <KindBars all={all} date={day(since)} to={(key) => `${address({ soort: key })}#overig`} />}
            {changes.data.plansUnknown > 0 && (
              <p className="small quiet">{t('plansUnknown', { count: changes.data.plansUnknown, formatted: count(changes.data.plansUnknown) })}</p>
            )}
            <p className="no-print since-compare"><Link to={`/vergelijken${queryString(compared)}`}>{t('compare')}</Link></p>
          </Section>
          <ChangeTable
            changes={changes.data} busy={changes.isPlaceholderData} page={page} sort={wanted.sort} address={address}
            file={{ path: `${changesPath(session.id)}/_export`, params: wanted }}
          />
        </>
      )}
    </>
  );
}
