import { useState } from 'react';
import { Link } from 'react-router';
import { useGet, useWrite } from '../../api/queries';
import type { Page, Proposal, SessionView } from '../../api/types';
import { Button, DataTable, Field, Section, SystemError, WriteProblem, type Column } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('session');

const MOST = 50;

/** What all have signed and is not on the agenda yet, by rank; one press puts the first of them on it. */
export function Proposed({ session }: { session: SessionView }) {
  const { t } = useWords();
  const path = `bottlenecks/v1/sessions/${session.id}/proposal`;
  const proposed = useGet<Page<Proposal>>(path, { pageSize: MOST });
  const [count, setCount] = useState<number>();
  const take = useWrite<SessionView>();
  if (proposed.error) return <SystemError error={proposed.error} onRetry={() => void proposed.refetch()} />;
  const { items, total } = proposed.data ?? { items: [], total: 0 };
  if (items.length === 0) return take.isSuccess ? <p role="status" className="undo-line">{t('proposed.taken')}</p> : null;
  const first = Math.min(count ?? 5, items.length);
  const columns: Column<Proposal>[] = [
    { key: 'rank', header: t('proposed.rank'), label: t('proposed.rank'), cell: (row) => row.rank },
    { key: 'case', header: t('proposed.case'), rowHeader: true, cell: (row) => <><Link to={`/knelpunten/${row.bottleneck.id}`}>{row.bottleneck.title}</Link><small>{row.decision}</small></> },
    { key: 'why', header: t('proposed.why'), label: t('proposed.why'), cell: (row) => row.why.map((each) => each.text).join(' ') },
  ];
  return (
    <Section title={t('proposed.title', { count: total, word: format.countWord(total, true) })} aside={t('proposed.lead')}>
      <WriteProblem error={take.error} />
      <DataTable columns={columns} rows={items} rowKey={(row) => row.bottleneck.id} caption={t('proposed.lead')} />
      <div className="form">
        <Field name="first" label={t('proposed.first')}>
          <select className="short" value={first} onChange={(event) => setCount(Number(event.target.value))}>
            {items.map((each, index) => <option key={each.bottleneck.id} value={index + 1}>{index + 1}</option>)}
          </select>
        </Field>
        <p className="buttons">
          <Button busy={take.isPending} onClick={() => take.mutate({ path, body: { count: first }, ifMatch: session.version })}>{t('proposed.take')}</Button>
        </p>
      </div>
    </Section>
  );
}
