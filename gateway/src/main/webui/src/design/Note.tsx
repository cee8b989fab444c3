import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import type { FieldGroup, PartyRef } from '../api/types';
import { label } from '../codes';
import { Button } from './Button';
import { Icon, type IconName } from './Icon';

/** asks: something is asked of this viewer. good: done. error: cannot go on. */
export function Note({ kind = 'plain', icon, children, action, live }: {
  kind?: 'plain' | 'asks' | 'error' | 'good';
  icon?: IconName;
  children: ReactNode;
  action?: ReactNode;
  /** Read out when it appears. */
  live?: boolean;
}) {
  const usual: Record<string, IconName> = { plain: 'clock', asks: 'help', error: 'close', good: 'check' };
  return (
    <div className={`note ${kind}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icon ?? usual[kind] ?? 'help'} />
      <div>{children}</div>
      {action}
    </div>
  );
}

/** Never a blank, never 0: what is there but not shared says so, with its owner when known. */
export function NotShared({ group, owner }: { group?: FieldGroup; owner?: PartyRef }) {
  const { t } = useTranslation();
  const text = !group ? t('notShared')
    : owner ? t('notSharedGroup', { group: label('fieldGroup', group), owner: owner.name })
      : t('notSharedGroupOnly', { group: label('fieldGroup', group) });
  return <span className="not-shared"><Icon name="lock" size={15} />{text}</span>;
}

/** One sentence why there is nothing, and one thing to do. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action && <div className="buttons">{action}</div>}
    </div>
  );
}

/** Grey lines at final height, after 300 ms; no spinner. */
export function LoadingRows({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <span className="reader-only" role="status">{t('loading')}</span>
      <div className="loading waiting" aria-hidden="true">{Array.from({ length: rows }, (_, row) => <i key={row} />)}</div>
    </div>
  );
}

/** Something the user cannot help: what happened, try again, and a number for whoever repairs it. */
export function SystemError({ error, onRetry, kind = 'read' }: { error: Error | null; onRetry?: () => void; kind?: 'read' | 'write' }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : undefined;
  const text = problem?.offline ? t('problem.offline')
    : problem?.status === 403 ? (problem.body.detail ?? t('error.forbidden'))
      : t(`error.${kind}`);
  return (
    <Note
      kind="error" live
      action={onRetry && problem?.status !== 403 ? <Button short onClick={onRetry}>{t('error.again')}</Button> : undefined}
    >
      <p><b>{text}</b></p>
      {problem && !problem.offline && problem.status !== 403 && problem.body.detail && <p className="small">{problem.body.detail}</p>}
      {problem?.reference && <p className="note-size quiet">{t('error.reference', { reference: problem.reference })}</p>}
    </Note>
  );
}

/** While something is fetched, and when that failed; what came is drawn by who asked for it. */
export function Fetching({ what, rows }: { what: { isPending: boolean; error: Error | null; refetch: () => unknown }; rows?: number }) {
  return (
    <>
      {what.isPending && <LoadingRows {...(rows !== undefined && { rows })} />}
      <SystemError error={what.error} onRetry={() => void what.refetch()} />
    </>
  );
}
