import { memo, useEffect, useId, useRef, useState, type ClipboardEvent } from 'react';
import * as format from '../format';
import { wordsOf } from '../i18n';
import { blockOfHtml, blockOfText } from './clipboard';
import { columnName } from './columns';
import { onSheetKey } from './keys';
import { PastePreview } from './PastePreview';
import { planPaste, type PastePlan } from './pasting';
import {
  clear,
  copy,
  fillDown,
  grandTotal,
  redo,
  undo,
  valueAt,
  write,
  yearTotal,
  type Cell,
  type Sheet,
} from './sheet';
import type { Direction } from './CellEditor';
import { ALL_AT_ONCE, SheetBody } from './SheetBody';
import { cellUnder, type LineActs } from './SheetLine';
import { parseHomes } from './values';
import './grid.css';

const useWords = wordsOf('grid');

interface SheetGridProps {
  sheet: Sheet;
  label: string;
  onChange: (sheet: Sheet) => void;
}

const FIRST_PX = 240;
const YEAR_PX = 84;
const TOTAL_PX = 150;

/** Homes per year as a spreadsheet: one tab stop, arrows to move, typing to change. */
export function SheetGrid({ sheet, label, onChange }: SheetGridProps) {
  const { t } = useWords();
  const hintId = useId();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Cell>(at);
  const [editing, setEditing] = useState<string | undefined>();
  const [moved, setMoved] = useState(false);
  const [plan, setPlan] = useState<PastePlan>();

  useEffect(() => {
    if (moved && editing === undefined) {
      table.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus();
    }
  }, [at, moved, editing]);

  const move = (to: Cell, extend: boolean) => {
    setMoved(true);
    setAt(to);
    if (!extend) {
      setAnchor(to);
    }
  };
  const commit = (text: string, cell: Cell, next?: Cell): boolean => {
    const parsed = parseHomes(text);
    if (parsed.kind === 'unreadable') {
      return false;
    }
    onChange(write(sheet, cell, parsed.kind === 'homes' ? parsed.homes : undefined));
    setEditing(undefined);
    if (next) {
      move(next, false);
    }
    return true;
  };
  /** What is typed is kept before another cell is chosen; what cannot be read stays open. */
  const settled = (): boolean => {
    const typed = table.current?.querySelector('input');
    return !typed || commit(typed.value, at);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== undefined && !/[\t\n]/.test(event.clipboardData.getData('text/plain'))) {
      return;
    }
    event.preventDefault();
    setEditing(undefined);
    setMoved(true);
    const block = blockOfHtml(event.clipboardData.getData('text/html')) ?? blockOfText(event.clipboardData.getData('text/plain'));
    const next = planPaste(sheet, topLeft(at, anchor), block);
    // One good cell needs no questions; anything more is shown before it is kept.
    if (next.left.length === 0 && next.changed.length + next.same === 1) {
      onChange(next.sheet);
    } else {
      setPlan(next);
    }
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing === undefined) {
      event.preventDefault();
      event.clipboardData.setData('text/plain', copy(sheet, anchor, at));
    }
  };

  // The same for every line and at every time, so that a line is drawn anew only when something in it changed.
  const latest = useRef<LineActs>(undefined);
  useEffect(() => {
    latest.current = {
      commit: (text, cell, direction) => commit(text, cell, next(sheet, cell, direction)),
      cancel: () => {
        setMoved(true);
        setEditing(undefined);
      },
    };
  });
  const [acts] = useState<LineActs>(() => ({
    commit: (text, cell, direction) => latest.current?.commit(text, cell, direction) ?? false,
    cancel: () => latest.current?.cancel(),
  }));
  const long = sheet.rows.length > ALL_AT_ONCE;

  return (
    <>
      <div className="scroll">
        <table
          ref={table}
          role="grid"
          className={long ? 'homes-grid long' : 'homes-grid'}
          // Widths that no line decides, or a column would move when lines come and go.
          style={long ? { width: FIRST_PX + TOTAL_PX + sheet.years.length * YEAR_PX } : undefined}
          aria-label={label}
          aria-describedby={hintId}
          aria-rowcount={sheet.rows.length + 2}
          onPointerDown={(event) => {
            const cell = cellUnder(event.target);
            if (cell && event.pointerType === 'mouse' && settled()) {
              move(cell, event.shiftKey);
            }
          }}
          onClick={(event) => {
            const cell = cellUnder(event.target);
            if (cell && (event.detail === 2 || (event.nativeEvent as PointerEvent).pointerType !== 'mouse') && settled()) {
              move(cell, false);
              setEditing(String(valueAt(sheet, cell) ?? ''));
            }
          }}
          onPaste={onPaste}
          onCopy={onCopy}
          onKeyDown={(event) => {
            if (editing === undefined) {
              onSheetKey(event, sheet, at, {
                move,
                edit: (text) => setEditing(text ?? String(valueAt(sheet, at) ?? '')),
                clear: () => onChange(clear(sheet, anchor, at)),
                fillDown: () => onChange(fillDown(sheet, anchor, at)),
                undo: () => onChange(undo(sheet)),
                redo: () => onChange(redo(sheet)),
              });
            }
          }}
        >
          {long && <colgroup><col style={{ width: FIRST_PX }} /><col span={sheet.years.length} style={{ width: YEAR_PX }} /><col style={{ width: TOTAL_PX }} /></colgroup>}
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              {sheet.years.map((year) => (
                <th scope="col" className="number" key={year}>
                  {columnName(year)}
                </th>
              ))}
              <th scope="col" className="number">
                {t('total')}
              </th>
            </tr>
          </thead>
          <SheetBody sheet={sheet} at={at} anchor={anchor} editing={editing} acts={acts} />
          <Totals sheet={sheet} />
        </table>
      </div>
      <PastePreview
        sheet={sheet}
        plan={plan}
        onCancel={() => setPlan(undefined)}
        onTake={() => {
          if (plan) {
            onChange(plan.sheet);
          }
          setPlan(undefined);
        }}
      />
      <p className="grid-keys" id={hintId}>
        {t('keys')}
      </p>
    </>
  );
}

/** Added up only when something changed. */
const Totals = memo(function Totals({ sheet }: { sheet: Sheet }) {
  const { t } = useWords();
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('yours')}</th>
        {sheet.years.map((year) => (
          <td className="number" key={year}>
            {format.count(yearTotal(sheet, year))}
          </td>
        ))}
        <td className="number">{format.count(grandTotal(sheet))}</td>
      </tr>
    </tfoot>
  );
});

function next(sheet: Sheet, { row, column }: Cell, direction: Direction): Cell | undefined {
  switch (direction) {
    case 'down':
      return { row: Math.min(sheet.rows.length - 1, row + 1), column };
    case 'right':
      return { row, column: Math.min(sheet.years.length - 1, column + 1) };
    case 'left':
      return { row, column: Math.max(0, column - 1) };
    case 'stay':
      return undefined;
  }
}

function topLeft(one: Cell, other: Cell): Cell {
  return { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) };
}
