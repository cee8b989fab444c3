import { useState } from 'react';
import { useGet, useWrite } from '../../api/queries';
import { Button, Choice, ChoiceField, Fetching, Note, PageHead, WriteProblem } from '../../design';
import { languages, wordsOf } from '../../i18n';
import { MailedViews } from '../../own/MailedViews';

const useWords = wordsOf('settings');

const frequencies = ['DAILY', 'WEEKLY', 'NONE'] as const;
type MailSettings = { version: number; email?: string; frequency: (typeof frequencies)[number]; language: string };
const PATH = 'parties/v1/me/mail';

/** How often and in which language someone is mailed. The link at the foot of every mail leads here. */
export function Component() {
  const { t } = useWords();
  const settings = useGet<MailSettings>(PATH);
  return (
    <>
      <PageHead title={t('title')} tab={t('tab')} lead={t('lead')} />
      <Fetching what={settings} rows={3} />
      {settings.data && !settings.data.email && <Note><p>{t('noAddress')}</p></Note>}
      {settings.data?.email && <Form settings={settings.data} />}
      <MailedViews />
    </>
  );
}

function Form({ settings }: { settings: MailSettings }) {
  const { t } = useWords();
  const [frequency, setFrequency] = useState(settings.frequency);
  const [language, setLanguage] = useState(settings.language);
  const save = useWrite<MailSettings>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ method: 'PUT', path: PATH, ifMatch: settings.version, body: { frequency, language } });
      }}
    >
      <p>{t('address', { email: settings.email })}</p>
      <WriteProblem error={save.error} />
      <ChoiceField label={t('frequency')} name="frequency">
        {frequencies.map((one) => (
          <Choice key={one} name="frequency" value={one} checked={frequency === one} onChange={() => setFrequency(one)} label={t(one)} />
        ))}
      </ChoiceField>
      <ChoiceField label={t('language')} name="language">
        {languages.map((one) => (
          <Choice key={one} name="language" value={one} checked={language === one} onChange={() => setLanguage(one)} label={t(`common:languages.${one}`)} />
        ))}
      </ChoiceField>
      <div className="buttons"><Button filled type="submit" busy={save.isPending}>{t('common:save')}</Button></div>
      <p role="status">{save.isSuccess && t('saved')}</p>
    </form>
  );
}
