/** Shapes of the services' answers. Names and codes are those of the committed openapi.yaml of each service. */

export type PartyKind =
  | 'MUNICIPALITY' | 'PROVINCE' | 'MINISTRY' | 'CORPORATION' | 'DEVELOPER' | 'BUILDER' | 'INVESTOR'
  | 'GRID_OPERATOR' | 'WATER_AUTHORITY' | 'TABLE_OFFICE' | 'OPERATOR' | 'OTHER';
export type Side = 'MARKET' | 'CORPORATION' | 'MUNICIPALITY';
export type Role = 'planner' | 'reader' | 'reviewer' | 'chair' | 'councillor' | 'administrator';
export type FieldGroup =
  | 'CORE' | 'STATUS' | 'MUNICIPAL_PLANNING' | 'MARKET_PLANNING' | 'PROGRAMME' | 'FINANCE' | 'BOTTLENECKS' | 'CONTACTS' | 'NOTES';
export type PlanningStatus = '1A' | '1B' | '1C' | '2A' | '2B' | '2C' | '3' | '4A' | '4B' | '5A' | '5B' | 'UNKNOWN';
export type Phase =
  | 'STUDY' | 'INITIATIVE' | 'DEFINITION' | 'DESIGN' | 'PREPARATION' | 'REALISATION' | 'AFTERCARE' | 'COMPLETED' | 'CANCELLED';
export type PlanType =
  | 'TRANSFORMATION_BUILDING' | 'TRANSFORMATION_AREA' | 'RESTRUCTURING' | 'INFILL' | 'EXPANSION' | 'SMALL_EXPANSION' | 'UNKNOWN';
export type Milestone =
  | 'PRINCIPLE_AGREEMENT' | 'LETTER_OF_INTENT' | 'DEVELOPMENT_AGREEMENT' | 'PLAN_ANNOUNCED' | 'PLAN_ON_VIEW' | 'PLAN_ADOPTED'
  | 'PLAN_IRREVOCABLE' | 'PERMIT_APPLIED' | 'PERMIT_GRANTED' | 'LAND_ACQUIRED' | 'STUDIES_DONE' | 'CONTRACTOR_CHOSEN' | 'SALES_START'
  | 'PRESALES_REACHED' | 'SITE_READY' | 'START_OF_BUILDING' | 'FIRST_DELIVERY' | 'LAST_DELIVERY';
export type MilestoneStatus = 'PREDICTED' | 'PLANNED' | 'REACHED' | 'DROPPED';
export type DwellingType = 'SINGLE_FAMILY' | 'MULTI_FAMILY' | 'UNKNOWN';
export type PriceClass =
  | 'SOCIAL_RENT' | 'MID_RENT' | 'EXPENSIVE_RENT' | 'RENT_UNKNOWN' | 'AFFORDABLE_SALE' | 'EXPENSIVE_SALE' | 'SALE_UNKNOWN' | 'TENURE_UNKNOWN';
export type Care = 'REGULAR' | 'STEP_FREE' | 'CLUSTERED' | 'CARE_READY' | 'UNKNOWN';
export type Permanence = 'PERMANENT' | 'FLEX';
export type SubPlanKind = 'NEW_BUILD' | 'TRANSFORMATION' | 'SPLIT' | 'DEMOLITION';
export type Cause =
  | 'NITROGEN' | 'GRID' | 'VIABILITY_GAP' | 'PUBLIC_CAPACITY' | 'BUILD_CAPACITY' | 'OBJECTION_APPEAL' | 'PUBLIC_SUPPORT' | 'LAND' | 'ACCESS'
  | 'NATURE_SPECIES' | 'NOISE_ENVIRONMENT' | 'SOIL' | 'WATER' | 'POLICY_LADDER' | 'PERMIT' | 'COST_MARKET' | 'OTHER';
export type Certainty = 'POTENTIAL' | 'CONFIRMED';
export type BottleneckStatus = 'REPORTED' | 'ACCEPTED' | 'IN_PROGRESS' | 'ESCALATED' | 'SOLVED' | 'LIVED_WITH' | 'LAPSED';
export type Verdict = 'ACCEPT' | 'QUESTION' | 'DISAGREE';
export type StatementState = 'SUBMITTED' | 'ACCEPTED' | 'QUESTIONED' | 'DISAGREED';
export type PlatformKind = 'LOCAL' | 'REGION' | 'TABLE' | 'PROVINCE' | 'NATIONAL';
export type Circle = 'OWN' | 'PROJECT' | 'TABLE' | 'REGION' | 'GOVERNMENT' | 'COUNCIL' | 'CORPORATIONS' | 'MARKET' | 'PUBLIC';

