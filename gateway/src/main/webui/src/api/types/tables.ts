import type { PartyRef } from './common';

/** Of the text that stands: who signed it, and who was asked. */
export type Signature = { party: PartyRef; signedAt?: string; askedAt?: string };
/** What a bottleneck asks of its table, in words that all involved sign. Version 0: nobody has written it yet. */
export type JointCase = {
  version: number;
  wording: number;
  table?: { id: string; name: string };
  problem?: string;
  market?: string;
  corporation?: string;
  government?: string;
  decision?: string;
  draftedBy?: PartyRef;
  changedAt?: string;
  /** Only of parties that this viewer may know of; `signed` counts all. */
  signatures: Signature[];
  signed: boolean;
  may: { draft: boolean; sign: boolean; withdraw: boolean; remind: boolean };
};
/** Why the chair lets a case in that not all have signed. */
export type Admitted = { by: PartyRef; reason: string; at: string };
export type Minutes = { version: number; decision?: string; notes?: string; handedTo?: { id: string; name: string }; by?: PartyRef; at?: string };
/** How heavily each factor counts: 0 not, 1 once, 2 squared. */
export type Weights = { version: number; homes: number; urgency: number; solvability: number; may: { edit: boolean } };
export type Withdrawn = { at: string; reason: string };
