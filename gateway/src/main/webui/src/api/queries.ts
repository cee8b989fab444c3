import { keepPreviousData, QueryClient, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, download, get, newKey, type Answer, type Method, type Params, type RequestOptions } from './client';
import { ApiProblem } from './problem';
import type { Stretch } from './types';

/**
 * Reading: useGet<T>('projects/v1/projects', params).
 * Every key starts with the service ("projects", "parties", "bottlenecks"), so a live event or a write refreshes by service.
 */
export const service = (path: string): string => path.split('/', 1)[0] ?? path;

export function getOptions<T>(path: string, params?: Params) {
  return queryOptions({
    queryKey: [service(path), path, params ?? {}] as const,
    queryFn: ({ signal }) => get<T>(path, params, signal),
  });
}

/**
 * What is to be edited, with the tag of exactly that version. Read once, when the form opens: with the tag of a later version, as a live
 * event would bring it, the form would write over what somebody else changed meanwhile.
 */
export function useTagged<T>(path: string) {
  return useQuery({
    queryKey: [service(path), 'tagged', path] as const,
    queryFn: ({ signal }) => call<T>('GET', path, { signal }),
    staleTime: 'static',
    gcTime: 0,
  });
}

type GetOptions = { enabled?: boolean; keep?: boolean; refetchMs?: number; staleMs?: number };

/** keep: show the previous page while the next one comes (lists). path undefined: not asked. */
export function useGet<T>(path: string | undefined, params?: Params, options: GetOptions = {}) {
  return useQuery({
    ...getOptions<T>(path ?? 'none', params),
    enabled: path !== undefined && (options.enabled ?? true),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    ...(options.refetchMs ? { refetchInterval: options.refetchMs } : {}),
    ...(options.staleMs ? { staleTime: options.staleMs } : {}),
  });
}

/** A list without a total that is read on and on: pages are put under each other. */
export function usePages<T>(path: string, params: Params & { pageSize: number }) {
  return useInfiniteQuery({
    queryKey: [service(path), 'pages', path, params] as const,
    queryFn: ({ signal, pageParam }) => get<Stretch<T>>(path, { ...params, page: pageParam }, signal),
    initialPageParam: 1,
    getNextPageParam: ({ page, more }) => (more ? page + 1 : undefined),
  });
}

export type Write = { method?: Method; path: string } & Omit<RequestOptions, 'signal' | 'accept'>;

/**
 * Writing: const save = useWrite<Answer>(); save.mutate({ method: 'PUT', path, body, ifMatch }).
 * Refreshes everything of the services named (own service when none). Repeating a failed write keeps its Idempotency-Key.
 */
export function useWrite<T = unknown>(alsoRefresh: string[] = []) {
  const queries = useQueryClient();
  return useMutation<Answer<T>, Error, Write>({
    mutationFn: (write) => {
      // Kept on the write itself, so that a second try of the same intent carries the same key.
      write.idempotencyKey ??= newKey();
      const { method = 'POST', path, ...options } = write;
      return call<T>(method, path, options);
    },
    retry: (times, error) => error instanceof ApiProblem && error.status === 503 && times < 2,
    onSuccess: (_, write) =>
      Promise.all([service(write.path), ...alsoRefresh].map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  });
}

/** Taking a file along: const take = useDownload(); take.mutate({ path, params }). */
export function useDownload() {
  return useMutation<unknown, Error, { path: string; params?: Params }>({ mutationFn: ({ path, params }) => download(path, params), networkMode: 'always' });
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        // What was refused stays refused; only a missing or overloaded service is asked again.
        retry: (times, error) => times < 2 && (!(error instanceof ApiProblem) || error.offline || error.status >= 502),
      },
    },
  });
}
