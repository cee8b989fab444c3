import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../api/queries';
import type { MunicipalityRef } from '../api/types';
import { today } from '../format';
import { label, options, takeServedLists, type CodeList, type ServedLists } from './index';

const HOUR = 3_600_000;

/** The lists of the service; the words built in are used until it answers. */
export function useCodeLists(): ServedLists | undefined {
  const { data } = useGet<ServedLists>('projects/v1/code-lists', undefined, { staleMs: HOUR });
  useEffect(() => {
    if (data) takeServedLists(data);
  }, [data]);
  return data;
}

/** What may be chosen today, and what was chosen already; the words built in are used until the service answers. */
export function useOptions(list: CodeList, current?: string): { code: string; label: string }[] {
  const served = useCodeLists()?.lists[list];
  const { i18n } = useTranslation();
  if (!served) return options(list);
  const now = today();
  return served
    .filter((one) => one.code === current || (one.validFrom <= now && (one.validUntil === undefined || one.validUntil >= now)))
    .map((one) => ({ code: one.code, label: i18n.exists(`codes:${list}.${one.code}`) ? label(list, one.code) : i18n.language === 'en' ? one.en : one.nl }));
}

/** Municipalities that take part, by name. */
export function useMunicipalities(): MunicipalityRef[] {
  return (useCodeLists()?.municipalities ?? []).slice().sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