/** One page of a list; total counts exactly what this viewer may see. Page 1 is the first. */
export type Page<T> = { items: T[]; total: number; page: number; pageSize: number };

export type PartyRef = { id: string; name: string; kind: PartyKind; side?: Side };
export type MunicipalityRef = { code: string; name: string };
/** date is YYYY-MM-DD; screens show the month. */
export type MilestoneDate = { milestone: Milestone; date: string; status: MilestoneStatus };
/** Of a quarter when one is named; of a sub-plan or line when one is named, else of the project as a whole. */
export type YearHomes = { year: number; homes: number; line?: string; quarter?: number; subPlan?: string };
export type GeoArea = { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] };
export type PlanDocument = { title: string; url: string };
/** Functions, never names of people. */
export type Gate = { phase: Phase; official?: string; executive?: string };
export type WarningCode =
  | 'EXPANSION_IS_SMALL' | 'EXPANSION_IS_LARGE' | 'PROGRAMME_DIFFERS' | 'DEMOLITION_DIFFERS' | 'LINES_MISSING' | 'CLASS_DIFFERS'
  | 'YEARS_DIFFER' | 'LINE_EXCEEDED' | 'SUB_PLAN_EXCEEDED' | 'ORDER_UNUSUAL' | 'DELIVERY_SOON' | 'FAR_AHEAD';
/** Unusual, and maybe right: whoever writes it may say why. */
export type Warning = { code: WarningCode; about?: string; pointer: string; detail: string };
export type AnsweredWarning = { warning: WarningCode; about?: string; detail: string; text: string };
export type WarningAnswer = { warning: WarningCode; about?: string; text: string };
export type GeoPoint = { type: 'Point'; coordinates: [number, number] };

/** What still closes: a difference in months, or as a share of a year's homes. */
export type Tolerance = { months: number; share: number };
export type SidePlanning = { party: PartyRef; milestones: MilestoneDate[]; confirmedAt: string; stale: boolean };
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
export type Screen = 'PROJECTS' | 'COMPARISON' | 'BOTTLENECKS';
/** Filters and order under a name. */
export type SavedView = { id: string; version: number; screen: Screen; name: string; query: string; shared: boolean; own: boolean; mayEdit: boolean; updatedAt: string };
export type MentionRole = 'PLANNER' | 'REVIEWER';
export type Comment = {
  id: string;
  version: number;
  party: PartyRef;
  /** Absent when it was withdrawn. */
  text?: string;
  mentions: { party: PartyRef; role?: MentionRole }[];
  at: string;
  editedAt?: string;
  withdrawnAt?: string;
  own: boolean;
  editableUntil?: string;
  mayWithdraw: boolean;
};
/** readers: who reads it all, and can be mentioned. */
export type CommentPage = Page<Comment> & { readers: PartyRef[]; mayWrite: boolean };
export type ProjectPage = Page<ProjectItem> & { homes: number };

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
export type Reason = { cause: Cause; note?: string };
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
export type Change = {
  at: string;
  kind?: string;
  party: PartyRef;
  /** The party whose statement it was about. */
  subject?: PartyRef;
  /** Over which time the past was corrected, and why. */
  correction?: { from: string; until: string; reason: string };
  what: { field?: string; milestone?: Milestone; year?: number; from?: unknown; to?: unknown }[];
  reason?: Reason;
};

