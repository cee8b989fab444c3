import { useQuery } from '@tanstack/react-query';
import type { MunicipalityRef } from '../api/types';
import { today } from '../format';
import { label, options, type CodeList } from './index';
import { codeListsRead, type ServedLists } from './served';

/** The lists of the service; the words built in are used until it answers. */
export function useCodeLists(): ServedLists | undefined {
  return useQuery(codeListsRead).data;
}

/** What may be chosen today, and what was chosen already; the words built in are used until the service answers. */
export function useOptions(list: CodeList, current?: string): { code: string; label: string }[] {
  const served = useCodeLists()?.lists[list];
  if (!served) return options(list);
  const now = today();
  return served
    .filter((one) => one.code === current || (one.validFrom <= now && (one.validUntil === undefined || one.validUntil >= now)))
    .map((one) => ({ code: one.code, label: label(list, one.code) }));
}

/** Municipalities that take part, by name. */
export function useMunicipalities(): MunicipalityRef[] {
  return (useCodeLists()?.municipalities ?? []).slice().sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
