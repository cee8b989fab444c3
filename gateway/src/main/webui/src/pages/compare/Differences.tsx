import { Link } from 'react-router';
import type { ComparedDifference, ComparedProject } from '../../api/types';
import { label } from '../../codes';
import { DataTable, FoldingRule, PartyName, type Column } from '../../design';
import { day, homes, signed } from '../../format';
import { wordsOf } from '../../i18n';
import { valueText } from '../project/changeSentence';

const useWords = wordsOf('compare', 'project');

/** What differs in one project: then, now, by how much, by whom, and why. */
export function Differences({ item, alone, from, to }: { item: ComparedProject; alone: boolean; from: string; to: string }) {
  const { t } = useWords();
  const columns: Column<ComparedDifference>[] = [
    {
      key: 'what', header: t('field'), rowHeader: true,
      cell: ({ field, milestone, year, subject }) => (
        <>
          {milestone ? label('milestone', milestone) : year ? t('homesIn', { year }) : t(`project:field.${field ?? 'other'}`, { defaultValue: field ?? '' })}
          {subject && <small><PartyName party={subject} /></small>}
        </>
      ),
    },
    { key: 'from', header: from, label: from, cell: (each) => <span className="was">{valueText(each, each.from, t)}</span> },
    { key: 'to', header: to, label: to, cell: (each) => valueText(each, each.to, t) },
    {
      key: 'difference', header: t('difference'), label: t('difference'), number: true,
      cell: ({ milestone, difference }) => (difference === undefined || difference === 0 ? '–' : milestone ? <FoldingRule text={t('months', { count: Math.abs(difference), signed: signed(difference) })} /> : signed(difference)),
    },
    { key: 'party', header: t('by'), label: t('by'), cell: ({ party, at }) => (party ? <><PartyName party={party} />{at && <small>{day(at)}</small>}</> : '–') },
    { key: 'reason', header: t('reason'), label: t('reason'), cell: ({ reason }) => (reason ? <>{label('cause', reason.cause)}{reason.note && <small>{reason.note}</small>}</> : '–') },
  ];
  const kinds = item.kinds.map((kind) => t(`kind.${kind}`).toLowerCase()).join(', ');
  return (
    <article className="compared">
      {!alone && <h3><Link to={`/projecten/${item.id}`}>{item.name}</Link></h3>}
      {/* Of one project alone the head of the page tells it in a sentence. */}
      {alone ? !kinds && <p className="small">{t('same')}</p> : (
        <p className="small">
          {item.place === item.municipality.name ? item.place : `${item.place}, ${item.municipality.name}`} · {kinds || t('same')}
          {item.homesNow !== undefined && item.homesThen !== undefined && item.homesNow !== item.homesThen && <> · {t('homesFromTo', { from: homes(item.homesThen), to: homes(item.homesNow) })}</>}
          {item.kinds.includes('ADDED') && item.homesNow !== undefined && <> · {homes(item.homesNow)}</>}
          {item.kinds.includes('DROPPED') && item.homesThen !== undefined && <> · {homes(item.homesThen)}</>}
        </p>
      )}
      {item.differences.length > 0 && (
        <DataTable
          caption={t('tableOf', { name: item.name })} columns={columns} rows={item.differences}
          rowKey={({ field, milestone, year, subject }) => [field, milestone, year, subject?.id].join(' ')}
        />
      )}
    </article>
  );
}
