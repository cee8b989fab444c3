import { useGet } from '../api/queries';
import type { Circle, FieldGroup, ReleaseScope } from '../api/types';

/** Where there is no one project to ask about: what is usual for a soft plan, and the most that any project may show. */
export type Scope = { standard: (group: FieldGroup) => Circle[]; mayEverSee: (group: FieldGroup, circle: Circle) => boolean };

/** Until the service has told, nothing can be chosen. */
export function useScope(): Scope {
  const { data } = useGet<ReleaseScope>('projects/v1/release-scope', undefined, { staleMs: Infinity });
  return scopeOf(data);
}

export function scopeOf(told: ReleaseScope | undefined): Scope {
  const of = (group: FieldGroup) => told?.groups.find((each) => each.group === group);
  return {
    standard: (group) => of(group)?.standard ?? [],
    mayEverSee: (group, circle) => of(group)?.ceiling.includes(circle) ?? false,
  };
}
