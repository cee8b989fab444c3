import { expect, test } from 'vitest';
import { idsOf, MOST, select, withIds } from './selection';

test('a_page_is_added_and_taken_away_without_touching_the_rest', () => {
  expect(withIds(['a', 'b'], ['b', 'c'], true)).toEqual(['a', 'b', 'c']);
  expect(withIds(['a', 'b', 'c'], ['b', 'c'], false)).toEqual(['a']);
});
test('a_selection_is_kept_per_party_and_ends_when_it_is_empty', () => {
  select('p1', ['a', 'b', 'a']);
  expect(idsOf(sessionStorage.getItem('rits.selected.p1') ?? '')).toEqual(['a', 'b']);
  expect(sessionStorage.getItem('rits.selected.p2')).toBeNull();
  select('p1', []);
  expect(sessionStorage.getItem('rits.selected.p1')).toBeNull();
});
test('no_more_are_kept_than_can_be_changed_at_once', () => {
  select('p1', Array.from({ length: MOST + 5 }, (_, index) => `id-${index}`));
  expect(idsOf(sessionStorage.getItem('rits.selected.p1') ?? '')).toHaveLength(MOST);
});
