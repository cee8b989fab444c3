import type { Page, PartyRef } from './common';
import type { Milestone } from './codes';

/** One thing in which a plan stands otherwise; the order is that of a page. */
export type PlanMoveKind = 'LATER' | 'EARLIER' | 'GROWN' | 'SHRUNK' | 'ADDED' | 'DROPPED' | 'PHASE';
export type SinceKind =
  | `PLAN_${PlanMoveKind}`
  | 'BOTTLENECK_NEW' | 'BOTTLENECK_CONFIRMED' | 'BOTTLENECK_RISEN' | 'BOTTLENECK_SOLVED' | 'BOTTLENECK_ENDED'
  | 'CASE_WRITTEN' | 'CASE_REWORDED' | 'CASE_SIGNED' | 'AGREEMENT_MADE' | 'AGREEMENT_KEPT' | 'AGREEMENT_OVERDUE';
export type KindCount = { kind: SinceKind; count: number };
/** months: positive is later, measured by a milestone of one party. */
export type PlanMove = {
  kind: PlanMoveKind;
  months?: number;
  milestone?: Milestone;
  party?: PartyRef;
  dateThen?: string;
  dateNow?: string;
  homesThen?: number;
  homesNow?: number;
  homesAbout?: boolean;
  phaseThen?: string;
  phaseNow?: string;
};
export type ChangedPlan = { id: string; name: string; municipality: { code: string; name?: string }; homes: number; homesAbout?: boolean; move: PlanMove };
/** Only of cases about which something changed, and only kinds of which there are any; of a plan all moves, one after another. */
export type CaseChanges = { agendaCase: string; bottleneck: string; counts: KindCount[]; moved: ChangedPlan[] };
export type PreviousSession = { id: string; number: number; date: string };
export type SessionChange = {
  kind: SinceKind;
  at: string;
  plan?: ChangedPlan;
  bottleneck?: { id: string; title: string; homes: number };
  agreement?: { id: string; what: string; due: string };
  /** Absent when it happened by itself, or when this viewer may not know. */
  by?: PartyRef;
  /** Who signed, who promises it, or by whose date a plan is measured. */
  parties: PartyRef[];
  from?: { id: string; name: string };
  to?: { id: string; name: string };
  reason?: string;
};
/** since absent: the table was not held before, and no day was asked. */
type Since = { since?: string; previous?: PreviousSession; until: string; cases: CaseChanges[] };
/** plansUnknown: so many plans nobody told of here before that day. */
export type SessionChanges = Page<SessionChange> & Since & { counts: KindCount[]; plansUnknown: number };
/** Only what all who are present may see. */
export type RoomChanges = Since;
