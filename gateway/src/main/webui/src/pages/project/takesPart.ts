import type { PartyRef, ProjectView, Role } from '../../api/types';

/** Who takes part may read how a project is shared; a councillor reads along and does not take part. */
export const takesPart = (project: Pick<ProjectView, 'steward' | 'involved' | 'statements'>, me: { party: Pick<PartyRef, 'id'>; roles: readonly Role[] }): boolean =>
  !me.roles.includes('councillor')
  && [project.steward, ...(project.involved ?? []), ...project.statements.map(({ party }) => party)].some(({ id }) => id === me.party.id);
