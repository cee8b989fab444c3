import { useWrite } from '../../api/queries';
import type { ImportColumn, ImportView } from '../../api/types';
import { Note, Section, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';
import { FIELDS, withColumn, yearsOf } from './mapping';

const useWords = wordsOf('import');

/** Your column, three examples, the field in Rits, and how sure we are; the uncertain ones first. */
export function ColumnTable({ it }: { it: ImportView }) {
  const { t } = useWords();
  const map = useWrite<ImportView>();
  const order = { none: 0, guess: 1, sure: 2 };
  const columns = [...it.columns].sort((one, other) => order[one.certainty] - order[other.certainty] || one.index - other.index);
  return (
    <Section title={t('columnsTitle')} aside={t('columnsLead')}>
      <p className="quiet small">{facts().join(' · ')}</p>
      {it.hiddenSheets.length > 0 && (
        <Note>
          <p>{t('hiddenSheets', { sheets: it.hiddenSheets.join(', ') })}</p>
        </Note>
      )}
      <WriteProblem error={map.error} />
      <table className="stacks" aria-busy={map.isPending}>
        <thead>
          <tr>
            <th scope="col">{t('yourColumn')}</th>
            <th scope="col">{t('samples')}</th>
            <th scope="col">{t('fieldInRits')}</th>
            <th scope="col">{t('certainty')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">
                {column.header || t('noHeader')}
                <small>
                  {t('column', { column: column.column })}
                  {column.hidden && `, ${t('hiddenColumn')}`}
                </small>
              </th>
              <td data-label={t('samples')}>{column.samples.join(' · ') || '–'}</td>
              <td data-label={t('fieldInRits')}>
                <FieldSelect
                  column={column}
                  onChange={(field) =>
                    map.mutate({ method: 'PUT', path: `projects/v1/imports/${it.id}/mapping`, ifMatch: it.version, body: withColumn(it, column.index, field) })
                  }
                />
              </td>
              <td data-label={t('certainty')}>{t(`sure.${column.certainty}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );

  function facts(): string[] {
    return [
      it.sheet && t('sheet', { sheet: it.sheet }),
      t('headerRow', { row: it.headerRow }),
      it.encoding && t('encoding', { encoding: it.encoding }),
      it.separator && t('separator', { separator: it.separator === '\t' ? 'tab' : it.separator }),
    ].filter((fact): fact is string => typeof fact === 'string');
  }
}

function FieldSelect({ column, onChange }: { column: ImportColumn; onChange: (field: string) => void }) {
  const { t } = useWords();
  const years = column.field && yearsOf(column.field);
  return (
    <select
      value={column.field ?? ''}
      aria-label={t('fieldOf', { header: column.header || column.column })}
      onChange={(event) => onChange(event.target.value || 'IGNORED')}
    >
      {!column.field && <option value="">{t('choose')}</option>}
      {years && column.field && <option value={column.field}>{t('homesIn', { years })}</option>}
      {FIELDS.map((field) => (
        <option key={field} value={field}>
          {t(`field.${field}`)}
        </option>
      ))}
    </select>
  );
}
