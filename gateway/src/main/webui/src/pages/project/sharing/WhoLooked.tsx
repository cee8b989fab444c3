import { useGet } from '../../../api/queries';
import type { Look, Page, ProjectView } from '../../../api/types';
import { label } from '../../../codes';
import { DataTable, Empty, Fetching, PartyName, Section, type Column } from '../../../design';
import { ago, count, listOf } from '../../../format';
import { wordsOf } from '../../../i18n';
import { GROUPS } from '../../../sharing/circles';

const useWords = wordsOf('project-sharing');

const DAYS = 30;

/** Which parties saw or took along my facts; never which person. */
export function WhoLooked({ project }: { project: ProjectView }) {
  const { t } = useWords();
  const looks = useGet<Page<Look>>(`projects/v1/projects/${project.id}/looks`, { days: DAYS, pageSize: 200 });
  const columns: Column<Look>[] = [
    { key: 'party', header: t('looks.party'), rowHeader: true, cell: ({ party }) => <PartyName party={party} /> },
    { key: 'groups', header: t('looks.what'), label: t('looks.what'), cell: ({ groups }) => groupsText(groups) },
    { key: 'viewed', header: t('looks.viewed'), label: t('looks.viewed'), number: true, cell: ({ viewed }) => count(viewed) },
    { key: 'exported', header: t('looks.exported'), label: t('looks.exported'), number: true, cell: ({ exported }) => count(exported) },
    { key: 'received', header: t('looks.received'), label: t('looks.received'), number: true, cell: ({ received }) => count(received) },
    { key: 'last', header: t('looks.last'), label: t('looks.last'), cell: ({ lastAt }) => ago(lastAt) },
  ];
  return (
    <Section title={t('looks.title')} aside={t('looks.aside', { count: DAYS })} id="wie-keek">
      <Fetching what={looks} rows={3} />
      {looks.data?.items.length === 0 && <Empty>{t('looks.none')}</Empty>}
      {looks.data && looks.data.items.length > 0 && <DataTable caption={t('looks.title')} columns={columns} rows={looks.data.items} rowKey={({ party }) => party.id} />}
      <p className="small quiet">{t('looks.parties')}</p>
    </Section>
  );

  function groupsText(groups: Look['groups']): string {
    const missing = GROUPS.filter((group) => !groups.includes(group));
    const words = (which: readonly Look['groups'][number][]) => listOf(which.map((group) => label('fieldGroup', group).toLowerCase()));
    if (missing.length === 0) return t('looks.everything');
    return missing.length <= 2 ? t('looks.except', { groups: words(missing) }) : words(GROUPS.filter((group) => groups.includes(group)));
  }
}
