import './memory.css';
import type { Params } from '../api/client';
import { useDownload } from '../api/queries';
import { Button, SystemError } from '../design';
import { wordsOf } from '../i18n';

const useWords = wordsOf('memory');

interface Props {
  path: string;
  params: Params;
  csv?: boolean;
  /** Nobody reads who took it along, as with facts of projects. */
  unseen?: boolean;
}

/** Takes what is listed along as a file. */
export function ExportButtons({ path, params, csv, unseen }: Props) {
  const { t } = useWords();
  const file = useDownload();
  const take = (format: string) => file.mutate({ path, params: { ...params, format } });
  const busy = file.isPending ? file.variables.params?.['format'] : undefined;
  return (
    <div className="no-print take-along">
      <div className="buttons">
        <Button short busy={busy === 'xlsx'} onClick={() => take('xlsx')}>{t('exportXlsx')}</Button>
        {csv && <Button short busy={busy === 'csv'} onClick={() => take('csv')}>{t('exportCsv')}</Button>}
      </div>
      {!unseen && <p className="note-size quiet">{t('exportNote')}</p>}
      <SystemError error={file.error} />
    </div>
  );
}
