import { expect, test } from 'vitest';
import { addressWith } from './useAddress';

const from = new URLSearchParams('status=OPEN&page=3&zaak=1');

test('a_choice_keeps_the_others_and_begins_at_the_first_page', () => expect(addressWith(from, { sort: 'title' })).toBe('?status=OPEN&zaak=1&sort=title'));

test('an_empty_choice_leaves_the_address', () => expect(addressWith(from, { status: '', zaak: undefined })).toBe('?'));

test('a_page_can_be_chosen', () => expect(addressWith(from, { page: '4' })).toBe('?status=OPEN&page=4&zaak=1'));
