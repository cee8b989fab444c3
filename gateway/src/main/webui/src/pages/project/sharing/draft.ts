import type { Circle, FieldGroup, Grant, ReleaseInput, ReleaseView } from '../../../api/types';
import { today } from '../../../format';

/** What the party is choosing; nothing of it counts until it is saved. */
export type ReleaseDraft = {
  circles: Partial<Record<FieldGroup, Circle[]>>;
  grants: Grant[];
  /** Address per group where the facts are public already; "" is none. */
  sources: Partial<Record<FieldGroup, string>>;
};

export const draftOf = (view: ReleaseView): ReleaseDraft => ({
  circles: Object.fromEntries(view.choices.map(({ group, circles }) => [group, [...circles]])),
  // What has ended gives nothing any more, and an end in the past cannot be sent again.
  grants: view.grants.filter(({ until }) => !until || until >= today()).map(({ table, until }) => (until ? { table, until } : { table })),
  sources: Object.fromEntries(view.publications.map(({ group, source }) => [group, source])),
});

export function toggled(draft: ReleaseDraft, group: FieldGroup, circle: Circle): ReleaseDraft {
  const now = draft.circles[group] ?? [];
  const next = now.includes(circle) ? now.filter((each) => each !== circle) : [...now, circle];
  return { ...draft, circles: { ...draft.circles, [group]: next } };
}

export const isCellChanged = (view: ReleaseView, draft: ReleaseDraft, group: FieldGroup, circle: Circle): boolean =>
  choice(view, group)?.circles.includes(circle) !== draft.circles[group]?.includes(circle);

const choice = (view: ReleaseView, group: FieldGroup) => view.choices.find((each) => each.group === group);
const isGroupChanged = (view: ReleaseView, draft: ReleaseDraft, group: FieldGroup): boolean => {
  const before = choice(view, group)?.circles ?? [];
  const after = draft.circles[group] ?? [];
  return before.length !== after.length || before.some((circle) => !after.includes(circle));
};

/** How many things differ from what is stored: cells, tables and addresses. */
export function changesIn(view: ReleaseView, draft: ReleaseDraft): { cells: number; others: number } {
  const cells = view.choices.reduce((sum, { group, circles }) => {
    const after = draft.circles[group] ?? [];
    return sum + circles.filter((one) => !after.includes(one)).length + after.filter((one) => !circles.includes(one)).length;
  }, 0);
  const before = draftOf(view);
  const tables = new Set([...before.grants, ...draft.grants].map(({ table }) => table));
  const grant = (grants: Grant[], table: string) => JSON.stringify(grants.find((one) => one.table === table) ?? null);
  const groups = new Set([...Object.keys(before.sources), ...Object.keys(draft.sources)] as FieldGroup[]);
  return {
    cells,
    others: [...tables].filter((table) => grant(before.grants, table) !== grant(draft.grants, table)).length
      + [...groups].filter((group) => (before.sources[group] ?? '') !== (draft.sources[group] ?? '').trim()).length,
  };
}

/** A group that was never chosen and is not changed now is left out, so that it keeps following the default. */
export const inputOf = (view: ReleaseView, draft: ReleaseDraft): ReleaseInput => ({
  choices: view.choices
    .filter(({ group, chosen }) => chosen || isGroupChanged(view, draft, group))
    .map(({ group }) => ({ group, circles: draft.circles[group] ?? [] })),
  grants: draft.grants,
  publications: (Object.entries(draft.sources) as [FieldGroup, string][])
    .filter(([, source]) => source.trim() !== '')
    .map(([group, source]) => ({ group, source: source.trim() })),
});

export function isChanged(view: ReleaseView, draft: ReleaseDraft): boolean {
  const { cells, others } = changesIn(view, draft);
  return cells + others > 0;
}
