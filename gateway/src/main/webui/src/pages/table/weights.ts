/** What a case is ranked by, in the order in which it is said. */
export const FACTORS = ['homes', 'urgency', 'solvability'] as const;
export type Factor = (typeof FACTORS)[number];
/** 0 does not count, 1 counts, 2 counts squared. */
export type Chosen = Record<Factor, number>;
