import type { ProjectView } from '../../api/types';
import { isFeasible, wholeNumber } from '../project-new/draft';

/** The main facts as they are typed. */
export interface FactDraft {
  name: string;
  place: string;
  planType: string;
  homes: string;
  demolition: string;
  feasibility: string;
  keyProject: boolean;
  location: string;
  involved: string[];
}

export function factsOf(project: ProjectView): FactDraft {
  const [lon, lat] = project.location?.coordinates ?? [];
  return {
    name: project.name, place: project.place, planType: project.planType, homes: String(project.homes), demolition: String(project.demolition ?? 0),
    feasibility: project.feasibility === undefined ? '' : String(project.feasibility), keyProject: project.keyProject ?? false,
    location: lon === undefined || lat === undefined ? '' : `${lat} ${lon}`,
    involved: (project.involved ?? []).map(({ id }) => id),
  };
}

export type FactFault = 'name' | 'place' | 'homes' | 'demolition' | 'feasibility' | 'location';

export function faultsOf(draft: FactDraft, isPlace: boolean): FactFault[] {
  const faults: [FactFault, boolean][] = [
    ['name', draft.name.trim() === ''],
    ['place', draft.place.trim() === ''],
    ['homes', wholeNumber(draft.homes) === undefined],
    ['demolition', draft.demolition.trim() !== '' && wholeNumber(draft.demolition) === undefined],
    ['feasibility', draft.feasibility.trim() !== '' && !isFeasible(draft.feasibility)],
    ['location', !isPlace],
  ];
  return faults.filter(([, wrong]) => wrong).map(([name]) => name);
}

/** Without the location: that goes along when it was typed. */
export function factBody(draft: FactDraft): Record<string, unknown> {
  return {
    name: draft.name.trim(), place: draft.place.trim(), planType: draft.planType, homes: wholeNumber(draft.homes), demolition: wholeNumber(draft.demolition) ?? 0,
    feasibility: wholeNumber(draft.feasibility) ?? null, keyProject: draft.keyProject, involved: draft.involved,
  };
}
