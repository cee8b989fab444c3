import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { Addressee, LobbyBundle, LobbyPoint } from '../../api/types';
import { Button, Dialog, Field, Form, SaveProblem, useFaults } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('lobby');

/** @param was what is reworded; absent: a new one of this cause */
export function LobbyForm({ was, cause, tables, onDone, onClose }: {
  was?: LobbyPoint; cause: string; tables: LobbyBundle['tables']; onDone: (id: string) => void; onClose: () => void;
}) {
  const { t } = useWords();
  const [draft, setDraft] = useState({ table: was?.table.id ?? tables[0]?.id ?? '', title: was?.title ?? '', asked: was?.asked ?? '', addressee: was?.addressee ?? ('PROVINCE' as Addressee) });
  const save = useWrite<LobbyPoint>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    const missing: Record<string, string> = {
      ...(draft.title.trim() === '' && { title: t('missing.title') }),
      ...(draft.asked.trim() === '' && { asked: t('missing.asked') }),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    const words = { title: draft.title.trim(), asked: draft.asked.trim(), addressee: draft.addressee };
    save.mutate(
      was
        ? { method: 'PUT', path: `bottlenecks/v1/lobby/${was.id}`, body: words, ifMatch: was.version }
        : { path: 'bottlenecks/v1/lobby', body: { ...words, table: draft.table, cause } },
      {
        onSuccess: ({ data }) => {
          onClose();
          onDone(data.id);
        },
      },
    );
  };
  return (
    <Dialog open title={t(was ? 'reword' : 'ask')} onClose={onClose}>
      <Form onSubmit={submit}>
        <p>{t(was ? 'rewordLead' : 'askLead')}</p>
        <SaveProblem errors={errors} error={save.error} onRetry={submit} conflict={t('overtaken')} />
        {!was && (
          <Field name="table" label={t('table')} error={errors.table ?? errors.cause}>
            <select value={draft.table} onChange={(event) => setDraft({ ...draft, table: event.target.value })}>
              {tables.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </select>
          </Field>
        )}
        <Field name="title" label={t('name')} error={errors.title}>
          <input type="text" maxLength={200} value={draft.title} onChange={(event) => setDraft({ ...draft, title: event.target.value })} />
        </Field>
        <Field name="addressee" label={t('askedOf')} error={errors.addressee}>
          <select value={draft.addressee} onChange={(event) => setDraft({ ...draft, addressee: event.target.value as Addressee })}>
            {(['PROVINCE', 'STATE'] as const).map((each) => <option key={each} value={each}>{t(`addressee.${each}`)}</option>)}
          </select>
        </Field>
        <Field name="asked" label={t('asked')} hint={t('askedHint')} error={errors.asked}>
          <textarea rows={4} maxLength={2000} value={draft.asked} onChange={(event) => setDraft({ ...draft, asked: event.target.value })} />
        </Field>
        <div className="buttons">
          <Button filled type="submit" busy={save.isPending}>{t('saveAndSign')}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
