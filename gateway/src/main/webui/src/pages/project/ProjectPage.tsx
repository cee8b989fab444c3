import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { ProjectView } from '../../api/types';
import { LoadingRows, Note, SystemError } from '../../design';
import { NotFound } from '../../shell/pages';
import { BottlenecksTab } from './BottlenecksTab';
import { ChangesTab } from './ChangesTab';
import { PlanningTab } from './PlanningTab';
import { ProgrammeTab } from './ProgrammeTab';
import { ProjectHead } from './ProjectHead';
import { SharingTab } from './SharingTab';
import './project.css';

/** Do the two sides close, and if not, where and by how much? */
export function Component() {
  const { id = '', tab = 'overzicht' } = useParams();
  const said = (useLocation().state as { said?: string } | null)?.said;
  const [asOf, setAsOf] = useState<string>();
  const project = useGet<ProjectView>(`projects/v1/projects/${id}`);
  const then = useGet<ProjectView>(asOf ? `projects/v1/projects/${id}` : undefined, { asOf });
  if (project.error instanceof ApiProblem && (project.error.notFound || project.error.status === 400)) {
    return <NotFound project />;
  }
  if (project.error) {
    return <SystemError error={project.error} onRetry={() => void project.refetch()} />;
  }
  if (!project.data) {
    return <LoadingRows />;
  }
  return (
    <>
      {said && (
        <Note kind="good" live>
          <p>{said}</p>
        </Note>
      )}
      <ProjectHead project={project.data} tab={tab} />
      {tab === 'overzicht' && (
        <PlanningTab
          project={project.data}
          then={then.data}
          thenMissing={then.error instanceof ApiProblem && then.error.notFound}
          asOf={asOf}
          onAsOf={setAsOf}
        />
      )}
      {tab === 'programma' && <ProgrammeTab project={project.data} />}
      {tab === 'knelpunten' && <BottlenecksTab project={project.data} />}
      {tab === 'delen' && <SharingTab project={project.data} />}
      {tab === 'geschiedenis' && <ChangesTab project={project.data} />}
    </>
  );
}
