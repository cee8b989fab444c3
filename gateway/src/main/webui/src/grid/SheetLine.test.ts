import { expect, test } from 'vitest';
import { sheetOf, write, type SheetRow } from './sheet';
import { isSame, type LineActs } from './SheetLine';

const rows: SheetRow[] = ['a', 'b'].map((id) => ({ id, group: '', label: id, detail: '' }));
const sheet = sheetOf(rows, [2030, 2031], new Map());
const acts = {} as LineActs;
const line = (index: number, of = sheet) => ({ sheet: of, index, at: undefined, editing: undefined, from: undefined, to: undefined, acts });

test('a_line_is_drawn_anew_only_when_something_in_it_changed', () => {
  const changed = write(sheet, { row: 1, column: 0 }, 12);
  expect(isSame(line(0), line(0, changed))).toBe(true);
  expect(isSame(line(1), line(1, changed))).toBe(false);
  expect(isSame(line(0), { ...line(0), at: 1 })).toBe(false);
  expect(isSame(line(0), { ...line(0), from: 0, to: 1 })).toBe(false);
  expect(isSame({ ...line(0), at: 0 }, { ...line(0), at: 0, editing: '' })).toBe(false);
});
