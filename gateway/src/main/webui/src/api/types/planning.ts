import type { Milestone, MilestoneStatus, StatementState, Verdict, WarningCode } from './codes';
import type { MunicipalityRef, PartyRef, Reason } from './common';

/** date is YYYY-MM-DD; screens show the month. */
export type MilestoneDate = { milestone: Milestone; date: string; status: MilestoneStatus };
/** Of a quarter when one is named; of a sub-plan or line when one is named, else of the project as a whole. */
export type YearHomes = { year: number; homes: number; line?: string; quarter?: number; subPlan?: string };
/** Unusual, and maybe right: whoever writes it may say why. */
export type Warning = { code: WarningCode; about?: string; pointer: string; detail: string };
export type AnsweredWarning = { warning: WarningCode; about?: string; detail: string; text: string };
export type WarningAnswer = { warning: WarningCode; about?: string; text: string };
/** What still closes: a difference in months, or as a share of a year's homes. */
export type Tolerance = { months: number; share: number };
export type SidePlanning = { party: PartyRef; milestones: MilestoneDate[]; confirmedAt: string; stale: boolean };
export type Forecast = { milestone: Milestone; p25: string; p50: string; p75: string; basis: string };
export type ReviewAnswer = { text: string; at: string; by: PartyRef };
export type Review = {
  verdict: Verdict;
  text?: string;
  answerBy?: string;
  at: string;
  by: PartyRef;
  statementVersion: number;
  answers: ReviewAnswer[];
};
export type ThreadEntry = {
  kind: 'QUESTION' | 'ANSWER' | 'DISAGREEMENT' | 'ACCEPTANCE' | 'WITHDRAWAL';
  text?: string;
  answerBy?: string;
  at: string;
  by: PartyRef;
  statementVersion: number;
};
export type StatementView = {
  project: { id: string; name: string; homes: number; homesAbout?: boolean; place: string; municipality: MunicipalityRef };
  party: PartyRef;
  version: number;
  state: StatementState;
  milestones: MilestoneDate[];
  years: YearHomes[];
  submittedAt: string;
  confirmedAt: string;
  ageDays: number;
  stale: boolean;
  staleInDays: number;
  reason?: Reason;
  previous?: { milestones: MilestoneDate[]; years: YearHomes[]; submittedAt: string };
  review?: Review;
  /** What both sides said, oldest first; only for these two. */
  thread?: ThreadEntry[];
  warnings?: Warning[];
  answeredWarnings?: AnsweredWarning[];
  mayEdit: boolean;
  mayReview: boolean;
  /** The steward's side; only in GET /statements. */
  municipal?: { milestones: MilestoneDate[]; years: YearHomes[] };
  tolerance?: Tolerance;
  forecast?: Forecast[];
};
/** What the steward accepted last. */
export type AgreedPlanning = { milestones: MilestoneDate[]; years: YearHomes[]; acceptedAt?: string };
