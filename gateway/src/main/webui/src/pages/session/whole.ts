import type { AgendaCase } from '../../api/types';

/** A case as it is written: the decision is left out where it is that of the signed text, so that it follows when that changes. */
export const whole = ({ decision, jointCase, urgency, solvability, moved, admitted }: AgendaCase) => ({
  ...(decision !== jointCase.decision && { decision }),
  urgency,
  solvability,
  ...(moved && { moved: { to: moved.to, reason: moved.reason } }),
  ...(admitted && { admitted: admitted.reason }),
});
