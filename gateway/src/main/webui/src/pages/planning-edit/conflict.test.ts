import { expect, test } from 'vitest';
import { keyOf } from '../../grid/sheet';
import { cellClashes } from './conflict';
import { inQuarters, valuesOf, yearsOf } from './draft';

const year = (homes: number) => inQuarters(valuesOf([{ year: 2029, homes, line: 'a' }]));

test('in_quarters_a_year_that_somebody_else_changed_meets_its_last_quarter', () => {
  const mine = new Map([...year(40), [keyOf('a', 20294), 35]]);
  const found = cellClashes(mine, year(40), year(50));
  expect(found).toEqual([{ kind: 'cell', key: keyOf('a', 20294), mine: 35, theirs: 50 }]);
  // Theirs taken over, no year stands beside its quarters.
  expect(yearsOf(new Map([...mine, [keyOf('a', 20294), 50]]))).toEqual([{ year: 2029, quarter: 4, homes: 50, line: 'a' }]);
});
test('what_only_I_changed_is_no_clash', () => {
  expect(cellClashes(new Map([[keyOf('a', 2029), 35]]), valuesOf([{ year: 2029, homes: 40, line: 'a' }]), valuesOf([{ year: 2029, homes: 40, line: 'a' }]))).toEqual([]);
});
