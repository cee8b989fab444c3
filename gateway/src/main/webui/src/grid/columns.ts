import i18next from 'i18next';

/** A column is a year, or a quarter of it: 2029 and 20292. */
export const columnOf = (year: number, quarter: number | undefined): number => (quarter === undefined ? year : year * 10 + quarter);
export const isQuarter = (column: number): boolean => column > 9999;
export const yearIn = (column: number): number => (isQuarter(column) ? Math.floor(column / 10) : column);
export const quarterIn = (column: number): number | undefined => (isQuarter(column) ? column % 10 : undefined);

/** "2029" or "kw 2 2029" */
export function columnName(column: number): string {
  const quarter = quarterIn(column);
  return quarter === undefined ? String(column) : i18next.t('grid:quarterOf', { quarter, year: yearIn(column) });
}
