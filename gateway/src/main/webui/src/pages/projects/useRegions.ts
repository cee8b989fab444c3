import { useGet } from '../../api/queries';
import type { Page, Platform } from '../../api/types';

/** Regions, for the filter; a municipality may lie in several. */
export function useRegions(): Platform[] {
  const { data } = useGet<Page<Platform>>('parties/v1/platforms', { kind: 'REGION', pageSize: 200 }, { staleMs: 300_000 });
  return (data?.items ?? []).filter(({ kind }) => kind === 'REGION').sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
