import { describe, expect, it } from 'vitest';
import { blockOfHtml, blockOfText } from './clipboard';
import { planPaste, whyNot } from './pasting';
import { keyOf, sheetOf, undo, valueAt } from './sheet';

const rows = Array.from({ length: 40 }, (_, index) => ({ id: `r${index}`, group: '', label: `Regel ${index}`, detail: '', available: 100 }));
const years = Array.from({ length: 12 }, (_, index) => 2027 + index);
const start = () => sheetOf(rows, years, new Map([[keyOf('r0', 2027), 5]]));
const origin = { row: 0, column: 0 };
const left = (text: string, at = origin) => planPaste(start(), at, blockOfText(text)).left;

describe('why a cell stays out', () => {
  it.each([
    ['ca. 28', 'about'], ['circa 28', 'about'], ['±28', 'about'], ['ongeveer 30', 'about'],
    ['2e kwartaal 2026', 'date'], ['Q3 2027', 'date'], ['12-05-2027', 'date'], ['mei 2027', 'date'],
    ['12,5', 'decimal'], ['0.25', 'decimal'], ['-3', 'negative'], ['−3', 'negative'], ['(12)', 'negative'],
    ['=SOM(A1:A3)', 'formula'], ['#VERW!', 'formula'], ['1000000', 'tooMany'], ['1.000.000', 'tooMany'], ['nog onbekend', 'text'],
  ])('%s: %s', (text, why) => {
    expect(whyNot(text)).toBe(why);
    expect(left(text)).toMatchObject([{ kind: 'left', why }]);
  });
});

describe('a pasted block', () => {
  it('of 40 by 12 with three bad cells takes 477 and explains three', () => {
    const block = rows.map((_, row) => years.map((_year, column) => String(row + column + 1)));
    (block[3] as string[])[4] = 'ca. 28';
    (block[10] as string[])[11] = '12,5';
    (block[39] as string[])[0] = '-2';
    const plan = planPaste(start(), origin, blockOfText(block.map((line) => line.join('\t')).join('\r\n') + '\r\n'));
    expect(plan.left.map((one) => one.kind === 'left' && one.why)).toEqual(['about', 'decimal', 'negative']);
    expect(plan.changed).toHaveLength(477);
    expect(valueAt(plan.sheet, { row: 39, column: 11 })).toBe(51);
    expect(valueAt(undo(plan.sheet), { row: 0, column: 0 })).toBe(5);
  });
  it('changes nothing by looking', () => {
    const sheet = start();
    planPaste(sheet, origin, blockOfText('7\t8'));
    expect(valueAt(sheet, origin)).toBe(5);
  });
  it('of 5,000 rows names what falls outside, quickly', () => {
    const text = Array.from({ length: 5_000 }, (_, row) => years.map((year) => String((row + year) % 50 + 1)).join('\t')).join('\n');
    const began = performance.now();
    const plan = planPaste(start(), origin, blockOfText(text));
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(plan.changed.length + plan.same).toBe(480);
    expect(plan.left).toHaveLength((5_000 - 40) * 12);
  });
  it('with years above it puts each column under its own year, and names 202 and 20266', () => {
    const plan = planPaste(start(), { row: 1, column: 5 }, blockOfText('2028\t2030\t202\t20266\n7\t8\t9\t10'));
    expect(valueAt(plan.sheet, { row: 1, column: 1 })).toBe(7);
    expect(valueAt(plan.sheet, { row: 1, column: 3 })).toBe(8);
    expect(plan.left.map((one) => one.kind === 'left' && one.why)).toEqual(['year', 'year']);
  });
  it('with a column of totals says that it is a total', () => {
    const narrow = sheetOf(rows, [2027, 2028], new Map());
    const plan = planPaste(narrow, origin, blockOfText('3\t4\t7\n5\t6\t11\n1\t1\t9'));
    expect(plan.left.map((one) => one.kind === 'left' && one.why)).toEqual(['total', 'total', 'outside']);
  });
  it('leaves lines of another as they were and says so, also when the text is no number', () => {
    const shared = sheetOf(rows.slice(0, 2).map((row, index) => ({ ...row, locked: index === 0 })), [2027, 2028], new Map([[keyOf('r0', 2027), 9]]));
    const plan = planPaste(shared, origin, blockOfText('9\tca. 4\n3\t4'));
    expect(plan.left).toMatchObject([{ cell: { row: 0, column: 1 }, why: 'locked' }]);
    expect(plan.same).toBe(1);
    expect(plan.changed).toHaveLength(2);
    expect(valueAt(plan.sheet, { row: 0, column: 0 })).toBe(9);
    expect(planPaste(shared, origin, blockOfText('5')).left).toMatchObject([{ why: 'locked' }]);
  });
  it('of merged cells leaves what is covered as it was', () => {
    const html = '<table><tr><td rowspan="2">12</td><td>1</td></tr><tr><td>2</td></tr></table>';
    const block = blockOfHtml(html);
    const plan = planPaste(sheetOf(rows, years, new Map([[keyOf('r1', 2027), 9]])), origin, block ?? []);
    expect(plan.left).toMatchObject([{ cell: { row: 1, column: 0 }, why: 'merged' }]);
    expect(valueAt(plan.sheet, { row: 1, column: 0 })).toBe(9);
    expect(valueAt(plan.sheet, { row: 1, column: 1 })).toBe(2);
  });
  it('reads a cell in quotes with a newline as one cell', () => {
    expect(blockOfText('"a\n""b"""\t2\n3').map((row) => row.map((cell) => cell.text))).toEqual([['a\n"b"', '2'], ['3']]);
  });
  it('runs no script of the clipboard', () => {
    const block = blockOfHtml('<table><tr><td colspan="2"><img src=x onerror="window.hacked = true">4</td></tr></table>');
    expect(block?.[0]?.[0]?.text).toBe('4');
    expect((window as unknown as { hacked?: boolean }).hacked).toBeUndefined();
  });
});
