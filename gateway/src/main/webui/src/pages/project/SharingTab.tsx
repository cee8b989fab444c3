import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import type { AudienceLine, Circle, FieldGroup, ProjectView } from '../../api/types';
import { LoadingRows, Section, SystemError } from '../../design';
import { label } from '../../codes';

const GROUPS: readonly FieldGroup[] = ['CORE', 'STATUS', 'MUNICIPAL_PLANNING', 'MARKET_PLANNING', 'PROGRAMME', 'FINANCE', 'BOTTLENECKS', 'CONTACTS', 'NOTES'];
const CIRCLES: readonly Circle[] = ['PROJECT', 'TABLE', 'REGION', 'GOVERNMENT', 'COUNCIL', 'CORPORATIONS', 'MARKET', 'PUBLIC'];

/** Who sees what of this project, in words in every cell. */
export function SharingTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation('project');
  const audience = useGet<{ lines: AudienceLine[] } | AudienceLine[]>(`projects/v1/projects/${project.id}/audience`);
  if (audience.error) {
    return <SystemError error={audience.error} onRetry={() => void audience.refetch()} />;
  }
  if (!audience.data) {
    return <LoadingRows />;
  }
  const lines = Array.isArray(audience.data) ? audience.data : audience.data.lines;
  const cell = (group: FieldGroup, circle: Circle) => lines.find((line) => line.group === group && line.circle === circle)?.sees ?? 'none';
  return (
    <Section title={t('sharingTitle')} aside={t('sharingLead')}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('sharingTitle')}>
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{t('facts')}</th>
              {CIRCLES.map((circle) => (
                <th scope="col" key={circle}>
                  {label('circle', circle)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {GROUPS.map((group) => (
              <tr key={group}>
                <th scope="row">{label('fieldGroup', group)}</th>
                {CIRCLES.map((circle) => (
                  <td key={circle} data-label={label('circle', circle)} className={`sees ${cell(group, circle)}`}>
                    {t(`sees.${cell(group, circle)}`)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
