import type { Care, Circle, DwellingType, FieldGroup, Milestone, Permanence, Phase, PlanType, PlanningStatus, PriceClass, SubPlanKind } from './codes';
import type { GeoArea, GeoPoint, MunicipalityRef, Page, PartyRef } from './common';
import type { AgreedPlanning, AnsweredWarning, Forecast, MilestoneDate, SidePlanning, StatementView, Tolerance, Warning } from './planning';
import type { BulkPreview, ReleaseBatch } from './sharing';

export type PlanDocument = { title: string; url: string };
/** Functions, never names of people. */
export type Gate = { phase: Phase; official?: string; executive?: string };
export type ProjectItem = {
  id: string;
  /** Only for the steward; others change with the ETag. */
  version?: number;
  name: string;
  place: string;
  municipality: MunicipalityRef;
  planType: PlanType;
  /** Gross number of homes to add. */
  homes: number;
  /** Rounded to tens: the exact number is not shared with this viewer. */
  homesAbout?: boolean;
  location?: GeoPoint;
  planningStatus?: PlanningStatus;
  firm?: boolean;
  phase?: Phase;
  keyProject?: boolean;
  /** A market party or corporation proposed it; the steward has not decided yet. */
  proposed?: boolean;
  sides: SidePlanning[];
  agreed?: MilestoneDate[];
  /** From the date of the market to that of the municipality; negative: the municipality is earlier. */
  largestDifference?: { milestone: Milestone; months: number };
  updatedAt?: string;
  stale?: boolean;
  tolerance?: Tolerance;
  /** Groups this viewer may not see: "not shared", which is something else than empty. */
  hidden: FieldGroup[];
  /** What this person does with it; nobody else sees that. */
  marks: Mark[];
};
export type Mark = 'FAVOURITE' | 'FOLLOWING';
/** `next`: where the list goes on, to be given as `after`; such a page tells no totals. */
export type ProjectPage = Page<ProjectItem> & { homes: number; next?: string };

export type ProgrammeLine = {
  id: string;
  dwellingType: DwellingType;
  priceClass: PriceClass;
  care: Care;
  permanence: Permanence;
  homes: number;
  targetGroup?: string;
  /** Who will build them; absent: not decided, or not for this viewer. */
  party?: string;
  /** Only for who sees the finances of that party. */
  amount?: Amount;
};
export type Amount = { tenure: 'RENT' | 'SALE'; from?: number; to?: number; on: string };
export type SubPlan = { id: string; name: string; kind: SubPlanKind; homes: number; lines: ProgrammeLine[] };
export type Programme = { subPlans: SubPlan[]; affordable: number; total: number; unknown: number };
export type ProjectView = Omit<ProjectItem, 'agreed' | 'tolerance'> & {
  agreed?: AgreedPlanning;
  steward: PartyRef;
  /** Absent when the number of homes is rounded. */
  demolition?: number;
  net?: number;
  landPosition?: string;
  commissioning?: string;
  feasibility?: number;
  programme?: Programme;
  involved?: PartyRef[];
  statements: StatementView[];
  mismatches: { milestone: Milestone; marketParty: PartyRef; market: string; municipal: string; months: number }[];
  yearMismatches: { year: number; market: number; municipal: number }[];
  closes: { of: number; close: number };
  tolerance: Tolerance;
  forecast?: Forecast[];
  notes?: string;
  reference?: string;
  area?: GeoArea;
  planIds?: string[];
  bagIds?: string[];
  environment?: string;
  documents?: PlanDocument[];
  gates?: Gate[];
  warnings?: Warning[];
  answeredWarnings?: AnsweredWarning[];
  may: { editProject: boolean; editProgramme: boolean; state: boolean; review: boolean; release: boolean; report: boolean; readComments: boolean };
  hiddenOwners: { group: FieldGroup; owner: PartyRef }[];
  asOf?: string;
  knownAt?: string;
  /** The plan became firm; from this day on the rules for firm plans count. For who takes part, while it lies ahead. */
  opening?: { on: string; opens: { group: FieldGroup; circle: Circle }[] };
  /** This is what a viewer of that circle gets. */
  viewedAs?: Circle;
};
/** Facts that a steward may give to many projects at once; absent in an edit: as each project has it. */
export type StewardFacts = {
  planType?: PlanType; planningStatus?: PlanningStatus; phase?: Phase; keyProject?: boolean; feasibility?: number; landPosition?: string; commissioning?: string;
};
export type EditItem = { project: string; name: string; version: number; before: StewardFacts; after: StewardFacts };
/** name is absent when the project is not for the asker to see. */
export type RefusedEdit = { project: string; name?: string; code: string; detail?: string };
export type EditPreview = {
  /** Sent along with the edit. */
  preview: string;
  projects: EditItem[];
  refused: RefusedEdit[];
  becomesFirm: number;
  opensOn?: string;
  changes: BulkPreview['changes'];
};
export type Edit = ReleaseBatch & { refused?: RefusedEdit[] };
