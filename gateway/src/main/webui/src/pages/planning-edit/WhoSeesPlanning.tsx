import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { Cell, PartyRef, ProjectView } from '../../api/types';
import { Fetching, Section, WhoSees } from '../../design';
import { wordsOf } from '../../i18n';
import { whoSeesLines } from '../../sharing/whoSees';

const useWords = wordsOf('planning-edit', 'sharing');

/** Who will see what is typed here, before it is submitted; competitors in so many words. */
export function WhoSeesPlanning({ project, party }: { project: ProjectView; party: PartyRef }) {
  const { t } = useWords();
  const audience = useGet<Cell[]>(`projects/v1/projects/${project.id}/audience`);
  const group = project.steward.id === party.id ? 'MUNICIPAL_PLANNING' : 'MARKET_PLANNING';
  return (
    <Section title={t('whoSees')}>
      <Fetching what={audience} rows={4} />
      {audience.data && <WhoSees lines={whoSeesLines({ cells: audience.data, group, decides: party, steward: project.steward, homes: project.homes }, t)} />}
      <p className="small">
        <Link to={`/projecten/${project.id}/delen`}>{t('allSharing')}</Link>
      </p>
    </Section>
  );
}
