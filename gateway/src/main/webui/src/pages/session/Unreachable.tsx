import { useGet } from '../../api/queries';
import type { PartyRef, Reachability } from '../../api/types';
import { Note } from '../../design';
import { listOf } from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('session');

/** More do not fit in one address. */
const MOST = 80;

/** Whom an invitation by mail will not reach: without an account, an address, or the wish for mail. For the chair. */
export function Unreachable({ parties }: { parties: PartyRef[] }) {
  const { t } = useWords();
  const ids = parties.slice(0, MOST).map(({ id }) => id);
  const found = useGet<Reachability[]>(ids.length > 0 ? 'parties/v1/parties/_reachable' : undefined, { party: ids }, { staleMs: 60_000, keep: true });
  const without = new Set(found.data?.filter(({ reachable }) => !reachable).map(({ party }) => party));
  const missed = parties.filter(({ id }) => without.has(id));
  return (
    <div role="status">
      {missed.length > 0 && (
        <Note icon="help">
          <p><b>{t('reach.title')}</b></p>
          <p className="small">{t('reach.nobody', { parties: listOf(missed.map(({ name }) => name)) })}</p>
        </Note>
      )}
    </div>
  );
}
