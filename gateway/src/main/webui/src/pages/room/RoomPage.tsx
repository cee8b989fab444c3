import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { RoomView } from '../../api/types';
import { Button, Empty, LinkButton, LoadingRows, PageHead, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { NotFound } from '../../shell/pages';
import { useKeys } from '../../shell/keys';
import { Attendance } from './Attendance';
import { CaseScreen } from './CaseScreen';
import type { Draft } from './MinutesForm';
import './room.css';

const useWords = wordsOf('room');

/** The screen of the room: large, one case at a time, and only what all who are there may see. */
export function Component() {
  const { id = '' } = useParams();
  const room = useGet<RoomView>(`bottlenecks/v1/sessions/${id}/room`);
  useEffect(() => {
    document.documentElement.dataset['room'] = 'true';
    return () => {
      delete document.documentElement.dataset['room'];
    };
  }, []);
  if (room.error instanceof ApiProblem && (room.error.notFound || room.error.status === 400 || room.error.status === 409)) return <NotFound />;
  if (room.error) return <SystemError error={room.error} onRetry={() => void room.refetch()} />;
  return room.data ? <Cases room={room.data} /> : <LoadingRows />;
}

function Cases({ room }: { room: RoomView }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const [drafts, setDrafts] = useState<Record<string, Draft | undefined>>({});
  const { session } = room;
  const cases = session.agenda;
  const at = Math.min(Math.max(1, Number(search.get('zaak')) || 1), Math.max(1, cases.length));
  const shown = cases[at - 1];
  const go = (to: number) => {
    if (to >= 1 && to <= cases.length) setSearch({ zaak: String(to) }, { replace: true });
  };
  useKeys('room', {
    n: () => go(at + 1),
    p: () => go(at - 1),
    'Ctrl+Enter': () => document.querySelector<HTMLFormElement>('#besluit')?.requestSubmit(),
  });
  return (
    <div className="room">
      <PageHead
        title={shown ? t('case', { rank: at, title: shown.bottleneck.title }) : t('none')}
        tab={t('tab', { table: session.table.name })}
        lead={t('lead', { table: session.table.name, date: format.weekday(session.date) })}
      />
      <nav className="room-steps" aria-label={t('steps')}>
        <Button onClick={() => go(at - 1)} aria-disabled={at <= 1 || undefined} icon="minus">{t('previous')}</Button>
        <span>{t('of', { at: cases.length === 0 ? 0 : at, count: cases.length })}</span>
        <Button onClick={() => go(at + 1)} aria-disabled={at >= cases.length || undefined} icon="plus">{t('next')}</Button>
        <LinkButton bare to={`/zittingen/${session.id}`}>{t('back')}</LinkButton>
      </nav>
      {shown
        ? <CaseScreen key={shown.id} room={room} agendaCase={shown} draft={drafts[shown.id]} onDraft={(draft) => setDrafts((all) => ({ ...all, [shown.id]: draft }))} />
        : <Empty>{t('noneLead')}</Empty>}
      <Attendance room={room} />
    </div>
  );
}
