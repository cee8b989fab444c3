import './own.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import type { Page, SavedView } from '../api/types';
import { Button, LoadingRows, Section, SystemError } from '../design';
import { wordsOf } from '../i18n';
import { useMail } from './useMail';

const useWords = wordsOf('own');

/** About which views one gets mail, and a way out of each. */
export function MailedViews() {
  const { t } = useWords();
  const views = useGet<Page<SavedView>>('projects/v1/views', { mailed: true, pageSize: 200 });
  const mail = useMail();
  const [said, setSaid] = useState('');
  return (
    <div className="mailed">
      <Section title={t('mailedTitle')}>
        {views.isPending && <LoadingRows rows={2} />}
        <SystemError error={views.error ?? mail.error} onRetry={() => void views.refetch()} />
        {views.data?.total === 0 && <p>{t('mailedNone')}</p>}
        {views.data && views.data.total > 0 && (
          <ul className="mailed-views">
            {views.data.items.map((view) => (
              <li key={view.id}>
                <Link to={`/projecten?${view.query}`}>{view.name}</Link>
                <Button short busy={mail.busy} aria-label={t('stopMailOf', { name: view.name })} onClick={() => mail.set(view, false, () => setSaid(t('mailStopped', { name: view.name })))}>
                  {t('stopMail')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <p role="status">{said}</p>
      </Section>
    </div>
  );
}
