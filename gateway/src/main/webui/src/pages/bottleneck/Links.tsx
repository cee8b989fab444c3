import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { BottleneckView } from '../../api/types';
import { Button, Dialog, Field, Form, PartyName, Section, useFaults, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('bottleneck');

/** Letters and studies elsewhere, each with who put it there. */
export function Links({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const take = useWrite();
  if (bottleneck.links.length === 0 && !bottleneck.may.link) return null;
  const path = `bottlenecks/v1/bottlenecks/${bottleneck.id}/links`;
  return (
    <Section
      title={t('links')}
      aside={bottleneck.may.link && <Button short icon="plus" aria-haspopup="dialog" onClick={() => setAdding(true)}>{t('addLink')}</Button>}
    >
      <WriteProblem error={take.error} />
      {bottleneck.links.length === 0 && <p className="quiet">{t('noLinks')}</p>}
      <ul className="list">
        {bottleneck.links.map((link) => (
          <li key={link.id} className="apart">
            <span><a href={link.url} rel="noreferrer noopener" target="_blank">{link.title}<span className="reader-only"> ({t('newWindow')})</span></a></span>
            <span className="small">
              <PartyName party={link.party} />
              {link.remove && bottleneck.may.link && (
                <> <Button bare short busy={take.isPending} aria-label={t('removeLink', { title: link.title })} onClick={() => take.mutate({ method: 'DELETE', path: `${path}/${link.id}`, ifMatch: bottleneck.version })}>{t('remove')}</Button></>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Dialog open={adding} title={t('addLink')} onClose={() => setAdding(false)}>
        <LinkForm path={path} onDone={() => setAdding(false)} />
      </Dialog>
    </Section>
  );
}

function LinkForm({ path, onDone }: { path: string; onDone: () => void }) {
  const { t } = useWords();
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const add = useWrite();
  const { errors, setFaults } = useFaults(add.error);
  const submit = () => {
    const missing = { ...(title.trim() === '' && { title: t('missingTitle') }), ...(url.trim() === '' && { url: t('missingUrl') }) };
    setFaults(missing);
    if (Object.keys(missing).length === 0) add.mutate({ path, body: { title: title.trim(), url: url.trim() } }, { onSuccess: onDone });
  };
  return (
    <Form onSubmit={submit}>
      <p>{t('linkLead')}</p>
      <WriteProblem error={add.error} onRetry={submit} />
      <Field name="title" label={t('linkTitle')} error={errors['title']}>
        <input type="text" maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field name="url" label={t('linkUrl')} hint={t('linkUrlHint')} error={errors['url']}>
        <input type="url" maxLength={2000} value={url} onChange={(event) => setUrl(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={add.isPending}>{t('save')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
