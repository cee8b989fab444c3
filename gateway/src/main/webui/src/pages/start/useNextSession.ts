import { useGet } from '../../api/queries';
import type { Page, SessionRef, TableView } from '../../api/types';
import { daysBetween, today } from '../../format';

/** The next session of any table this party sits at. */
export function useNextSession(): { table: TableView; session: SessionRef; days: number } | undefined {
  const { data } = useGet<Page<TableView>>('bottlenecks/v1/tables');
  return data?.items
    .flatMap((table) => table.sessions.map((session) => ({ table, session, days: daysBetween(today(), session.date) })))
    .filter(({ days }) => days >= 0)
    .sort((a, b) => a.days - b.days)[0];
}
