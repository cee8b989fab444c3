import { expect, test } from 'vitest';
import { wholeNumber } from './wholeNumber';

test('amounts_are_read_as_people_write_them', () => {
  expect(wholeNumber('€ 1.250.000')).toBe(1250000);
  expect(wholeNumber('250000,00')).toBe(250000);
  expect(wholeNumber('40,-')).toBe(40);
  expect(wholeNumber(' 12 ')).toBe(12);
});
test('what_is_no_whole_number_is_not_guessed', () => {
  for (const text of ['1.5', '12,5', 'veel', '-3', '1.25.000', '99999999999999999999']) expect(wholeNumber(text)).toBeUndefined();
});
test('an_empty_field_means_what_the_form_says', () => {
  expect(wholeNumber('', 0)).toBe(0);
  expect(wholeNumber('')).toBeUndefined();
});
