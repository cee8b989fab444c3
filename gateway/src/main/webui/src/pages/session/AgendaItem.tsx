import { useState } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import type { AgendaCase, JointCase, SessionView } from '../../api/types';
import { label } from '../../codes';
import { Button, SystemError, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { Signatures } from '../../jointcase/Signatures';
import { CaseLine } from '../../since/CaseLine';
import type { SinceCase } from '../../since/useSinceCases';
import { CaseQuestions } from '../../question/CaseQuestions';
import { MoveDialog } from './MoveDialog';
import { WeighDialog } from './WeighDialog';

const useWords = wordsOf('session');
const useJointcaseWords = wordsOf('jointcase');

interface AgendaItemProps {
  session: SessionView;
  agendaCase: AgendaCase;
  /** The largest number of homes of any case, for the length of the bar. */
  most: number;
  /** What happened to it since the table last met. */
  since?: SinceCase | undefined;
}

export function AgendaItem({ session, agendaCase, most, since }: AgendaItemProps) {
  const { t } = useWords();
  const [weighing, setWeighing] = useState(false);
  const [to, setTo] = useState<number>();
  const remove = useWrite<SessionView>();
  const { bottleneck, rank } = agendaCase;
  return (
    <li>
      <span className="rank">{rank ?? '–'}</span>
      <div>
        <h3>
          <Link to={`/knelpunten/${bottleneck.id}`}>{bottleneck.title}</Link>
        </h3>
        <p>{agendaCase.decision ? t('decision', { decision: agendaCase.decision }) : t('noDecision')}</p>
        <p className="small quiet">
          {label('cause', bottleneck.cause)}, {label('certainty', bottleneck.certainty)}.{' '}
          {bottleneck.projects.map((project) => project.name).join(', ')}
        </p>
        <Signatures signatures={agendaCase.jointCase.signatures} />
        {since && <CaseLine {...since} to={`/zittingen/${session.id}/sinds?zaak=${agendaCase.id}`} about={bottleneck.title} />}
        {agendaCase.missing.length > 0 && (
          <p className="small">
            <b>{t('missing')}</b> {agendaCase.missing.map((each) => each.text).join(' ')}
          </p>
        )}
        {agendaCase.admitted && (
          <p className="small moved">{t('admitted', { party: agendaCase.admitted.by.name, reason: agendaCase.admitted.reason })}</p>
        )}
        {agendaCase.missing.length > 0 && agendaCase.jointCase.may.remind && <Reminder agendaCase={agendaCase} />}
        {agendaCase.moved && (
          <p className="small moved">{t('moved', { party: agendaCase.moved.by.name, reason: agendaCase.moved.reason })}</p>
        )}
        <CaseQuestions session={session} agendaCase={agendaCase} />
      </div>
      <Reasons agendaCase={agendaCase} most={most} />
      {session.may.edit && (
        <div className="agenda-buttons">
          {rank !== undefined && session.agenda.length > 1 && (
            <span className="up-and-down">
              <Button short icon="up" aria-haspopup="dialog" aria-label={t('up', { title: bottleneck.title })} disabled={rank === 1} onClick={() => setTo(rank - 1)}>{null}</Button>
              <Button short icon="down" aria-haspopup="dialog" aria-label={t('down', { title: bottleneck.title })} disabled={rank === session.agenda.length} onClick={() => setTo(rank + 1)}>{null}</Button>
            </span>
          )}
          <Button short about={bottleneck.title} onClick={() => setWeighing(true)}>
            {t('weigh')}
          </Button>
          <Button
            short
            bare
            about={bottleneck.title}
            busy={remove.isPending}
            onClick={() =>
              remove.mutate({ method: 'DELETE', path: `bottlenecks/v1/sessions/${session.id}/cases/${agendaCase.id}`, ifMatch: session.version })
            }
          >
            {t('takeOff')}
          </Button>
          {remove.error && !(remove.error instanceof ApiProblem && remove.error.conflict) && <SystemError error={remove.error} kind="write" />}
        </div>
      )}
      {to !== undefined && <MoveDialog session={session} agendaCase={agendaCase} to={to} onClose={() => setTo(undefined)} />}
      {weighing && <WeighDialog session={session} agendaCase={agendaCase} onClose={() => setWeighing(false)} />}
    </li>
  );
}

/** Asks who has not signed yet, from the agenda itself. */
function Reminder({ agendaCase }: { agendaCase: AgendaCase }) {
  const { t } = useJointcaseWords();
  const remind = useWrite<JointCase>();
  return (
    <div>
      <WriteProblem error={remind.error} />
      <p role="status" className={remind.isSuccess ? 'small' : 'reader-only'}>{remind.isSuccess && t('reminded')}</p>
      {!remind.isSuccess && (
        <Button
          short about={agendaCase.bottleneck.title} busy={remind.isPending}
          onClick={() => remind.mutate({ path: `bottlenecks/v1/bottlenecks/${agendaCase.bottleneck.id}/joint-case/reminders` })}
        >
          {t('remind')}
        </Button>
      )}
    </div>
  );
}

/** Why this place: three bars, the points, and the reason in words. */
function Reasons({ agendaCase, most }: { agendaCase: AgendaCase; most: number }) {
  const { t } = useWords();
  const bars = [
    { name: t('homes'), share: agendaCase.homes / most, text: format.count(agendaCase.homes) },
    { name: t('urgency'), share: agendaCase.urgency / 3, text: t('ofThree', { value: agendaCase.urgency }) },
    { name: t('solvability'), share: agendaCase.solvability / 3, text: t('ofThree', { value: agendaCase.solvability }) },
  ];
  return (
    <div>
      <p className="small">
        {agendaCase.rank !== undefined && <b>{t('whyPlace', { rank: agendaCase.rank })} </b>}
        {agendaCase.why.map((each) => each.text).join(' ')}
      </p>
      <dl className="weights">
        {bars.map((bar) => (
          <div key={bar.name}>
            <dt>{bar.name}</dt>
            <dd className="weight-bar" aria-hidden="true">
              <i style={{ width: `${Math.min(100, bar.share * 100)}%` }} />
            </dd>
            <dd className="number">{bar.text}</dd>
          </div>
        ))}
      </dl>
      <p className="small">
        <b>{t('points', { count: agendaCase.points, points: format.count(agendaCase.points) })}</b>
      </p>
    </div>
  );
}
