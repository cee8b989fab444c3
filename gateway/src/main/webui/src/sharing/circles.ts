import type { Circle, FieldGroup, Sees } from '../api/types';

/** In the order of the matrix. OWN is left out: who states a fact and the steward always see it. */
export const GROUPS: readonly FieldGroup[] = [
  'CORE', 'STATUS', 'MUNICIPAL_PLANNING', 'MARKET_PLANNING', 'PROGRAMME', 'FINANCE', 'BOTTLENECKS', 'CONTACTS', 'NOTES',
];
export const CIRCLES: readonly Circle[] = ['PROJECT', 'TABLE', 'REGION', 'GOVERNMENT', 'COUNCIL', 'CORPORATIONS', 'MARKET', 'PUBLIC'];

/** Who decides what: the stating party on its own planning, the steward on everything else. */
export const ownGroups = (steward: boolean): readonly FieldGroup[] => GROUPS.filter((group) => (group === 'MARKET_PLANNING') !== steward);

/** Whether a circle has the facts themselves before it, be it with a rounded number. */
export const isSeen = (sees: Sees): boolean => sees === 'all' || sees === 'always' || sees === 'about';

/** To tens, as competitors see it; what there is, never becomes nothing. */
export const rounded = (homes: number): number => (homes <= 0 ? 0 : Math.max(10, Math.floor((homes + 5) / 10) * 10));
