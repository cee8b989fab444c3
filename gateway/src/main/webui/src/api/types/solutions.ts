import type { Cause } from './codes';
import type { PartyRef } from './common';

export type Resemblance = 'SAME_CAUSE' | 'SAME_MUNICIPALITY' | 'SAME_PHASE' | 'SAME_WORDS' | 'AS_LARGE' | 'HELPED_OTHERS';
export type SolutionLink = { title: string; url: string };
/** How a bottleneck was solved. The bottleneck and the teller are absent for who does not see the bottleneck. */
export type Solution = {
  id: string;
  version: number;
  cause: Cause;
  problem: string;
  approach: string;
  who: string;
  effort: string;
  lesson: string;
  links: SolutionLink[];
  /** For everyone who signs in. */
  wide: boolean;
  bottleneck?: { id: string; title: string };
  teller?: PartyRef;
  toldAt: string;
  helped: number;
  notHelped: number;
  /** What the own party said; absent: nothing yet. */
  mine?: boolean;
  /** Why it is offered; absent when it was not compared. */
  why?: Resemblance[];
  may: { edit: boolean };
};
