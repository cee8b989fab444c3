import { expect, test } from 'vitest';
import { GROUPS } from './circles';
import { choicesOf, listOfChoices, withCircle, withGroup } from './choices';

test('a_group_that_is_left_out_keeps_what_it_has', () => {
  expect(listOfChoices(withGroup({ STATUS: ['MARKET'] }, 'STATUS', false))).toEqual([]);
  expect(listOfChoices(withGroup({ STATUS: ['MARKET'] }, 'STATUS', true))).toEqual([{ group: 'STATUS', circles: ['MARKET'] }]);
});
test('a_group_shared_with_nobody_is_something_else_than_a_group_left_out', () => {
  expect(listOfChoices(withCircle({ STATUS: ['MARKET'] }, 'STATUS', 'MARKET'))).toEqual([{ group: 'STATUS', circles: [] }]);
});
test('what_no_project_may_share_is_not_sent', () => {
  expect(listOfChoices({ FINANCE: ['PROJECT', 'PUBLIC'] })).toEqual([{ group: 'FINANCE', circles: ['PROJECT'] }]);
});
test('groups_and_circles_come_in_the_order_of_the_matrix', () => {
  const choices = choicesOf([{ group: 'STATUS', circles: ['MARKET', 'TABLE'] }, { group: 'CORE', circles: [] }]);
  expect(listOfChoices(choices)).toEqual([{ group: 'CORE', circles: [] }, { group: 'STATUS', circles: ['TABLE', 'MARKET'] }]);
});
test('a_group_begins_with_nothing_open_to_competitors_or_the_public', () => {
  for (const group of GROUPS) {
    const circles = withGroup({}, group, true)[group] ?? [];
    expect(circles).not.toContain('MARKET');
    expect(circles).not.toContain('CORPORATIONS');
    expect(circles).not.toContain('PUBLIC');
  }
});
