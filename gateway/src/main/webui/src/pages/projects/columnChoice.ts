export const COLUMNS_PATH = 'projects/v1/list-columns/projects';

/** Every column there is, beside the name, which is always first. */
export const COLUMNS = [
  'homes', 'status', 'start', 'closes', 'updated',
  'municipality', 'place', 'planType', 'planningStatus', 'phase', 'keyProject', 'firstDelivery', 'lastDelivery', 'difference',
] as const;
export type ColumnKey = (typeof COLUMNS)[number];
export const BY_ITSELF: readonly ColumnKey[] = COLUMNS.slice(0, 5);

const isColumn = (key: string): key is ColumnKey => (COLUMNS as readonly string[]).includes(key);

/** What was kept, without columns that this list no longer has. */
export function chosenOf(kept: string[] | undefined): ColumnKey[] {
  const known = (kept ?? []).filter(isColumn);
  return known.length > 0 ? known : [...BY_ITSELF];
}

/** One place up or down. */
export function moved(chosen: readonly ColumnKey[], key: ColumnKey, by: -1 | 1): ColumnKey[] {
  const from = chosen.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= chosen.length) return [...chosen];
  const next = chosen.filter((one) => one !== key);
  next.splice(to, 0, key);
  return next;
}

export const toggled = (chosen: readonly ColumnKey[], key: ColumnKey): ColumnKey[] =>
  chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];

export const isByItself = (chosen: readonly ColumnKey[]): boolean => chosen.join() === BY_ITSELF.join();
