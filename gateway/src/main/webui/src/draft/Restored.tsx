import { useTranslation } from 'react-i18next';
import { Button, Note } from '../design';

/** Above a form that was filled with a draft: that it was, and a way to begin anew. */
export function Restored({ draft, onStartOver }: {
  draft: { restored: boolean; outdated: boolean; savedAt: string | undefined };
  onStartOver: () => void;
}) {
  const { t } = useTranslation();
  if (!draft.restored || !draft.savedAt) return null;
  return (
    <Note icon="clock" action={<Button short onClick={onStartOver}>{t('saveBar.startOver')}</Button>}>
      <p>{t('saveBar.restored')}{draft.outdated && ` ${t('saveBar.outdated')}`}</p>
    </Note>
  );
}
