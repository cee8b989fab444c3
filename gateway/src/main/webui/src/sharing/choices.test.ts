import { expect, test } from 'vitest';
import { choicesOf, defaultsIn, listOfChoices, withCircle, withDefault, withGroup } from './choices';
import { scopeOf } from './scope';

test('a_group_that_is_left_out_keeps_what_it_has', () => {
  expect(listOfChoices(withGroup({ STATUS: ['MARKET'] }, 'STATUS', false, []))).toEqual([]);
  expect(listOfChoices(withGroup({ STATUS: ['MARKET'] }, 'STATUS', true, []))).toEqual([{ group: 'STATUS', circles: ['MARKET'] }]);
});
test('a_group_shared_with_nobody_is_something_else_than_a_group_left_out', () => {
  expect(listOfChoices(withCircle({ STATUS: ['MARKET'] }, 'STATUS', 'MARKET'))).toEqual([{ group: 'STATUS', circles: [] }]);
});
test('a_group_that_gets_the_default_again_is_no_choice_of_circles', () => {
  const choices = withDefault({ STATUS: ['MARKET'], CORE: [] }, 'STATUS', true, ['PROJECT']);
  expect(listOfChoices(choices)).toEqual([{ group: 'CORE', circles: [] }]);
  expect(defaultsIn(choices)).toEqual(['STATUS']);
  expect(withCircle(choices, 'STATUS', 'MARKET')).toBe(choices);
  expect(listOfChoices(withDefault(choices, 'STATUS', false, ['PROJECT']))).toContainEqual({ group: 'STATUS', circles: ['PROJECT'] });
});
test('groups_and_circles_come_in_the_order_of_the_matrix', () => {
  const choices = choicesOf([{ group: 'STATUS', circles: ['MARKET', 'TABLE'] }, { group: 'CORE', circles: [] }]);
  expect(listOfChoices(choices)).toEqual([{ group: 'CORE', circles: [] }, { group: 'STATUS', circles: ['TABLE', 'MARKET'] }]);
});
test('a_group_begins_with_what_the_service_says_is_usual_and_offers_what_it_allows', () => {
  const scope = scopeOf({ groups: [{ group: 'FINANCE', standard: ['OWN'], ceiling: ['OWN', 'PROJECT', 'TABLE'] }] });
  expect(withGroup({}, 'FINANCE', true, scope.standard('FINANCE')).FINANCE).toEqual(['OWN']);
  expect(scope.mayEverSee('FINANCE', 'TABLE')).toBe(true);
  expect(scope.mayEverSee('FINANCE', 'REGION')).toBe(false);
});
test('nothing_is_offered_before_the_service_has_told', () => {
  expect(scopeOf(undefined).mayEverSee('CORE', 'PROJECT')).toBe(false);
});
