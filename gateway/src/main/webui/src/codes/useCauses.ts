import { useEffect, useMemo } from 'react';
import { useGet } from '../api/queries';
import type { CauseView } from '../api/types';
import { today } from '../format';
import { takeServedLists } from './index';

const HOUR = 3_600_000;

/** Causes of bottlenecks as the administrator keeps them; their words are known to label() from then on. */
export function useCauses(): { all: CauseView[]; valid: CauseView[] } {
  const { data } = useGet<CauseView[]>('bottlenecks/v1/causes', undefined, { staleMs: HOUR });
  useEffect(() => {
    if (!data) return;
    takeServedLists({ lists: { cause: data } });
    // What an administrator changed goes before the word that was built in.
    takeServedLists({ lists: { cause: data.filter(({ version }) => version > 1) } }, true);
  }, [data]);
  return useMemo(() => {
    const now = today();
    const all = data ?? [];
    return { all, valid: all.filter((one) => one.validFrom <= now && (one.validUntil === undefined || one.validUntil >= now)) };
  }, [data]);
}
