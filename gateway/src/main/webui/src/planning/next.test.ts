import { expect, test } from 'vitest';
import type { MilestoneDate, PartyRef, ProjectItem } from '../api/types';
import { ageOf, nextMilestone, nextOf } from './next';

const us: PartyRef = { id: 'us', name: 'Beekvliet', kind: 'DEVELOPER' };
const town: PartyRef = { id: 'town', name: 'Gemeente Raalte', kind: 'MUNICIPALITY' };
const at = (milestone: MilestoneDate['milestone'], date: string, status: MilestoneDate['status'] = 'PLANNED'): MilestoneDate => ({ milestone, date, status });
const side = (party: PartyRef, confirmedAt: string, milestones: MilestoneDate[] = [], stale = false) => ({ party, confirmedAt, milestones, stale });
const project = (sides: ProjectItem['sides'], more: Partial<ProjectItem> = {}): ProjectItem => ({
  id: '1', version: 1, name: 'Weteringpark', place: 'Raalte', municipality: { code: 'GM0177', name: 'Raalte' }, planType: 'INFILL', homes: 184, sides, hidden: [], marks: [], ...more,
});

test('the_next_milestone_is_the_first_in_the_usual_order_that_is_not_reached_or_dropped', () => {
  const milestones = [at('FIRST_DELIVERY', '2028-01-01'), at('START_OF_BUILDING', '2027-01-01'), at('PLAN_ADOPTED', '2026-01-01', 'REACHED'), at('SITE_READY', '2026-06-01', 'DROPPED')];
  expect(nextMilestone(milestones)?.milestone).toBe('START_OF_BUILDING');
});
test('a_difference_within_the_tolerance_of_the_platform_is_not_named', () => {
  const sides = [side(us, '2026-11-01', [at('START_OF_BUILDING', '2027-06-01')]), side(town, '2026-11-01', [at('START_OF_BUILDING', '2028-02-01')])];
  expect(nextOf(project(sides), 'us').differs).toBe(8);
  expect(nextOf(project(sides, { tolerance: { months: 9, share: 0.1 } }), 'us').differs).toBeUndefined();
});
test('who_states_nothing_himself_sees_the_next_milestone_of_the_municipality', () => {
  const next = nextOf(project([side(town, '2026-11-01', [at('PERMIT_GRANTED', '2027-06-01')])]), 'us');
  expect(next).toMatchObject({ milestone: 'PERMIT_GRANTED', ours: undefined });
});
test('the_age_of_a_project_is_that_of_the_newest_word_and_of_the_stalest_side_when_one_is_stale', () => {
  const fresh = [side(us, '2026-11-12'), side(town, '2026-09-01')];
  expect(ageOf(project(fresh, { updatedAt: '2026-01-01' }), '2026-11-16')).toBe(4);
  expect(ageOf(project([...fresh, side(us, '2026-08-01', [], true)], { stale: true }), '2026-11-16')).toBe(107);
  expect(ageOf(project([]), '2026-11-16')).toBeUndefined();
});
