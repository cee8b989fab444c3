import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { SessionView } from '../../api/types';
import { Empty, LinkButton, LoadingRows, PageHead, Section, SystemError } from '../../design';
import { OpenAgreements } from '../../agreement/OpenAgreements';
import { WhoConfirmed } from '../../confirm/WhoConfirmed';
import { wordsOf } from '../../i18n';
import { LateAnswers } from '../../question/AskedOfUs';
import { count, countWord, homes, weekday } from '../../format';
import { SinceSection } from '../../since/SinceSection';
import { Bottlenecks, News } from './parts';
import { Trend } from './Trend';
import { useNextSession } from './useNextSession';

const useWords = wordsOf('start');

/** The next session: what is on the agenda, what came in, what must be answered soon. */
export function ChairStart() {
  const { t } = useWords();
  const next = useNextSession();
  const session = useGet<SessionView>(next ? `bottlenecks/v1/sessions/${next.session.id}` : undefined);
  const agenda = session.data?.agenda ?? [];
  const title = next ? t('chair.title', { date: weekday(next.session.date) }) : t('chair.titleNone');
  return (
    <>
      <PageHead
        title={title} tab={t('common:menu.start')}
        {...(next ? { lead: t('chair.lead', { table: next.table.name, count: next.days }) } : {})}
        actions={next ? <LinkButton filled to={`/zittingen/${next.session.id}`}>{t('chair.agenda')}</LinkButton> : <LinkButton filled to="/tafels">{t('chair.plan')}</LinkButton>}
      />
      <div className="columns">
        <div>
          <Section title={session.data ? t('chair.cases', { count: agenda.length, word: countWord(agenda.length, true) }) : t('chair.casesWaiting')} aside={t('chair.order')}>
            {next && session.isPending && <LoadingRows rows={4} />}
            <SystemError error={session.error} onRetry={() => void session.refetch()} />
            {(session.data ?? !next) && agenda.length === 0 && <Empty action={<LinkButton to="/tafels">{t('chair.toTable')}</LinkButton>}>{t('chair.none')}</Empty>}
            <ol className="start-agenda">
              {agenda.slice(0, 5).map((one) => (
                <li key={one.bottleneck.id}>
                  <span className="rank">{one.rank}</span>
                  <div>
                    <h3><Link to={`/zittingen/${next?.session.id ?? ''}`}>{one.bottleneck.title}</Link></h3>
                    <p className="small">{t('chair.decision', { decision: one.decision })}</p>
                    {one.why[0] && <p className="small"><b>{t('chair.why', { rank: one.rank })}</b> {one.why[0].text}</p>}
                    <p className="small quiet">{homes(one.homes)} · {t('chair.weights', { urgency: one.urgency, solvability: one.solvability })}</p>
                  </div>
                  <p className="small nowrap"><b>{count(one.points)}</b><br /><span className="quiet">{t('chair.points')}</span></p>
                </li>
              ))}
            </ol>
          </Section>
        </div>
        <aside><News /></aside>
      </div>
      {next && <SinceSection session={next.session} />}
      <LateAnswers />
      <OpenAgreements params={{ overdue: true }} title={(count, word) => t('chair.overdue', { count, word })} aside={<Link to="/afspraken?toon=overdue">{t('chair.allAgreements')}</Link>} none={t('chair.noneOverdue')} />
      <Trend />
      {next && <WhoConfirmed session={next.session.id} />}
      {next && <Bottlenecks title={t('bottlenecks.table', { table: next.table.name })} params={{ table: next.table.id }} none={t('bottlenecks.noneTable')} />}
    </>
  );
}
