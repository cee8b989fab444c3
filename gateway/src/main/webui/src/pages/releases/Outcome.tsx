import { useGet } from '../../api/queries';
import type { ReleaseBatch } from '../../api/types';
import { Note } from '../../design';
import { count } from '../../format';
import { wordsOf } from '../../i18n';
import { Undo } from './Undo';

const useWords = wordsOf('releases');

/** What came of it, with a way back. */
export function Outcome({ batch, path }: { batch: ReleaseBatch; path: string }) {
  const { t } = useWords();
  // After undoing, the service tells how it ended.
  const now = useGet<ReleaseBatch>(`${path}/${batch.id}`).data ?? batch;
  return (
    <Note kind="good" live action={now.undoneAt ? undefined : <Undo batch={now} path={path} />}>
      <p>
        {now.undoneAt ? t('undone', { count: now.changed - now.kept, formatted: count(now.changed - now.kept) }) : t('applied', { count: now.changed, formatted: count(now.changed), projects: count(now.projects) })}
        {now.kept > 0 && ` ${t('kept', { count: now.kept, formatted: count(now.kept) })}`}
      </p>
    </Note>
  );
}
