import { useGet } from '../../api/queries';
import type { BottleneckView, Page, ProjectView } from '../../api/types';
import { Empty, Fetching, LinkButton, Section } from '../../design';
import { wordsOf } from '../../i18n';
import { BottleneckList } from './BottleneckList';

const useWords = wordsOf('project');

export function BottlenecksTab({ project }: { project: ProjectView }) {
  const { t } = useWords();
  const bottlenecks = useGet<Page<BottleneckView>>('bottlenecks/v1/bottlenecks', { project: project.id, pageSize: 200 });
  return (
    <Section title={t('whatStops')}>
      <Fetching what={bottlenecks} />
      {bottlenecks.data?.items.length === 0 && <Empty>{t('noBottlenecks')}</Empty>}
      {bottlenecks.data && <BottleneckList bottlenecks={bottlenecks.data.items} />}
      {project.may.report && (
        <p className="buttons">
          <LinkButton to={`/knelpunten/melden?project=${project.id}`}>{t('reportBottleneck')}</LinkButton>
        </p>
      )}
    </Section>
  );
}
