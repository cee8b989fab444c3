import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet, useWrite } from '../../api/queries';
import type { SessionView, TableView } from '../../api/types';
import { Button, Empty, Field, FormErrorSummary, LoadingRows, PageHead, Section, SystemError } from '../../design';
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
      {table.data.may.edit && <PlanSession table={table.data} />}
    </>
  );
}

function PlanSession({ table }: { table: TableView }) {
  const { t } = useTranslation('table');
  const [date, setDate] = useState('');
  const [place, setPlace] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const plan = useWrite<SessionView>();
  const submit = () => {
    const missing: Record<string, string> = date === '' ? { date: t('missingDate') } : {};
    setErrors(missing);
    if (date !== '') {
      plan.mutate(
        { path: `bottlenecks/v1/tables/${table.id}/sessions`, body: { date, ...(place.trim() && { place: place.trim() }) } },
        {
          onSuccess: () => {
            setDate('');
            setPlace('');
          },
          onError: (error) => {
            if (error instanceof ApiProblem && error.aboutInput) {
              setErrors(error.fieldErrors());
            }
          },
        },
      );
    }
  };
  return (
    <Section title={t('plan')}>
      <FormErrorSummary errors={errors} />
      {plan.error && !(plan.error instanceof ApiProblem && plan.error.aboutInput) && (
        <SystemError error={plan.error} kind="write" onRetry={submit} />
      )}
      <div className="form">
        <div className="two">
          <Field name="date" label={t('date')} error={errors.date}>
            <input type="date" min={format.today()} value={date} onChange={(event) => setDate(event.target.value)} />
          </Field>
          <Field name="place" label={t('place')} optional error={errors.place}>
            <input type="text" value={place} maxLength={200} onChange={(event) => setPlace(event.target.value)} />
          </Field>
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
