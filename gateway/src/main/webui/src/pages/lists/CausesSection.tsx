import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { CauseView } from '../../api/types';
import { causesRead } from '../../codes/served';
import { Button, Choice, DataTable, Dialog, Fetching, Field, Form, Section, useFaults, WriteProblem, type Column } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('lists');

/** Causes of bottlenecks: who usually solves them, where they begin, and which are not for others. */
export function CausesSection({ validity, onDone }: { validity: (one: { validFrom: string; validUntil?: string }) => string; onDone: (said: string) => void }) {
  const { t, i18n } = useWords();
  const causes = useQuery({ ...causesRead, staleTime: 0 });
  const [editing, setEditing] = useState<CauseView | 'new'>();
  const name = (one: CauseView) => (i18n.language === 'en' ? one.en : one.nl);
  const columns: Column<CauseView>[] = [
    { key: 'name', header: t('causes.cause'), rowHeader: true, cell: (one) => <>{name(one)} <code className="quiet list-code">{one.code}</code></> },
    { key: 'table', header: t('causes.firstTable'), label: t('causes.firstTable'), cell: (one) => t(`causes.${one.firstTable}`) },
    { key: 'confidential', header: t('causes.who'), label: t('causes.who'), cell: (one) => t(one.confidential ? 'causes.few' : 'causes.usual') },
    { key: 'valid', header: t('valid'), label: t('valid'), cell: (one) => validity(one) },
    { key: 'edit', header: <span className="reader-only">{t('change')}</span>, cell: (one) => <Button short aria-label={t('changeOf', { name: name(one) })} onClick={() => setEditing(one)}>{t('change')}</Button> },
  ];
  return (
    <Section title={t('causes.title')} aside={<Button short icon="plus" onClick={() => setEditing('new')}>{t('causes.add')}</Button>}>
      <Fetching what={causes} />
      {causes.data && <DataTable columns={columns} rows={causes.data} rowKey={(one) => one.code} caption={t('causes.title')} />}
      {editing && <CauseForm cause={editing === 'new' ? undefined : editing} onDone={onDone} onClose={() => setEditing(undefined)} />}
    </Section>
  );
}

function CauseForm({ cause, onDone, onClose }: { cause: CauseView | undefined; onDone: (said: string) => void; onClose: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [words, setWords] = useState({
    nl: cause?.nl ?? '', en: cause?.en ?? '', firstTable: cause?.firstTable ?? 'LOCAL', validFrom: cause?.validFrom ?? '', validUntil: cause?.validUntil ?? '',
  });
  const [confidential, setConfidential] = useState(cause?.confidential ?? false);
  const save = useWrite();
  const { errors } = useFaults(save.error);
  const path = `bottlenecks/v1/causes/${encodeURIComponent(cause?.code ?? code.trim().toUpperCase())}`;
  const set = (field: keyof typeof words) => (event: { target: { value: string } }) => setWords({ ...words, [field]: event.target.value });
  const done = (said: string) => () => {
    onDone(t(said, { name: words.nl }));
    onClose();
  };
  const submit = () =>
    save.mutate(
      {
        method: 'PUT', path, ...(cause ? { ifMatch: cause.version } : { ifNoneMatch: true }),
        body: {
          nl: words.nl, en: words.en, firstTable: words.firstTable, confidential, usualOwners: cause?.usualOwners ?? [],
          ...(words.validFrom && { validFrom: words.validFrom }), ...(words.validUntil && { validUntil: words.validUntil }), ...(cause && { sort: cause.sort }),
        },
      },
      { onSuccess: done('saved') },
    );
  return (
    <Dialog open title={cause ? t('changeOf', { name: cause.nl }) : t('causes.add')} onClose={onClose}>
      <Form onSubmit={submit}>
        <WriteProblem error={save.error} onRetry={submit} />
        {!cause && <Field name="code" label={t('code')} hint={t('codeHint')} error={errors['code']}><input type="text" maxLength={40} autoComplete="off" value={code} onChange={(event) => setCode(event.target.value)} /></Field>}
        <Field name="nl" label={t('dutch')} error={errors['nl']}><input type="text" maxLength={100} value={words.nl} onChange={set('nl')} /></Field>
        <Field name="en" label={t('english')} error={errors['en']}><input type="text" lang="en" maxLength={100} value={words.en} onChange={set('en')} /></Field>
        <Field name="firstTable" label={t('causes.firstTable')} error={errors['firstTable']}>
          <select value={words.firstTable} onChange={set('firstTable')}>
            <option value="LOCAL">{t('causes.LOCAL')}</option>
            <option value="REGIONAL">{t('causes.REGIONAL')}</option>
          </select>
        </Field>
        <Choice type="checkbox" name="confidential" value="yes" checked={confidential} onChange={setConfidential} label={t('causes.confidential')} small={t('causes.confidentialMeans')} />
        <Field name="validFrom" optional label={t('validFrom')} error={errors['validFrom']}><input type="date" value={words.validFrom} onChange={set('validFrom')} /></Field>
        <Field name="validUntil" optional label={t('validUntil')} hint={t('causes.untilHint')} error={errors['validUntil']}><input type="date" value={words.validUntil} onChange={set('validUntil')} /></Field>
        <div className="buttons">
          <Button filled type="submit" busy={save.isPending}>{t('common:save')}</Button>
          {cause && <Button busy={save.isPending} onClick={() => save.mutate({ method: 'DELETE', path, ifMatch: cause.version }, { onSuccess: done('causes.removed') })}>{t('causes.remove')}</Button>}
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
