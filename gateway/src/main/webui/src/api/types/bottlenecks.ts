import type { BottleneckStatus, Cause, Certainty, PartyKind } from './codes';
import type { PartyRef } from './common';
import type { Admitted, JointCase, Minutes, Withdrawn } from './tables';

export type BottleneckAction = { id: number; what: string; owner: PartyRef; due: string; done: boolean };
export type BottleneckView = {
  id: string;
  version: number;
  title: string;
  cause: Cause;
  certainty: Certainty;
  evidence?: string;
  explanation?: string;
  needed?: string;
  status: BottleneckStatus;
  homes: number;
  months: number;
  projects: { id: string; name: string; homes: number; homesAbout?: boolean; municipality: { code: string; name?: string } }[];
  reporter: PartyRef;
  owner?: PartyRef;
  actions: BottleneckAction[];
  table?: { id: string; name: string };
  reportedAt: string;
  answerBy: string;
  /** Business days. */
  daysLeft: number;
  /** The term stands still up to and including this day. */
  pausedUntil?: string;
  /** party is absent when it happened by itself. */
  story: { at: string; party?: PartyRef; what: string; reason?: string }[];
  may: { accept: boolean; act: boolean; escalate: boolean; solve: boolean; edit: boolean; pause: boolean; join: boolean; link: boolean; merge: boolean; tell: boolean };
  kind: BottleneckKind;
  /** What each reporter says, the first one first. */
  reports: {
    party: PartyRef; certainty: Certainty; evidence?: string; explanation?: string; homes: number; months: number;
    /** Ids of those that the viewer may know of. */
    projects: string[];
  }[];
  /** The one in which it goes on. */
  joinedInto?: { id: string; title: string };
  links: { id: number; title: string; url: string; party: PartyRef; remove: boolean }[];
};
export type BottleneckKind = 'BOTTLENECK' | 'OPPORTUNITY';
/** validUntil: the last day on which it can be chosen. */
export type CauseView = {
  code: Cause; version: number; label: string; nl: string; en: string; usualOwners: PartyKind[]; firstTable: 'LOCAL' | 'REGIONAL';
  confidential: boolean; validFrom: string; validUntil?: string; sort: number;
};
/** withPotential is the upper end of the range: what is confirmed plus what may be. */
export type Range = { confirmed: number; withPotential: number };
export type Held = { projects: Range; homes: Range; homeMonths: Range };
type Counted = { projects: number; homes: number; homesAbout?: boolean; at: string };
export type Shares = Counted & { causes: ({ cause: Cause; label: string } & Held)[] };
export type SharesBy = 'MUNICIPALITY' | 'REGION' | 'PROVINCE' | 'PHASE' | 'PRICE_CLASS';
/** unseen: projects of which the viewer does not see to which group they belong. */
export type ShareGroups = Counted & {
  by: SharesBy;
  groups: ({ code: string; label?: string; of: { projects: number; homes: number } } & Held)[];
  unseen?: { projects: number; homes: number };
};
export type ShareSeries = Counted & { points: ({ at: string } & Held)[] };
/** How long a table or platform may take, in business days, and which table follows when nobody answers. */
export type LadderStep = {
  platform: string;
  name: string;
  table: boolean;
  version: number;
  answerDays: number;
  decideDays: number;
  remindDays: number;
  next?: { id: string; name: string };
  may: { edit: boolean };
};
/** A meeting has a number; a reference date has a name. */
/** Hours as 14:00:00; without them it is for the whole day. */
export type SessionRef = { id: string; date: string; starts?: string; ends?: string; number?: number; name?: string; place?: string; withdrawn?: Withdrawn };
export type TableView = { id: string; name: string; chair?: PartyRef; members: PartyRef[]; sessions: SessionRef[]; referenceDates: SessionRef[]; may: { edit: boolean } };
/** A reason in words, with its code for programs. */
export type Why = { code: string; text: string };
export type AgendaCase = {
  id: string;
  /** Among the cases that this viewer sees; absent while the case is not ripe. */
  rank?: number;
  bottleneck: BottleneckView;
  decision: string;
  urgency: number;
  solvability: number;
  homes: number;
  /** homes × urgency × solvability */
  points: number;
  why: Why[];
  moved?: { by: PartyRef; reason: string; to: number };
  missing: Why[];
  jointCase: JointCase;
  admitted?: Admitted;
  minutes?: Minutes;
};
export type SessionView = SessionRef & {
  version: number;
  table: { id: string; name: string };
  chair?: PartyRef;
  invited: PartyRef[];
  agenda: AgendaCase[];
  notRipe: AgendaCase[];
  may: { edit: boolean };
};
/** Only what all who are present may see. */
export type RoomView = { session: SessionView; members: PartyRef[]; present: string[] };
/** Ripe, at this table and not on the agenda yet. */
export type Proposal = { rank: number; bottleneck: BottleneckView; decision: string; urgency: number; solvability: number; points: number; why: Why[] };
