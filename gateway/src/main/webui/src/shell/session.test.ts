import { expect, test } from 'vitest';
import type { PartyRef } from '../api/types';
import { chosenParty, returnFrom, wantedReturn } from './session';

const parties: PartyRef[] = [{ id: 'a', name: 'A', kind: 'DEVELOPER' }, { id: 'b', name: 'B', kind: 'TABLE_OFFICE' }];

test('one_acts_for_the_party_chosen_before_and_else_for_the_first', () => {
  expect(chosenParty(parties, 'b')?.id).toBe('b');
  expect(chosenParty(parties, null)?.id).toBe('a');
});
test('a_party_one_no_longer_belongs_to_is_not_acted_for', () => expect(chosenParty(parties, 'gone')?.id).toBe('a'));
test.each(['https://elders.example/', '//elders.example', '/\\elders.example', 'javascript:alert(1)', null])('after_logging_in_%j_leads_to_the_start_page', (to) => {
  expect(wantedReturn(new URLSearchParams({ naar: to ?? '' }))).toBe('/');
});
test('after_logging_in_one_goes_to_the_page_asked_for', () => expect(wantedReturn(new URLSearchParams({ naar: '/projecten?stale=true' }))).toBe('/projecten?stale=true'));
test.each([
  ['/bevestigen', '?sinds=2026-11-01&zitting=1', '/bevestigen?sinds=2026-11-01&zitting=1'],
  ['/inloggen', '?naar=%2Fprojecten%3Fstale%3Dtrue', '/projecten?stale=true'],
  ['/inloggen', '', '/'],
  ['/', '', '/'],
])('from_%s%s_one_comes_back_to_%s', (pathname, search, back) => expect(returnFrom(pathname, search)).toBe(back));
