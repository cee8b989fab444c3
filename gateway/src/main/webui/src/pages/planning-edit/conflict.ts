import type { Milestone, StatementView } from '../../api/types';
import type { Values } from '../../grid/sheet';
import { parseMonth } from './monthText';
import type { PlanningDraft } from './draft';

/** One field that somebody else changed while this person was typing something different. */
export type Clash =
  | { kind: 'milestone'; milestone: Milestone; mine: string; theirs: string }
  | { kind: 'cell'; key: string; mine: number | undefined; theirs: number | undefined };

/** Dates that both changed; what only one of the two changed is no clash. */
export function dateClashes(draft: PlanningDraft, base: StatementView | undefined, theirs: StatementView): Clash[] {
  const dateIn = (statement: StatementView | undefined, milestone: Milestone) =>
    statement?.milestones.find((each) => each.milestone === milestone)?.date;
  return theirs.milestones.flatMap(({ milestone, date }): Clash[] => {
    const text = draft.milestones.find((each) => each.milestone === milestone)?.text ?? '';
    const changedByThem = dateIn(base, milestone) !== date;
    return changedByThem && parseMonth(text)?.slice(0, 7) !== date.slice(0, 7)
      ? [{ kind: 'milestone', milestone, mine: text, theirs: date }]
      : [];
  });
}

/** The same for cells: all three in years, or all three in quarters. */
export function cellClashes(mine: Values, before: Values, now: Values): Clash[] {
  const keys = new Set([...before.keys(), ...now.keys(), ...mine.keys()]);
  return [...keys].flatMap((key): Clash[] =>
    (before.get(key) ?? 0) !== (now.get(key) ?? 0) && (now.get(key) ?? 0) !== (mine.get(key) ?? 0)
      ? [{ kind: 'cell', key, mine: mine.get(key), theirs: now.get(key) }]
      : [],
  );
}
