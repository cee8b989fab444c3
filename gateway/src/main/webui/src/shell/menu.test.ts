import { expect, test } from 'vitest';
import type { PartyKind, Role } from '../api/types';
import { currentItem, findsAgreements, mayImport, menuFor, ownsFacts, personaOf } from './menu';

const keys = (kind: PartyKind, ...roles: Role[]) => menuFor(kind, roles).map(({ key }) => key);

test.each<[PartyKind, Role[]]>([
  ['DEVELOPER', ['planner']], ['CORPORATION', ['planner']], ['MUNICIPALITY', ['planner', 'reviewer']], ['MUNICIPALITY', ['councillor']],
  ['PROVINCE', ['reader']], ['TABLE_OFFICE', ['chair']], ['OPERATOR', ['administrator']], ['GRID_OPERATOR', ['reader']],
])('%s_with_%j_has_at_most_six_menu_items_that_begin_or_can_begin_at_start', (kind, roles) => {
  const menu = menuFor(kind, roles);
  expect(menu.length).toBeLessThanOrEqual(6);
  expect(menu[0]?.key).toBe('start');
  expect(new Set(menu.map(({ letter }) => letter)).size).toBe(menu.length);
});

test('only_a_reviewer_of_a_municipality_reviews', () => {
  expect(keys('MUNICIPALITY', 'planner', 'reviewer')).toContain('review');
  expect(keys('MUNICIPALITY', 'planner')).not.toContain('review');
  expect(keys('DEVELOPER', 'planner', 'reviewer')).not.toContain('review');
});
test('a_councillor_sees_no_bottlenecks_tables_or_import', () => expect(keys('MUNICIPALITY', 'councillor')).toEqual(['start', 'projects']));
test.each<[PartyKind, Role[], boolean]>([
  ['MUNICIPALITY', ['planner'], true], ['OPERATOR', ['administrator'], true], ['MUNICIPALITY', ['reviewer'], false],
  ['DEVELOPER', ['planner'], false], ['CORPORATION', ['planner'], false], ['PROVINCE', ['reader'], false],
])('whether_%s_with_%j_is_offered_to_read_a_list_is_%s', (kind, roles, offered) => {
  expect(mayImport(kind, roles)).toBe(offered);
  expect(keys(kind, ...roles).includes('import')).toBe(offered);
});
test('an_administrator_manages_parties_and_imports_and_sees_no_projects', () => expect(keys('OPERATOR', 'administrator')).toEqual(['start', 'parties', 'import']));
test('the_chair_of_a_table_begins_with_the_agenda', () => {
  expect(personaOf('TABLE_OFFICE', ['chair'])).toBe('chair');
  expect(keys('TABLE_OFFICE', 'chair')[1]).toBe('agenda');
});
test('an_address_below_an_item_belongs_to_that_item', () => {
  const menu = menuFor('MUNICIPALITY', ['planner', 'reviewer']);
  expect(currentItem(menu, '/projecten/123/planning')?.key).toBe('projects');
  expect(currentItem(menu, '/zittingen/9')?.key).toBe('tables');
  expect(currentItem(menu, '/')?.key).toBe('start');
  expect(currentItem(menu, '/toegankelijkheid')).toBeUndefined();
});
test('who_owns_facts_may_change_the_sharing_of_many_projects', () => {
  expect(ownsFacts('MUNICIPALITY', ['planner'])).toBe(true);
  expect(ownsFacts('DEVELOPER', ['planner'])).toBe(true);
  expect(ownsFacts('MUNICIPALITY', ['councillor'])).toBe(false);
  expect(ownsFacts('PROVINCE', ['planner'])).toBe(false);
  expect(ownsFacts('DEVELOPER', ['reader'])).toBe(false);
});
test('who_sits_at_a_table_finds_the_agreements_in_the_menu_or_else_from_the_account', () => {
  expect(keys('DEVELOPER', 'planner')).toContain('agreements');
  expect(keys('TABLE_OFFICE', 'chair')).toContain('agreements');
  const full = menuFor('MUNICIPALITY', ['planner', 'reviewer']);
  expect(full.map(({ key }) => key)).not.toContain('agreements');
  expect(findsAgreements(full)).toBe(true);
  expect(currentItem(full, '/afspraken/9')?.key).toBe('tables');
  expect(currentItem(menuFor('DEVELOPER', ['planner']), '/afspraken/9')?.key).toBe('agreements');
  expect(findsAgreements(menuFor('MUNICIPALITY', ['councillor']))).toBe(false);
  expect(findsAgreements(menuFor('OPERATOR', ['administrator']))).toBe(false);
});
