import { useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { SessionView } from '../../api/types';
import { Empty, LinkButton, LoadingRows, PageHead, Section, SystemError } from '../../design';
import { NewAgreement } from '../../agreement/NewAgreement';
import { OpenAgreements } from '../../agreement/OpenAgreements';
import { WhoConfirmed } from '../../confirm/WhoConfirmed';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { SinceSection } from '../../since/SinceSection';
import { useSinceCases } from '../../since/useSinceCases';
import { NotFound } from '../../shell/pages';
import { useMe } from '../../shell/session';
import { AgendaItem } from './AgendaItem';
import { Proposed } from './Proposed';
import { PutOnAgenda } from './PutOnAgenda';
import { WhenAndWho, Withdrawal } from './WhenAndWho';
import './session.css';

const useWords = wordsOf('session', 'agreement');

/** What to decide, in which order, and why in this order. */
export function Component() {
  const { id = '' } = useParams();
  const session = useGet<SessionView>(`bottlenecks/v1/sessions/${id}`);
  if (session.error instanceof ApiProblem && (session.error.notFound || session.error.status === 400)) {
    return <NotFound />;
  }
  if (session.error) {
    return <SystemError error={session.error} onRetry={() => void session.refetch()} />;
  }
  if (!session.data) {
    return <LoadingRows />;
  }
  return session.data.name ? <ReferenceDate session={session.data} name={session.data.name} /> : <Meeting session={session.data} />;
}

const crumbs = (it: SessionView, tables: string) => [
  { to: '/tafels', text: tables },
  { to: `/tafels/${it.table.id}`, text: it.table.name },
];

/** A day on which the table looks how the plannings stand: nothing to decide, only who has confirmed. */
function ReferenceDate({ session: it, name }: { session: SessionView; name: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('dateTitle', { name, date: format.weekday(it.date) })} lead={t('dateLead', { table: it.table.name })} crumbs={crumbs(it, t('tables'))} />
      <Withdrawal session={it} />
      <WhoConfirmed session={it.id} />
      {!it.withdrawn && <SinceSection session={it} />}
      <WhenAndWho session={it} />
    </>
  );
}

function Meeting({ session: it }: { session: SessionView }) {
  const { t } = useWords();
  const most = Math.max(1, ...it.agenda.map((each) => each.homes));
  const sinceOf = useSinceCases(it);
  return (
    <>
      <PageHead
        title={t('title', { number: it.number, date: format.weekday(it.date) })}
        tab={t('tab', { number: it.number, table: it.table.name })}
        lead={t('lead', { table: it.table.name, count: it.agenda.length, word: format.countWord(it.agenda.length) })}
        crumbs={crumbs(it, t('tables'))}
        actions={
          <>
            {it.may.edit && !it.withdrawn && <LinkButton filled to={`/zittingen/${it.id}/zaal`}>{t('toRoom')}</LinkButton>}
            <LinkButton to={`/zittingen/${it.id}/dossier`}>{t('dossier')}</LinkButton>
          </>
        }
      />
      <Withdrawal session={it} />
      <Section title={t('toDecide', { count: it.agenda.length, word: format.countWord(it.agenda.length, true) })} aside={t('order')}>
        {it.agenda.length === 0 && <Empty>{t('none')}</Empty>}
        <ol className="agenda">
          {it.agenda.map((agendaCase) => (
            <AgendaItem key={agendaCase.id} session={it} agendaCase={agendaCase} most={most} since={sinceOf(agendaCase)} />
          ))}
        </ol>
      </Section>
      {it.notRipe.length > 0 && (
        <Section title={t('notRipe')} aside={t('notRipeLead')}>
          <ol className="agenda">
            {it.notRipe.map((agendaCase) => (
              <AgendaItem key={agendaCase.id} session={it} agendaCase={agendaCase} most={most} since={sinceOf(agendaCase)} />
            ))}
          </ol>
        </Section>
      )}
      {!it.withdrawn && <SinceSection session={it} />}
      <Agreed session={it} />
      {it.date >= format.today() && <WhoConfirmed session={it.id} />}
      {it.may.edit && !it.withdrawn && it.date >= format.today() && <Proposed session={it} />}
      {it.may.edit && !it.withdrawn && <PutOnAgenda session={it} />}
      <WhenAndWho session={it} />
    </>
  );
}

/** Before and during a session what is still open at its table; of one that is over, what was agreed there. */
function Agreed({ session: it }: { session: SessionView }) {
  const { t } = useWords();
  const { roles } = useMe();
  const mayNote = roles.some((role) => role === 'planner' || role === 'reviewer' || role === 'chair');
  const note = mayNote && (
    <NewAgreement
      session={it.id}
      bottlenecks={[...it.agenda, ...it.notRipe].map(({ bottleneck }) => ({ id: bottleneck.id, title: bottleneck.title }))}
    />
  );
  return it.date >= format.today() ? (
    <OpenAgreements params={{ table: it.table.id }} none={t('agreement:noneAtTable')}>{note}</OpenAgreements>
  ) : (
    <OpenAgreements params={{ session: it.id, open: undefined }} title={(count, word) => t('agreed', { count, word })}>{note}</OpenAgreements>
  );
}
