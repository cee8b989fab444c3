import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, Navigate, Outlet, useLocation, useRouteError } from 'react-router';
import { ApiProblem } from '../api/problem';
import { Button, LinkButton } from '../design/Button';
import { PageHead } from '../design/Page';
import { LOGGED_IN } from './SessionExpired';
import { useSession } from './session';

/** Behind this, somebody is signed in; a visitor who is not goes to log in and comes back here. */
export function SignedInOnly() {
  const session = useSession();
  const { pathname, search } = useLocation();
  // /inloggen is a page of the app; from there the person goes to the identity server.
  if (!session.signedIn) return <Navigate to={`/inloggen?naar=${encodeURIComponent(pathname + search)}`} replace />;
  return <Outlet key={session.party.id} />;
}

/** A wrong address and a project one may not see look exactly the same. */
export function NotFound({ project = false }: { project?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t(project ? 'notFound.project' : 'notFound.title')} lead={t('notFound.text')} />
      <div className="buttons"><LinkButton filled to="/projecten">{t('notFound.projects')}</LinkButton></div>
    </>
  );
}

/** The page itself broke. */
export function PageError() {
  const { t } = useTranslation();
  const error = useRouteError();
  if ((isRouteErrorResponse(error) && error.status === 404) || (error instanceof ApiProblem && error.notFound)) return <NotFound />;
  return (
    <>
      <PageHead title={t('error.title')} lead={t('error.crash')} />
      <div className="buttons">
        <Button filled onClick={() => location.reload()}>{t('error.reload')}</Button>
        <LinkButton to="/" reloadDocument>{t('error.start')}</LinkButton>
      </div>
    </>
  );
}

/** Ends logging in again in a second window: tells the first and closes. */
export function LoggedInAgain() {
  const { t } = useTranslation();
  useEffect(() => {
    if (!window.opener) return;
    (window.opener as Window).postMessage(LOGGED_IN, location.origin);
    window.close();
  }, []);
  return <PageHead title={t('loggedIn.title')} lead={t('loggedIn.text')} />;
}

