import { useState } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../../../api/problem';
import { useGet } from '../../../api/queries';
import type { Cell, Circle, ProjectView } from '../../../api/types';
import { Choice, LoadingRows, Section, SystemError } from '../../../design';
import { wordsOf } from '../../../i18n';
import { isSeen } from '../../../sharing/circles';
import { SeenProject } from './SeenProject';
import { VIEWERS } from './viewAs';

const useWords = wordsOf('project-sharing');

/** The real answer of the service for another kind of viewer, not a drawing of the rules. */
export function ViewAs({ project, cells }: { project: ProjectView; cells: Cell[] }) {
  const { t } = useWords();
  const [viewer, setViewer] = useState<Circle>('GOVERNMENT');
  const seen = useGet<ProjectView>(`projects/v1/projects/${project.id}`, { as: viewer });
  const absent = seen.error instanceof ApiProblem && seen.error.notFound;
  return (
    <Section title={t('as.title')} aside={t('as.aside')} id="bekijk-als">
      <div className="look">
        <fieldset>
          <legend className="label">{t('as.legend')}</legend>
          {VIEWERS.map((circle) => (
            <Choice
              key={circle} boxed name="viewer" value={circle} checked={viewer === circle} onChange={() => setViewer(circle)}
              label={t(`as.viewer.${circle}`)} small={t(`as.small.${circle}`)}
            />
          ))}
        </fieldset>
        <div className="look-proof" aria-live="polite" aria-busy={seen.isFetching || undefined}>
          <p className="small quiet">{t(`as.proof.${viewer}`)}</p>
          {seen.isPending && <LoadingRows rows={6} />}
          {absent && <><h3>{t('as.nothing')}</h3><p>{t('as.nothingWhy')}</p></>}
          {!absent && <SystemError error={seen.error} onRetry={() => void seen.refetch()} />}
          {seen.data && <SeenProject project={seen.data} totals={cells.filter(({ circle, sees }) => circle === viewer && !isSeen(sees) && sees === 'total').map(({ group }) => group)} />}
          {seen.data && <p className="small"><Link to={`/projecten/${project.id}?als=${viewer}`}>{t('as.whole')}</Link></p>}
        </div>
      </div>
    </Section>
  );
}
