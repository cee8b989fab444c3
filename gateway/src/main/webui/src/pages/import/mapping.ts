import type { ImportView } from '../../api/types';

/** What a user says about a list: all columns as they stand with one changed, and values with their codes. */
export interface Choices {
  columns: { index: number; field: string | null }[];
  values: { field: string; value: string; code: string }[];
}

export const FIELDS = [
  'EXTERNAL_ID', 'NAME', 'MUNICIPALITY_CODE', 'MUNICIPALITY', 'PLACE', 'PLAN_TYPE', 'PLANNING_STATUS', 'PHASE', 'HOMES', 'DEMOLITION', 'NET',
  'X', 'Y', 'LONGITUDE', 'LATITUDE', 'PLAN_ADOPTED', 'PLAN_IRREVOCABLE', 'PERMIT_GRANTED', 'START_OF_BUILDING', 'FIRST_DELIVERY', 'LAST_DELIVERY',
  'KEY_PROJECT', 'FEASIBILITY', 'COMMISSIONING', 'LAND_POSITION', 'ENVIRONMENT', 'PLAN_IDS', 'BAG_IDS', 'NOTES', 'HOMES_YEAR_UNKNOWN', 'SINGLE_FAMILY', 'MULTI_FAMILY', 'TYPE_UNKNOWN', 'SOCIAL_RENT', 'MID_RENT',
  'EXPENSIVE_RENT', 'RENT_UNKNOWN', 'AFFORDABLE_SALE', 'EXPENSIVE_SALE', 'SALE_UNKNOWN', 'TENURE_UNKNOWN', 'IGNORED',
] as const;

/** The code lists by which values of a field are understood. */
export const LIST_OF_FIELD: Record<string, 'planningStatus' | 'planType' | 'phase' | 'commissioning' | 'landPosition' | 'environment'> = {
  PLANNING_STATUS: 'planningStatus',
  PLAN_TYPE: 'planType',
  PHASE: 'phase',
  COMMISSIONING: 'commissioning',
  LAND_POSITION: 'landPosition',
  ENVIRONMENT: 'environment',
};

export function withColumn(it: ImportView, index: number, field: string): Choices {
  return {
    columns: it.columns.map((column) => ({ index: column.index, field: column.index === index ? field : (column.field ?? null) })),
    values: [],
  };
}

/** Years before later years, fields of a list of years named by their years: HOMES_2027, HOMES_2025_2029. */
export function yearsOf(field: string): string | undefined {
  const match = /^HOMES_(\d{4})(?:_(\d{4}))?$/.exec(field);
  return match ? (match[2] ? `${match[1]}–${match[2]}` : match[1]) : undefined;
}
