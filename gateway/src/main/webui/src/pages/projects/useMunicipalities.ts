import { useGet } from '../../api/queries';
import type { MunicipalityRef, Page, Party, Platform } from '../../api/types';

/** Municipalities that take part, by name. Every municipality is a party. */
export function useMunicipalities(): MunicipalityRef[] {
  const { data } = useGet<Page<Party>>('parties/v1/parties', { kind: 'MUNICIPALITY', pageSize: 200, sort: 'name' }, { staleMs: 300_000 });
  return (data?.items ?? [])
    .flatMap(({ municipality, name }) => (municipality ? [{ code: municipality, name: name.replace(/^Gemeente /, '') }] : []))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

export function useRegions(): Platform[] {
  const { data } = useGet<Page<Platform>>('parties/v1/platforms', { kind: 'REGION', pageSize: 200 }, { staleMs: 300_000 });
  return (data?.items ?? []).filter(({ kind }) => kind === 'REGION').sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
