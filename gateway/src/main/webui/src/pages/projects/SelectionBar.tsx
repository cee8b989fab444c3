import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Params } from '../../api/client';
import { getOptions } from '../../api/queries';
import type { ProjectPage } from '../../api/types';
import { Button, LinkButton, SystemError } from '../../design';
import { count } from '../../format';
import { wordsOf } from '../../i18n';
import { MOST, select } from '../../sharing/selection';

const useWords = wordsOf('projects');

const STEP = 200;

/** What is ticked, and what can be done with it; appears with the first tick. */
export function SelectionBar({ party, selected, total, filters, edits }: { party: string; selected: string[]; total: number; filters: Params; /** Steward of plans. */ edits: boolean }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [gathering, setGathering] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  if (selected.length === 0) return null;
  const all = async () => {
    setGathering(true);
    setError(null);
    try {
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const { items, next } = await queries.fetchQuery(getOptions<ProjectPage>('projects/v1/projects', { ...filters, sort: 'name', after, pageSize: STEP }));
        ids.push(...items.map(({ id }) => id));
        after = next;
      } while (after !== undefined && ids.length < MOST);
      select(party, [...selected, ...ids]);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setGathering(false);
    }
  };
  return (
    <div className="selection-bar no-print">
      <p role="status"><b>{t('selection.count', { count: selected.length, formatted: count(selected.length) })}</b></p>
      <div className="buttons">
        <LinkButton short filled to="/delen">{t('selection.share')}</LinkButton>
        {edits && <LinkButton short to="/projecten/wijzigen">{t('selection.edit')}</LinkButton>}
        {total > selected.length && <Button short busy={gathering} onClick={() => void all()}>{t('selection.all', { count: total, formatted: count(Math.min(total, MOST)) })}</Button>}
        <Button short bare onClick={() => select(party, [])}>{t('selection.none')}</Button>
      </div>
      <SystemError error={error} onRetry={() => void all()} />
    </div>
  );
}