/** A moment with a name, fixed in both times. */
export type Snapshot = {
  id: string;
  version: number;
  name: string;
  asOf: string;
  knownAt: string;
  owner: PartyRef;
  everyone: boolean;
  madeAt: string;
  withdrawnAt?: string;
  mayEdit: boolean;
};
export type ComparisonKind = 'ADDED' | 'DROPPED' | 'GROWN' | 'SHRUNK' | 'LATER' | 'EARLIER' | 'CHANGED';
export type ComparedCount = { projects: number; homes: number };
export type MovedCount = ComparedCount & { homeMonths: number };
/** then + added − dropped + grown − shrunk = now, in homes. */
export type ComparedTotals = Record<'then' | 'now' | 'added' | 'dropped' | 'grown' | 'shrunk' | 'unchanged', ComparedCount> & Record<'later' | 'earlier', MovedCount>;
export type ComparedDifference = {
  field?: string;
  milestone?: Milestone;
  year?: number;
  from?: unknown;
  to?: unknown;
  difference?: number;
  subject?: PartyRef;
  party?: PartyRef;
  reason?: Reason;
  at?: string;
};
export type ComparedProject = {
  id: string;
  name: string;
  place: string;
  municipality: MunicipalityRef;
  kinds: ComparisonKind[];
  homesThen?: number;
  homesNow?: number;
  homesAbout: boolean;
  months?: number;
  milestone?: Milestone;
  measuredBy?: PartyRef;
  differences: ComparedDifference[];
};
export type Comparison = Page<ComparedProject> & {
  /** Without a time: now. */
  from: { at?: string; knownAt?: string };
  to: { at?: string; knownAt?: string };
  totals: ComparedTotals;
  homesAbout: boolean;
  leftOut: boolean;
};

/** What a circle sees of a field group. total: only added up with others. about: the core, with a rounded number of homes. */
export type Sees = 'all' | 'none' | 'always' | 'never' | 'after-12-months' | 'total' | 'about';
export type Cell = { group: FieldGroup; circle: Circle; sees: Sees; decides: PartyRef };
/** One cell that would change, and how many parties gain or lose sight. */
export type Shift = { group: FieldGroup; circle: Circle; from: Sees; to: Sees; parties: number };
export type ReleaseChoice = { group: FieldGroup; chosen: boolean; circles: Circle[]; standard: Circle[]; floor: Circle[]; ceiling: Circle[] };
/** Without one project: what is usual for a soft plan, and the most that any project may show. */
export type ReleaseScope = { groups: { group: FieldGroup; standard: Circle[]; ceiling: Circle[] }[] };
export type Grant = { table: string; until?: string };
export type Publication = { group: FieldGroup; source: string; at?: string };
export type ReleaseView = {
  version: number;
  owner: PartyRef;
  choices: ReleaseChoice[];
  grants: Grant[];
  publications: Publication[];
  availableTables: { id: string; name: string }[];
  confirmedAt?: string;
  reviewDue: boolean;
};
export type GroupChoice = { group: FieldGroup; circles: Circle[] };
export type ReleaseInput = { choices: GroupChoice[]; grants: Grant[]; publications: { group: FieldGroup; source: string }[] };
export type ReleasePreview = { audience: Cell[]; changes: Shift[] };
export type StatusPreview = { becomesFirm: boolean; opensOn?: string; changes: Shift[] };
/** One party that saw or took along facts; never a person. */
export type Look = { party: PartyRef; groups: FieldGroup[]; viewed: number; exported: number; received: number; lastAt: string };
export type BulkPreview = {
  projects: number;
  /** To which all of them can be given. */
  tables: { id: string; name: string }[];
  changes: { group: FieldGroup; circle: Circle; gains: number; loses: number }[];
  refused: { project: string; code: string }[];
};
export type ReleaseBatch = {
  id: string;
  at: string;
  by: PartyRef;
  projects: number;
  changed: number;
  undoUntil: string;
  /** Absent: not undone. */
  undoneAt?: string;
  /** Of an undone batch: changed again since, and left as they were. */
  kept: number;
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

/** account only for an administrator; outcome is the status code of the answer. */
export type AuditLine = { at: string; account?: string; party: string; action: string; object: string; outcome: string; asDeputy: boolean; onBehalfOf?: string[] };

export type PlatformRef = { id: string; name: string; kind: PlatformKind };
export type Me = {
  account: string;
  name: string;
  roles: Role[];
  party: PartyRef;
  parties: PartyRef[];
  memberships: { platform: PlatformRef; role: 'MEMBER' | 'CHAIR' | 'SECRETARY' }[];
  chairs: PlatformRef[];
  deputyFor: Deputy[];
};
export type Party = {
  id: string;
  version: number;
  name: string;
  kind: PartyKind;
  municipality?: string;
  province?: string;
  kvk?: string;
  oin?: string;
  rsin?: string;
  website?: string;
  active: boolean;
};
export type Platform = {
  id: string;
  version: number;
  name: string;
  kind: PlatformKind;
  parent?: string;
  municipalities: string[];
  chair?: string;
  secretary?: string;
  toleranceMonths: number;
  toleranceShare: number;
  staleMonths: number;
  confirmDays: number;
  /** What its projects share when their owners choose nothing. */
  defaults?: GroupChoice[];
};

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
  may: { accept: boolean; act: boolean; escalate: boolean; solve: boolean; edit: boolean; pause: boolean };
};
/** withPotential is the upper end of the range: what is confirmed plus what may be. */
export type Range = { confirmed: number; withPotential: number };
export type Shares = { projects: number; homes: number; homesAbout?: boolean; causes: { cause: Cause; projects: Range; homes: Range }[] };
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
export type SessionRef = { id: string; date: string; number?: number; name?: string; place?: string };
export type TableView = { id: string; name: string; chair?: PartyRef; sessions: SessionRef[]; referenceDates: SessionRef[]; may: { edit: boolean } };
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
};
export type SessionView = SessionRef & {
  version: number;
  table: { id: string; name: string };
  chair?: PartyRef;
  agenda: AgendaCase[];
  notRipe: AgendaCase[];
  may: { edit: boolean };
};
export type Notification = { id: string; kind: string; title: string; text: string; link: string; at: string; read: boolean };

