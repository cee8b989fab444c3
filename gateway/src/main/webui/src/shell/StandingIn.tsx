import { useTranslation } from 'react-i18next';
import { useGet, useWrite } from '../api/queries';
import type { Deputy, Me } from '../api/types';
import { Button, Note, WriteProblem } from '../design';
import { day, today } from '../format';
import { useSession } from './session';

/** For whom I stand in, and who asks me to. */
export function StandingIn() {
  const session = useSession();
  const me = useGet<Me>(session.signedIn ? 'parties/v1/me' : undefined);
  return me.data?.deputyFor.map((deputy) => (deputy.accepted ? <Running key={deputy.id} deputy={deputy} /> : <Asked key={deputy.id} deputy={deputy} />));
}

function Running({ deputy: { person, from, until } }: { deputy: Deputy }) {
  const { t } = useTranslation();
  if (from > today()) return null;
  return <p className="standing-in small">{t('standingIn.runs', { name: person.name, until: day(until) })}</p>;
}

function Asked({ deputy: { id, version, person, from, until } }: { deputy: Deputy }) {
  const { t } = useTranslation();
  const answer = useWrite(['projects', 'bottlenecks']);
  const accept = () => answer.mutate({ path: `parties/v1/deputies/${id}/acceptances` });
  const decline = () => answer.mutate({ method: 'DELETE', path: `parties/v1/deputies/${id}`, ifMatch: version });
  return (
    <Note
      kind="asks"
      action={
        <span className="buttons">
          <Button short busy={answer.isPending} about={person.name} onClick={accept}>{t('standingIn.accept')}</Button>
          <Button short bare busy={answer.isPending} about={person.name} onClick={decline}>{t('standingIn.decline')}</Button>
        </span>
      }
    >
      <p><b>{t('standingIn.asked', { name: person.name, from: day(from), until: day(until) })}</b></p>
      <p className="small">{t('standingIn.means', { name: person.name })}</p>
      <WriteProblem error={answer.error} onRetry={() => answer.variables && answer.mutate(answer.variables)} />
    </Note>
  );
}
