import { expect, test } from 'vitest';
import { emptyDraft, faultsOf, wholeNumber } from './draft';

const good = { ...emptyDraft, name: 'Weteringpark', place: 'Raalte', municipality: 'GM0177', homes: '1.184' };

test('all_faults_are_told_at_once', () => {
  expect(faultsOf(emptyDraft, false)).toEqual(['name', 'place', 'municipality', 'homes']);
  expect(faultsOf({ ...good, homes: '-3', demolition: 'x', feasibility: '5', location: 'ergens' }, false)).toEqual(['homes', 'demolition', 'feasibility', 'location']);
});
test('a_good_draft_has_no_faults', () => expect(faultsOf(good, false)).toEqual([]));
test('a_plan_that_only_demolishes_has_no_new_homes', () => expect(faultsOf({ ...good, homes: '0', demolition: '12' }, false)).toEqual([]));
test('points_between_thousands_are_read_and_decimals_are_not', () => {
  expect(wholeNumber('1.234')).toBe(1234);
  expect(wholeNumber('1234')).toBe(1234);
  expect(wholeNumber('12.5')).toBeUndefined();
  expect(wholeNumber('1,5')).toBeUndefined();
});
