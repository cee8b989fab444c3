import type { EditItem, Phase, PlanningStatus, PlanType, StewardFacts } from '../../api/types';
import { isFeasible, wholeNumber } from '../project-new/draft';

/** As it is typed: '' leaves a fact as each project has it, EMPTY takes it away. */
export type Wish = Record<Fact, string> & { opensOn: string };
export type Fact = keyof StewardFacts;
export const FACTS: readonly Fact[] = ['phase', 'planningStatus', 'feasibility', 'keyProject', 'planType', 'landPosition', 'commissioning'];
export const EMPTY = '-';
export const nothing: Wish = { phase: '', planningStatus: '', feasibility: '', keyProject: '', planType: '', landPosition: '', commissioning: '', opensOn: '' };

const EMPTIED = { feasibility: 'FEASIBILITY', landPosition: 'LAND_POSITION', commissioning: 'COMMISSIONING' } as const;
export const canBeEmptied = (fact: Fact): fact is keyof typeof EMPTIED => fact in EMPTIED;

/** What the service is asked; undefined while nothing is chosen, or not rightly. */
export function bodyOf(wish: Wish): { facts: StewardFacts; emptied: string[]; opensOn?: string } | undefined {
  const given = FACTS.filter((fact) => wish[fact] !== '' && wish[fact] !== EMPTY);
  const emptied = FACTS.filter((fact) => wish[fact] === EMPTY).filter(canBeEmptied).map((fact) => EMPTIED[fact]);
  if (given.length + emptied.length === 0 || (given.includes('feasibility') && !isFeasible(wish.feasibility))) return undefined;
  const facts: StewardFacts = {
    ...(wish.phase && { phase: wish.phase as Phase }),
    ...(wish.planningStatus && { planningStatus: wish.planningStatus as PlanningStatus }),
    ...(wish.planType && { planType: wish.planType as PlanType }),
    ...(wish.keyProject && { keyProject: wish.keyProject === 'true' }),
    ...(given.includes('feasibility') && { feasibility: wholeNumber(wish.feasibility) ?? 0 }),
    ...(given.includes('landPosition') && { landPosition: wish.landPosition }),
    ...(given.includes('commissioning') && { commissioning: wish.commissioning }),
  };
  return { facts, emptied, ...(wish.planningStatus && wish.opensOn && { opensOn: wish.opensOn }) };
}

/** The facts of a project that would become different. */
export const changedFacts = ({ before, after }: EditItem): Fact[] => FACTS.filter((fact) => before[fact] !== after[fact]);
