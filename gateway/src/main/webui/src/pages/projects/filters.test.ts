import { expect, test } from 'vitest';
import { nextSort, sortDirection } from '../../design/DataTable';
import { chipsOf, isView, readListing, sortOf, views, withFilters, withOnly, withoutChip, writeListing } from './filters';

const read = (address: string) => readListing(new URLSearchParams(address));

test('an_address_says_the_same_after_reading_and_writing', () => {
  const address = '?q=park&municipality=GM0177&municipality=GM0150&firm=true&minHomes=20&startBefore=2031-01-01&sort=-homes&page=3';
  const again = read(writeListing(read(address)));
  expect(again).toEqual(read(address));
  expect(again.filters.municipality).toEqual(['GM0177', 'GM0150']);
  expect(again.page).toBe(3);
});

test('what_an_address_says_wrongly_is_left_out', () => {
  const { filters, sort, page } = read('?firm=maybe&minHomes=-4&maxHomes=veel&startBefore=morgen&sort=price&page=0&stale=1');
  expect(chipsOf(filters)).toEqual([]);
  expect(sort).toBe('name');
  expect(page).toBe(1);
});

test('another_filter_begins_at_page_one_and_keeps_the_order', () => {
  const next = withFilters(read('?sort=-homes&page=4'), { q: 'weide' });
  expect(writeListing(next)).toBe('?q=weide&sort=-homes');
});

test('what_is_searched_for_comes_in_the_order_of_the_server_until_someone_chooses_another', () => {
  const found = withFilters(read(''), { q: 'weide' });
  expect(writeListing(found)).toBe('?q=weide');
  expect(sortOf(found)).toEqual({});
  expect(sortOf(read('?q=weide&sort=name'))).toEqual({ sort: 'name' });
  expect(writeListing(read('?q=weide&sort=name'))).toBe('?q=weide&sort=name');
  expect(sortOf(withOnly(found, {}))).toEqual({ sort: 'name' });
  expect(writeListing(withOnly(found, { stale: 'true' }))).toBe('?stale=true');
});

test('removing_a_chip_removes_only_that_value', () => {
  const listing = read('?municipality=GM0177&municipality=GM0150&stale=true');
  expect(writeListing(withoutChip(listing, { key: 'municipality', value: 'GM0177' }))).toBe('?municipality=GM0150&stale=true');
  expect(writeListing(withoutChip(listing, { key: 'stale' }))).toBe('?municipality=GM0177&municipality=GM0150');
});

test('a_view_is_current_only_when_exactly_its_filters_are_chosen', () => {
  const stale = views.find(({ key }) => key === 'stale');
  expect(stale && isView(read('?stale=true&sort=updated').filters, stale)).toBe(true);
  expect(stale && isView(read('?stale=true&q=park').filters, stale)).toBe(false);
});

test('a_header_sorts_words_upward_first_and_numbers_downward_first', () => {
  expect(nextSort(undefined, 'name')).toBe('name');
  expect(nextSort('name', 'name')).toBe('-name');
  expect(nextSort('-name', 'name')).toBe('name');
  expect(nextSort('name', 'homes', true)).toBe('-homes');
  expect(nextSort('-homes', 'homes', true)).toBe('homes');
  expect(sortDirection('-homes', 'homes')).toBe('descending');
  expect(sortDirection('name', 'homes')).toBe('none');
});
