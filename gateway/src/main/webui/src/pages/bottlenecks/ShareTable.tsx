import type { Held } from '../../api/types';
import { DataTable } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('bottlenecks');

export type ShareRow = { key: string; name: string; held: Held; of?: { projects: number; homes: number } };

/** The numbers of a chart: each range, with the part of the whole it is. */
export function ShareTable({ caption, first, rows }: { caption: string; first: string; rows: ShareRow[] }) {
  const { t } = useWords();
  const range = ({ confirmed, withPotential }: { confirmed: number; withPotential: number }, whole?: number) =>
    `${format.countRange(confirmed, withPotential)}${whole ? ` (${format.percentRange(confirmed / whole, withPotential / whole)})` : ''}`;
  return (
    <details className="table-of">
      <summary>{t('asTable')}</summary>
      <DataTable
        caption={caption} rows={rows} rowKey={(row) => row.key}
        columns={[
          { key: 'name', header: first, rowHeader: true, cell: (row) => row.name },
          { key: 'projects', header: t('unit.projects'), label: t('unit.projects'), number: true, cell: (row) => range(row.held.projects, row.of?.projects) },
          { key: 'homes', header: t('unit.homes'), label: t('unit.homes'), number: true, cell: (row) => range(row.held.homes, row.of?.homes) },
          { key: 'homeMonths', header: t('unit.homeMonths'), label: t('unit.homeMonths'), number: true, cell: (row) => range(row.held.homeMonths) },
        ]}
      />
    </details>
  );
}
