import { useTranslation } from 'react-i18next';
import type { ProjectView } from '../api/types';
import { NotShared, PartyName } from '../design';
import type { Row } from './rows';

export function TimelineLegend({ project, rows }: { project: ProjectView; rows: readonly Row[] }) {
  const { t } = useTranslation('timeline');
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
