import type { Circle, FieldGroup, GroupChoice } from '../api/types';
import { CIRCLES, GROUPS, mayEverSee } from './circles';

/** Groups for which circles are chosen; a group that is absent keeps what it has. */
export type Choices = Partial<Record<FieldGroup, Circle[]>>;

export const choicesOf = (list: readonly GroupChoice[] = []): Choices => Object.fromEntries(list.map(({ group, circles }) => [group, circles]));
/** In the order of the matrix. OWN always belongs to it: who states a fact sees it. */
export const listOfChoices = (choices: Choices): GroupChoice[] =>
  GROUPS.flatMap((group) => {
    const circles = choices[group];
    return circles ? [{ group, circles: CIRCLES.filter((circle) => circles.includes(circle) && mayEverSee(group, circle)) }] : [];
  });

const GOVERNMENTS: readonly Circle[] = ['REGION', 'GOVERNMENT', 'COUNCIL'];
const usual: Record<FieldGroup, readonly Circle[]> = {
  CORE: ['PROJECT', 'TABLE', ...GOVERNMENTS], STATUS: ['PROJECT', 'TABLE', ...GOVERNMENTS], MUNICIPAL_PLANNING: ['PROJECT', 'TABLE', ...GOVERNMENTS],
  MARKET_PLANNING: ['PROJECT', 'GOVERNMENT'], PROGRAMME: ['PROJECT', ...GOVERNMENTS], FINANCE: [], BOTTLENECKS: ['PROJECT'], CONTACTS: ['PROJECT'], NOTES: ['PROJECT'],
};

/** A group begins with what is usual for a soft plan, so that ticking it opens nothing by accident. */
export function withGroup(choices: Choices, group: FieldGroup, on: boolean): Choices {
  const { [group]: now, ...rest } = choices;
  return on ? { ...rest, [group]: now ?? [...usual[group]] } : rest;
}
export function withCircle(choices: Choices, group: FieldGroup, circle: Circle): Choices {
  const now = choices[group] ?? [];
  return { ...choices, [group]: now.includes(circle) ? now.filter((each) => each !== circle) : [...now, circle] };
}
