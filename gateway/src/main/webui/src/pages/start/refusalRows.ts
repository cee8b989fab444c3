export const KINDS = ['NOT_FOUND', 'FORBIDDEN', 'SIGN_IN_REQUIRED', 'TOO_MANY_REQUESTS'] as const;
export type RefusalKind = (typeof KINDS)[number];
/** party null: not signed in. */
export type RefusalLine = { party: string | null; kind: RefusalKind; count: number };
export type RefusalRow = { party: string | null; counts: Partial<Record<RefusalKind, number>> };

/** One row per party, the most refused first. */
export function refusalRows(lines: readonly RefusalLine[]): RefusalRow[] {
  const rows = new Map<string | null, RefusalRow & { total: number }>();
  for (const { party, kind, count } of lines) {
    const row = rows.get(party) ?? { party, counts: {}, total: 0 };
    row.counts[kind] = (row.counts[kind] ?? 0) + count;
    row.total += count;
    rows.set(party, row);
  }
  return [...rows.values()].sort((a, b) => b.total - a.total).map(({ party, counts }) => ({ party, counts }));
}
