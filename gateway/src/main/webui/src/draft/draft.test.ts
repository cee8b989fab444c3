import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { dropOldDrafts, readDraft, useDraft, writeDraft } from '.';

const key = { account: 'ontwikkelaar', party: 'p1', form: 'planning.42' };

test('what_was_typed_is_there_again_after_leaving', () => {
  const first = renderHook(() => useDraft(key, 'leeg', '3'));
  act(() => first.result.current.set('half af'));
  first.unmount();
  const again = renderHook(() => useDraft(key, 'leeg', '3'));
  expect(again.result.current).toMatchObject({ value: 'half af', restored: true, outdated: false });
});
test('a_draft_made_on_an_older_version_says_so', () => {
  writeDraft(key, 'half af', '3');
  expect(renderHook(() => useDraft(key, 'leeg', '4')).result.current.outdated).toBe(true);
});
test('another_person_or_party_does_not_see_the_draft', () => {
  writeDraft(key, 'geheim');
  expect(readDraft({ ...key, account: 'concurrent' })).toBeUndefined();
  expect(readDraft({ ...key, party: 'p2' })).toBeUndefined();
});
test('after_sending_nothing_is_left_behind', () => {
  vi.useFakeTimers();
  const { result, unmount } = renderHook(() => useDraft(key, 'leeg'));
  act(() => result.current.set('af'));
  act(() => result.current.clear());
  act(() => void vi.runAllTimers());
  unmount();
  vi.useRealTimers();
  expect(readDraft(key)).toBeUndefined();
});
test('drafts_older_than_sixty_days_and_unreadable_ones_are_removed', () => {
  writeDraft(key, 'oud');
  localStorage.setItem('rits.draft.stuk', '{');
  localStorage.setItem('rits.theme', 'dark');
  dropOldDrafts(Date.now() + 61 * 86_400_000);
  expect(Object.keys(localStorage)).toEqual(['rits.theme']);
});
