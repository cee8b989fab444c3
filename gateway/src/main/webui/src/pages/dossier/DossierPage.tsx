import { Link, useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { Dossier } from '../../api/types';
import { useCauses } from '../../codes/useCauses';
import { Empty, LoadingRows, Note, PageHead, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { NotFound } from '../../shell/pages';
import { CaseSheet } from './CaseSheet';
import { KeepDossier } from './KeepDossier';
import { TakeAlong } from './TakeAlong';
import './dossier.css';

const useWords = wordsOf('dossier');

/** A page per case, holding only what this reader may see: of a session, of a kept version of it, or of one bottleneck. */
export function Component() {
  const { session, version, bottleneck } = useParams();
  const [search] = useSearchParams();
  const room = search.get('zaal') === 'ja';
  useCauses();
  const path = bottleneck
    ? `bottlenecks/v1/bottlenecks/${bottleneck}/dossier`
    : version
      ? `bottlenecks/v1/sessions/${session}/dossiers/${version}`
      : `bottlenecks/v1/sessions/${session}/dossier`;
  const params = room ? { room } : undefined;
  const dossier = useGet<Dossier>(path, params);
  if (dossier.error instanceof ApiProblem && (dossier.error.notFound || dossier.error.status === 400)) {
    return <NotFound />;
  }
  if (dossier.error) {
    return <SystemError error={dossier.error} onRetry={() => void dossier.refetch()} />;
  }
  if (!dossier.data) {
    return <LoadingRows />;
  }
  return <Whole dossier={dossier.data} path={path} room={room} />;
}

function Whole({ dossier: it, path, room }: { dossier: Dossier; path: string; room: boolean }) {
  const { t } = useWords();
  const { meeting } = it;
  const title = meeting ? t('title', { number: meeting.number, date: format.weekday(meeting.date) }) : t('titleOne', { title: it.cases[0]?.title ?? '' });
  return (
    <>
      <PageHead
        title={title}
        tab={meeting ? t('tab', { number: meeting.number }) : title}
        lead={<Lead dossier={it} />}
        crumbs={
          meeting
            ? [
                { to: `/tafels/${meeting.table.id}`, text: meeting.table.name },
                { to: `/zittingen/${meeting.id}`, text: t('session', { number: meeting.number }) },
              ]
            : [{ to: `/knelpunten/${it.cases[0]?.bottleneck ?? ''}`, text: it.cases[0]?.title ?? '' }]
        }
      />
      <TakeAlong path={path} room={room} />
      {meeting && it.may.keep && <WhoseCopy room={room} />}
      {it.cases.length === 0 && <Empty>{t('none')}</Empty>}
      {it.cases.length > 1 && (
        <nav aria-label={t('cases')} className="no-print">
          <ol className="dossier-cases">
            {it.cases.map((each) => (
              <li key={each.bottleneck}>
                <a href={`#zaak-${each.place}`}>{each.title}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {it.cases.map((each) => (
        <CaseSheet key={each.bottleneck} sheet={each} of={it.cases.length} since={meeting?.since} />
      ))}
      {meeting && <KeepDossier session={meeting.id} mayKeep={it.may.keep && it.draft} />}
    </>
  );
}

/** What this copy is, and who may have it. */
function Lead({ dossier: it }: { dossier: Dossier }) {
  const { t } = useWords();
  return (
    <>
      {it.draft
        ? t('draft', { at: format.day(it.madeAt), time: format.time(it.madeAt) })
        : t('kept', { version: it.version, at: format.day(it.madeAt), time: format.time(it.madeAt), hash: it.hash?.slice(0, 12) })}{' '}
      {it.receiver ? t('receiver', { party: it.receiver.name }) : t('room')}
    </>
  );
}

function WhoseCopy({ room }: { room: boolean }) {
  const { t } = useWords();
  return (
    <Note>
      <p>
        {t(room ? 'thisIsRoom' : 'thisIsMine')} <Link to={room ? '?' : '?zaal=ja'}>{t(room ? 'showMine' : 'showRoom')}</Link>
      </p>
    </Note>
  );
}
