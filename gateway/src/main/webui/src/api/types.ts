/** Shapes of the services' answers. Names and codes are those of the committed openapi.yaml of each service. */
export type * from './types/agreements';
export type * from './types/bottlenecks';
export type * from './types/capacity';
export type * from './types/codes';
export type * from './types/common';
export type * from './types/dossiers';
export type * from './types/imports';
export type * from './types/investments';
export type * from './types/lobby';
export type * from './types/memory';
export type * from './types/own';
export type * from './types/parties';
export type * from './types/planning';
export type * from './types/projects';
export type * from './types/sharing';
export type * from './types/solutions';
export type * from './types/tables';
