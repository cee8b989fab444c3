import i18next from 'i18next';
import { afterEach, expect, test } from 'vitest';
import { ago, count, countWord, day, daysBetween, euros, homes, listOf, month, monthsBetween, percent, percentRange, signed, time, today } from '.';

afterEach(() => i18next.changeLanguage('nl'));

test('numbers_have_a_point_between_thousands', () => expect(count(1234567)).toBe('1.234.567'));
test('one_home_is_singular', () => expect([homes(0), homes(1), homes(1234)]).toEqual(['0 woningen', '1 woning', '1.234 woningen']));
test('shares_are_whole_percents_without_a_space', () => expect([percent(0.234), percentRange(0.07, 0.23)]).toEqual(['23%', '7–23%']));
test('a_difference_has_a_plus_or_a_real_minus', () => expect([signed(24), signed(-72), signed(0)]).toEqual(['+24', '−72', '0']));
test('amounts_from_a_million_are_written_in_millions', () => expect([euros(420000), euros(1900000)]).toEqual(['€ 420.000', '€ 1,9 miljoen']));
test('a_day_is_the_same_day_whatever_the_hour_of_the_reader', () => expect([day('2026-11-16'), month('2027-06-01'), month('2026-11-30')]).toEqual(['16 november 2026', 'jun 2027', 'nov 2026']));
test('a_moment_is_told_in_amsterdam_time', () => {
  expect(time('2026-07-01T08:38:00Z')).toBe('10.38 uur');
  expect(time('2026-11-16T15:20:00Z')).toBe('16.20 uur');
  expect(day('2026-11-15T23:30:00Z')).toBe('16 november 2026');
  expect(today(new Date('2026-11-15T23:30:00Z'))).toBe('2026-11-16');
});
test('days_are_counted_over_the_nights_on_which_the_clock_changes', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-10-25T00:30:00Z', '2026-10-26')).toBe(1);
});
test('months_are_counted_by_the_calendar', () => {
  expect(monthsBetween('2027-06-15', '2028-02-01')).toBe(8);
  expect(monthsBetween('2028-02-01', '2027-06-15')).toBe(-8);
});
test('ago_is_in_days_up_to_thirty_and_then_a_date', () => {
  expect(ago('2026-11-16', '2026-11-16')).toBe('vandaag');
  expect(ago('2026-11-15', '2026-11-16')).toBe('gisteren');
  expect(ago('2026-11-12', '2026-11-16')).toBe('4 dagen geleden');
  expect(ago('2026-10-10', '2026-11-16')).toBe('10 oktober 2026');
});
test('small_numbers_are_words_at_the_start_of_a_title', () => expect([countWord(3, true), countWord(12), countWord(13)]).toEqual(['Drie', 'twaalf', '13']));
test('english_is_written_the_english_way', async () => {
  await i18next.changeLanguage('en');
  expect([count(1234), day('2026-11-16'), time('2026-11-16T15:20:00Z'), listOf(['a', 'b', 'c'])]).toEqual(['1,234', '16 November 2026', '16:20', 'a, b and c']);
});
