import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Boundaries } from './createMap';

/** The boundaries of municipalities, once for all maps; while not enabled they are not asked for. */
export function useBoundaries(enabled = true) {
  return useQuery({
    queryKey: ['map', 'boundaries'],
    queryFn: async ({ signal }) =>
      (await call<Boundaries>('GET', 'projects/v1/municipality-boundaries', { accept: 'application/geo+json, application/json', signal })).data,
    enabled, staleTime: Infinity, retry: 1,
  });
}
