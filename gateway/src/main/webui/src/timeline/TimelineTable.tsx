import type { MilestoneDate, ProjectView, StatementView } from '../api/types';
import * as format from '../format';
import { wordsOf } from '../i18n';
import { perYear, type Row, type YearRow } from './rows';
import { label } from '../codes';

const useWords = wordsOf('timeline');

interface TimelineTableProps {
  project: ProjectView;
  rows: readonly Row[];
  years: readonly YearRow[];
}

/** The same facts as the picture, for who reads or listens. */
export function TimelineTable({ project, rows, years }: TimelineTableProps) {
  const { t } = useWords();
  if (rows.length === 0 && years.length === 0) {
    return null;
  }
  const dateOf = (statement: StatementView, row: Row) =>
    shown(statement.milestones.find((each) => each.milestone === row.milestone), t('nothingYet'));
  return (
    <details className="table-of">
      <summary>{t('asTable')}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('tableMilestones')}>
        <table>
          <caption>{t('tableMilestones')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('milestone')}</th>
              {project.statements.map((statement) => (
                <th scope="col" key={statement.party.id}>
                  {statement.party.name}
                  {statement.stale && <small> {t('stale')}</small>}
                </th>
              ))}
              <th scope="col">{t('agreed')}</th>
              <th scope="col">{t('difference')}</th>
              <th scope="col">{t('forecast')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.milestone}>
                <th scope="row">{label('milestone', row.milestone)}</th>
                {project.statements.map((statement) => (
                  <td key={statement.party.id}>{dateOf(statement, row)}</td>
                ))}
                <td>
                  {shown(project.agreed?.milestones.find((each) => each.milestone === row.milestone), t('nothingYet'))}
                </td>
                <td>
                  <RelationCell row={row} />
                </td>
                <td>{row.forecast ? `${format.month(row.forecast.p25)} – ${format.month(row.forecast.p75)}` : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {years.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('tableYears')}>
          <table>
            <caption>{t('tableYears')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('who')}</th>
                {years.map((row) => (
                  <th scope="col" className="number" key={row.year}>
                    {row.year}
                  </th>
                ))}
                <th scope="col" className="number">
                  {t('total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {project.statements
                .filter((statement) => statement.years.length > 0)
                .map((statement) => (
                  <YearsOf key={statement.party.id} name={statement.party.name} stated={statement.years} years={years} />
                ))}
              {project.agreed && project.agreed.years.length > 0 && (
                <YearsOf name={t('agreed')} stated={project.agreed.years} years={years} />
              )}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function YearsOf({ name, stated, years }: { name: string; stated: StatementView['years']; years: readonly YearRow[] }) {
  const sums = perYear(stated);
  return (
    <tr>
      <th scope="row">{name}</th>
      {years.map((row) => (
        <td className="number" key={row.year}>
          {format.count(sums.get(row.year) ?? 0)}
        </td>
      ))}
      <td className="number">{format.count([...sums.values()].reduce((sum, homes) => sum + homes, 0))}</td>
    </tr>
  );
}

function RelationCell({ row }: { row: Row }) {
  const { t } = useWords();
  switch (row.relation.kind) {
    case 'differs':
      return <span className="difference">{t('months', { count: row.relation.months })}</span>;
    case 'closes':
      return <span className="closes">{t('closesMonths', { count: row.relation.months })}</span>;
    case 'reached':
      return t('done');
    case 'one-sided':
      return '–';
  }
}

function shown(milestone: MilestoneDate | undefined, nothing: string): string {
  if (!milestone) {
    return nothing;
  }
  return milestone.status === 'REACHED' ? format.dayYear(milestone.date) : format.month(milestone.date);
}
