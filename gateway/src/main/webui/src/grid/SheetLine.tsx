import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Closes, fieldId } from '../design';
import * as format from '../format';
import { originalAt, rowTotal, valueAt, type Cell, type Sheet, type SheetRow } from './sheet';
import { SheetCell, type Direction } from './SheetCell';

export interface LineActs {
  select: (cell: Cell, extend: boolean) => void;
  edit: (cell: Cell) => void;
  commit: (text: string, cell: Cell, direction: Direction) => boolean;
  cancel: () => void;
}

interface LineProps {
  sheet: Sheet;
  index: number;
  /** Column of the current cell, when it is in this line. */
  at: number | undefined;
  editing: string | undefined;
  /** First and last selected column, when this line is in the selection. */
  from: number | undefined;
  to: number | undefined;
  acts: LineActs;
}

/** One line of the sheet. Of five hundred lines only those are drawn anew in which something changed. */
export const SheetLine = memo(function SheetLine({ sheet, index, at, editing, from, to, acts }: LineProps) {
  const { t } = useTranslation('grid');
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
        return (
          <SheetCell
            key={year}
            sheet={sheet}
            cell={cell}
            current={at === column}
            selected={from !== undefined && to !== undefined && column >= from && column <= to}
            editing={at === column ? editing : undefined}
            onSelect={(extend) => acts.select(cell, extend)}
            onEdit={() => acts.edit(cell)}
            onCommit={(text, direction) => acts.commit(text, cell, direction)}
            onCancel={acts.cancel}
          />
        );
      })}
      <RowTotal sheet={sheet} row={row} />
    </tr>
  );
}, isSame);

/** Another sheet with the same values in this line is the same to it. */
export function isSame(one: LineProps, other: LineProps): boolean {
  const { index } = one;
  return index === other.index && one.at === other.at && one.editing === other.editing && one.from === other.from && one.to === other.to && one.acts === other.acts
    && one.sheet.rows[index] === other.sheet.rows[index] && one.sheet.years === other.sheet.years
    && (one.sheet.values === other.sheet.values || one.sheet.years.every((_, column) => valueAt(one.sheet, { row: index, column }) === valueAt(other.sheet, { row: index, column })))
    && (one.sheet.original === other.sheet.original || one.sheet.years.every((_, column) => originalAt(one.sheet, { row: index, column }) === originalAt(other.sheet, { row: index, column })));
}

function RowTotal({ sheet, row }: { sheet: Sheet; row: SheetRow }) {
  const { t } = useTranslation('grid');
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
