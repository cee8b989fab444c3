import { memo } from 'react';
import { Closes, fieldId } from '../design';
import * as format from '../format';
import { wordsOf } from '../i18n';
import { CellEditor, type Direction } from './CellEditor';
import { columnName } from './columns';
import { originalAt, rowTotal, valueAt, type Cell, type Sheet, type SheetRow } from './sheet';

const useWords = wordsOf('grid');

export interface LineActs {
  commit: (text: string, cell: Cell, direction: Direction) => boolean;
  cancel: () => void;
}

interface LineProps {
  sheet: Sheet;
  index: number;
  /** Column of the current cell, when it is in this line. */
  at: number | undefined;
  /** The text being typed there; absent when the cell only shows its value. */
  editing: string | undefined;
  /** First and last selected column, when this line is in the selection. */
  from: number | undefined;
  to: number | undefined;
  acts: LineActs;
}

/**
 * One line of the sheet. Of five hundred lines only those are drawn anew in which something changed; its cells are plain,
 * and what is done in them the table hears, so that a line is there between two frames.
 */
export const SheetLine = memo(function SheetLine({ sheet, index, at, editing, from, to, acts }: LineProps) {
  const { t } = useWords();
  const row = sheet.rows[index];
  if (!row) return null;
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row">
        {row.label}
        <small>{row.detail}</small>
        {row.locked && <small>{t('locked')}</small>}
      </th>
      {sheet.years.map((year, column) => {
        const cell = { row: index, column };
        const value = valueAt(sheet, cell);
        const shown = value === undefined ? '' : format.count(value);
        const was = originalAt(sheet, cell) ?? 0;
        const changed = (value ?? 0) !== was;
        const selected = from !== undefined && to !== undefined && column >= from && column <= to;
        const classes = `number${changed ? ' changed' : ''}${selected ? ' selected' : ''}`;
        const name = `${row.label}, ${row.detail}, ${columnName(year)}`;
        if (at === column && editing !== undefined) {
          return (
            <td role="gridcell" className={classes} key={year}>
              <CellEditor initial={editing} name={name} onCommit={(text, direction) => acts.commit(text, cell, direction)} onCancel={acts.cancel} />
            </td>
          );
        }
        return (
          <td
            role="gridcell" className={classes} key={year} tabIndex={at === column ? 0 : -1} aria-selected={selected}
            aria-label={`${name}: ${shown === '' ? t('empty') : shown}${changed ? `, ${t('was', { homes: format.count(was) })}` : ''}`}
          >
            {changed && <span className="was" aria-hidden="true">{format.count(was)}</span>}
            {shown}
          </td>
        );
      })}
      <RowTotal sheet={sheet} row={row} />
    </tr>
  );
}, isSame);

/** The cell under a pointer; none when that is typed in, or is no cell of the sheet. */
export function cellUnder(target: EventTarget): Cell | undefined {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td[role=gridcell][tabindex]') : null;
  const line = cell?.closest('tr')?.getAttribute('aria-rowindex');
  return cell && line ? { row: Number(line) - 2, column: cell.cellIndex - 1 } : undefined;
}

/** Another sheet with the same values in this line is the same to it. */
export function isSame(one: LineProps, other: LineProps): boolean {
  const { index } = one;
  return index === other.index && one.at === other.at && one.editing === other.editing && one.from === other.from && one.to === other.to && one.acts === other.acts
    && one.sheet.rows[index] === other.sheet.rows[index] && one.sheet.years === other.sheet.years
    && (one.sheet.values === other.sheet.values || one.sheet.years.every((_, column) => valueAt(one.sheet, { row: index, column }) === valueAt(other.sheet, { row: index, column })))
    && (one.sheet.original === other.sheet.original || one.sheet.years.every((_, column) => originalAt(one.sheet, { row: index, column }) === originalAt(other.sheet, { row: index, column })));
}

function RowTotal({ sheet, row }: { sheet: Sheet; row: SheetRow }) {
  const { t } = useWords();
  const total = rowTotal(sheet, row);
  if (row.available === undefined) {
    return <td className="number total">{format.count(total)}</td>;
  }
  const over = total - row.available;
  return (
    <td className={`number total${over > 0 ? ' wrong' : ''}`} id={fieldId(`total-${row.id}`)} tabIndex={-1}>
      {t('of', { total: format.count(total), available: format.count(row.available) })}
      {over > 0 && <strong className="wrong-text"> {t('over', { count: over })}</strong>}
      {over === 0 && <Closes text="" />}
    </td>
  );
}
