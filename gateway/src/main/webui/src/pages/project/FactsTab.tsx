import type { ReactNode } from 'react';
import type { ProjectView } from '../../api/types';
import { label } from '../../codes';
import { useCodeLists } from '../../codes/useCodeLists';
import { LinkButton, NotShared, Section } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { Ground } from '../../plan/Ground';
import { planLink } from '../../plan/details';
import { WarningList } from '../../plan/WarningAnswers';
import '../../plan/plan.css';

const useWords = wordsOf('project', 'plan');

/** Everything that the steward keeps of a plan, as far as it is shared. */
export function FactsTab({ project, own }: { project: ProjectView; own: boolean }) {
  const { t } = useWords();
  useCodeLists();
  const hidden = (group: ProjectView['hidden'][number]) => project.hidden.includes(group);
  const ofStatus = (value: ReactNode) => (hidden('STATUS') ? <NotShared /> : value);
  const ofPlanning = (value: ReactNode) => (hidden('MUNICIPAL_PLANNING') ? <NotShared /> : value);
  const unknown = t('facts.nothing');
  const facts: [string, ReactNode][] = [
    [t('facts.place'), t('facts.placeIn', { place: project.place, municipality: project.municipality.name })],
    [t('facts.homes'), format.projectHomes(project)],
    [t('facts.demolition'), project.demolition === undefined ? <NotShared /> : format.count(project.demolition)],
    [t('facts.involved'), project.involved === undefined ? <NotShared /> : project.involved.length === 0 ? unknown : format.listOf(project.involved.map((one) => one.name))],
    [t('plan:field.reference'), ofPlanning(project.reference ?? unknown)],
    [t('facts.planType'), label('planType', project.planType)],
    [t('facts.keyProject'), ofStatus(t(project.keyProject ? 'change.yes' : 'change.no'))],
    [t('facts.feasibility'), ofPlanning(project.feasibility === undefined ? unknown : format.percent(project.feasibility / 100))],
    [t('plan:field.landPosition'), ofPlanning(project.landPosition ? label('landPosition', project.landPosition) : unknown)],
    [t('plan:field.commissioning'), ofPlanning(project.commissioning ? label('commissioning', project.commissioning) : unknown)],
    [t('plan:field.environment'), hidden('PROGRAMME') ? <NotShared /> : project.environment ? label('environment', project.environment) : unknown],
    [t('plan:field.planIds'), ofStatus(<Ids ids={project.planIds} nothing={unknown} />)],
    [t('plan:field.bagIds'), ofStatus(<Ids ids={project.bagIds} nothing={unknown} />)],
    [t('plan:documents'), hidden('NOTES') ? <NotShared /> : project.documents?.length ? (
      <ul>{project.documents.map((one) => <li key={one.url}><a href={one.url} rel="noreferrer">{one.title}</a></li>)}</ul>
    ) : unknown],
    [t('plan:field.notes'), hidden('NOTES') ? <NotShared /> : (project.notes ?? unknown)],
  ];
  return (
    <>
      {project.may.editProject && own && <p className="buttons no-print tab-actions"><LinkButton to={`/projecten/${project.id}/bewerken`}>{t('facts.edit')}</LinkButton></p>}
      <div className="columns">
        <div>
          <Section title={t('facts.title')}>
            <dl className="fact-list">{facts.map(([term, value]) => <div key={term} className="fact-row"><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
          </Section>
          <Section title={t('plan:gates')}>
            {hidden('CONTACTS') ? <p><NotShared group="CONTACTS" /></p> : !project.gates?.length ? <p>{unknown}</p> : (
              <table className="stacks">
                <thead><tr><th scope="col">{t('facts.phase')}</th><th scope="col">{t('facts.official')}</th><th scope="col">{t('facts.executive')}</th></tr></thead>
                <tbody>
                  {project.gates.map((gate) => (
                    <tr key={gate.phase}>
                      <th scope="row">{label('phase', gate.phase)}</th>
                      <td data-label={t('facts.official')}>{gate.official ?? unknown}</td>
                      <td data-label={t('facts.executive')}>{gate.executive ?? unknown}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Section>
          {(project.warnings?.length ?? 0) + (project.answeredWarnings?.length ?? 0) > 0 && (
            <Section title={t('facts.unusual')}><WarningList warnings={project.warnings} answered={project.answeredWarnings} /></Section>
          )}
        </div>
        <aside>
          <Section title={t('plan:ground')}>
            {(project.area ?? project.location) && <Ground area={project.area} point={project.location?.coordinates} />}
            {!project.area && <p className="small">{t('facts.noArea')}</p>}
            {project.location && <p className="small">{t('facts.point', { lat: project.location.coordinates[1].toFixed(5), lon: project.location.coordinates[0].toFixed(5) })}</p>}
          </Section>
        </aside>
      </div>
    </>
  );
}

function Ids({ ids = [], nothing }: { ids?: string[] | undefined; nothing: string }) {
  if (ids.length === 0) return nothing;
  return <ul>{ids.map((id) => <li key={id}>{planLink(id) ? <a href={planLink(id)} rel="noreferrer">{id}</a> : id}</li>)}</ul>;
}
