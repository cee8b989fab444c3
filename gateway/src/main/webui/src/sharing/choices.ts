import type { Circle, FieldGroup, GroupChoice } from '../api/types';
import { CIRCLES, GROUPS } from './circles';

/** Groups for which circles are chosen, or that get the default again; a group that is absent keeps what it has. */
export type Choices = Partial<Record<FieldGroup, Circle[] | 'default'>>;

export const choicesOf = (list: readonly GroupChoice[] = []): Choices => Object.fromEntries(list.map(({ group, circles }) => [group, circles]));
/** In the order of the matrix. OWN always belongs to it: who states a fact sees it. */
export const listOfChoices = (choices: Choices): GroupChoice[] =>
  GROUPS.flatMap((group) => {
    const circles = choices[group];
    return Array.isArray(circles) ? [{ group, circles: CIRCLES.filter((circle) => circles.includes(circle)) }] : [];
  });
export const defaultsIn = (choices: Choices): FieldGroup[] => GROUPS.filter((group) => choices[group] === 'default');

/** A group begins with what is usual for a soft plan, so that ticking it opens nothing by accident. */
export function withGroup(choices: Choices, group: FieldGroup, on: boolean, standard: readonly Circle[]): Choices {
  const { [group]: now, ...rest } = choices;
  return on ? { ...rest, [group]: now ?? [...standard] } : rest;
}
export function withCircle(choices: Choices, group: FieldGroup, circle: Circle): Choices {
  const now = choices[group];
  if (!Array.isArray(now)) return choices;
  return { ...choices, [group]: now.includes(circle) ? now.filter((each) => each !== circle) : [...now, circle] };
}
/** Whether it gets the default again; if not, it begins with what is usual. */
export const withDefault = (choices: Choices, group: FieldGroup, on: boolean, standard: readonly Circle[]): Choices => ({ ...choices, [group]: on ? 'default' : [...standard] });
