import { expect, test } from 'vitest';
import { BY_ITSELF, chosenOf, isByItself, moved, toggled } from './columnChoice';

test('what_was_kept_is_shown_in_its_order_without_what_no_longer_is', () => {
  expect(chosenOf(undefined)).toEqual(BY_ITSELF);
  expect(chosenOf([])).toEqual(BY_ITSELF);
  expect(chosenOf(['phase', 'price', 'homes'])).toEqual(['phase', 'homes']);
  expect(chosenOf(['price'])).toEqual(BY_ITSELF);
});

test('a_column_moves_one_place_and_not_past_the_ends', () => {
  expect(moved(['homes', 'phase', 'start'], 'start', -1)).toEqual(['homes', 'start', 'phase']);
  expect(moved(['homes', 'phase', 'start'], 'homes', 1)).toEqual(['phase', 'homes', 'start']);
  expect(moved(['homes', 'phase'], 'homes', -1)).toEqual(['homes', 'phase']);
  expect(moved(['homes', 'phase'], 'phase', 1)).toEqual(['homes', 'phase']);
});

test('a_column_is_added_at_the_end_or_taken_away', () => {
  expect(toggled(['homes'], 'phase')).toEqual(['homes', 'phase']);
  expect(toggled(['homes', 'phase'], 'homes')).toEqual(['phase']);
  expect(isByItself(toggled(toggled(BY_ITSELF, 'updated'), 'updated'))).toBe(true);
});