export type ImportState = 'ANALYSED' | 'APPLYING' | 'APPLIED' | 'FAILED' | 'UNDONE';
export type ImportOutcome = 'created' | 'changed' | 'unchanged' | 'refused';
export type ImportColumn = {
  index: number;
  /** As a spreadsheet names it: A, B, … AA. */
  column: string;
  header: string;
  samples: string[];
  field?: string;
  certainty: 'sure' | 'guess' | 'none';
  hidden: boolean;
};
export type UnknownValue = { field: string; value: string; rows: number; proposal?: string };
export type ImportView = {
  id: string;
  state: ImportState;
  fileName: string;
  onBehalf: boolean;
  sheet?: string;
  headerRow: number;
  encoding?: string;
  separator?: string;
  hiddenSheets: string[];
  columns: ImportColumn[];
  unknownValues: UnknownValue[];
  /** Rows that are no plans, each with its reason. */
  skipped: { row: number; cell: string; text: string; reason: 'preamble' | 'heading' | 'group' | 'total' | 'note' }[];
  totals: {
    rows: number;
    created: number;
    changed: number;
    unchanged: number;
    refused: number;
    notices: number;
    homes: number;
    demolition: number;
  };
  fileTotals?: { row: number; homes?: number; demolition?: number };
  /** Plans written so far, while APPLYING. */
  done: number;
  failure?: string;
  createdAt: string;
  appliedAt?: string;
  undoUntil?: string;
  version: number;
};
export type ImportRow = {
  row: number;
  cell: string;
  name: string;
  municipality?: MunicipalityRef;
  homes: number;
  demolition?: number;
  outcome: ImportOutcome;
  project?: string;
  issues: { cell: string; field?: string; value: string; code: string; severity: 'error' | 'notice'; detail: string; proposal?: string }[];
  changes: { field: string; from?: string; to?: string }[];
};
export type MembershipRole = 'MEMBER' | 'CHAIR' | 'SECRETARY';
export type Membership = {
  id: string;
  version: number;
  platform: PlatformRef;
  party: PartyRef;
  role: MembershipRole;
  from: string;
  until?: string;
  /** Whether it counts today. */
  active: boolean;
};
export type Person = { id: string; version: number; account: string; name: string; email?: string; function?: string; party: PartyRef; deputies: Deputy[] };
/** Who stands in for whom; nothing counts until it is accepted. */
export type Deputy = { id: string; version: number; person: PersonRef; deputy: PersonRef; roles: Role[]; from: string; until: string; accepted: boolean };
export type PersonRef = { id: string; name: string };

/** GET /session of the gateway; 200 also when signed out. */
export type SessionAnswer = {
  signedIn: boolean;
  name?: string;
  account?: string;
  roles?: Role[];
  party?: PartyRef;
  parties?: PartyRef[];
  language?: string;
};
