import type { PartyRef } from './common';

export type AgreementStatus = 'PROPOSED' | 'AGREED' | 'DONE' | 'KEPT' | 'WITHDRAWN';
/** acceptedAt absent: it has not accepted this wording. */
export type AgreementSide = { party: PartyRef; acceptedAt?: string };
export type Agreement = {
  id: string;
  version: number;
  /** Counts the texts; who accepts, accepts one of these. */
  wording: number;
  what: string;
  status: AgreementStatus;
  due: string;
  /** Business days; negative when the day has passed. */
  daysLeft: number;
  overdue: boolean;
  owners: AgreementSide[];
  counterparts: AgreementSide[];
  table: { id: string; name: string };
  session: { id: string; number?: number; date: string };
  bottleneck?: { id: string; title: string };
  evidence?: string;
  link?: string;
  agreedOn?: string;
  doneOn?: string;
  madeAt: string;
  /** Only when it is overdue. */
  escalatesAfter?: string;
  nextTable?: { id: string; name: string };
  story: { at: string; party?: PartyRef; what: string; reason?: string }[];
  may: { accept: boolean; edit: boolean; withdraw: boolean; done: boolean; keep: boolean; reopen: boolean };
};
/** Of the agreements that were due in a quarter. */
export type KeptQuarter = {
  quarter: string;
  total: number;
  inTime: number;
  late: number;
  unconfirmed: number;
  overdue: number;
  running: number;
};
export type TrendMonth = { month: string; stuck: number; bottlenecks: number; freed: number; solved: number };
