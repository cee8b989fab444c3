import type { ProjectView } from '../api/types';
import { NotShared, PartyName } from '../design';
import { wordsOf } from '../i18n';
import type { Row } from './rows';

const useWords = wordsOf('timeline');

export function TimelineLegend({ project, rows }: { project: ProjectView; rows: readonly Row[] }) {
  const { t } = useWords();
  return (
    <p className="legend">
      {project.statements.map((statement) => (
        <PartyName key={statement.party.id} party={statement.party} />
      ))}
      {rows.some((row) => row.forecast) && <span className="forecast-key">{t('forecastLegend')}</span>}
      {project.hidden.includes('MARKET_PLANNING') && <NotShared group="MARKET_PLANNING" />}
    </p>
  );
}
