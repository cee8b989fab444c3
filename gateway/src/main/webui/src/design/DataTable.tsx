import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** How the server sorts: "name" ascending, "-homes" descending. */
export type Sort = string;

export type Column<T> = {
  key: string;
  header: ReactNode;
  /** Name before the value on a phone; left out: the value stands alone. */
  label?: string;
  /** Field of the server's `sort`; absent: not sortable. */
  sort?: string;
  number?: boolean;
  /** First column: a row header, usually with the link. */
  rowHeader?: boolean;
  cell: (row: T) => ReactNode;
};

/** The next sort after pressing a header: ascending, then descending; numbers begin with the largest. */
export function nextSort(current: Sort | undefined, field: string, number = false): Sort {
  if (current === field) return `-${field}`;
  if (current === `-${field}`) return field;
  return number ? `-${field}` : field;
}
export const sortDirection = (current: Sort | undefined, field: string): 'ascending' | 'descending' | 'none' =>
  current === field ? 'ascending' : current === `-${field}` ? 'descending' : 'none';

/** A table whose rows and order come from the server; rows become cards on a phone. */
export function DataTable<T>({ columns, rows, rowKey, caption, sort, sortTo, onPoint, rowClass, busy }: {
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  /** Always there; hidden from sight when a heading already says it. */
  caption: string;
  sort?: Sort | undefined;
  /** Address of the same list in another order. */
  sortTo?: (sort: Sort) => string;
  /** Pointer or focus on a row: to mark it on the map. */
  onPoint?: (row: T | undefined) => void;
  rowClass?: (row: T) => string | undefined;
  busy?: boolean;
}) {
  return (
    <div className="scroll">
      <table className="stacks" aria-busy={busy || undefined}>
        <caption className="reader-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={sort} {...(sortTo ? { sortTo } : {})} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={rowClass?.(row)}
              {...(onPoint ? {
                onMouseEnter: () => onPoint(row), onMouseLeave: () => onPoint(undefined), onFocus: () => onPoint(row), onBlur: () => onPoint(undefined),
              } : {})}
            >
              {columns.map((column) => column.rowHeader
                ? <th key={column.key} scope="row">{column.cell(row)}</th>
                : <td key={column.key} className={column.number ? 'number' : undefined} data-label={column.label}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Header<T>({ column, sort, sortTo }: { column: Column<T>; sort: Sort | undefined; sortTo?: (sort: Sort) => string }) {
  const { t } = useTranslation();
  const { sort: field, header, number } = column;
  if (!field || !sortTo) return <th scope="col" className={number ? 'number' : undefined}>{header}</th>;
  const direction = sortDirection(sort, field);
  return (
    <th scope="col" className={number ? 'number' : undefined} aria-sort={direction}>
      <Link className="sort" to={sortTo(nextSort(sort, field, number))} preventScrollReset state={{ keepFocus: true }}>
        {header}
        {direction !== 'none' && <span aria-hidden="true">{direction === 'ascending' ? '↑' : '↓'}</span>}
        <span className="reader-only">, {t('sort.by', { column: column.label ?? (typeof header === 'string' ? header : column.key) })}</span>
      </Link>
    </th>
  );
}

/** "1 tot 50 van 412", previous and next; the page is in the address. */
export function Pager({ page, pageSize, total, to }: { page: number; pageSize: number; total: number; to: (page: number) => string }) {
  const { t, i18n } = useTranslation();
  if (total === 0) return null;
  const number = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'nl-NL');
  const from = (page - 1) * pageSize + 1;
  const until = Math.min(page * pageSize, total);
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <span>{t('pager.range', { from: number.format(from), to: number.format(until), total: number.format(total) })}</span>
      {total > pageSize && (
        <ul>
          {page > 1 && <li><Link rel="prev" to={to(page - 1)}>{t('pager.previous', { count: pageSize })}</Link></li>}
          {until < total && <li><Link rel="next" to={to(page + 1)}>{t('pager.next', { count: Math.min(pageSize, total - until) })}</Link></li>}
        </ul>
      )}
    </nav>
  );
}
