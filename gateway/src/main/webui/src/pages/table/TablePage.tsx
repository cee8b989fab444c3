import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet, useWrite } from '../../api/queries';
import type { SessionView, TableView } from '../../api/types';
import { Button, Empty, Field, LoadingRows, PageHead, SaveProblem, Section, SystemError, useFaults } from '../../design';
import * as format from '../../format';
import { NotFound } from '../../shell/pages';

/** One table: its sessions, and for the chair a place to plan the next. */
export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('table');
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
              <span className="quiet">{session.place}</span>
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
      {table.data.may.edit && <PlanSession table={table.data} />}
    </>
  );
}

function PlanSession({ table }: { table: TableView }) {
  const { t } = useTranslation('table');
  const [date, setDate] = useState('');
  const [place, setPlace] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'session' | 'referenceDate'>('session');
  const plan = useWrite<SessionView>();
  const { errors, setFaults } = useFaults(plan.error);
  const submit = () => {
    const missing: Record<string, string> = {
      ...(date === '' && { date: t('missingDate') }),
      ...(kind === 'referenceDate' && name.trim() === '' && { name: t('missingName') }),
    };
    setFaults(missing);
    if (Object.keys(missing).length === 0) {
      const more = kind === 'referenceDate' ? { name: name.trim() } : { ...(place.trim() && { place: place.trim() }) };
      plan.mutate(
        { path: `bottlenecks/v1/tables/${table.id}/sessions`, body: { date, ...more } },
        {
          onSuccess: () => {
            setDate('');
            setPlace('');
            setName('');
          },
        },
      );
    }
  };
  return (
    <Section title={t('plan')}>
      <SaveProblem errors={errors} error={plan.error} onRetry={submit} />
      <div className="form">
        <Field name="kind" label={t('kind')}>
          <select value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
            <option value="session">{t('aSession')}</option>
            <option value="referenceDate">{t('aReferenceDate')}</option>
          </select>
        </Field>
        <div className="two">
          <Field name="date" label={t('date')} error={errors.date}>
            <input type="date" min={format.today()} value={date} onChange={(event) => setDate(event.target.value)} />
          </Field>
          {kind === 'session' ? (
            <Field name="place" label={t('place')} optional error={errors.place}>
              <input type="text" value={place} maxLength={200} onChange={(event) => setPlace(event.target.value)} />
            </Field>
          ) : (
            <Field name="name" label={t('name')} hint={t('nameHint')} error={errors.name}>
              <input type="text" value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
            </Field>
          )}
        </div>
        <p className="buttons">
          <Button filled busy={plan.isPending} onClick={submit}>
            {t('plan')}
          </Button>
          {plan.isSuccess && <span role="status">{t('planned')}</span>}
        </p>
      </div>
    </Section>
  );
}
