import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Milestone, MilestoneDate, MilestoneStatus } from '../api/types';
import { Ritsje, toothPairs } from './Ritsje';

const at = (milestone: Milestone, date: string, status: MilestoneStatus = 'PLANNED'): MilestoneDate => ({ milestone, date, status });
const market = (...milestones: MilestoneDate[]) => ({ side: 'MARKET' as const, milestones });
const municipality = (...milestones: MilestoneDate[]) => ({ side: 'MUNICIPALITY' as const, milestones });

test('dates_within_tolerance_close_and_dates_beyond_it_differ', () => {
  const pairs = toothPairs([
    market(at('START_OF_BUILDING', '2027-06-01'), at('FIRST_DELIVERY', '2028-09-01')),
    municipality(at('START_OF_BUILDING', '2027-12-01'), at('FIRST_DELIVERY', '2029-05-01')),
  ], 6);
  expect(pairs.map(({ milestone, state }) => [milestone, state])).toEqual([['START_OF_BUILDING', 'closes'], ['FIRST_DELIVERY', 'differs']]);
});
test('a_milestone_is_reached_only_when_both_sides_say_so', () => {
  const [pair] = toothPairs([market(at('PLAN_ADOPTED', '2026-06-01', 'REACHED')), municipality(at('PLAN_ADOPTED', '2026-06-01'))], 6);
  expect(pair?.state).toBe('closes');
});
test('a_milestone_of_one_side_is_single_and_a_dropped_one_is_left_out', () => {
  const pairs = toothPairs([market(at('SALES_START', '2027-02-01'), at('SITE_READY', '2027-01-01', 'DROPPED')), municipality()], 6);
  expect(pairs).toEqual([{ milestone: 'SALES_START', state: 'single', upper: 'MARKET', lower: false }]);
});
test('the_picture_says_in_words_what_it_shows', () => {
  render(<Ritsje pairs={toothPairs([
    market(at('PLAN_ADOPTED', '2026-06-01', 'REACHED'), at('START_OF_BUILDING', '2027-06-01'), at('FIRST_DELIVERY', '2028-09-01')),
    municipality(at('PLAN_ADOPTED', '2026-06-01', 'REACHED'), at('START_OF_BUILDING', '2028-02-01'), at('FIRST_DELIVERY', '2029-05-01')),
  ], 6)} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('één gereed en twee lopen uiteen');
});
