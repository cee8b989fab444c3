import { expect, test } from 'vitest';
import { bodyOf, changedFacts, nothing } from './wish';

test('only_what_is_chosen_is_sent', () => {
  expect(bodyOf(nothing)).toBeUndefined();
  expect(bodyOf({ ...nothing, phase: 'DESIGN', keyProject: 'false' })).toEqual({ facts: { phase: 'DESIGN', keyProject: false }, emptied: [] });
});

test('a_fact_can_be_emptied_but_not_one_that_every_project_has', () => {
  expect(bodyOf({ ...nothing, landPosition: '-', feasibility: '-' })).toEqual({ facts: {}, emptied: ['FEASIBILITY', 'LAND_POSITION'] });
});

test('a_percentage_that_cannot_be_asks_nothing_yet', () => {
  expect(bodyOf({ ...nothing, feasibility: '5' })).toBeUndefined();
  expect(bodyOf({ ...nothing, feasibility: 'veel', phase: 'DESIGN' })).toBeUndefined();
  expect(bodyOf({ ...nothing, feasibility: '70' })).toEqual({ facts: { feasibility: 70 }, emptied: [] });
});

test('a_day_of_opening_goes_along_with_a_status_only', () => {
  expect(bodyOf({ ...nothing, phase: 'DESIGN', opensOn: '2030-01-01' })).toEqual({ facts: { phase: 'DESIGN' }, emptied: [] });
  expect(bodyOf({ ...nothing, planningStatus: '1A', opensOn: '2030-01-01' })).toMatchObject({ opensOn: '2030-01-01' });
});

test('told_is_what_becomes_different_also_when_it_becomes_nothing', () => {
  const item = { project: 'p', name: 'P', version: 1, before: { phase: 'STUDY' as const, feasibility: 40 }, after: { phase: 'STUDY' as const } };
  expect(changedFacts(item)).toEqual(['feasibility']);
});
