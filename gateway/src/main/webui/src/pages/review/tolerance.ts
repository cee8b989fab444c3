import type { StatementView } from '../../api/types';

/** Months within which the sides close; the platform decides, and the service says so beside each statement. */
export function toleranceOf(statement: StatementView): number {
  return statement.tolerance?.months ?? 0;
}
