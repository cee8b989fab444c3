import type { PartyRef, ProjectView } from '../../api/types';

/** Something that waits for someone. */
export interface NextStep {
  kind: 'answer' | 'review' | 'confirm' | 'state' | 'agree';
  who: PartyRef;
  about?: PartyRef;
  by?: string | undefined;
}

/** From what this viewer sees: questions first, then what waits for the municipality, then what grew old or is not there. */
export function nextSteps(project: ProjectView): NextStep[] {
  const { statements, steward } = project;
  const market = statements.filter((one) => one.party.id !== steward.id);
  return [
    ...market.filter((one) => one.state === 'QUESTIONED').map((one): NextStep => ({ kind: 'answer', who: one.party, about: steward, by: one.review?.answerBy })),
    ...market.filter((one) => one.state === 'SUBMITTED').map((one): NextStep => ({ kind: 'review', who: steward, about: one.party })),
    ...market.filter((one) => one.state === 'DISAGREED').map((one): NextStep => ({ kind: 'agree', who: one.party, about: steward })),
    ...statements.filter((one) => one.stale).map((one): NextStep => ({ kind: 'confirm', who: one.party })),
    ...(project.hidden.includes('MARKET_PLANNING') ? [] : (project.involved ?? [])
      .filter((party) => party.id !== steward.id && !statements.some((one) => one.party.id === party.id))
      .map((who): NextStep => ({ kind: 'state', who }))),
    ...(project.hidden.includes('MUNICIPAL_PLANNING') || statements.some((one) => one.party.id === steward.id) ? [] : [{ kind: 'state', who: steward } as NextStep]),
  ];
}
