import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { BottleneckView, Change, Circle, Page, ProjectView, Stretch } from '../../api/types';
import { Empty, NotShared, Section } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import type { Reference } from '../../memory/reference';
import { Timeline } from '../../timeline/Timeline';
import { BottleneckList } from './BottleneckList';
import { changeSentence } from './changeSentence';
import { ReferenceDate } from './ReferenceDate';
import { NextSteps, Threads } from './Threads';

const useWords = wordsOf('project');

interface PlanningTabProps {
  project: ProjectView;
  /** Looking as another: no bottlenecks and no other day, which are not told for another. */
  viewer: Circle | undefined;
  then: ProjectView | undefined;
  thenMissing: boolean;
  reference: Reference;
  onReference: (next: Reference) => void;
  onSaid: (said: string) => void;
}

export function PlanningTab({ project, viewer, then, thenMissing, reference, onReference, onSaid }: PlanningTabProps) {
  const { t } = useWords();
  const bottlenecks = useGet<Page<BottleneckView>>(viewer ? undefined : 'bottlenecks/v1/bottlenecks', { project: project.id });
  const changes = useGet<Stretch<Change>>(`projects/v1/projects/${project.id}/changes`, { pageSize: 4, as: viewer });
  const [forecast] = project.forecast ?? [];
  return (
    <>
      <Timeline project={project} then={then} today={format.today()}>
        {!viewer && <ReferenceDate project={project} then={then} missing={thenMissing} reference={reference} onReference={onReference} />}
        {forecast && (
          <details className="table-of">
            <summary>{t('forecastRecipe')}</summary>
            <p>{forecast.basis}</p>
          </details>
        )}
      </Timeline>
      <div className="columns project-below">
        {viewer ? <div /> : (
          <div>
          <NextSteps project={project} />
          <Threads project={project} onSaid={onSaid} />
          <Section
            title={t('whatStops')}
            aside={project.may.report && <Link to={`/knelpunten/melden?project=${project.id}`}>{t('reportBottleneck')}</Link>}
          >
            {bottlenecks.data && bottlenecks.data.items.length === 0 && <Empty>{t('noBottlenecks')}</Empty>}
            {bottlenecks.data && <BottleneckList bottlenecks={bottlenecks.data.items} />}
            {bottlenecks.error && <p>{t('bottlenecksAway')}</p>}
          </Section>
          </div>
        )}
        <aside>
          {project.hiddenOwners.length > 0 && (
            <Section title={t('notShown')}>
              <ul className="list small">
                {project.hiddenOwners.map(({ group, owner }) => (
                  <li key={`${group}-${owner.id}`}>
                    {/* Whose planning it is, is not told either: then the service names the steward. */}
                    {group === 'MARKET_PLANNING' && owner.id === project.steward.id ? <NotShared group={group} /> : <NotShared group={group} owner={owner} />}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={t('latestChanges')}>
            <ul className="list small">
              {changes.data?.items.map((change) => (
                <li key={`${change.at}-${change.party.id}`}>
                  {format.dayShort(change.at)} · {change.party.name}: {changeSentence(change, t)}
                </li>
              ))}
            </ul>
            <p className="small">
              <Link to={`/projecten/${project.id}/geschiedenis${viewer ? `?als=${viewer}` : ''}`}>{t('allChanges')}</Link>
            </p>
          </Section>
        </aside>
      </div>
    </>
  );
}
