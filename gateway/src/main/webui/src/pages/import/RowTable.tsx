import { useState } from 'react';
import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { ImportOutcome, ImportRow, ImportView, Page } from '../../api/types';
import { Button, Fetching, Section } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { changeWords } from './changeWords';

const useWords = wordsOf('import', 'project');

const PAGE_SIZE = 25;

/** Rows with one outcome: what stands in which cell, what is wrong or changes. */
export function RowTable({ it, outcome, title }: { it: ImportView; outcome: ImportOutcome; title: string }) {
  const { t } = useWords();
  const [page, setPage] = useState(1);
  const rows = useGet<Page<ImportRow>>(
    it.totals[outcome] > 0 ? `projects/v1/imports/${it.id}/rows` : undefined,
    { outcome, page, pageSize: PAGE_SIZE },
    { keep: true },
  );
  if (it.totals[outcome] === 0) {
    return null;
  }
  const pages = Math.ceil((rows.data?.total ?? 0) / PAGE_SIZE);
  return (
    <Section title={title}>
      <Fetching what={rows} />
      {rows.data && (
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{t('cell')}</th>
              <th scope="col">{t('plan')}</th>
              <th scope="col" className="number">
                {t('homes')}
              </th>
              <th scope="col">{outcome === 'changed' ? t('changes') : t('remarks')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.data.items.map((row) => (
              <tr key={row.row}>
                <td data-label={t('cell')}>{row.cell}</td>
                <th scope="row">
                  {row.project ? <Link to={`/projecten/${row.project}`}>{row.name}</Link> : row.name || t('noName')}
                  <small>{row.municipality?.name}</small>
                </th>
                <td data-label={t('homes')} className="number">
                  {format.count(row.homes)}
                </td>
                <td data-label={t('remarks')}>
                  <ul className="row-remarks">
                    {row.changes.map((change) => (
                      <li key={change.field}>{changeWords(change, t)}</li>
                    ))}
                    {row.issues.map((issue, index) => (
                      <li key={`${issue.cell}-${index}`}>
                        <b>{issue.cell}</b> {issue.detail}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pages > 1 && (
        <p className="buttons row-pages">
          <Button short aria-disabled={page === 1} onClick={() => setPage(Math.max(1, page - 1))}>
            {t('previousPage')}
          </Button>
          <span role="status">{t('pageOf', { page, pages })}</span>
          <Button short aria-disabled={page === pages} onClick={() => setPage(Math.min(pages, page + 1))}>
            {t('nextPage')}
          </Button>
        </p>
      )}
    </Section>
  );
}
