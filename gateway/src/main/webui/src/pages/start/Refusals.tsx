import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { Page, Party } from '../../api/types';
import { DataTable, Empty, Fetching, Section, type Column } from '../../design';
import { count } from '../../format';
import { wordsOf } from '../../i18n';
import { KINDS, refusalRows, type RefusalLine, type RefusalRow } from './refusalRows';

const useWords = wordsOf('start');

/** The gateway counts these itself, outside the services. */
async function fetchRefusals(signal: AbortSignal): Promise<{ hours: number; items: RefusalLine[] }> {
  const response = await fetch('/refusals', { credentials: 'same-origin', headers: { Accept: 'application/json', 'X-Rits': '1' }, signal });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as { hours: number; items: RefusalLine[] };
}

/** Who was refused how often: a party that guesses stands out. */
export function Refusals() {
  const { t } = useWords();
  const refusals = useQuery({ queryKey: ['gateway', 'refusals'], queryFn: ({ signal }) => fetchRefusals(signal), refetchInterval: 60_000, retry: 1 });
  const parties = useGet<Page<Party>>('parties/v1/parties', { pageSize: 200, sort: 'name' });
  const columns: Column<RefusalRow>[] = [
    {
      key: 'party', header: t('refusals.party'), rowHeader: true,
      cell: ({ party }) => (party === null ? t('refusals.nobody') : (parties.data?.items.find(({ id }) => id === party)?.name ?? party)),
    },
    ...KINDS.map((kind): Column<RefusalRow> => ({
      key: kind, header: t(`refusals.${kind}`), label: t(`refusals.${kind}`), number: true, cell: ({ counts }) => count(counts[kind] ?? 0),
    })),
  ];
  return (
    <Section title={t('refusals.title')} aside={t('refusals.aside', { count: refusals.data?.hours ?? 24 })}>
      <Fetching what={refusals} rows={3} />
      {refusals.data?.items.length === 0 && <Empty>{t('refusals.none')}</Empty>}
      {refusals.data && refusals.data.items.length > 0 && (
        <DataTable caption={t('refusals.title')} columns={columns} rows={refusalRows(refusals.data.items)} rowKey={({ party }) => party ?? ''} />
      )}
    </Section>
  );
}
