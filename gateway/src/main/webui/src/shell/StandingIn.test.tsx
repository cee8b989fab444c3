import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { makeQueryClient } from '../api/queries';
import { StandingIn } from './StandingIn';

vi.mock('./session', () => ({ useSession: () => ({ signedIn: true }) }));
afterEach(() => vi.unstubAllGlobals());

const asked = { id: 'd1', version: 2, person: { id: 'p', name: 'Sanne' }, deputy: { id: 'q', name: 'Pim' }, roles: ['planner'], from: '2026-11-16', until: '2026-12-01', accepted: false };
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

test('trying_again_to_decline_declines_and_does_not_accept', async () => {
  const writes: { method: string; path: string; key: string | null }[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (init.method === 'GET') return Promise.resolve(json({ deputyFor: [asked] }));
    writes.push({ method: init.method ?? '', path, key: new Headers(init.headers).get('Idempotency-Key') });
    return Promise.resolve(json({ title: 'stuk' }, 500));
  });
  render(<QueryClientProvider client={makeQueryClient()}><StandingIn /></QueryClientProvider>);
  fireEvent.click(await screen.findByRole('button', { name: /^Afslaan/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Opnieuw proberen' }));
  await waitFor(() => expect(writes).toHaveLength(2));
  expect(writes[0]).toMatchObject({ method: 'DELETE', path: '/api/parties/v1/deputies/d1' });
  expect(writes[1]).toEqual(writes[0]);
});
