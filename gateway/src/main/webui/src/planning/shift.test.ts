import { expect, test } from 'vitest';
import { monthsIn } from './shift';

test.each([['1', 1], [' 4 ', 4], ['120', 120], ['0', 0], ['121', 0], ['-3', 0], ['1,5', 0], ['', 0], ['veel', 0]])('%j_is_read_as_%i_months', (text, months) => {
  expect(monthsIn(text)).toBe(months);
});
