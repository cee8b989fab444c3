import { useWrite } from '../../api/queries';
import type { ImportView, PlanningStatus, UnknownValue } from '../../api/types';
import { label, options, statusWithCode } from '../../codes';
import { Button, Section, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { LIST_OF_FIELD } from './mapping';

const useWords = wordsOf('import');

/** Words of the list that we do not know: once told, remembered for this party. */
export function ValueTable({ it }: { it: ImportView }) {
  const { t } = useWords();
  const map = useWrite<ImportView>();
  const tell = (unknown: UnknownValue, code: string) =>
    map.mutate({
      method: 'PUT',
      path: `projects/v1/imports/${it.id}/mapping`,
      ifMatch: it.version,
      body: {
        columns: it.columns.map((column) => ({ index: column.index, field: column.field ?? null })),
        values: [{ field: unknown.field, value: unknown.value, code }],
      },
    });
  if (it.unknownValues.length === 0) {
    return (
      <Section title={t('valuesTitle')}>
        <p>{t('allKnown')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('valuesTitle')} aside={t('valuesLead')}>
      <WriteProblem error={map.error} />
      <table className="stacks" aria-busy={map.isPending}>
        <thead>
          <tr>
            <th scope="col">{t('yourValue')}</th>
            <th scope="col">{t('fieldInRits')}</th>
            <th scope="col" className="number">
              {t('rows')}
            </th>
            <th scope="col">{t('means')}</th>
          </tr>
        </thead>
        <tbody>
          {it.unknownValues.map((unknown) => {
            const list = LIST_OF_FIELD[unknown.field];
            return (
              <tr key={`${unknown.field}-${unknown.value}`}>
                <th scope="row">‘{unknown.value}’</th>
                <td data-label={t('fieldInRits')}>{t(`field.${unknown.field}`, { defaultValue: unknown.field })}</td>
                <td data-label={t('rows')} className="number">
                  {format.count(unknown.rows)}
                </td>
                <td data-label={t('means')}>
                  {list && (
                    <select value="" aria-label={t('meaningOf', { value: unknown.value })} onChange={(event) => tell(unknown, event.target.value)}>
                      <option value="">{t('choose')}</option>
                      {options(list).map((each) => (
                        <option key={each.code} value={each.code}>
                          {list === 'planningStatus' ? statusWithCode(each.code as PlanningStatus) : each.label}
                        </option>
                      ))}
                    </select>
                  )}
                  {unknown.proposal && (
                    <Button short onClick={() => tell(unknown, unknown.proposal ?? '')}>
                      {t('takeProposal', { proposal: list ? label(list, unknown.proposal) : unknown.proposal })}
                    </Button>
                  )}
                  {!list && !unknown.proposal && t('cannotTell')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
