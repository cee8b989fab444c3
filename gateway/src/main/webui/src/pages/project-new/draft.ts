import type { Phase, PlanningStatus, PlanType } from '../../api/types';
import { areaIn, emptyDetails, type DetailDraft } from '../../plan/details';

/** What somebody types for a new project; numbers stay text until they are sent. */
export type ProjectDraft = {
  name: string;
  place: string;
  municipality: string;
  planType: PlanType;
  planningStatus: PlanningStatus;
  phase: Phase;
  homes: string;
  demolition: string;
  feasibility: string;
  keyProject: boolean;
  location: string;
  involved: string[];
  details: DetailDraft;
};

export const emptyDraft: ProjectDraft = {
  name: '', place: '', municipality: '', planType: 'UNKNOWN', planningStatus: '3', phase: 'INITIATIVE',
  homes: '', demolition: '', feasibility: '', keyProject: false, location: '', involved: [], details: emptyDetails,
};

/** "1.234" and "1234" read alike; undefined when it is no whole number. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^(\d{1,3})((\.\d{3})+)$/, (found) => found.replaceAll('.', ''));
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

/** A percentage from 10 to 100. */
export function isFeasible(text: string): boolean {
  const value = wholeNumber(text);
  return value !== undefined && value >= 10 && value <= 100;
}

export type DraftFault = 'name' | 'place' | 'municipality' | 'homes' | 'demolition' | 'feasibility' | 'location' | 'area';

/** All faults at once; the service checks everything again. */
export function faultsOf(draft: ProjectDraft, isPlace: boolean): DraftFault[] {
  const homes = wholeNumber(draft.homes);
  const demolition = draft.demolition.trim() === '' ? 0 : wholeNumber(draft.demolition);
  const faults: [DraftFault, boolean][] = [
    ['name', draft.name.trim() === ''],
    ['place', draft.place.trim() === ''],
    ['municipality', draft.municipality === ''],
    ['homes', homes === undefined || homes > 100_000 || (homes === 0 && (demolition ?? 0) === 0)],
    ['demolition', demolition === undefined || demolition > 100_000],
    ['feasibility', draft.feasibility.trim() !== '' && !isFeasible(draft.feasibility)],
    ['location', draft.location.trim() !== '' && !isPlace],
    ['area', areaIn(draft.details) === undefined],
  ];
  return faults.filter(([, wrong]) => wrong).map(([name]) => name);
}
