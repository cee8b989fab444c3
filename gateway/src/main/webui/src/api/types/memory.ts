import type { Milestone } from './codes';
import type { MunicipalityRef, Page, PartyRef, Reason } from './common';

export type Change = {
  at: string;
  kind?: string;
  party: PartyRef;
  /** The party whose statement it was about. */
  subject?: PartyRef;
  /** Over which time the past was corrected, and why. */
  correction?: { from: string; until: string; reason: string };
  what: { field?: string; milestone?: Milestone; year?: number; from?: unknown; to?: unknown }[];
  reason?: Reason;
};

/** A moment with a name, fixed in both times. */
export type Snapshot = {
  id: string;
  version: number;
  name: string;
  asOf: string;
  knownAt: string;
  owner: PartyRef;
  everyone: boolean;
  madeAt: string;
  withdrawnAt?: string;
  mayEdit: boolean;
};
export type ComparisonKind = 'ADDED' | 'DROPPED' | 'GROWN' | 'SHRUNK' | 'LATER' | 'EARLIER' | 'CHANGED';
export type ComparedCount = { projects: number; homes: number };
export type MovedCount = ComparedCount & { homeMonths: number };
/** then + added − dropped + grown − shrunk = now, in homes. */
export type ComparedTotals = Record<'then' | 'now' | 'added' | 'dropped' | 'grown' | 'shrunk' | 'unchanged', ComparedCount> & Record<'later' | 'earlier', MovedCount>;
export type ComparedDifference = {
  field?: string;
  milestone?: Milestone;
  year?: number;
  from?: unknown;
  to?: unknown;
  difference?: number;
  subject?: PartyRef;
  party?: PartyRef;
  reason?: Reason;
  at?: string;
};
export type ComparedProject = {
  id: string;
  name: string;
  place: string;
  municipality: MunicipalityRef;
  kinds: ComparisonKind[];
  homesThen?: number;
  homesNow?: number;
  homesAbout: boolean;
  months?: number;
  milestone?: Milestone;
  measuredBy?: PartyRef;
  differences: ComparedDifference[];
};
export type Comparison = Page<ComparedProject> & {
  /** Without a time: now. */
  from: { at?: string; knownAt?: string };
  to: { at?: string; knownAt?: string };
  totals: ComparedTotals;
  homesAbout: boolean;
  leftOut: boolean;
};

/** account only for an administrator; outcome is the status code of the answer. */
export type AuditLine = { at: string; account?: string; party: string; action: string; object: string; outcome: string; asDeputy: boolean; onBehalfOf?: string[] };
