import type { Circle, FieldGroup, Grant, ReleaseInput, ReleaseView } from '../../../api/types';
import { today } from '../../../format';
import { publicationsOf, type Sources } from '../../../sharing/Publications';

/** What the party is choosing; nothing of it counts until it is saved. */
export type ReleaseDraft = {
  circles: Partial<Record<FieldGroup, Circle[]>>;
  /** Groups of which the choice is given up: they get the default again. */
  standard: FieldGroup[];
  grants: Grant[];
  sources: Sources;
};

export const draftOf = (view: ReleaseView): ReleaseDraft => ({
  circles: Object.fromEntries(view.choices.map(({ group, circles }) => [group, [...circles]])),
  standard: [],
  // What has ended gives nothing any more, and an end in the past cannot be sent again.
  grants: view.grants.filter(({ until }) => !until || until >= today()).map(({ table, until }) => (until ? { table, until } : { table })),
  sources: Object.fromEntries(view.publications.map(({ group, source }) => [group, source])),
});

export function toggled(draft: ReleaseDraft, group: FieldGroup, circle: Circle): ReleaseDraft {
  const now = draft.circles[group] ?? [];
  const next = now.includes(circle) ? now.filter((each) => each !== circle) : [...now, circle];
  return { ...draft, circles: { ...draft.circles, [group]: next }, standard: draft.standard.filter((each) => each !== group) };
}

/** Gives up the choice for a group, or takes up again what was chosen. */
export function putToDefault(view: ReleaseView, draft: ReleaseDraft, group: FieldGroup, on: boolean): ReleaseDraft {
  const stored = choice(view, group);
  return {
    ...draft,
    circles: { ...draft.circles, [group]: [...((on ? stored?.standard : stored?.circles) ?? [])] },
    standard: on ? [...draft.standard, group] : draft.standard.filter((each) => each !== group),
  };
}

export const isCellChanged = (view: ReleaseView, draft: ReleaseDraft, group: FieldGroup, circle: Circle): boolean =>
  choice(view, group)?.circles.includes(circle) !== draft.circles[group]?.includes(circle);

const choice = (view: ReleaseView, group: FieldGroup) => view.choices.find((each) => each.group === group);
const isGroupChanged = (view: ReleaseView, draft: ReleaseDraft, group: FieldGroup): boolean => {
  const before = choice(view, group)?.circles ?? [];
  const after = draft.circles[group] ?? [];
  return before.length !== after.length || before.some((circle) => !after.includes(circle));
};

/** How many things differ from what is stored: cells, tables, addresses, and choices given up that are like the default. */
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
    others: draft.standard.filter((group) => !isGroupChanged(view, draft, group)).length
      + [...tables].filter((table) => grant(before.grants, table) !== grant(draft.grants, table)).length
      + [...groups].filter((group) => (before.sources[group] ?? '') !== (draft.sources[group] ?? '').trim()).length,
  };
}

/** A group that was never chosen and is not changed now is left out, so that it keeps following the default. */
export const inputOf = (view: ReleaseView, draft: ReleaseDraft): ReleaseInput => ({
  choices: view.choices
    .filter(({ group, chosen }) => !draft.standard.includes(group) && (chosen || isGroupChanged(view, draft, group)))
    .map(({ group }) => ({ group, circles: draft.circles[group] ?? [] })),
  grants: draft.grants,
  publications: publicationsOf(draft.sources),
});

export function isChanged(view: ReleaseView, draft: ReleaseDraft): boolean {
  const { cells, others } = changesIn(view, draft);
  return cells + others > 0;
}
