import { useEffect } from 'react';
import { useGet } from '../api/queries';
import type { MunicipalityRef } from '../api/types';
import { takeServedLists, type ServedLists } from './index';

const HOUR = 3_600_000;

/** The lists of the service; the words built in are used until it answers. */
export function useCodeLists(): ServedLists | undefined {
  const { data } = useGet<ServedLists>('projects/v1/code-lists', undefined, { staleMs: HOUR });
  useEffect(() => {
    if (data) takeServedLists(data);
  }, [data]);
  return data;
}

/** Municipalities that take part, by name. */
export function useMunicipalities(): MunicipalityRef[] {
  return (useCodeLists()?.municipalities ?? []).slice().sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
