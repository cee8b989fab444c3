import { ApiProblem } from '../api/problem';
import { useWrite } from '../api/queries';
import type { Agreement } from '../api/types';
import { Button, SystemError } from '../design';
import { wordsOf } from '../i18n';

const useWords = wordsOf('agreement');

/** One press: this organisation accepts the text that stands here. */
export function Accept({ agreement, filled }: { agreement: Agreement; filled?: boolean }) {
  const { t } = useWords();
  const accept = useWrite<Agreement>();
  if (!agreement.may.accept) return null;
  const changed = accept.error instanceof ApiProblem && accept.error.status === 409 ? accept.error.message : undefined;
  return (
    <>
      <Button
        short={!filled} filled={filled ?? false} about={agreement.what} busy={accept.isPending}
        onClick={() => accept.mutate({ path: `bottlenecks/v1/agreements/${agreement.id}/acceptances`, body: { wording: agreement.wording } })}
      >
        {t('accept')}
      </Button>
      {changed ? <p className="small" role="alert">{changed}</p> : <SystemError error={accept.error} kind="write" />}
    </>
  );
}
