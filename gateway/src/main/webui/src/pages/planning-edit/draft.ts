import type { Cause, Milestone, MilestoneDate, MilestoneStatus, ProjectView, StatementView, YearHomes } from '../../api/types';
import { keyOf, type SheetRow, type Values } from '../../grid/sheet';
import { milestoneOrder } from '../../codes';
import { parseMonth } from './monthText';

/** What somebody is typing: texts stay texts until they are submitted, so that nothing typed is lost. */
export interface PlanningDraft {
  milestones: MilestoneText[];
  cells: [key: string, homes: number][];
  cause: Cause | '';
  note: string;
}

export interface MilestoneText {
  milestone: Milestone;
  text: string;
  status: MilestoneStatus;
}

/** Homes stated without a programme line. */
export const NO_LINE = '';
const FEWEST_COLUMNS = 5;

export function draftOf(statement: StatementView | undefined, write: (date: string) => string): PlanningDraft {
  return {
    milestones: inOrder(statement?.milestones ?? []).map(({ milestone, date, status }) => ({ milestone, text: write(date), status })),
    cells: [...valuesOf(statement?.years ?? [])],
    cause: '',
    note: '',
  };
}

export function valuesOf(years: readonly YearHomes[]): Values {
  const values = new Map<string, number>();
  for (const { year, homes, line } of years) {
    const key = keyOf(line ?? NO_LINE, year);
    values.set(key, (values.get(key) ?? 0) + homes);
  }
  return values;
}

export function yearsOf(values: Values): YearHomes[] {
  return [...values.entries()].map(([key, homes]) => {
    const [line = NO_LINE, year = ''] = key.split('|');
    return { year: Number(year), homes, ...(line !== NO_LINE && { line }) };
  });
}

/** A row per programme line; one row for everything where there is no programme, or where homes were stated without a line. */
export function sheetRows(project: ProjectView, statement: StatementView | undefined, words: RowWords): SheetRow[] {
  const lines = (project.programme?.subPlans ?? [])
    .filter((subPlan) => subPlan.kind !== 'DEMOLITION')
    .flatMap((subPlan) =>
      subPlan.lines.map((line) => ({
        id: line.id,
        group: words.group(subPlan.name, subPlan.homes),
        label: words.dwelling(line.dwellingType),
        detail: words.price(line.priceClass),
        available: line.homes,
      })),
    );
  const loose = statement?.years.some((each) => each.line === undefined) ?? false;
  return lines.length === 0 || loose
    ? [...lines, { id: NO_LINE, group: '', label: words.all, detail: words.allDetail, available: project.homes }]
    : lines;
}

export interface RowWords {
  group: (name: string, homes: number) => string;
  dwelling: (code: string) => string;
  price: (code: string) => string;
  all: string;
  allDetail: string;
}

/** From this year, or the first one stated, to a few years past the last delivery. */
export function columnsOf(project: ProjectView, values: Values, today: string): number[] {
  const stated = [...values.keys()].map((key) => Number(key.split('|')[1]));
  const dates = project.statements.flatMap((each) => each.milestones.map((milestone) => Number(milestone.date.slice(0, 4))));
  const now = Number(today.slice(0, 4));
  const first = Math.min(now, ...stated);
  const last = Math.max(first + FEWEST_COLUMNS - 1, ...stated, ...dates.map((year) => Math.min(year, now + 12)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The milestones as dates; a day that was stated earlier is kept as long as its month stays. */
export function datesOf(draft: PlanningDraft, before: readonly MilestoneDate[]): { dates: MilestoneDate[]; unreadable: Milestone[] } {
  const dates: MilestoneDate[] = [];
  const unreadable: Milestone[] = [];
  for (const { milestone, text, status } of draft.milestones) {
    if (text.trim() === '') {
      continue;
    }
    const read = parseMonth(text);
    if (!read) {
      unreadable.push(milestone);
      continue;
    }
    const earlier = before.find((each) => each.milestone === milestone)?.date;
    const date = earlier?.slice(0, 7) === read.slice(0, 7) && read.endsWith('-01') ? earlier : read;
    dates.push({ milestone, date, status });
  }
  return { dates, unreadable };
}

function inOrder(milestones: readonly MilestoneDate[]): MilestoneDate[] {
  return milestoneOrder.flatMap((milestone) => milestones.filter((each) => each.milestone === milestone));
}
