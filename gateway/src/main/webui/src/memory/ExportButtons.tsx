import './memory.css';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Params } from '../api/client';
import { useDownload } from '../api/queries';
import { Button, SystemError } from '../design';

interface Props {
  path: string;
  params: Params;
  csv?: boolean;
  /** Nobody reads who took it along, as with facts of projects. */
  unseen?: boolean;
}

/** Takes what is listed along as a file. Its words come when the list is there: the page stays meanwhile, and so does the focus. */
export function ExportButtons(props: Props) {
  return <Suspense><Buttons {...props} /></Suspense>;
}

function Buttons({ path, params, csv, unseen }: Props) {
  const { t } = useTranslation('memory');
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
