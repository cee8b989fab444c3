import { useWrite } from '../../../api/queries';
import type { ReleaseView } from '../../../api/types';
import { Button, Note, SystemError } from '../../../design';
import { day } from '../../../format';
import { wordsOf } from '../../../i18n';

const useWords = wordsOf('project-sharing');

/** Once a year: is this still right? */
export function YearlyReview({ release, path }: { release: ReleaseView; path: string }) {
  const { t } = useWords();
  const confirm = useWrite();
  const send = () => confirm.mutate({ path: `${path}/confirmations` });
  return (
    <>
      <SystemError error={confirm.error} kind="write" onRetry={send} />
      {confirm.isSuccess && <Note kind="good" live><p>{t('review.done')}</p></Note>}
      {release.reviewDue && !confirm.isSuccess && (
        <Note kind="asks" action={<Button short busy={confirm.isPending} onClick={send}>{t('review.still')}</Button>}>
          <p><b>{t('review.title')}</b> {release.confirmedAt ? t('review.last', { date: day(release.confirmedAt) }) : t('review.never')}</p>
        </Note>
      )}
    </>
  );
}
