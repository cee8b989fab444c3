import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CauseView } from '../api/types';
import { today } from '../format';
import { causesRead } from './served';

/** Causes of bottlenecks as the administrator keeps them. */
export function useCauses(): { all: CauseView[]; valid: CauseView[] } {
  const { data } = useQuery(causesRead);
  return useMemo(() => {
    const now = today();
    const all = data ?? [];
    return { all, valid: all.filter((one) => one.validFrom <= now && (one.validUntil === undefined || one.validUntil >= now)) };
  }, [data]);
}
