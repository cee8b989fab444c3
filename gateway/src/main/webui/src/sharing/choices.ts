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

/** A group begins with what people usually share: those in the project. */
export function withGroup(choices: Choices, group: FieldGroup, on: boolean): Choices {
  const { [group]: now, ...rest } = choices;
  return on ? { ...rest, [group]: now ?? ['PROJECT'] } : rest;
}
export function withCircle(choices: Choices, group: FieldGroup, circle: Circle): Choices {
  const now = choices[group] ?? [];
  return { ...choices, [group]: now.includes(circle) ? now.filter((each) => each !== circle) : [...now, circle] };
}
