import type { Params } from '../api/client';
import { useGet } from '../api/queries';
import type { SessionChanges, SessionRef } from '../api/types';
import { today } from '../format';

export const changesPath = (session: string): string => `bottlenecks/v1/sessions/${session}/changes`;

export const useChanges = (session: string | undefined, params: Params) =>
  useGet<SessionChanges>(session ? changesPath(session) : undefined, params, { keep: true });

/** Sessions that were held before this one, newest first. */
export const heldBefore = (sessions: SessionRef[], date: string): SessionRef[] =>
  sessions.filter((each) => !each.withdrawn && each.date < date && each.date < today());
