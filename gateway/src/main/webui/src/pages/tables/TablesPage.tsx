import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { Page, TableView } from '../../api/types';
import { Empty, Fetching, LinkButton, NotShared, PageHead } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { Ladder } from './Ladder';

const useWords = wordsOf('tables');

/** The acceleration tables, with the next session of those where this viewer sits. */
export function Component() {
  const { t } = useWords();
  const tables = useGet<Page<TableView>>('bottlenecks/v1/tables', { pageSize: 200 });
  return (
    <>
      <PageHead
        title={t('title')} lead={t('lead')}
        actions={<><LinkButton to="/afspraken">{t('agreements')}</LinkButton><LinkButton to="/capaciteit">{t('capacity')}</LinkButton><LinkButton to="/lobby">{t('lobby')}</LinkButton></>}
      />
      <Fetching what={tables} />
      {tables.data?.items.length === 0 && <Empty>{t('none')}</Empty>}
      {tables.data && tables.data.items.length > 0 && (
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{t('table')}</th>
              <th scope="col">{t('chair')}</th>
              <th scope="col">{t('next')}</th>
              <th scope="col">{t('previous')}</th>
            </tr>
          </thead>
          <tbody>
            {tables.data.items.map((table) => {
              // Only who sits there is told of its members and its sessions.
              const sits = table.members.length > 0 || table.may.edit;
              const today = format.today();
              const coming = table.sessions.filter((each) => each.date >= today && !each.withdrawn).at(-1);
              const past = table.sessions.find((each) => each.date < today && !each.withdrawn);
              return (
                <tr key={table.id}>
                  <th scope="row">
                    <Link to={`/tafels/${table.id}`}>{table.name}</Link>
                  </th>
                  <td data-label={t('chair')}>{table.chair?.name ?? t('noChair')}</td>
                  <td data-label={t('next')}>
                    {coming ? <Link to={`/zittingen/${coming.id}`}>{format.weekday(coming.date)}</Link> : sits ? t('nothingPlanned') : <NotShared />}
                  </td>
                  <td data-label={t('previous')}>
                    {past ? <Link to={`/zittingen/${past.id}`}>{format.day(past.date)}</Link> : sits ? '–' : <NotShared />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Ladder />
    </>
  );
}
