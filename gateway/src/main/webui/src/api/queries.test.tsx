import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { makeQueryClient, useTagged } from './queries';

afterEach(() => vi.unstubAllGlobals());

test('what_is_being_edited_keeps_its_tag_while_others_change_it_and_a_form_that_opens_again_reads_again', async () => {
  let version = 0;
  vi.stubGlobal('fetch', () => {
    version += 1;
    return Promise.resolve(new Response(JSON.stringify({ version }), { headers: { 'Content-Type': 'application/json', ETag: `"${version}"` } }));
  });
  const queries = makeQueryClient();
  const wrapper = ({ children }: { children: React.ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
  const open = () => renderHook(() => useTagged<{ version: number }>('projects/v1/projects/1'), { wrapper });
  const first = open();
  await waitFor(() => expect(first.result.current.data?.etag).toBe('"1"'));
  // As a live event and a mended line do it.
  await act(() => queries.invalidateQueries({ queryKey: ['projects'] }));
  await act(() => queries.invalidateQueries());
  expect(first.result.current.data).toMatchObject({ etag: '"1"', data: { version: 1 } });
  first.unmount();
  await waitFor(() => expect(queries.getQueryCache().getAll()).toHaveLength(0));
  const again = open();
  await waitFor(() => expect(again.result.current.data?.etag).toBe('"2"'));
});
