import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as format from '../format';
import { columnName } from './columns';
import { originalAt, valueAt, type Cell, type Sheet } from './sheet';

/** Where typing goes on. */
export type Direction = 'down' | 'right' | 'left' | 'stay';

interface SheetCellProps {
  sheet: Sheet;
  cell: Cell;
  current: boolean;
  selected: boolean;
  /** The text being typed; absent when the cell only shows its value. */
  editing: string | undefined;
  onSelect: (extend: boolean) => void;
  onEdit: () => void;
  /** False when the text cannot be read as a number of homes. */
  onCommit: (text: string, direction: Direction) => boolean;
  onCancel: () => void;
}

export function SheetCell(props: SheetCellProps) {
  const { sheet, cell, current, selected, editing, onSelect, onEdit } = props;
  const { t } = useTranslation('grid');
  const value = valueAt(sheet, cell);
  const was = originalAt(sheet, cell);
  const changed = (value ?? 0) !== (was ?? 0);
  const row = sheet.rows[cell.row];
  const year = sheet.years[cell.column];
  const name = `${row?.label ?? ''}, ${row?.detail ?? ''}, ${year === undefined ? '' : columnName(year)}`;
  const classes = ['number', changed && 'changed', selected && 'selected'].filter(Boolean).join(' ');
  if (editing !== undefined) {
    return (
      <td role="gridcell" className={classes}>
        <Editor {...props} initial={editing} name={name} />
      </td>
    );
  }
  return (
    <td
      role="gridcell"
      tabIndex={current ? 0 : -1}
      aria-selected={selected}
      className={classes}
      aria-label={`${name}: ${value === undefined ? t('empty') : format.count(value)}${
        changed ? `, ${t('was', { homes: format.count(was ?? 0) })}` : ''
      }`}
      onPointerDown={(event) => {
        if (event.pointerType === 'mouse') {
          onSelect(event.shiftKey);
        }
      }}
      onClick={(event) => {
        if (event.detail === 2 || (event.nativeEvent as PointerEvent).pointerType !== 'mouse') {
          onEdit();
        }
      }}
    >
      {changed && (
        <span className="was" aria-hidden="true">
          {format.count(was ?? 0)}
        </span>
      )}
      {value === undefined ? '' : format.count(value)}
    </td>
  );
}

function Editor({ initial, name, onCommit, onCancel }: SheetCellProps & { initial: string; name: string }) {
  const { t } = useTranslation('grid');
  const input = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  const [text, setText] = useState(initial);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(initial.length, initial.length);
  }, [initial]);
  const commit = (direction: Direction) => {
    settled.current = onCommit(text, direction);
    setWrong(!settled.current);
  };
  return (
    <>
      <input
        ref={input}
        type="text"
        inputMode="numeric"
        value={text}
        aria-label={name}
        aria-invalid={wrong}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
        onBlur={() => {
          if (!settled.current) {
            commit('stay');
          }
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') {
            event.preventDefault();
            commit('down');
          } else if (event.key === 'Tab') {
            event.preventDefault();
            commit(event.shiftKey ? 'left' : 'right');
          } else if (event.key === 'Escape') {
            event.preventDefault();
            settled.current = true;
            onCancel();
          }
        }}
      />
      {wrong && (
        <span className="cell-error" role="alert">
          {t('unreadable')}
        </span>
      )}
    </>
  );
}
