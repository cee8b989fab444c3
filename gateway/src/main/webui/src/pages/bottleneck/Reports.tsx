import type { BottleneckView } from '../../api/types';
import { label } from '../../codes';
import { PartyName, Section } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('bottleneck');

/** What each reporter says, where there are several: how sure, by what, and of which projects. */
export function Reports({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  if (bottleneck.reports.length < 2) return null;
  const names = new Map(bottleneck.projects.map(({ id, name }) => [id, name]));
  return (
    <Section title={t('reportsTitle', { count: bottleneck.reports.length, word: format.countWord(bottleneck.reports.length, true) })}>
      <ul className="list">
        {bottleneck.reports.map((report, index) => (
          <li key={index}>
            <p><b><PartyName party={report.party} /></b></p>
            <p>
              {label('certainty', report.certainty)}, {(index === 0 || report.homes > 0) && `${format.homes(report.homes)}, `}{format.monthsWord(report.months)}
              {report.projects.length > 0 && <>: {format.listOf(report.projects.flatMap((id) => names.get(id) ?? []))}</>}
            </p>
            {/* What the first one wrote stands above. */}
            {index > 0 && report.explanation && <p className="keep-lines said-by">{report.explanation}</p>}
            {index > 0 && report.evidence && <p className="said-by"><b>{t('evidence')}</b> {report.evidence}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
