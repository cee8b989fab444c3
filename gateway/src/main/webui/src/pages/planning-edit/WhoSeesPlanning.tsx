import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { AudienceLine, PartyRef, ProjectView } from '../../api/types';
import { LoadingRows, Section, SystemError, WhoSees, whoSeesOf } from '../../design';

/** Who will see what is typed here, before it is submitted. */
export function WhoSeesPlanning({ project, party }: { project: ProjectView; party: PartyRef }) {
  const { t } = useTranslation('planning-edit');
  const audience = useGet<AudienceLine[]>(`projects/v1/projects/${project.id}/audience`);
  const group = project.steward.id === party.id ? 'MUNICIPAL_PLANNING' : 'MARKET_PLANNING';
  return (
    <Section title={t('whoSees')}>
      {audience.error && <SystemError error={audience.error} onRetry={() => void audience.refetch()} />}
      {audience.isPending && <LoadingRows rows={4} />}
      {audience.data && <WhoSees lines={whoSeesOf(audience.data, group)} />}
      <p className="small">
        <Link to={`/projecten/${project.id}/delen`}>{t('allSharing')}</Link>
      </p>
    </Section>
  );
}
