import { useGet } from '../api/queries';
import type { Page, Snapshot, TableView } from '../api/types';
import { today } from '../format';
import type { Reference } from './reference';

/** What one can choose to look back on: moments with a name, and the sessions of tables that were held. */
export function useMoments(): { snapshots: Snapshot[]; sessions: { date: string; table: string }[] } {
  const snapshots = useGet<Page<Snapshot>>('projects/v1/snapshots', { pageSize: 200 }, { staleMs: 60_000 });
  const tables = useGet<Page<TableView>>('bottlenecks/v1/tables', { pageSize: 200 }, { staleMs: 60_000 });
  const sessions = (tables.data?.items ?? [])
    .flatMap((table) => table.sessions.map(({ date }) => ({ date, table: table.name })))
    .filter(({ date }) => date < today())
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, 12);
  return { snapshots: snapshots.data?.items ?? [], sessions };
}

/** The moment that an address names, also when it is offered no more. */
export function useNamed({ snapshot }: Reference): Snapshot | undefined {
  return useGet<Snapshot>(snapshot ? `projects/v1/snapshots/${snapshot}` : undefined).data;
}
