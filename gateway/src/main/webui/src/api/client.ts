import i18next from 'i18next';
import { ApiProblem, problemOf } from './problem';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Params = Record<string, string | number | boolean | undefined | null | readonly (string | number)[]>;

export type RequestOptions = {
  params?: Params | undefined;
  /** JSON body, or FormData for a file. */
  body?: unknown;
  /** Version for If-Match; a number or an ETag. */
  ifMatch?: number | string | undefined;
  /** First write of a resource: If-None-Match: *. */
  ifNoneMatch?: boolean;
  /** Key of this intent; one is made when absent. Give the same key to repeat the same intent. */
  idempotencyKey?: string;
  accept?: string;
  /** The answer is a file. */
  file?: boolean;
  /** Hears how many parts of the file have come; only of a file that says so with Rits-Cases. */
  onPart?: ((done: number, of: number) => void) | undefined;
  /** In the background: an expired session asks nobody to log in, the request just fails. */
  quiet?: boolean;
  signal?: AbortSignal | undefined;
};

export type Answer<T> = { data: T; status: number; etag: string | undefined; location: string | undefined; headers: Headers };

/** What the session shell gives to the client: for which party one acts, and how to come back after a 401. */
type SessionHooks = {
  party: () => string | undefined;
  /** Resolves true when the person has logged in again, false when he gave up. */
  expired: () => Promise<boolean>;
};
let hooks: SessionHooks = { party: () => undefined, expired: () => Promise.resolve(false) };
export function connectSession(next: SessionHooks): void {
  hooks = next;
}

export function queryString(params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value)) value.forEach((one) => query.append(name, String(one)));
    else query.append(name, String(value as string | number | boolean));
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** A new key for one intent of the user. randomUUID exists only on secure origins, so there is a second way. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** path is "projects/v1/…"; the gateway serves it under /api. */
export async function call<T>(method: Method, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const headers = new Headers({
    Accept: options.accept ?? 'application/json',
    'Accept-Language': i18next.language || 'nl',
    'X-Rits': '1',
  });
  const party = hooks.party();
  if (party) headers.set('Rits-Party', party);
  if (method !== 'GET') headers.set('Idempotency-Key', options.idempotencyKey ?? newKey());
  if (options.ifMatch !== undefined) {
    headers.set('If-Match', typeof options.ifMatch === 'number' ? `"${options.ifMatch}"` : options.ifMatch);
  }
  if (options.ifNoneMatch) headers.set('If-None-Match', '*');
  let body: BodyInit | undefined;
  if (options.body instanceof FormData) body = options.body;
  else if (options.body !== undefined) {
    headers.set('Content-Type', method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');
    body = JSON.stringify(options.body);
  }
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = body;
  if (options.signal) init.signal = options.signal;

  let response = await send(path, options, init);
  // The same key goes along again, so a write that did arrive is not done twice.
  if (response.status === 401 && !options.quiet && (await hooks.expired())) response = await send(path, options, init);
  if (!response.ok) throw await problemOf(response);
  return {
    data: (await (options.file ? file(response, options.onPart) : content(response))) as T,
    status: response.status,
    etag: response.headers.get('ETag') ?? undefined,
    location: response.headers.get('Location') ?? undefined,
    headers: response.headers,
  };
}

export async function get<T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> {
  return (await call<T>('GET', path, { params, signal })).data;
}

/** Fetches a file and hands it to the browser to keep. A plain link would not say for which party one acts. */
export async function download(path: string, params?: Params, more: Pick<RequestOptions, 'signal' | 'onPart'> = {}): Promise<void> {
  const { data, headers } = await call<Blob>('GET', path, { params, accept: '*/*', file: true, ...more });
  const name = /filename="([^"]+)"/.exec(headers.get('Content-Disposition') ?? '')?.[1] ?? 'rits';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The last part of a Location header: the id of what was made. */
export function madeId(answer: Answer<unknown>): string | undefined {
  return answer.location?.split('/').pop();
}

async function send(path: string, options: RequestOptions, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api/${path}${queryString(options.params)}`, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiProblem(0, { title: i18next.t('problem.offline') });
  }
}

/** A booklet says after each of its parts that it is there, in a comment that a reader of PDF passes over. */
async function file(response: Response, onPart: RequestOptions['onPart']): Promise<Blob> {
  const of = Number(response.headers.get('Rits-Cases'));
  if (!onPart || !of || !response.body) return response.blob();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  const text = new TextDecoder('latin1');
  let tail = '';
  let done = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    tail += text.decode(next.value);
    for (const match of tail.matchAll(/\n%part (\d+)\n/g)) done = Number(match[1]);
    tail = tail.slice(-20);
    onPart(done, of);
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' });
}

async function content(response: Response): Promise<unknown> {
  if (response.status === 204 || response.headers.get('Content-Length') === '0') return undefined;
  const type = response.headers.get('Content-Type') ?? '';
  if (/json/.test(type)) return response.json();
  return response.text();
}
