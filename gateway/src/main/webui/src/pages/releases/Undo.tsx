import { useWrite } from '../../api/queries';
import type { ReleaseBatch } from '../../api/types';
import { Button, SystemError } from '../../design';
import { day, time } from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('releases');

/** Within a day everything is put back, except what was changed since then. */
export function Undo({ batch, path }: { batch: ReleaseBatch; path: string }) {
  const { t } = useWords();
  const undo = useWrite<ReleaseBatch>();
  const send = () => undo.mutate({ path: `${path}/${batch.id}/_undo` });
  const at = `${day(batch.at)}, ${time(batch.at)}`;
  if (Date.parse(batch.undoUntil) < Date.now()) return <span className="quiet">{t('tooLate')}</span>;
  return (
    <>
      <Button short busy={undo.isPending} about={at} onClick={send}>{t('common:undo')}</Button>
      <SystemError error={undo.error} kind="write" onRetry={send} />
    </>
  );
}
