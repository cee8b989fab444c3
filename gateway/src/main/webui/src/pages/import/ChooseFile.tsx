import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../../api/queries';
import type { ImportView } from '../../api/types';
import { Button, Field, Section, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';

const useWords = wordsOf('import');

export function ChooseFile() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { roles } = useMe();
  const administrator = roles.includes('administrator');
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const send = useWrite<ImportView>();
  const submit = () => {
    setMissing(!file);
    if (!file) {
      return;
    }
    const body = new FormData();
    body.append('file', file);
    if (administrator) {
      body.append('onBehalf', 'true');
    }
    send.mutate({ path: 'projects/v1/imports', body }, { onSuccess: (answer) => void navigate(`/inlezen/${answer.data.id}`) });
  };
  return (
    <Section title={t('chooseFile')}>
      {administrator && <p>{t('onBehalf')}</p>}
      <WriteProblem error={send.error} onRetry={submit} />
      <div className="form">
        <Field name="file" label={t('file')} hint={t('fileHint')} error={missing ? t('fileMissing') : undefined}>
          <input type="file" accept=".csv,.txt,.xlsx" onChange={(event) => setFile(event.target.files?.[0])} />
        </Field>
        <p className="buttons import-end">
          <Button filled busy={send.isPending} onClick={submit}>
            {t('look')}
          </Button>
          {send.isPending && <span role="status">{t('reading')}</span>}
        </p>
      </div>
    </Section>
  );
}
