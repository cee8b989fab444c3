import { expect, it } from 'vitest';
import { parseMonth } from './monthText';

it.each([
  ['juni 2027', '2027-06-01'],
  ['Jun 2027', '2027-06-01'],
  ['mrt. 2028', '2028-03-01'],
  ['maart 2028', '2028-03-01'],
  ['06-2027', '2027-06-01'],
  ['6/2027', '2027-06-01'],
  ['2027-06', '2027-06-01'],
  ['15-6-2027', '2027-06-15'],
  ['15 juni 2027', '2027-06-15'],
  ['2027-06-15', '2027-06-15'],
  ['2e kwartaal 2026', '2026-04-01'],
  ['Q3 2026', '2026-07-01'],
])('reads %s as people write it', (text, date) => {
  expect(parseMonth(text)).toBe(date);
});

it.each(['', 'juni', '2027', '13-2027', '31-2-2027', 'juni 202', 'juni 20266', 'straks'])('does not guess what %s means', (text) => {
  expect(parseMonth(text)).toBeUndefined();
});
