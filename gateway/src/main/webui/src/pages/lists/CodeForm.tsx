import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { ServedCode } from '../../codes/served';
import { Button, Dialog, Field, Form, useFaults, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('lists');

/** The words and the validity of a code; a new one in a list that may grow. */
export function CodeForm({ list, code, onDone, onClose }: { list: string; code: ServedCode | undefined; onDone: (said: string) => void; onClose: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [nl, setNl] = useState(code?.nl ?? '');
  const [en, setEn] = useState(code?.en ?? '');
  const [from, setFrom] = useState(code?.validFrom ?? '');
  const [until, setUntil] = useState(code?.validUntil ?? '');
  const save = useWrite<ServedCode>();
  const { errors } = useFaults(save.error);
  const submit = () =>
    save.mutate(
      {
        method: 'PUT', path: `projects/v1/code-lists/${list}/${encodeURIComponent(code?.code ?? name.trim().toUpperCase())}`,
        ...(code ? { ifMatch: code.version } : { ifNoneMatch: true }),
        body: { nl, en, ...(from && { validFrom: from }), ...(until && { validUntil: until }), ...(code && { sort: code.sort }) },
      },
      {
        onSuccess: () => {
          onDone(t('saved', { name: nl }));
          onClose();
        },
      },
    );
  return (
    <Dialog open title={code ? t('changeOf', { name: code.nl }) : t('add')} onClose={onClose}>
      <Form onSubmit={submit}>
        <WriteProblem error={save.error} onRetry={submit} />
        {!code && <Field name="code" label={t('code')} hint={t('codeHint')} error={errors['code']}><input type="text" maxLength={40} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} /></Field>}
        <Field name="nl" label={t('dutch')} error={errors['nl']}><input type="text" maxLength={200} value={nl} onChange={(event) => setNl(event.target.value)} /></Field>
        <Field name="en" label={t('english')} error={errors['en']}><input type="text" lang="en" maxLength={200} value={en} onChange={(event) => setEn(event.target.value)} /></Field>
        <Field name="validFrom" optional label={t('validFrom')} error={errors['validFrom']}><input type="date" value={from} onChange={(event) => setFrom(event.target.value)} /></Field>
        <Field name="validUntil" optional label={t('validUntil')} hint={t('validUntilHint')} error={errors['validUntil']}><input type="date" value={until} onChange={(event) => setUntil(event.target.value)} /></Field>
        <div className="buttons">
          <Button filled type="submit" busy={save.isPending}>{t('common:save')}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
