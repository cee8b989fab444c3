import type { BulkPreview } from '../../api/types';
import { label } from '../../codes';
import { DataTable, Note, type Column } from '../../design';
import { count } from '../../format';
import { wordsOf } from '../../i18n';
import { CIRCLES, GROUPS } from '../../sharing/circles';

const useWords = wordsOf('releases', 'sharing');

type Line = BulkPreview['changes'][number];
const at = ({ group, circle }: Line): number => GROUPS.indexOf(group) * CIRCLES.length + CIRCLES.indexOf(circle);

/** Per group and circle: in how many projects it begins to see and in how many it ceases to. */
export function Swings({ changes, none }: { changes: Line[]; none: string }) {
  const { t } = useWords();
  const lines = changes.filter(({ circle, gains, loses }) => CIRCLES.includes(circle) && gains + loses > 0).sort((a, b) => at(a) - at(b));
  const projects = (value: number) => (value === 0 ? '–' : t('preview.projects', { count: value, formatted: count(value) }));
  const columns: Column<Line>[] = [
    { key: 'group', header: t('sharing:facts'), rowHeader: true, cell: ({ group }) => label('fieldGroup', group) },
    { key: 'circle', header: t('preview.who'), label: t('preview.who'), cell: ({ circle }) => t(`sharing:line.${circle}`) },
    { key: 'gains', header: t('preview.gains'), label: t('preview.gains'), number: true, cell: ({ gains }) => projects(gains) },
    { key: 'loses', header: t('preview.loses'), label: t('preview.loses'), number: true, cell: ({ loses }) => projects(loses) },
  ];
  return (
    <>
      {lines.length === 0 ? <p>{none}</p> : <DataTable caption={t('preview.sight')} columns={columns} rows={lines} rowKey={({ group, circle }) => `${group} ${circle}`} />}
      {lines.some(({ loses }) => loses > 0) && <p className="small quiet">{t('preview.withdraw')}</p>}
    </>
  );
}

/** Who gains and who loses, and what is refused. */
export function BatchPreview({ preview }: { preview: BulkPreview }) {
  const { t } = useWords();
  const refused = [...new Set(preview.refused.map(({ code }) => code))].map((code) => ({ code, count: preview.refused.filter((each) => each.code === code).length }));
  return (
    <>
      <Swings changes={preview.changes} none={t('preview.nothing')} />
      {refused.length > 0 && (
        <div className="batch-refused">
          <Note kind="plain" icon="lock">
            <p><b>{t('preview.refused', { count: preview.refused.length, formatted: count(preview.refused.length) })}</b></p>
            <ul>
              {refused.map((each) => <li key={each.code}>{t(`refused.${each.code}`, { count: each.count, formatted: count(each.count), defaultValue: t('refused.other', { count: each.count, formatted: count(each.count) }) })}</li>)}
            </ul>
          </Note>
        </div>
      )}
    </>
  );
}
