import { describe, expect, it } from 'vitest';
import { blockOfText } from './clipboard';
import { planPaste } from './pasting';
import {
  changeCount,
  copy,
  fillDown,
  grandTotal,
  keyOf,
  redo,
  rowTotal,
  sheetOf,
  undo,
  valueAt,
  write,
  yearTotal,
} from './sheet';
import { parseHomes } from './values';

const first = { id: 'a', group: 'A', label: 'Eengezins', detail: 'betaalbare koop', available: 26 };
const rows = [
  first,
  { id: 'b', group: 'A', label: 'Meergezins', detail: 'middenhuur', available: 24 },
];
const start = () => sheetOf(rows, [2027, 2028, 2029], new Map([[keyOf('a', 2028), 26]]));

describe('a cell of homes', () => {
  it.each([
    ['1234', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    ['26,0', 26],
    ['0', 0],
  ])('reads %s', (text, homes) => {
    expect(parseHomes(text)).toEqual({ kind: 'homes', homes });
  });

  it.each(['ca. 28', '-4', '2,5', '1.23', '1000000', 'veel'])('does not guess what %s means', (text) => {
    expect(parseHomes(text).kind).toBe('unreadable');
  });

  it('says nothing when empty or a dash', () => {
    expect(parseHomes(' ').kind).toBe('empty');
    expect(parseHomes('–').kind).toBe('empty');
  });
});

describe('a sheet of homes per year', () => {
  it('adds up per row, per year and in all', () => {
    const sheet = write(start(), { row: 1, column: 1 }, 10);
    expect(rowTotal(sheet, first)).toBe(26);
    expect(yearTotal(sheet, 2028)).toBe(36);
    expect(grandTotal(sheet)).toBe(36);
  });

  it('goes back to the very same numbers, and forward again', () => {
    const changed = write(write(start(), { row: 0, column: 1 }, 16), { row: 0, column: 2 }, 10);
    expect(changeCount(changed)).toBe(2);
    expect(undo(undo(changed)).values).toEqual(start().values);
    expect(redo(redo(undo(undo(changed)))).values).toEqual(changed.values);
  });

  it('does not count an emptied cell that was zero as a change', () => {
    const sheet = sheetOf(rows, [2027], new Map([[keyOf('a', 2027), 0]]));
    expect(changeCount(write(sheet, { row: 0, column: 0 }, undefined))).toBe(0);
  });

  it('takes a pasted block and names every cell it could not take', () => {
    const { sheet, changed, same, left } = planPaste(start(), { row: 0, column: 1 }, blockOfText('1.2\t12\r\n8\t–\t4\r\nx'));
    expect(changed.length + same).toBe(3);
    expect(valueAt(sheet, { row: 0, column: 2 })).toBe(12);
    expect(valueAt(sheet, { row: 1, column: 1 })).toBe(8);
    expect(left).toEqual([
      { cell: { row: 0, column: 1 }, text: '1.2', kind: 'left', why: 'decimal' },
      { cell: { row: 1, column: 3 }, text: '4', kind: 'left', why: 'outside' },
      { cell: { row: 2, column: 1 }, text: 'x', kind: 'left', why: 'outside' },
    ]);
    expect(undo(sheet).values).toEqual(start().values);
  });

  it('gives back what it took: copying and pasting changes nothing', () => {
    const sheet = write(start(), { row: 1, column: 2 }, 7);
    const text = copy(sheet, { row: 0, column: 0 }, { row: 1, column: 2 });
    expect(planPaste(sheet, { row: 0, column: 0 }, blockOfText(text)).sheet.values).toEqual(sheet.values);
  });

  it('fills down', () => {
    const sheet = fillDown(start(), { row: 0, column: 1 }, { row: 1, column: 1 });
    expect(valueAt(sheet, { row: 1, column: 1 })).toBe(26);
  });
});
