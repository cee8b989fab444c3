import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import type { Page, ReleaseBatch } from '../../api/types';
import { DataTable, Empty, Fetching, Pager, Section, type Column } from '../../design';
import { count, day, time } from '../../format';
import { wordsOf } from '../../i18n';
import { Undo } from './Undo';
import './releases.css';

const useWords = wordsOf('releases');

const PAGE_SIZE = 20;

/** What the own party changed in one go before. */
export function Batches({ path, page: address, none }: { path: string; page: string; none: string }) {
  const { t } = useWords();
  const [query] = useSearchParams();
  const page = Math.max(1, Number(query.get('page')) || 1);
  const list = useGet<Page<ReleaseBatch>>(path, { page, pageSize: PAGE_SIZE }, { keep: true });
  const columns: Column<ReleaseBatch>[] = [
    { key: 'at', header: t('batch.at'), rowHeader: true, cell: ({ at }) => `${day(at)}, ${time(at)}` },
    { key: 'projects', header: t('batch.projects'), label: t('batch.projects'), number: true, cell: ({ projects }) => count(projects) },
    { key: 'changed', header: t('batch.changed'), label: t('batch.changed'), number: true, cell: ({ changed }) => count(changed) },
    {
      key: 'undo', header: t('batch.state'), label: t('batch.state'),
      cell: (batch) => (batch.undoneAt ? t(batch.kept > 0 ? 'batch.undoneKept' : 'batch.undone', { count: batch.kept, formatted: count(batch.kept) }) : <Undo batch={batch} path={path} />),
    },
  ];
  return (
    <Section title={t('batches')} aside={t('batchesAside')}>
      <Fetching what={list} rows={3} />
      {list.data?.total === 0 && <Empty>{none}</Empty>}
      {list.data && list.data.total > 0 && (
        <>
          <DataTable caption={t('batches')} columns={columns} rows={list.data.items} rowKey={({ id }) => id} busy={list.isPlaceholderData} />
          <Pager page={page} pageSize={PAGE_SIZE} total={list.data.total} to={(next) => `${address}?page=${next}`} />
        </>
      )}
    </Section>
  );
}
