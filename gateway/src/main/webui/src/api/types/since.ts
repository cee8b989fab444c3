import type { Page, PartyRef } from './common';

export type SinceKind =
  | 'BOTTLENECK_NEW' | 'BOTTLENECK_CONFIRMED' | 'BOTTLENECK_RISEN' | 'BOTTLENECK_SOLVED' | 'BOTTLENECK_ENDED'
  | 'CASE_WRITTEN' | 'CASE_REWORDED' | 'CASE_SIGNED' | 'AGREEMENT_MADE' | 'AGREEMENT_KEPT' | 'AGREEMENT_OVERDUE';
export type KindCount = { kind: SinceKind; count: number };
/** Only of cases about which something changed, and only kinds of which there are any. */
export type CaseChanges = { agendaCase: string; bottleneck: string; counts: KindCount[] };
export type PreviousSession = { id: string; number: number; date: string };
export type SessionChange = {
  kind: SinceKind;
  at: string;
  bottleneck?: { id: string; title: string; homes: number };
  agreement?: { id: string; what: string; due: string };
  /** Absent when it happened by itself, or when this viewer may not know. */
  by?: PartyRef;
  /** Who signed, or who promises it. */
  parties: PartyRef[];
  from?: { id: string; name: string };
  to?: { id: string; name: string };
  reason?: string;
};
/** since absent: the table was not held before, and no day was asked. */
type Since = { since?: string; previous?: PreviousSession; until: string; cases: CaseChanges[] };
export type SessionChanges = Page<SessionChange> & Since & { counts: KindCount[] };
/** Only what all who are present may see. */
export type RoomChanges = Since;
