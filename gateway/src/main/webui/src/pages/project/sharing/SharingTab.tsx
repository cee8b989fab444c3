import { ApiProblem } from '../../../api/problem';
import { useGet } from '../../../api/queries';
import type { Cell, ProjectView, ReleaseView } from '../../../api/types';
import { Empty, LoadingRows, Section, SystemError } from '../../../design';
import { wordsOf } from '../../../i18n';
import { useMe } from '../../../shell/session';
import { takesPart } from '../takesPart';
import { ReleaseForm } from './ReleaseForm';
import { ViewAs } from './ViewAs';
import { WhoLooked } from './WhoLooked';
import { YearlyReview } from './YearlyReview';
import './sharing-tab.css';

const useWords = wordsOf('project-sharing', 'sharing');

/** Who sees what, what may I change, how does it look to others, and who looked? */
export function SharingTab({ project }: { project: ProjectView }) {
  const { t } = useWords();
  const me = useMe();
  const { party } = me;
  const mine = takesPart(project, me);
  const audience = useGet<Cell[]>(mine ? `projects/v1/projects/${project.id}/audience` : undefined);
  const release = useGet<ReleaseView>(audience.data ? `projects/v1/projects/${project.id}/releases` : undefined);
  if (!mine || (audience.error instanceof ApiProblem && audience.error.status === 403)) return <Empty>{t('notYours')}</Empty>;
  const error = audience.error ?? release.error;
  if (error) {
    return (
      <SystemError
        error={error}
        onRetry={() => {
          void audience.refetch();
          void release.refetch();
        }}
      />
    );
  }
  if (!audience.data || !release.data) return <LoadingRows rows={9} />;
  return (
    <>
      <Section title={t('title')} aside={t(project.steward.id === party.id ? 'leadSteward' : 'leadParty', { steward: project.steward.name })}>
        {project.may.release && <YearlyReview release={release.data} path={`projects/v1/projects/${project.id}/releases`} />}
        <ReleaseForm key={party.id} project={project} cells={audience.data} release={release.data} />
      </Section>
      <ViewAs project={project} cells={audience.data} />
      <WhoLooked project={project} />
    </>
  );
}
