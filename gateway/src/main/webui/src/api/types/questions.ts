import type { PartyRef } from './common';

export type QuestionStatus = 'OPEN' | 'ANSWERED' | 'WITHDRAWN' | 'LAPSED';
/** What the chair of a table asks a party about a case; only the two of them see it. */
export type FactQuestion = {
  id: string;
  version: number;
  bottleneck: { id: string; title: string };
  table: { id: string; name: string };
  party: PartyRef;
  text: string;
  due: string;
  /** Business days; negative when the day has passed. */
  daysLeft: number;
  overdue: boolean;
  status: QuestionStatus;
  answer?: string;
  link?: string;
  answeredOn?: string;
  /** Why it was taken back. */
  reason?: string;
  /** Why there is more time than there was first. */
  extended?: string;
  askedAt: string;
  may: { answer: boolean; withdraw: boolean; extend: boolean };
};
