import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { ImportView, Page } from '../../api/types';
import { Section } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('import');

/** Lists sent before: go on with one, look what it brought, undo it. */
export function Earlier() {
  const { t } = useWords();
  const earlier = useGet<Page<ImportView>>('projects/v1/imports', { pageSize: 10 });
  if (!earlier.data || earlier.data.items.length === 0) {
    return null;
  }
  return (
    <Section title={t('earlier')}>
      <table className="stacks">
        <thead>
          <tr>
            <th scope="col">{t('fileName')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('plans')}</th>
          </tr>
        </thead>
        <tbody>
          {earlier.data.items.map((it) => (
            <tr key={it.id}>
              <th scope="row">
                <Link to={`/inlezen/${it.id}`}>{it.fileName}</Link>
              </th>
              <td data-label={t('when')}>
                {format.day(it.createdAt)}, {format.time(it.createdAt)}
              </td>
              <td data-label={t('state')}>{t(`stateOf.${it.state}`)}</td>
              <td data-label={t('plans')}>{t('counts', counts(it))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function counts({ totals }: ImportView) {
  return {
    created: format.count(totals.created),
    changed: format.count(totals.changed),
    unchanged: format.count(totals.unchanged),
    refused: format.count(totals.refused),
  };
}
