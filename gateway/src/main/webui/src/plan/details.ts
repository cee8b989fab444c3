import type { Gate, GeoArea, Phase, PlanDocument, ProjectView } from '../api/types';
import { cornersOf, readArea, type Ring } from './area';

/** What is typed of a plan beside its main facts; texts until it is sent. */
export interface DetailDraft {
  landPosition: string;
  commissioning: string;
  environment: string;
  reference: string;
  notes: string;
  planIds: string;
  bagIds: string;
  documents: PlanDocument[];
  gates: { phase: Phase; official: string; executive: string }[];
  /** GeoJSON as it is written, when it is more than one ring; else the corners. */
  areaText: string;
  corners: Ring;
}

export const GATES: readonly Phase[] = ['INITIATIVE', 'DEFINITION', 'DESIGN', 'PREPARATION', 'REALISATION'];

export const emptyDetails: DetailDraft = {
  landPosition: '', commissioning: '', environment: '', reference: '', notes: '', planIds: '', bagIds: '', documents: [],
  gates: GATES.map((phase) => ({ phase, official: '', executive: '' })), areaText: '', corners: [],
};

export function detailsOf(project: ProjectView): DetailDraft {
  const corners = cornersOf(project.area);
  const known = project.gates ?? [];
  const phases = [...GATES, ...known.map((gate) => gate.phase).filter((phase) => !GATES.includes(phase))];
  return {
    landPosition: project.landPosition ?? '', commissioning: project.commissioning ?? '', environment: project.environment ?? '',
    reference: project.reference ?? '', notes: project.notes ?? '',
    planIds: (project.planIds ?? []).join('\n'), bagIds: (project.bagIds ?? []).join('\n'), documents: project.documents ?? [],
    gates: phases.map((phase) => {
      const gate = known.find((each) => each.phase === phase);
      return { phase, official: gate?.official ?? '', executive: gate?.executive ?? '' };
    }),
    areaText: corners === undefined && project.area ? JSON.stringify(project.area) : '',
    corners: corners ?? [],
  };
}

/** Lines and commas part ids. */
export const idsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((id) => id !== '');

/** null: nothing any more; undefined: not to be read. */
export function areaIn(draft: DetailDraft): GeoArea | null | undefined {
  if (draft.areaText.trim() !== '') return readArea(draft.areaText);
  if (draft.corners.length === 0) return null;
  const [first] = draft.corners;
  return first && draft.corners.length >= 3 ? { type: 'Polygon', coordinates: [[...draft.corners, first]] } : undefined;
}

export function detailBody(draft: DetailDraft): Record<string, unknown> {
  return {
    landPosition: draft.landPosition || null, commissioning: draft.commissioning || null, environment: draft.environment || null,
    reference: draft.reference.trim() || null, notes: draft.notes.trim() || null,
    planIds: idsOf(draft.planIds), bagIds: idsOf(draft.bagIds),
    documents: draft.documents.filter(({ title, url }) => title.trim() !== '' || url.trim() !== ''),
    gates: draft.gates.flatMap(gateOf), area: areaIn(draft) ?? null,
  };
}

function gateOf({ phase, official, executive }: { phase: Phase; official: string; executive: string }): Gate[] {
  const gate = { phase, ...(official.trim() && { official: official.trim() }), ...(executive.trim() && { executive: executive.trim() }) };
  return gate.official || gate.executive ? [gate] : [];
}

/** Where a plan id can be read; rules under the Environment Act have no page of their own for each id. */
export const planLink = (id: string): string | undefined =>
  id.startsWith('NL.IMRO.') ? `https://www.ruimtelijkeplannen.nl/view?planidn=${encodeURIComponent(id)}` : undefined;
