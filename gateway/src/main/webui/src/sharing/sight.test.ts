import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { Shift } from '../api/types';
import { isSeen, ownGroups, rounded } from './circles';
import { openings, sightSentence, sightsOf } from './sight';

beforeAll(() => i18next.loadNamespaces('sharing'));
const told = (...shifts: Shift[]) => sightsOf(shifts).map((sight) => sightSentence(sight, i18next.t));

test('a_new_circle_is_told_with_the_number_of_its_parties', () => {
  expect(told({ group: 'STATUS', circle: 'CORPORATIONS', from: 'none', to: 'all', parties: 11 }))
    .toEqual(['Als u opslaat, zien ook de 11 corporaties van het platform de status.']);
});
test('circles_that_gain_the_same_are_one_sentence', () => {
  expect(told(
    { group: 'CORE', circle: 'GOVERNMENT', from: 'none', to: 'always', parties: 14 }, { group: 'STATUS', circle: 'GOVERNMENT', from: 'none', to: 'always', parties: 14 },
    { group: 'CORE', circle: 'REGION', from: 'none', to: 'always', parties: 8 }, { group: 'STATUS', circle: 'REGION', from: 'none', to: 'always', parties: 8 },
  )).toEqual(['Als u opslaat, zien ook de regio en provincie en Rijk de kern en de status.']);
});
test('one_party_sees_and_several_see', () => {
  expect(told({ group: 'PROGRAMME', circle: 'COUNCIL', from: 'none', to: 'all', parties: 1 })).toEqual(['Als u opslaat, ziet ook de gemeenteraad het programma.']);
  expect(told({ group: 'STATUS', circle: 'MARKET', from: 'all', to: 'none', parties: 12 })).toEqual(['Als u opslaat, zien 12 andere marktpartijen de status niet meer.']);
});
test('competitors_get_the_core_with_a_rounded_number', () => {
  expect(told({ group: 'CORE', circle: 'MARKET', from: 'none', to: 'about', parties: 12 })).toEqual(['Als u opslaat, zien ook 12 andere marktpartijen de kern met een rond aantal.']);
});
test('what_only_counts_in_totals_shows_nobody_a_fact', () => {
  expect(told({ group: 'PROGRAMME', circle: 'REGION', from: 'none', to: 'total', parties: 3 })).toEqual([]);
  expect(['all', 'always', 'about'].every((sees) => isSeen(sees as 'all'))).toBe(true);
  expect(isSeen('total')).toBe(false);
});
test('an_opening_is_told_with_its_day', () => {
  const [sight] = openings([{ group: 'CORE', circle: 'MARKET' }, { group: 'STATUS', circle: 'MARKET' }]);
  expect(sight && sightSentence(sight, i18next.t, { since: '29 november' })).toBe('Vanaf 29 november zien ook andere marktpartijen de kern en de status.');
});
test('homes_are_rounded_to_tens_and_never_to_nothing', () => expect([0, 1, 14, 15, 184, 185].map(rounded)).toEqual([0, 10, 10, 20, 180, 190]));
test('a_party_decides_on_its_own_planning_and_the_steward_on_the_rest', () => {
  expect(ownGroups(false)).toEqual(['MARKET_PLANNING']);
  expect(ownGroups(true)).not.toContain('MARKET_PLANNING');
});
test('a_second_sentence_does_not_tell_again_when_it_happens', () => {
  const sights = sightsOf([{ group: 'STATUS', circle: 'MARKET', from: 'all', to: 'none', parties: 12 }]);
  expect(sights.map((sight) => sightSentence(sight, i18next.t, { next: true }))).toEqual(['Dan zien 12 andere marktpartijen de status niet meer.']);
});
