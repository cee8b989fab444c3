import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '../api/problem';
import { useTagged } from '../api/queries';
import type { ProjectView } from '../api/types';
import { LoadingRows, SystemError } from '../design';
import { NotFound } from '../shell/pages';

export interface Edited {
  project: ProjectView;
  etag: string | undefined;
  path: string;
}

/** The project of the address as it is when its form opens. Who may not edit it learns no more than who may not see it. */
export function EditedProject({ may, children }: { may: 'editProject' | 'editProgramme'; children: (edited: Edited) => ReactNode }) {
  const { id = '' } = useParams();
  const path = `projects/v1/projects/${id}`;
  const tagged = useTagged<ProjectView>(path);
  if (tagged.error) {
    return tagged.error instanceof ApiProblem && tagged.error.notFound ? <NotFound project /> : <SystemError error={tagged.error} onRetry={() => void tagged.refetch()} />;
  }
  if (!tagged.data) return <LoadingRows />;
  const { data: project, etag } = tagged.data;
  return project.may[may] ? children({ project, etag, path }) : <NotFound project />;
}
