import type { AgreementStatus } from './agreements';
import type { BottleneckView } from './bottlenecks';
import type { CapacityView } from './capacity';
import type { BottleneckStatus, Certainty } from './codes';
import type { PartyRef } from './common';
import type { MilestoneDate, YearHomes } from './planning';
import type { PlanMove } from './since';
import type { Resemblance } from './solutions';
import type { Signature } from './tables';

type Chapter = BottleneckView['story'][number];

/** What one party expects. */
export type DossierSide = { party: PartyRef; side: string; confirmedAt: string; milestones: MilestoneDate[]; years: YearHomes[] };
export type DossierProject = {
  id: string;
  name: string;
  municipality: { code: string; name?: string };
  homes: number;
  homesAbout?: boolean;
  planningStatus?: string;
  phase?: string;
  /** Per cent. */
  affordable?: number;
  sides: DossierSide[];
  /** In what it stands otherwise than when the table met before. */
  moved: PlanMove[];
  /** Nobody told how it stood then. */
  earlierUnknown?: boolean;
};
export type DossierCase = {
  bottleneck: string;
  place: number;
  title: string;
  cause: string;
  causeName: string;
  certainty: Certainty;
  status: BottleneckStatus;
  homes: number;
  months: number;
  evidence?: string;
  explanation?: string;
  needed?: string;
  decision: string;
  notRipe?: boolean;
  reporter: PartyRef;
  owner?: PartyRef;
  projects: DossierProject[];
  actions: { id: string; what: string; owner: PartyRef; due: string; done: boolean }[];
  changed: Chapter[];
  story: Chapter[];
  lookAlikes: DossierLookAlike[];
  /** What the parties sign together; absent: nobody wrote it. `signed` counts all, also who is not named to this reader. */
  joint?: { problem: string; market?: string; corporation?: string; government?: string; decision: string; signed: boolean; signatures: Signature[] };
  agreements: DossierAgreement[];
  /** `waits`: after one that this reader does not see. */
  investment?: { euros: number; hours: number; homes: number; firstYear: number; years: number; after?: string; waits?: boolean; note?: string; party: PartyRef };
  help: DossierHelp[];
  decided: { table: string; number?: number; date: string; decision?: string; handedTo?: string }[];
};
/** The solved bottleneck is absent for who does not see it. */
export type DossierLookAlike = { bottleneck?: string; title?: string; problem?: string; homes: number; solvedOn?: string; how?: string; why: Resemblance[] };
export type DossierAgreement = {
  id: string;
  what: string;
  owners: PartyRef[];
  counterparts: PartyRef[];
  due: string;
  status: AgreementStatus;
  overdue: boolean;
  evidence?: string;
};
/** Hours are a week; `ends` is the last day. */
export type DossierHelp = { id: string; party: PartyRef; expertise: string; expertiseName: string; hours: number; starts: string; ends: string; status: CapacityView['status']; note?: string };
/** The copy of one reader. Without receiver: of everyone in the room. */
export type Dossier = {
  meeting?: { id: string; table: { id: string; name: string }; number?: number; date: string; since?: string };
  draft: boolean;
  version?: number;
  hash?: string;
  madeAt: string;
  receiver?: PartyRef;
  cases: DossierCase[];
  may: { keep: boolean };
};
export type KeptDossier = { session: string; version: number; madeAt: string; madeBy: PartyRef; hash: string };
