import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../api/client';

const SETTLE_MS = 250;

/** Asks the service what would change, a moment after the last choice. Nothing is written. body undefined: nothing to ask. */
export function usePreview<T>(path: string, body: unknown) {
  const asked = body === undefined ? undefined : JSON.stringify(body);
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const query = useQuery({
    queryKey: ['projects', 'preview', path, settled],
    queryFn: async ({ signal }) => (await call<T>('POST', path, { body: JSON.parse(settled ?? 'null') as unknown, signal })).data,
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const current = asked !== undefined && asked === settled && !query.isPlaceholderData;
  return { ...query, data: asked === undefined ? undefined : query.data, current: current && query.isSuccess };
}
