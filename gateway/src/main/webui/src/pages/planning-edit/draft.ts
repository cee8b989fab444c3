import type { Cause, Milestone, MilestoneDate, MilestoneStatus, ProjectView, StatementView, YearHomes } from '../../api/types';
import { columnOf, isQuarter, quarterIn, yearIn } from '../../grid/columns';
import { keyOf, partsOf, type SheetRow, type Values } from '../../grid/sheet';
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

export function draftOf(statement: Pick<StatementView, 'milestones' | 'years'> | undefined, write: (date: string) => string): PlanningDraft {
  return {
    milestones: inOrder(statement?.milestones ?? []).map(({ milestone, date, status }) => ({ milestone, text: write(date), status })),
    cells: [...valuesOf(statement?.years ?? [])],
    cause: '',
    note: '',
  };
}

/** Homes stated of a sub-plan and not of one of its lines. */
const OF_PART = 'part:';

export function valuesOf(years: readonly YearHomes[]): Values {
  const values = new Map<string, number>();
  for (const { year, homes, line, quarter, subPlan } of years) {
    const key = keyOf(line ?? (subPlan ? `${OF_PART}${subPlan}` : NO_LINE), columnOf(year, quarter));
    values.set(key, (values.get(key) ?? 0) + homes);
  }
  return values;
}

export function yearsOf(values: Values): YearHomes[] {
  return [...values.entries()].map(([key, homes]) => {
    const { rowId: row, year: column } = partsOf(key);
    const quarter = quarterIn(column);
    return {
      year: yearIn(column), homes, ...(quarter !== undefined && { quarter }),
      ...(row.startsWith(OF_PART) ? { subPlan: row.slice(OF_PART.length) } : row !== NO_LINE && { line: row }),
    };
  });
}

/** Every year in quarters, so that what is typed is of a quarter; the homes of a whole year go to its last. */
export function inQuarters(values: Values): Values {
  return moved(values, (column) => (isQuarter(column) ? column : columnOf(column, 4)));
}

export const inYears = (values: Values): Values => moved(values, yearIn);

function moved(values: Values, to: (column: number) => number): Values {
  const next = new Map<string, number>();
  for (const [key, homes] of values) {
    const { rowId, year } = partsOf(key);
    const place = keyOf(rowId, to(year));
    next.set(place, (next.get(place) ?? 0) + homes);
  }
  return next;
}

/** A row per programme line; one row for everything where there is no programme, or where homes were stated without a line. */
export function sheetRows(project: ProjectView, statement: StatementView | undefined, party: string, words: RowWords): SheetRow[] {
  const builder = (id: string | undefined) => (project.involved ?? []).find((one) => one.id === id)?.name;
  const lines = (project.programme?.subPlans ?? [])
    .filter((subPlan) => subPlan.kind !== 'DEMOLITION')
    .flatMap((subPlan) =>
      subPlan.lines.map((line) => ({
        id: line.id,
        group: words.group(subPlan.name, subPlan.homes),
        label: words.dwelling(line.dwellingType),
        detail: words.price(line.priceClass, builder(line.party)),
        available: line.homes,
        // What another will build is his to state; the municipality states of everything.
        ...(line.party !== undefined && party !== project.steward.id && line.party !== party ? { locked: true } : {}),
      })),
    );
  const parts = (project.programme?.subPlans ?? [])
    .filter((subPlan) => subPlan.kind !== 'DEMOLITION' && (subPlan.lines.length === 0 || statement?.years.some((each) => each.subPlan === subPlan.id && each.line === undefined)))
    .map((subPlan) => ({ id: `${OF_PART}${subPlan.id}`, group: words.group(subPlan.name, subPlan.homes), label: words.part, detail: '', available: subPlan.homes }));
  const rows = [...lines, ...parts];
  const loose = statement?.years.some((each) => each.line === undefined && each.subPlan === undefined) ?? false;
  return rows.length === 0 || loose
    ? [...rows, { id: NO_LINE, group: '', label: words.all, detail: words.allDetail, available: project.homes }]
    : rows;
}

export interface RowWords {
  group: (name: string, homes: number) => string;
  dwelling: (code: string) => string;
  price: (code: string, builder: string | undefined) => string;
  part: string;
  all: string;
  allDetail: string;
}

/** From this year, or the first one stated, to a few years past the last delivery. */
export function columnsOf(project: ProjectView, values: Values, today: string, quarters = false): number[] {
  const stated = [...values.keys()].map((key) => yearIn(partsOf(key).year));
  const dates = project.statements.flatMap((each) => each.milestones.map((milestone) => Number(milestone.date.slice(0, 4))));
  const now = Number(today.slice(0, 4));
  const first = Math.min(now, ...stated);
  const last = Math.max(first + FEWEST_COLUMNS - 1, ...stated, ...dates.map((year) => Math.min(year, now + 12)));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return quarters ? years.flatMap((year) => [1, 2, 3, 4].map((quarter) => columnOf(year, quarter))) : years;
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
