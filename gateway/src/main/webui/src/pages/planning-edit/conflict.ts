import type { Milestone, StatementView } from '../../api/types';
import { milestoneIndex } from '../../codes';
import type { Values } from '../../grid/sheet';
import type { MilestoneText, PlanningDraft } from './draft';
import { parseMonth } from './monthText';

/** One field that somebody else changed while this person was typing something different. */
export type Clash =
  | { kind: 'milestone'; milestone: Milestone; mine: string; theirs: string }
  | { kind: 'cell'; key: string; mine: number | undefined; theirs: number | undefined };

/** Dates that both changed; what only one of the two changed is no clash. */
export function dateClashes(draft: PlanningDraft, base: StatementView | undefined, theirs: StatementView): Clash[] {
  return theirs.milestones.flatMap(({ milestone, date }): Clash[] => {
    const text = draft.milestones.find((each) => each.milestone === milestone)?.text ?? '';
    const before = statedOf(base, milestone)?.date;
    return before !== date && !sameMonth(text, date) && !sameMonth(text, before) ? [{ kind: 'milestone', milestone, mine: text, theirs: date }] : [];
  });
}

const statedOf = (statement: StatementView | undefined, milestone: Milestone) => statement?.milestones.find((each) => each.milestone === milestone);

/** Nothing typed is the same as no date. */
const sameMonth = (text: string, date: string | undefined): boolean =>
  (text.trim() === '' ? undefined : (parseMonth(text)?.slice(0, 7) ?? text)) === date?.slice(0, 7);

/** Milestones of which only the other changed the date or the status, or that only the other added: as they are now. */
export function takenOver(draft: readonly MilestoneText[], base: StatementView | undefined, theirs: StatementView, write: (date: string) => string): MilestoneText[] {
  const next = draft.flatMap((mine): MilestoneText[] => {
    const was = statedOf(base, mine.milestone);
    const now = statedOf(theirs, mine.milestone);
    const untouched = { date: sameMonth(mine.text, was?.date), status: mine.status === was?.status };
    if (!was) return [mine];
    if (!now) return untouched.date && untouched.status ? [] : [mine];
    return [{ ...mine, text: untouched.date ? write(now.date) : mine.text, status: untouched.status ? now.status : mine.status }];
  });
  const added = theirs.milestones
    .filter((now) => !statedOf(base, now.milestone) && !draft.some((mine) => mine.milestone === now.milestone))
    .map(({ milestone, date, status }) => ({ milestone, text: write(date), status }));
  return [...next, ...added].sort((a, b) => milestoneIndex(a.milestone) - milestoneIndex(b.milestone));
}

/** Nothing in a cell is the same as zero. */
const differ = (one: Values, other: Values, key: string): boolean => (one.get(key) ?? 0) !== (other.get(key) ?? 0);

/** Cells that were not typed in here: as they are now. */
export function cellsTakenOver(mine: Values, before: Values, now: Values): Values {
  const values = new Map(mine);
  for (const key of new Set([...before.keys(), ...now.keys()])) {
    const homes = now.get(key);
    if (differ(mine, before, key)) continue;
    if (homes === undefined) values.delete(key);
    else values.set(key, homes);
  }
  return values;
}

/** The same for cells: all three in years, or all three in quarters. */
export function cellClashes(mine: Values, before: Values, now: Values): Clash[] {
  const keys = new Set([...before.keys(), ...now.keys(), ...mine.keys()]);
  return [...keys].flatMap((key): Clash[] =>
    differ(before, now, key) && differ(now, mine, key) && differ(mine, before, key)
      ? [{ kind: 'cell', key, mine: mine.get(key), theirs: now.get(key) }]
      : [],
  );
}
