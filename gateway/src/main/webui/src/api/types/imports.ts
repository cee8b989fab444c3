import type { MunicipalityRef } from './common';

export type ImportState = 'ANALYSED' | 'APPLYING' | 'APPLIED' | 'FAILED' | 'UNDONE';
export type ImportOutcome = 'created' | 'changed' | 'unchanged' | 'refused';
export type ImportColumn = {
  index: number;
  /** As a spreadsheet names it: A, B, … AA. */
  column: string;
  header: string;
  samples: string[];
  field?: string;
  certainty: 'sure' | 'guess' | 'none';
  hidden: boolean;
};
export type UnknownValue = { field: string; value: string; rows: number; proposal?: string };
export type ImportView = {
  id: string;
  state: ImportState;
  fileName: string;
  onBehalf: boolean;
  sheet?: string;
  headerRow: number;
  encoding?: string;
  separator?: string;
  hiddenSheets: string[];
  columns: ImportColumn[];
  unknownValues: UnknownValue[];
  /** Rows that are no plans, each with its reason. */
  skipped: { row: number; cell: string; text: string; reason: 'preamble' | 'heading' | 'group' | 'total' | 'note' }[];
  totals: {
    rows: number;
    created: number;
    changed: number;
    unchanged: number;
    refused: number;
    notices: number;
    homes: number;
    demolition: number;
  };
  fileTotals?: { row: number; homes?: number; demolition?: number };
  /** Plans written so far, while APPLYING. */
  done: number;
  failure?: string;
  createdAt: string;
  appliedAt?: string;
  undoUntil?: string;
  version: number;
};
export type ImportRow = {
  row: number;
  cell: string;
  name: string;
  municipality?: MunicipalityRef;
  homes: number;
  demolition?: number;
  outcome: ImportOutcome;
  project?: string;
  issues: { cell: string; field?: string; value: string; code: string; severity: 'error' | 'notice'; detail: string; proposal?: string }[];
  changes: { field: string; from?: string; to?: string }[];
};
