import './confirm.css';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { StatementView } from '../api/types';
import { label } from '../codes';
import { AgeLabel, Button, LinkButton, Note, sideClass, sideOf, WriteProblem } from '../design';
import { month, projectHomes } from '../format';
import { wordsOf } from '../i18n';
import { dateOf, nextMilestone } from '../planning/next';
import { keyOf, useConfirm } from './useConfirm';

const useWords = wordsOf('confirm');

/**
 * Klopt dit nog? One press confirms; the row goes away and the next row's button gets the focus, so that Enter, Enter, Enter
 * confirms three projects. With `all` one press confirms every row. What was confirmed can be undone for a while.
 */
export function ConfirmRows({ statements, all = false }: { statements: StatementView[]; all?: boolean }) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const { confirm, undo, outcome, refused, sending, error, undoing } = useConfirm();
  const confirmed = useRef<{ index: number; project: string } | undefined>(undefined);
  // Names of what was refused, also when the list is read again without it.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());

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

  const send = (chosen: StatementView[], index: number) => {
    confirmed.current = { index, project: chosen[0]?.project.id ?? '' };
    setNames(new Map(chosen.map((one) => [one.project.id, one.project.name])));
    confirm(chosen, undefined, () => (confirmed.current = undefined));
  };

  return (
    <>
      <div role="status">
        {outcome?.kind === 'done' && (
          <p className="undo-line">
            {outcome.count === 1 ? t('done', { name: outcome.names[0] }) : t('doneMany', { count: outcome.count })}{' '}
            <Button bare short busy={undoing} onClick={() => undo(outcome.id)}>{t('undo')}</Button>
          </p>
        )}
        {outcome?.kind === 'undone' && <p className="undo-line">{outcome.kept > 0 ? t('undoneKept', { count: outcome.kept }) : t('undone')}</p>}
      </div>
      <WriteProblem error={error} />
      {refused.length > 0 && (
        <Note kind="asks" live>
          <p><b>{t('refusedTitle', { count: refused.length })}</b></p>
          <ul>
            {refused.map((one) => (
              <li key={keyOf(one)}><Link to={`/projecten/${one.project}`}>{names.get(one.project)}</Link>: {t(`refused.${one.code}`, { defaultValue: one.detail ?? one.code })}</li>
            ))}
          </ul>
        </Note>
      )}
      {all && statements.length > 1 && (
        <div className="buttons"><Button filled icon="check" busy={sending.size > 1} onClick={() => send(statements, 0)}>{t('all', { count: statements.length })}</Button></div>
      )}
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
                data-confirm filled={!all} short icon="check" about={statement.project.name}
                busy={sending.has(keyOf({ project: statement.project.id, party: statement.party.id }))} onClick={() => send([statement], index)}
              >
                {t('still')}
              </Button>
              <LinkButton short to={`/projecten/${statement.project.id}/planning`} about={statement.project.name}>{t('change')}</LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The next milestone with the date of both sides. */
function NextDates({ statement }: { statement: StatementView }) {
  const { t } = useWords();
  const next = nextMilestone(statement.milestones);
  if (!next) return <p className="small quiet">{t('noNext')}</p>;
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
