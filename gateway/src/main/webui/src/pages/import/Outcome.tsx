import { useWrite } from '../../api/queries';
import type { ImportView } from '../../api/types';
import { Button, LinkButton, Note, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { Totals } from './Totals';

const useWords = wordsOf('import');

/** While it is being written: how far. Afterwards: what it brought, and undoing. */
export function Outcome({ it }: { it: ImportView }) {
  const { t } = useWords();
  const undo = useWrite<ImportView>();
  const all = it.totals.created + it.totals.changed;
  if (it.state === 'APPLYING') {
    return (
      <section aria-live="polite">
        <p>{t('busy', { done: format.count(it.done), all: format.count(all) })}</p>
        <progress className="import-progress" value={it.done} max={Math.max(1, all)} aria-label={t('progress')} />
        <p className="quiet small">{t('allOrNothing')}</p>
      </section>
    );
  }
  return (
    <>
      <Note kind={it.state === 'APPLIED' ? 'good' : 'plain'} live>
        <p>
          {it.state === 'APPLIED'
            ? t('applied', {
                all: format.count(it.totals.created + it.totals.changed + it.totals.unchanged),
                created: format.count(it.totals.created),
                changed: format.count(it.totals.changed),
                unchanged: format.count(it.totals.unchanged),
              })
            : t('undone')}
        </p>
        {it.undoUntil && <p>{t('undoUntil', { day: format.day(it.undoUntil), time: format.time(it.undoUntil) })}</p>}
      </Note>
      <WriteProblem error={undo.error} />
      <Totals it={it} />
      <p className="buttons import-end">
        <LinkButton filled to="/inlezen">
          {t('another')}
        </LinkButton>
        {it.undoUntil && (
          <Button busy={undo.isPending} onClick={() => undo.mutate({ path: `projects/v1/imports/${it.id}/_undo` })}>
            {t('undo')}
          </Button>
        )}
      </p>
    </>
  );
}
