import { useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { ProjectView } from '../../api/types';
import { LoadingRows, Note, PageHead, SystemError } from '../../design';
import { usePulledDraft } from '../../draft';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { NotFound } from '../../shell/pages';
import { useMe } from '../../shell/session';
import { PlanningForm } from './PlanningForm';
import './planning-edit.css';

const useWords = wordsOf('planning-edit');

/** A party states what it expects itself: homes per year, milestones, and why something shifts. */
export function Component() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const { party, account } = useMe();
  // The grid cannot take over a draft of another device once it is shown.
  const pulled = usePulledDraft({ account, party: party.id, form: `planning.${id}` });
  const project = useGet<ProjectView>(`projects/v1/projects/${id}`);
  if (project.error instanceof ApiProblem && (project.error.notFound || project.error.status === 400)) {
    return <NotFound project />;
  }
  if (project.error) {
    return <SystemError error={project.error} onRetry={() => void project.refetch()} />;
  }
  if (!project.data || !pulled) {
    return <LoadingRows />;
  }
  const { name, municipality, may } = project.data;
  return (
    <>
      <PageHead
        title={t('title')}
        tab={t('tab', { name })}
        crumbs={[
          { text: t('projects'), to: '/projecten' },
          { text: name, to: `/projecten/${id}` },
        ]}
        lead={t('lead', { name, municipality: municipality.name, party: party.name, homes: format.projectHomes(project.data) })}
      />
      {may.state ? (
        <PlanningForm
          key={`${id}-${party.id}`}
          project={project.data}
          party={party}
          account={account}
          reload={async () => (await project.refetch()).data}
        />
      ) : (
        <Note>
          <p>{t('notYours')}</p>
        </Note>
      )}
    </>
  );
}
