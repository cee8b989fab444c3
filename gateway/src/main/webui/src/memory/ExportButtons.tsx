import './memory.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download, type Params } from '../api/client';
import { Button, SystemError } from '../design';

/** Takes what is listed along as a file. */
export function ExportButtons({ path, params, csv }: { path: string; params: Params; csv?: boolean }) {
  const { t } = useTranslation('memory');
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<Error | null>(null);
  const take = (format: string) => {
    setBusy(format);
    setError(null);
    download(path, { ...params, format })
      .catch((failed: unknown) => setError(failed as Error))
      .finally(() => setBusy(undefined));
  };
  return (
    <div className="no-print take-along">
      <div className="buttons">
        <Button short busy={busy === 'xlsx'} onClick={() => take('xlsx')}>{t('exportXlsx')}</Button>
        {csv && <Button short busy={busy === 'csv'} onClick={() => take('csv')}>{t('exportCsv')}</Button>}
      </div>
      <p className="note-size quiet">{t('exportNote')}</p>
      <SystemError error={error} />
    </div>
  );
}
