import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet, useWrite } from '../../api/queries';
import type { SessionView, TableView } from '../../api/types';
import { Button, Empty, Field, Form, LoadingRows, PageHead, SaveProblem, Section, SystemError, useFaults } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { NotFound } from '../../shell/pages';
import { sessionBody, sessionFaults } from '../session/sessionDraft';
import { NO_SESSION, SessionFields } from '../session/SessionFields';
import { Unreachable } from '../session/Unreachable';
import { WeightsSection } from './WeightsSection';

const useWords = wordsOf('table', 'session');

/** One table: its sessions, and for the chair a place to plan the next. */
export function Component() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const table = useGet<TableView>(`bottlenecks/v1/tables/${id}`);
  if (table.error instanceof ApiProblem && (table.error.notFound || table.error.status === 400)) {
    return <NotFound />;
  }
  if (table.error) {
    return <SystemError error={table.error} onRetry={() => void table.refetch()} />;
  }
  if (!table.data) {
    return <LoadingRows />;
  }
  return (
    <>
      <PageHead
        title={table.data.name}
        lead={table.data.chair && t('chaired', { party: table.data.chair.name })}
        crumbs={[{ to: '/tafels', text: t('tables') }]}
      />
      <Section title={t('sessions')}>
        {table.data.sessions.length === 0 && <Empty>{t('none')}</Empty>}
        <ul className="list">
          {table.data.sessions.map((session) => (
            <li key={session.id} className="apart">
              <Link to={`/zittingen/${session.id}`}>
                {t('session', { number: session.number, date: format.weekday(session.date) })}
              </Link>
              <span className="quiet">{session.withdrawn ? t('off') : session.place}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('referenceDates')} aside={t('referenceDatesLead')}>
        {table.data.referenceDates.length === 0 && <Empty>{t('noReferenceDates')}</Empty>}
        <ul className="list">
          {table.data.referenceDates.map((it) => (
            <li key={it.id} className="apart">
              <Link to={`/zittingen/${it.id}`}>{it.name}</Link>
              <span className="quiet">{format.weekday(it.date)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <WeightsSection table={table.data.id} next={table.data.sessions.filter(({ date, withdrawn }) => date >= format.today() && !withdrawn).at(-1)} />
      {table.data.may.edit && <PlanSession table={table.data} />}
    </>
  );
}

function PlanSession({ table }: { table: TableView }) {
  const { t } = useWords();
  const [draft, setDraft] = useState(NO_SESSION);
  const [kind, setKind] = useState<'session' | 'referenceDate'>('session');
  const referenceDate = kind === 'referenceDate';
  const plan = useWrite<SessionView>();
  const { errors, setFaults } = useFaults(plan.error);
  const submit = () => {
    const faults = sessionFaults(draft, referenceDate);
    setFaults(Object.fromEntries(Object.entries(faults).map(([name, code]) => [name, t(`session:when.${code}`)])));
    if (Object.keys(faults).length > 0) return;
    plan.mutate(
      { path: `bottlenecks/v1/tables/${table.id}/sessions`, body: sessionBody(draft, referenceDate) },
      { onSuccess: () => setDraft(NO_SESSION) },
    );
  };
  return (
    <Section title={t('plan')}>
      <Form className="form" onSubmit={submit}>
        <SaveProblem errors={errors} error={plan.error} onRetry={submit} />
        <Field name="kind" label={t('kind')}>
          <select value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
            <option value="session">{t('aSession')}</option>
            <option value="referenceDate">{t('aReferenceDate')}</option>
          </select>
        </Field>
        <SessionFields draft={draft} errors={errors} members={table.members} referenceDate={referenceDate} onChange={setDraft} />
        {!referenceDate && <Unreachable parties={table.members.filter(({ id }) => draft.invited?.includes(id) ?? true)} />}
        <div className="buttons">
          <Button filled type="submit" busy={plan.isPending}>{t('plan')}</Button>
          {plan.isSuccess && <span role="status">{t('planned')}</span>}
        </div>
      </Form>
    </Section>
  );
}
