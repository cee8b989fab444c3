import type { BottleneckView } from './bottlenecks';
import type { BottleneckStatus, Certainty } from './codes';
import type { PartyRef } from './common';
import type { MilestoneDate, YearHomes } from './planning';

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
  lookAlikes: { bottleneck: string; title: string; homes: number; solvedOn: string; how?: string }[];
};
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
