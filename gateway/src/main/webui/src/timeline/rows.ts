import type { Milestone, MilestoneDate, PartyRef, ProjectView, Side, YearHomes } from '../api/types';
import { milestoneOrder } from '../codes';
import { sideOf } from '../design';
import { monthsBetween } from '../format';

/** What one party says about one milestone. */
export interface Mark {
  party: PartyRef;
  side: Side;
  date: string;
  reached: boolean;
  stale: boolean;
}

/** How the two sides relate on one milestone. */
export type Relation =
  | { kind: 'reached' }
  | { kind: 'closes'; months: number }
  | { kind: 'differs'; months: number }
  | { kind: 'one-sided' };

export interface Row {
  milestone: Milestone;
  market?: Mark;
  corporation?: Mark;
  municipality?: Mark;
  others: Mark[];
  relation: Relation;
  forecast?: { p25: string; p50: string; p75: string };
}

export interface YearRow {
  year: number;
  market: number;
  corporation: number;
  municipality: number | undefined;
  /** Upper side minus lower side; absent when only one side has stated homes. */
  difference: number | undefined;
}

export function rowsOf(project: ProjectView): Row[] {
  const marks = project.statements.flatMap((statement) =>
    statement.milestones
      .filter((milestone) => milestone.status !== 'DROPPED')
      .map((milestone) => ({ milestone: milestone.milestone, mark: markOf(statement, milestone) })),
  );
  return milestoneOrder.filter((milestone) => marks.some((each) => each.milestone === milestone)).map((milestone) => {
    const here = marks.filter((each) => each.milestone === milestone).map((each) => each.mark);
    const market = here.find((mark) => mark.side === 'MARKET');
    const corporation = here.find((mark) => mark.side === 'CORPORATION');
    const municipality = here.find((mark) => mark.side === 'MUNICIPALITY');
    const shown = [market, corporation, municipality];
    const forecast = project.forecast?.find((each) => each.milestone === milestone);
    return {
      milestone,
      ...(market && { market }),
      ...(corporation && { corporation }),
      ...(municipality && { municipality }),
      others: here.filter((mark) => !shown.includes(mark)),
      relation: relationOf(market ?? corporation, municipality, project.tolerance.months),
      ...(forecast && { forecast }),
    };
  });
}

export function relationOf(upper: Mark | undefined, lower: Mark | undefined, tolerance: number): Relation {
  if (!upper || !lower) {
    return { kind: 'one-sided' };
  }
  if (upper.reached && lower.reached) {
    return { kind: 'reached' };
  }
  const months = Math.abs(monthsBetween(upper.date, lower.date));
  return { kind: months > tolerance ? 'differs' : 'closes', months };
}

export function yearRowsOf(project: ProjectView): YearRow[] {
  const sums = new Map<number, Record<Side, number>>();
  const stated = new Set<Side>();
  for (const statement of project.statements) {
    const side = sideOf(statement.party) ?? 'MUNICIPALITY';
    if (statement.years.length > 0) {
      stated.add(side);
    }
    for (const { year, homes } of statement.years) {
      const sum = sums.get(year) ?? { MARKET: 0, CORPORATION: 0, MUNICIPALITY: 0 };
      sum[side] += homes;
      sums.set(year, sum);
    }
  }
  const upperStated = stated.has('MARKET') || stated.has('CORPORATION');
  const lowerStated = stated.has('MUNICIPALITY');
  return [...sums.entries()]
    .sort(([one], [other]) => one - other)
    .map(([year, sum]) => ({
      year,
      market: sum.MARKET,
      corporation: sum.CORPORATION,
      municipality: lowerStated ? sum.MUNICIPALITY : undefined,
      difference: upperStated && lowerStated ? sum.MARKET + sum.CORPORATION - sum.MUNICIPALITY : undefined,
    }));
}

/** Homes per year of one statement, its programme lines added up. */
export function perYear(years: readonly YearHomes[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { year, homes } of years) {
    sums.set(year, (sums.get(year) ?? 0) + homes);
  }
  return sums;
}

function markOf(statement: { party: PartyRef; stale: boolean }, milestone: MilestoneDate): Mark {
  return {
    party: statement.party,
    side: sideOf(statement.party) ?? 'MUNICIPALITY',
    date: milestone.date,
    reached: milestone.status === 'REACHED',
    stale: statement.stale,
  };
}
