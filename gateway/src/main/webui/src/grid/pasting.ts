import type { ClipCell } from './clipboard';
import { keyOf, valueAt, writeMany, type Cell, type Sheet } from './sheet';
import { MOST_HOMES, parseHomes } from './values';

/** Why a pasted cell is not taken over. */
export type Why = 'about' | 'date' | 'decimal' | 'negative' | 'formula' | 'tooMany' | 'merged' | 'text' | 'outside' | 'year' | 'total' | 'locked';

export type PastedCell = {
  cell: Cell;
  text: string;
} & ({ kind: 'taken'; from: number | undefined; to: number | undefined } | { kind: 'left'; why: Why });

export type PastePlan = {
  /** The sheet when this is taken over: one step to undo. */
  sheet: Sheet;
  changed: PastedCell[];
  left: PastedCell[];
  same: number;
};

/** What one text is, when it is no number of homes. */
export function whyNot(text: string): Why {
  const trimmed = text.trim();
  if (/^[=#]/.test(trimmed)) return 'formula';
  if (/^(ca\.?|circa|±|~|ong(\.|eveer)|plm\.?)\s*\d/i.test(trimmed)) return 'about';
  if (/kwartaal|quarter|\bQ[1-4]\b|^\d{1,2}[-/]\d{1,2}([-/]\d{2,4})?$|\b(jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\b/i.test(trimmed)) return 'date';
  const number = trimmed.replace(/[\s\u00a0]/g, '');
  if (/^[-−–]\d/.test(number) || /^\(\d+\)$/.test(number)) return 'negative';
  if (/^\d+[.,]\d+$/.test(number) && !/^\d{1,3}(\.\d{3})+$/.test(number)) return 'decimal';
  const whole = number.replaceAll('.', '');
  if (/^\d+$/.test(whole) && Number(whole) > MOST_HOMES) return 'tooMany';
  return 'text';
}

/** Looks at a pasted block without changing anything: what each cell would become, or why it stays out. */
export function planPaste(sheet: Sheet, at: Cell, block: ClipCell[][]): PastePlan {
  const header = headerOf(sheet, block);
  const lines = header ? block.slice(1) : block;
  const width = Math.max(0, ...block.map((line) => line.length));
  const changed: PastedCell[] = [];
  const left: PastedCell[] = [];
  const values = new Map<string, number | undefined>();
  let same = 0;
  lines.forEach((line, down) => {
    line.forEach((one, right) => {
      const text = one.text.trim();
      const column = header ? (header[right] ?? -1) : at.column + right;
      const cell = { row: at.row + down, column };
      const parsed = parseHomes(one.text);
      const year = sheet.years[column];
      const rowId = sheet.rows[cell.row]?.id;
      const locked = sheet.rows[cell.row]?.locked === true;
      if (one.merged) {
        // A covered cell is empty on the clipboard; taking that over would wipe out what is there.
        left.push({ cell, text, kind: 'left', why: 'merged' });
      } else if (rowId === undefined || year === undefined) {
        if (text !== '') left.push({ cell, text, kind: 'left', why: header && column < 0 && rowId !== undefined ? 'year' : outside(lines, down, right, width) });
      } else if (locked && parsed.kind === 'unreadable') {
        left.push({ cell, text, kind: 'left', why: 'locked' });
      } else if (parsed.kind === 'unreadable') {
        left.push({ cell, text, kind: 'left', why: whyNot(one.text) });
      } else {
        const to = parsed.kind === 'homes' ? parsed.homes : undefined;
        const from = valueAt(sheet, cell);
        if ((from ?? 0) === (to ?? 0)) same++;
        // What another builds is his to state: said as such, and not counted as taken over.
        else if (locked) left.push({ cell, text, kind: 'left', why: 'locked' });
        else changed.push({ cell, text, kind: 'taken', from, to });
        if (!locked) values.set(keyOf(rowId, year), to);
      }
    });
  });
  return { sheet: writeMany(sheet, [...values]), changed, left, same };
}

/**
 * A first line of years: cells go to their own year, wherever they were pasted. −1 for a column without a year of the sheet.
 * It counts as such when most of it looks like years and at least one is a year of the sheet.
 */
function headerOf(sheet: Sheet, block: ClipCell[][]): number[] | undefined {
  const first = block[0];
  if (!first || block.length < 2) return undefined;
  const filled = first.filter(({ text }) => text.trim() !== '');
  const likeYears = filled.filter(({ text }) => /^20\d{1,3}$/.test(text.trim()));
  const columns = first.map(({ text }) => sheet.years.indexOf(/^\d{4}$/.test(text.trim()) ? Number(text.trim()) : NaN));
  const known = columns.filter((column) => column >= 0).length;
  return known > 0 && likeYears.length * 2 > filled.length && likeYears.length >= 2 ? columns : undefined;
}

/** A column or row too many that holds the sums of the others is a total, and not lost data. */
function outside(lines: ClipCell[][], down: number, right: number, width: number): Why {
  const number = (cell: ClipCell | undefined) => {
    const parsed = parseHomes(cell?.text ?? '');
    return parsed.kind === 'homes' ? parsed.homes : 0;
  };
  // Adding up is done for the last column and the last line only: a paste of thousands of rows is looked at in one go.
  const last = down === lines.length - 1 && down > 1;
  const end = right === width - 1 && right > 1;
  if (!last && !end) return 'outside';
  const own = number(lines[down]?.[right]);
  if (own === 0) return 'outside';
  if (end && lines[down]?.slice(0, right).reduce((sum, cell) => sum + number(cell), 0) === own) return 'total';
  return last && lines.slice(0, down).reduce((sum, line) => sum + number(line[right]), 0) === own ? 'total' : 'outside';
}
