import { useState } from 'react';
import { useGet, useWrite } from '../../api/queries';
import type { Minutes, Page, TableView } from '../../api/types';
import { Button, Dialog, Field, Form, SaveProblem, useFaults } from '../../design';
import { wordsOf } from '../../i18n';
import type { CaseProps } from './CaseScreen';

const useWords = wordsOf('room');

/** This table cannot decide it: another one can. */
export function HandOver({ room, agendaCase }: CaseProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="buttons"><Button aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('handOver')}</Button></p>
      <Dialog open={open} title={t('handOver')} onClose={() => setOpen(false)}>
        <HandOverForm room={room} agendaCase={agendaCase} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function HandOverForm({ room, agendaCase, onDone }: CaseProps & { onDone: () => void }) {
  const { t } = useWords();
  const tables = useGet<Page<TableView>>('bottlenecks/v1/tables', { pageSize: 200 });
  const [table, setTable] = useState('');
  const [reason, setReason] = useState('');
  const give = useWrite<Minutes>();
  const { errors, setFaults } = useFaults(give.error);
  const submit = () => {
    const missing = { ...(table === '' && { table: t('missingTable') }), ...(reason.trim() === '' && { reason: t('missingReason') }) };
    setFaults(missing);
    if (Object.keys(missing).length === 0) {
      give.mutate({ path: `bottlenecks/v1/sessions/${room.session.id}/room/cases/${agendaCase.id}/handover`, body: { table, reason: reason.trim() } }, { onSuccess: onDone });
    }
  };
  return (
    <Form onSubmit={submit}>
      <p>{t('handOverLead')}</p>
      <SaveProblem errors={errors} error={give.error} onRetry={submit} />
      <Field name="table" label={t('toTable')} error={errors['table']}>
        <select value={table} onChange={(event) => setTable(event.target.value)}>
          <option value="">{t('chooseTable')}</option>
          {tables.data?.items.filter(({ id }) => id !== room.session.table.id).map((it) => <option key={it.id} value={it.id}>{it.name}</option>)}
        </select>
      </Field>
      <Field name="reason" label={t('why')} error={errors['reason']}>
        <textarea value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={give.isPending}>{t('handOver')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
