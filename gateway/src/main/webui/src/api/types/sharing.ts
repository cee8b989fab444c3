import type { Circle, FieldGroup } from './codes';
import type { PartyRef } from './common';

/** What a circle sees of a field group. total: only added up with others. about: the core, with a rounded number of homes. */
export type Sees = 'all' | 'none' | 'always' | 'never' | 'after-12-months' | 'total' | 'about';
export type Cell = { group: FieldGroup; circle: Circle; sees: Sees; decides: PartyRef };
/** One cell that would change, and how many parties gain or lose sight. */
export type Shift = { group: FieldGroup; circle: Circle; from: Sees; to: Sees; parties: number };
export type ReleaseChoice = { group: FieldGroup; chosen: boolean; circles: Circle[]; standard: Circle[]; floor: Circle[]; ceiling: Circle[] };
/** Without one project: what is usual for a soft plan, and the most that any project may show. */
export type ReleaseScope = { groups: { group: FieldGroup; standard: Circle[]; ceiling: Circle[] }[] };
export type Grant = { table: string; until?: string };
export type Publication = { group: FieldGroup; source: string; at?: string };
export type ReleaseView = {
  version: number;
  owner: PartyRef;
  choices: ReleaseChoice[];
  grants: Grant[];
  publications: Publication[];
  availableTables: { id: string; name: string }[];
  confirmedAt?: string;
  reviewDue: boolean;
};
export type GroupChoice = { group: FieldGroup; circles: Circle[] };
export type ReleaseInput = { choices: GroupChoice[]; grants: Grant[]; publications: { group: FieldGroup; source: string }[] };
export type ReleasePreview = { audience: Cell[]; changes: Shift[] };
export type StatusPreview = { becomesFirm: boolean; opensOn?: string; changes: Shift[] };
/** One party that saw or took along facts; never a person. */
export type Look = { party: PartyRef; groups: FieldGroup[]; viewed: number; exported: number; received: number; lastAt: string };
export type BulkPreview = {
  projects: number;
  /** To which all of them can be given. */
  tables: { id: string; name: string }[];
  changes: { group: FieldGroup; circle: Circle; gains: number; loses: number }[];
  refused: { project: string; code: string }[];
};
export type ReleaseBatch = {
  id: string;
  at: string;
  by: PartyRef;
  projects: number;
  changed: number;
  undoUntil: string;
  /** Absent: not undone. */
  undoneAt?: string;
  /** Of an undone batch: changed again since, and left as they were. */
  kept: number;
};
