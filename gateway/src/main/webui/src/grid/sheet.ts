/** A row of the sheet: one programme line, or all homes of the party where there are no lines. */
export interface SheetRow {
  id: string;
  group: string;
  label: string;
  detail: string;
  /** Homes in this line over all parties; what one party states may be less, never more. */
  available?: number;
  /** Read, and not typed in. */
  locked?: boolean;
}

export interface Cell {
  row: number;
  column: number;
}

export type Values = ReadonlyMap<string, number>;

/** A sheet of homes per row and year. Every change makes a new one, so undoing is going back. */
export interface Sheet {
  rows: readonly SheetRow[];
  years: readonly number[];
  original: Values;
  values: Values;
  past: readonly Values[];
  future: readonly Values[];
}

export function sheetOf(rows: readonly SheetRow[], years: readonly number[], original: Values): Sheet {
  return { rows, years, original, values: original, past: [], future: [] };
}

export function keyOf(rowId: string, year: number): string {
  return `${rowId}|${year}`;
}

/** What keyOf put together. */
export function partsOf(key: string): { rowId: string; year: number } {
  const at = key.lastIndexOf('|');
  return { rowId: key.slice(0, at), year: Number(key.slice(at + 1)) };
}

export function valueAt(sheet: Sheet, { row, column }: Cell): number | undefined {
  return sheet.values.get(keyAt(sheet, { row, column }));
}

export function originalAt(sheet: Sheet, cell: Cell): number | undefined {
  return sheet.original.get(keyAt(sheet, cell));
}

export function write(sheet: Sheet, cell: Cell, homes: number | undefined): Sheet {
  return changed(sheet, [[keyAt(sheet, cell), homes]]);
}

/** Copies the upper cell of a selection into the cells below it, per column. */
export function fillDown(sheet: Sheet, from: Cell, to: Cell): Sheet {
  const { top, bottom, left, right } = box(from, to);
  const changes: [string, number | undefined][] = [];
  for (let column = left; column <= right; column++) {
    const source = valueAt(sheet, { row: top, column });
    for (let row = top + 1; row <= bottom; row++) {
      changes.push([keyAt(sheet, { row, column }), source]);
    }
  }
  return changed(sheet, changes);
}

export function clear(sheet: Sheet, from: Cell, to: Cell): Sheet {
  const cells = cellsIn(from, to);
  return changed(
    sheet,
    cells.map((cell) => [keyAt(sheet, cell), undefined]),
  );
}

export function copy(sheet: Sheet, from: Cell, to: Cell): string {
  const { top, bottom, left, right } = box(from, to);
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: string[] = [];
    for (let column = left; column <= right; column++) {
      cells.push(String(valueAt(sheet, { row, column }) ?? ''));
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}

export function undo(sheet: Sheet): Sheet {
  const previous = sheet.past.at(-1);
  return previous
    ? { ...sheet, values: previous, past: sheet.past.slice(0, -1), future: [sheet.values, ...sheet.future] }
    : sheet;
}

export function redo(sheet: Sheet): Sheet {
  const [next, ...rest] = sheet.future;
  return next ? { ...sheet, values: next, past: [...sheet.past, sheet.values], future: rest } : sheet;
}

export function rowTotal(sheet: Sheet, row: SheetRow): number {
  return sheet.years.reduce((sum, year) => sum + (sheet.values.get(keyOf(row.id, year)) ?? 0), 0);
}

export function yearTotal(sheet: Sheet, year: number): number {
  return sheet.rows.reduce((sum, row) => sum + (sheet.values.get(keyOf(row.id, year)) ?? 0), 0);
}

export function grandTotal(sheet: Sheet): number {
  return sheet.rows.reduce((sum, row) => sum + rowTotal(sheet, row), 0);
}

/** How many cells differ from what was there when editing began; an empty cell and zero say the same. */
export function changeCount(sheet: Sheet): number {
  const keys = new Set([...sheet.values.keys(), ...sheet.original.keys()]);
  return [...keys].filter((key) => (sheet.values.get(key) ?? 0) !== (sheet.original.get(key) ?? 0)).length;
}

/** Many cells in one step. */
export function writeMany(sheet: Sheet, changes: readonly [string, number | undefined][]): Sheet {
  return changed(sheet, changes);
}

function changed(sheet: Sheet, changes: readonly [string, number | undefined][]): Sheet {
  const values = new Map(sheet.values);
  const locked = new Set(sheet.rows.filter((row) => row.locked).map((row) => row.id));
  for (const [key, homes] of changes) {
    if (locked.has(partsOf(key).rowId)) continue;
    if (homes === undefined) {
      values.delete(key);
    } else {
      values.set(key, homes);
    }
  }
  const same = changes.every(([key]) => values.get(key) === sheet.values.get(key));
  return same ? sheet : { ...push(sheet), values };
}

function push(sheet: Sheet): Sheet {
  return { ...sheet, past: [...sheet.past, sheet.values], future: [] };
}

function cellsIn(from: Cell, to: Cell): Cell[] {
  const { top, bottom, left, right } = box(from, to);
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      cells.push({ row, column });
    }
  }
  return cells;
}

function box(one: Cell, other: Cell) {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

function keyAt(sheet: Sheet, { row, column }: Cell): string {
  const rowId = sheet.rows[row]?.id ?? '';
  return keyOf(rowId, sheet.years[column] ?? 0);
}
