import type { BottleneckStatus } from '../../api/types';

/** From reported to solved: what is to be answered first comes first; of what is closed, the newest. */
export const COLUMNS: readonly { name: string; statuses: readonly BottleneckStatus[]; sort: string }[] = [
  { name: 'reported', statuses: ['REPORTED'], sort: 'due' },
  { name: 'inProgress', statuses: ['ACCEPTED', 'IN_PROGRESS'], sort: 'due' },
  { name: 'escalated', statuses: ['ESCALATED'], sort: 'due' },
  { name: 'closed', statuses: ['SOLVED', 'LIVED_WITH', 'LAPSED'], sort: '-reported' },
];

export const OPEN: readonly BottleneckStatus[] = COLUMNS.flatMap((column) => (column.name === 'closed' ? [] : column.statuses));
