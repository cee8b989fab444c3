import type { Milestone, MilestoneDate, StatementView } from '../api/types';
import { milestoneOrder } from '../codes';
import { monthsBetween } from '../format';
import { perYear } from '../timeline/rows';

export interface Moved {
  milestone: Milestone;
  from: string;
  to: string;
  /** Positive is later. */
  months: number;
}

/** What a statement says about one milestone, beside what it said before and what the steward says. */
export interface Compared {
  milestone: Milestone;
  before?: MilestoneDate;
  now?: MilestoneDate;
  municipal?: MilestoneDate;
  /** Months between this party and the steward, without a sign. */
  apart?: number;
  differs: boolean;
}

/** Milestones of which the month changed since the previous version, the largest move first. */
export function movedSince(before: readonly MilestoneDate[], now: readonly MilestoneDate[]): Moved[] {
  return now
    .flatMap(({ milestone, date }) => {
      const earlier = before.find((each) => each.milestone === milestone);
      const months = earlier ? monthsBetween(earlier.date, date) : 0;
      return earlier && months !== 0 ? [{ milestone, from: earlier.date, to: date, months }] : [];
    })
    .sort((one, other) => Math.abs(other.months) - Math.abs(one.months));
}

export function isLater(before: readonly MilestoneDate[], now: readonly MilestoneDate[]): boolean {
  return now.some(({ milestone, date }) => {
    const earlier = before.find((each) => each.milestone === milestone);
    return earlier !== undefined && date > earlier.date;
  });
}

export function compare(statement: StatementView, toleranceMonths: number): Compared[] {
  const municipal = statement.municipal?.milestones ?? [];
  const before = statement.previous?.milestones ?? [];
  return milestoneOrder.filter((milestone) => [before, statement.milestones, municipal].some((list) => find(list, milestone))).map(
    (milestone) => {
      const now = find(statement.milestones, milestone);
      const ours = find(municipal, milestone);
      const earlier = find(before, milestone);
      const apart = now && ours ? Math.abs(monthsBetween(now.date, ours.date)) : undefined;
      return {
        milestone,
        ...(earlier && { before: earlier }),
        ...(now && { now }),
        ...(ours && { municipal: ours }),
        ...(apart !== undefined && { apart }),
        differs: (apart ?? 0) > toleranceMonths,
      };
    },
  );
}

/** Homes per year of this party, before and now, and of the steward. */
export function compareYears(statement: StatementView) {
  const before = perYear(statement.previous?.years ?? []);
  const now = perYear(statement.years);
  const municipal = perYear(statement.municipal?.years ?? []);
  const years = [...new Set([...before.keys(), ...now.keys(), ...municipal.keys()])].sort((one, other) => one - other);
  return years.map((year) => ({
    year,
    before: statement.previous ? (before.get(year) ?? 0) : undefined,
    now: now.get(year) ?? 0,
    municipal: statement.municipal && municipal.size > 0 ? (municipal.get(year) ?? 0) : undefined,
  }));
}

function find(list: readonly MilestoneDate[], milestone: Milestone): MilestoneDate | undefined {
  return list.find((each) => each.milestone === milestone && each.status !== 'DROPPED');
}
