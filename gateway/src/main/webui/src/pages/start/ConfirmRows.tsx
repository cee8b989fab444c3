import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWrite } from '../../api/queries';
import type { StatementView } from '../../api/types';
import { label } from '../../codes';
import { AgeLabel, Button, LinkButton, sideClass, sideOf, WriteProblem } from '../../design';
import { month, projectHomes } from '../../format';
import { dateOf, nextMilestone } from './planning';

/**
 * Klopt dit nog? One press confirms; the row goes away and the next row's button gets the focus, so that Enter, Enter, Enter
 * confirms three projects.
 */
export function ConfirmRows({ statements }: { statements: StatementView[] }) {
  const { t } = useTranslation('start');
  const list = useRef<HTMLUListElement>(null);
  const confirm = useWrite();
  const [said, setSaid] = useState('');
  const confirmed = useRef<{ index: number; project: string } | undefined>(undefined);

  useEffect(() => {
    // When the confirmed row has gone, move on to the row that took its place.
    const { index, project } = confirmed.current ?? {};
    if (index === undefined || statements.some((one) => one.project.id === project)) return;
    confirmed.current = undefined;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>('button[data-confirm]');
    const next = buttons?.[Math.min(index, buttons.length - 1)];
    if (next) next.focus();
    else document.querySelector('h1')?.focus({ preventScroll: true });
  });

  const send = (statement: StatementView, index: number) => {
    confirmed.current = { index, project: statement.project.id };
    confirm.mutate(
      { path: `projects/v1/projects/${statement.project.id}/statements/${statement.party.id}/confirmations` },
      {
        onSuccess: () => setSaid(t('confirm.done', { name: statement.project.name })),
        onError: () => (confirmed.current = undefined),
      },
    );
  };
  const sending = confirm.isPending ? confirm.variables.path : undefined;

  return (
    <>
      <div role="status">{said && <p className="undo-line">{said}</p>}</div>
      <WriteProblem error={confirm.error} />
      <ul className="confirm" ref={list}>
        {statements.map((statement, index) => (
          <li key={`${statement.project.id} ${statement.party.id}`}>
            <div>
              <h3><Link to={`/projecten/${statement.project.id}`}>{statement.project.name}</Link></h3>
              <p className="small quiet">{statement.project.municipality.name} · {projectHomes(statement.project)}</p>
              <p><AgeLabel ageDays={statement.ageDays} stale={statement.stale} staleInDays={statement.staleInDays} /></p>
            </div>
            <NextDates statement={statement} />
            <div className="buttons">
              <Button
                data-confirm filled short icon="check" about={statement.project.name}
                busy={sending?.includes(statement.project.id) ?? false} onClick={() => send(statement, index)}
              >
                {t('confirm.still')}
              </Button>
              <LinkButton short to={`/projecten/${statement.project.id}/planning`} about={statement.project.name}>{t('confirm.change')}</LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The next milestone with the date of both sides. */
function NextDates({ statement }: { statement: StatementView }) {
  const { t } = useTranslation('start');
  const next = nextMilestone(statement.milestones);
  if (!next) return <p className="small quiet">{t('confirm.noNext')}</p>;
  const municipal = dateOf(statement.municipal?.milestones, next.milestone);
  const side = sideOf(statement.party);
  return (
    <div>
      <p className="small quiet">{label('milestone', next.milestone)}</p>
      <dl className="duo">
        <dt className={`side ${sideClass(side)}`}>{t('common:side.you')}</dt>
        <dd>{month(next.date)}</dd>
        {side !== 'MUNICIPALITY' && (
          <>
            <dt className="side municipality">{t('common:side.municipality')}</dt>
            <dd>{municipal ? month(municipal.date) : t('common:notYet')}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
