import { useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { ProjectView } from '../../api/types';
import { LoadingRows, Note, SystemError } from '../../design';
import { isNow, paramsOf, readReference, writeReference, type Reference } from '../../memory/reference';
import { NotFound } from '../../shell/pages';
import { BottlenecksTab } from './BottlenecksTab';
import { ChangesTab } from './ChangesTab';
import { CommentsTab } from './comments/CommentsTab';
import { FactsTab } from './FactsTab';
import { Opening } from './Opening';
import { PlanningTab } from './PlanningTab';
import { ProgrammeTab } from './ProgrammeTab';
import { ProjectHead } from './ProjectHead';
import { SharingTab } from './sharing/SharingTab';
import { useViewer } from './sharing/viewAs';
import { SeenByNobody, ViewedAsBanner } from './ViewedAs';
import './project.css';

/** Do the two sides close, and if not, where and by how much? */
export function Component() {
  const { id = '', tab = 'overzicht' } = useParams();
  const { state } = useLocation();
  const [said, setSaid] = useState((state as { said?: string } | null)?.said);
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const reference = readReference(query);
  const setReference = (next: Reference) => {
    void navigate(`?${writeReference(query, next).toString()}`, { preventScrollReset: true, replace: true });
  };
  const viewer = useViewer();
  const project = useGet<ProjectView>(`projects/v1/projects/${id}`, viewer && { as: viewer });
  const then = useGet<ProjectView>(!isNow(reference) && !viewer ? `projects/v1/projects/${id}` : undefined, paramsOf(reference));
  const absent = project.error instanceof ApiProblem && (project.error.notFound || project.error.status === 400);
  if (absent && viewer && project.error instanceof ApiProblem && project.error.notFound) {
    return <SeenByNobody viewer={viewer} />;
  }
  if (absent) {
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
      {viewer && <ViewedAsBanner viewer={viewer} />}
      {said && !viewer && (
        <Note kind="good" live>
          <p>{said}</p>
        </Note>
      )}
      <ProjectHead project={project.data} tab={tab} viewer={viewer} onSaid={setSaid} />
      {!viewer && <Opening project={project.data} />}
      {tab === 'overzicht' && (
        <PlanningTab
          project={project.data}
          viewer={viewer}
          then={then.data}
          thenMissing={then.error instanceof ApiProblem && then.error.notFound}
          reference={reference}
          onReference={setReference}
          onSaid={setSaid}
        />
      )}
      {tab === 'gegevens' && <FactsTab project={project.data} own={!viewer} />}
      {tab === 'programma' && <ProgrammeTab project={project.data} own={!viewer} />}
      {tab === 'knelpunten' && !viewer && <BottlenecksTab project={project.data} />}
      {tab === 'opmerkingen' && !viewer && <CommentsTab project={project.data} />}
      {tab === 'delen' && !viewer && <SharingTab project={project.data} />}
      {tab === 'geschiedenis' && <ChangesTab project={project.data} viewer={viewer} onSaid={setSaid} />}
    </>
  );
}
