import type { Milestone, StatementView } from '../../api/types';
import type { Values } from '../../grid/sheet';
import { parseMonth } from './monthText';
import { valuesOf, type PlanningDraft } from './draft';

/** One field that somebody else changed while this person was typing something different. */
export type Clash =
  | { kind: 'milestone'; milestone: Milestone; mine: string; theirs: string }
  | { kind: 'cell'; key: string; mine: number | undefined; theirs: number | undefined };

/** Compares by field; what only one of the two changed is no clash. */
export function clashes(draft: PlanningDraft, mine: Values, base: StatementView | undefined, theirs: StatementView): Clash[] {
  const dateIn = (statement: StatementView | undefined, milestone: Milestone) =>
    statement?.milestones.find((each) => each.milestone === milestone)?.date;
  const milestones = theirs.milestones.flatMap(({ milestone, date }): Clash[] => {
    const text = draft.milestones.find((each) => each.milestone === milestone)?.text ?? '';
    const changedByThem = dateIn(base, milestone) !== date;
    return changedByThem && parseMonth(text)?.slice(0, 7) !== date.slice(0, 7)
      ? [{ kind: 'milestone', milestone, mine: text, theirs: date }]
      : [];
  });
  const before = valuesOf(base?.years ?? []);
  const now = valuesOf(theirs.years);
  const keys = new Set([...before.keys(), ...now.keys(), ...mine.keys()]);
  const cells = [...keys].flatMap((key): Clash[] =>
    (before.get(key) ?? 0) !== (now.get(key) ?? 0) && (now.get(key) ?? 0) !== (mine.get(key) ?? 0)
      ? [{ kind: 'cell', key, mine: mine.get(key), theirs: now.get(key) }]
      : [],
  );
  return [...milestones, ...cells];
}
