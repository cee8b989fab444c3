import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** Kind of a live event → the services whose answers may have changed. The event carries an id only; we read what we may see. */
const touched: Record<string, string[]> = {
  project: ['projects'],
  bottleneck: ['bottlenecks'],
  notification: ['bottlenecks'],
  session: ['bottlenecks'],
  agreement: ['bottlenecks'],
  capacity: ['bottlenecks'],
  lobby: ['bottlenecks'],
};

/** Several events within this time refresh once. */
const GATHER_MS = 150;

function openLive(queries: QueryClient, party: string | undefined): () => void {
  const source = new EventSource(party ? `/live?party=${encodeURIComponent(party)}` : '/live');
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    timer = undefined;
    waiting.forEach((name) => void queries.invalidateQueries({ queryKey: [name] }));
    waiting.clear();
  };
  for (const [kind, names] of Object.entries(touched)) {
    source.addEventListener(kind, () => {
      names.forEach((name) => waiting.add(name));
      timer ??= setTimeout(refresh, GATHER_MS);
    });
  }
  // After a broken line something may have been missed: read again what is on the screen.
  let broken = false;
  source.addEventListener('error', () => (broken = true));
  source.addEventListener('open', () => {
    if (broken) void queries.invalidateQueries();
    broken = false;
  });
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

export function useLive(party: string | undefined, signedIn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => (signedIn ? openLive(queries, party) : undefined), [queries, party, signedIn]);
}
