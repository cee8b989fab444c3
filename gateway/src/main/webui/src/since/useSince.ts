import type { Params } from '../api/client';
import { useGet } from '../api/queries';
import type { Comparison, ComparisonKind, Platform, SessionChanges, SessionRef } from '../api/types';
import { today } from '../format';

/** What moved: everything but other words. */
export const MOVES: ComparisonKind[] = ['LATER', 'EARLIER', 'GROWN', 'SHRUNK', 'ADDED', 'DROPPED'];

/** So many ids fit in an address. */
const MOST_PROJECTS = 80;

/** Where a table's plans lie: in its own municipalities, or else in those of the platform above it. */
export function useArea(table: string | undefined): string | undefined {
  const { data } = useGet<Platform>(table ? `parties/v1/platforms/${table}` : undefined, undefined, { staleMs: 300_000 });
  if (!data) return undefined;
  return data.municipalities.length > 0 ? data.id : data.parent;
}

export const changesPath = (session: string): string => `bottlenecks/v1/sessions/${session}/changes`;

/** Of bottlenecks, cases and agreements. */
export const useChanges = (session: string | undefined, params: Params) =>
  useGet<SessionChanges>(session ? changesPath(session) : undefined, params, { keep: true });

/** Of plans: those of the table's municipalities, or of a few projects. Nothing is asked before one of both is known. */
export function usePlans({ since, until, area, projects, page = 1, pageSize }: {
  since: string | undefined;
  until: string | undefined;
  area?: string | undefined;
  projects?: string[] | undefined;
  page?: number;
  pageSize: number;
}) {
  const asked = since !== undefined && until !== undefined && (projects ? projects.length > 0 : area !== undefined);
  return useGet<Comparison>(asked ? 'projects/v1/comparisons' : undefined, { ...planParams({ since, until, area, projects }), page, pageSize }, { keep: true });
}

export const planParams = ({ since, until, area, projects }: {
  since: string | undefined; until: string | undefined; area?: string | undefined; projects?: string[] | undefined;
}): Params => ({
  from: since,
  // Of a session that is over: how it stood that day.
  to: until !== undefined && until < today() ? until : undefined,
  kind: MOVES,
  ...(projects ? { project: projects.slice(0, MOST_PROJECTS).join(',') } : { region: area }),
});

/** Sessions that were held before this one, newest first. */
export const heldBefore = (sessions: SessionRef[], date: string): SessionRef[] =>
  sessions.filter((each) => !each.withdrawn && each.date < date && each.date < today());
