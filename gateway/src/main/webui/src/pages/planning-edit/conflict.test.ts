import { expect, test } from 'vitest';
import { keyOf } from '../../grid/sheet';
import type { StatementView } from '../../api/types';
import { cellClashes, cellsTakenOver, dateClashes, takenOver } from './conflict';
import { inQuarters, valuesOf, yearsOf, type MilestoneText, type PlanningDraft } from './draft';

const year = (homes: number) => inQuarters(valuesOf([{ year: 2029, homes, line: 'a' }]));

test('in_quarters_a_year_that_somebody_else_changed_meets_its_last_quarter', () => {
  const mine = new Map([...year(40), [keyOf('a', 20294), 35]]);
  const found = cellClashes(mine, year(40), year(50));
  expect(found).toEqual([{ kind: 'cell', key: keyOf('a', 20294), mine: 35, theirs: 50 }]);
  // Theirs taken over, no year stands beside its quarters.
  expect(yearsOf(new Map([...mine, [keyOf('a', 20294), 50]]))).toEqual([{ year: 2029, quarter: 4, homes: 50, line: 'a' }]);
});
test('what_only_I_changed_is_no_clash', () => {
  expect(cellClashes(new Map([[keyOf('a', 2029), 35]]), valuesOf([{ year: 2029, homes: 40, line: 'a' }]), valuesOf([{ year: 2029, homes: 40, line: 'a' }]))).toEqual([]);
});

const cells = (...homes: [year: number, homes: number][]) => new Map(homes.map(([year, count]) => [keyOf('a', year), count]));
test('two_in_one_cell_clash_and_what_only_the_other_changed_added_or_cleared_is_taken_over', () => {
  const before = cells([2027, 10], [2028, 20], [2029, 30], [2030, 40]);
  const mine = cells([2027, 11], [2028, 20], [2029, 33], [2030, 40]);
  const theirs = cells([2027, 12], [2028, 25], [2029, 30], [2031, 5]);
  expect(cellClashes(mine, before, theirs)).toEqual([{ kind: 'cell', key: keyOf('a', 2027), mine: 11, theirs: 12 }]);
  // 2027 waits for a choice, 2028 is theirs, 2029 is mine, 2030 they cleared, 2031 they added.
  expect(cellsTakenOver(mine, before, theirs)).toEqual(cells([2027, 11], [2028, 25], [2029, 33], [2031, 5]));
});
test('both_typing_the_same_is_no_clash', () => {
  expect(cellClashes(cells([2027, 12]), cells([2027, 10]), cells([2027, 12]))).toEqual([]);
});

const statement = (...milestones: [milestone: string, date: string, status?: string][]) =>
  ({ milestones: milestones.map(([milestone, date, status = 'PLANNED']) => ({ milestone, date, status })) }) as unknown as StatementView;
const typed = (...milestones: [milestone: string, text: string, status?: string][]): MilestoneText[] =>
  milestones.map(([milestone, text, status = 'PLANNED']) => ({ milestone, text, status })) as MilestoneText[];
test('of_dates_the_same_holds', () => {
  const base = statement(['SITE_READY', '2027-01-01'], ['START_OF_BUILDING', '2027-06-01'], ['FIRST_DELIVERY', '2028-06-01'], ['LAST_DELIVERY', '2029-06-01']);
  const mine = typed(['SITE_READY', 'januari 2027'], ['START_OF_BUILDING', 'juli 2027'], ['FIRST_DELIVERY', 'augustus 2028'], ['LAST_DELIVERY', 'juni 2029']);
  const theirs = statement(['START_OF_BUILDING', '2027-09-01'], ['FIRST_DELIVERY', '2028-06-01'], ['LAST_DELIVERY', '2029-12-01', 'PREDICTED'], ['PERMIT_GRANTED', '2027-03-01']);
  const draft = { milestones: mine } as PlanningDraft;
  expect(dateClashes(draft, base, theirs)).toEqual([{ kind: 'milestone', milestone: 'START_OF_BUILDING', mine: 'juli 2027', theirs: '2027-09-01' }]);
  expect(takenOver(mine, base, theirs, (date) => date)).toEqual(typed(
    ['PERMIT_GRANTED', '2027-03-01'], ['START_OF_BUILDING', 'juli 2027'], ['FIRST_DELIVERY', 'augustus 2028'], ['LAST_DELIVERY', '2029-12-01', 'PREDICTED'],
  ));
});
