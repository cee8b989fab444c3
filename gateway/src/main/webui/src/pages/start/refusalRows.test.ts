import { expect, test } from 'vitest';
import { refusalRows } from './refusalRows';

test('a_party_is_one_row_and_who_was_refused_most_comes_first', () => {
  expect(refusalRows([
    { party: 'a', kind: 'FORBIDDEN', count: 3 }, { party: null, kind: 'SIGN_IN_REQUIRED', count: 8 }, { party: 'a', kind: 'NOT_FOUND', count: 9 },
  ])).toEqual([
    { party: 'a', counts: { FORBIDDEN: 3, NOT_FOUND: 9 } }, { party: null, counts: { SIGN_IN_REQUIRED: 8 } },
  ]);
});
