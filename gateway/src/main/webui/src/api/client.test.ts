import { afterEach, expect, test, vi } from 'vitest';
import { call, connectSession, madeId, queryString } from './client';
import { ApiProblem } from './problem';

type Sent = { url: string; headers: Headers; body: unknown };
function answering(...answers: (Response | Error)[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, headers: new Headers(init.headers), body: init.body });
    const answer = answers.shift();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return sent;
}
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers } });
const again = (outcome: boolean) => connectSession({ party: () => 'party-1', expired: () => Promise.resolve(outcome) });

afterEach(() => {
  vi.unstubAllGlobals();
  connectSession({ party: () => undefined, expired: () => Promise.resolve(false) });
});

test('a_write_carries_the_own_header_a_key_the_version_and_the_party_acted_for', async () => {
  again(false);
  const [sent] = [answering(json({ id: 1 }))];
  await call('PATCH', 'projects/v1/projects/1', { body: { name: 'X' }, ifMatch: 7 });
  const headers = sent[0]?.headers;
  expect(sent[0]?.url).toBe('/api/projects/v1/projects/1');
  expect(headers?.get('X-Rits')).toBe('1');
  expect(headers?.get('Idempotency-Key')).toMatch(/^[\da-f-]{32,36}$/);
  expect(headers?.get('If-Match')).toBe('"7"');
  expect(headers?.get('Rits-Party')).toBe('party-1');
  expect(headers?.get('Accept-Language')).toBe('nl');
  expect(headers?.get('Content-Type')).toBe('application/merge-patch+json');
});

test('after_logging_in_again_the_same_write_is_sent_once_more_with_the_same_key', async () => {
  again(true);
  const sent = answering(json({ title: 'Niet ingelogd' }, 401), json({ id: 1 }, 201, { Location: '/api/projects/v1/projects/42' }));
  const answer = await call('POST', 'projects/v1/projects', { body: { name: 'X' } });
  expect(sent).toHaveLength(2);
  expect(sent[1]?.headers.get('Idempotency-Key')).toBe(sent[0]?.headers.get('Idempotency-Key'));
  expect(sent[1]?.body).toBe(sent[0]?.body);
  expect(madeId(answer)).toBe('42');
});

test('who_does_not_log_in_again_gets_the_problem', async () => {
  again(false);
  answering(json({ type: 'urn:rits:problem:sign-in-required', title: 'Niet ingelogd' }, 401));
  await expect(call('GET', 'projects/v1/projects')).rejects.toMatchObject({ status: 401, code: 'sign-in-required' });
});

test('all_faults_of_a_problem_are_told_by_field', async () => {
  answering(json({
    type: 'urn:rits:problem:invalid', title: 'Invoer onjuist', detail: 'Pas 3 velden aan',
    errors: [{ pointer: '/reason', detail: 'Geef een reden.' }, { pointer: '#/milestones/0/date', detail: 'Ligt in het verleden.' }, { pointer: '/milestones/0/date', detail: 'Ligt vóór de start.' }],
  }, 400, { traceparent: '00-abcdef0123456789abcdef0123456789-1111111111111111-01' }));
  const problem = await call('PUT', 'projects/v1/x').catch((error: unknown) => error as ApiProblem);
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({ aboutInput: true, conflict: false, reference: 'abcdef0123456789abcdef0123456789' });
  expect((problem as ApiProblem).fieldErrors()).toEqual({ reason: 'Geef een reden.', 'milestones.0.date': 'Ligt in het verleden. Ligt vóór de start.' });
});

test('an_answer_that_is_no_json_still_gives_a_problem_with_its_status', async () => {
  answering(new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } }));
  await expect(call('GET', 'projects/v1/projects')).rejects.toMatchObject({ status: 502, offline: false });
});

test('without_a_connection_the_problem_says_so', async () => {
  answering(new TypeError('Failed to fetch'));
  await expect(call('GET', 'projects/v1/projects')).rejects.toMatchObject({ status: 0, offline: true });
});

test('a_conflict_gives_the_state_stored_now', async () => {
  answering(json({ type: 'urn:rits:problem:changed', current: { version: 9 } }, 412));
  await expect(call('PUT', 'x', { ifMatch: 8 })).rejects.toMatchObject({ conflict: true, body: { current: { version: 9 } } });
});

test('empty_parameters_are_left_out_and_lists_are_repeated', () => {
  expect(queryString({ q: '', a: undefined, page: 2, status: ['1A', '2A'], mine: true })).toBe('?page=2&status=1A&status=2A&mine=true');
  expect(queryString({})).toBe('');
});
