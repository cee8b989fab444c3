import { Link } from 'react-router';
import type { DossierCase, DossierProject, ProjectView } from '../../api/types';
import { label } from '../../codes';
import { FactStrip, PartyName, Section } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { Asks } from '../../jointcase/Asks';
import { fromTo, planWords } from '../../since/sentence';
import { Timeline } from '../../timeline/Timeline';
import { Agreements, Lines, LookAlikes, Means, Signed, Tried } from './Parts';

const useWords = wordsOf('dossier', 'since');

/** One case, as on its page A4; here nothing is shortened. */
export function CaseSheet({ sheet: it, of, since }: { sheet: DossierCase; of: number; since: string | undefined }) {
  const { t } = useWords();
  const open = it.actions.filter((action) => !action.done);
  return (
    <article className="sheet" id={`zaak-${it.place}`} aria-labelledby={`titel-${it.place}`}>
      <p className="sheet-place">
        {t('place', { place: it.place, of })}
        {it.notRipe && <b> {t('notRipe')}</b>}
      </p>
      <h2 id={`titel-${it.place}`}>
        <Link to={`/knelpunten/${it.bottleneck}`}>{it.title}</Link>
      </h2>
      <FactStrip
        facts={[
          { term: t('homes'), value: format.count(it.homes) },
          { term: t('cause'), value: `${label('cause', it.cause)}, ${label('certainty', it.certainty)}` },
          { term: t('status'), value: label('bottleneckStatus', it.status) },
          { term: t('delay'), value: format.monthsWord(it.months) },
        ]}
      />
      <div className="two">
        <Section title={t('problem')} level={3}>
          {it.joint && <p className="keep-lines"><b>{it.joint.problem}</b></p>}
          {it.explanation !== it.joint?.problem && (it.explanation ?? !it.joint) && <p className="keep-lines">{it.explanation ?? t('noProblem')}</p>}
          {it.evidence && (
            <p>
              <b>{t('evidence')}</b> {it.evidence}
            </p>
          )}
        </Section>
        {since && (
          <Section title={t('changed', { date: format.day(since) })} level={3}>
            <Changed sheet={it} />
          </Section>
        )}
      </div>
      {it.projects.map((project) => (
        <Plan key={project.id} project={project} />
      ))}
      <div className="two">
        <Section title={t('tried')} level={3}>
          <Tried sheet={it} />
        </Section>
        <Section title={t('others')} level={3}>
          <LookAlikes sheet={it} />
        </Section>
      </div>
      <Section title={t('asked')} level={3}>
        {it.needed && <p className="keep-lines">{it.needed}</p>}
        {it.joint && <Asks jointCase={it.joint} />}
        {open.length > 0 && (
          <ul className="list">
            {open.map((action) => (
              <li key={action.id} className="apart">
                <span>
                  <PartyName party={action.owner} /> {action.what}
                </span>
                <span>{t('due', { date: format.day(action.due) })}</span>
              </li>
            ))}
          </ul>
        )}
        {!it.needed && !it.joint && open.length === 0 && <p className="quiet">{t('noneAsked')}</p>}
      </Section>
      <Means sheet={it} />
      <Agreements sheet={it} />
      <div className="sheet-decision">
        <h3>{t('decision')}</h3>
        <p>{it.decision ? <b>{it.decision}</b> : t('noDecision')}</p>
      </div>
      <Section title={t('road')} level={3}>
        <Chapters chapters={it.story} none={t('nothing')} />
      </Section>
      <Signed sheet={it} />
    </article>
  );
}

function Chapters({ chapters, none }: { chapters: DossierCase['story']; none: string }) {
  return <Lines lines={chapters.map(line)} none={none} />;
}

const line = (each: DossierCase['story'][number]): string =>
  [`${format.day(each.at)}: ${each.what}${each.party ? ` (${each.party.name})` : ''}`, each.reason].filter(Boolean).join(', ');

/** How its plans moved, and what happened to the bottleneck. */
function Changed({ sheet }: { sheet: DossierCase }) {
  const { t } = useWords();
  const moved = sheet.projects.flatMap((project) =>
    project.moved.map((move) => {
      const words = fromTo(move, t);
      return [planWords(project.name, [move], t), words && `(${words})`].filter(Boolean).join(' ');
    }));
  const unknown = sheet.projects.filter((project) => project.earlierUnknown).map((project) => t('earlierUnknown', { name: project.name }));
  return <Lines lines={[...moved, ...unknown, ...sheet.changed.map(line)]} none={t('nothing')} />;
}

/** What each side expects of one project, drawn and as a table. */
function Plan({ project }: { project: DossierProject }) {
  const { t } = useWords();
  const facts = [
    project.municipality.name,
    format.projectHomes(project),
    project.affordable !== undefined && t('affordable', { share: format.percent(project.affordable / 100) }),
    project.planningStatus && label('planningStatus', project.planningStatus),
    project.phase && label('phase', project.phase).toLowerCase(),
  ].filter(Boolean);
  return (
    <Section title={<Link to={`/projecten/${project.id}`}>{project.name}</Link>} aside={facts.join(', ')} level={3}>
      {project.sides.length === 0 ? <p className="quiet">{t('noSides')}</p> : <Timeline project={asProject(project)} today={format.today()} />}
    </Section>
  );
}

/** The timeline of a project draws what a dossier tells of it; the usual tolerance, since that of its platform is not told here. */
function asProject(project: DossierProject): ProjectView {
  return {
    id: project.id,
    statements: project.sides.map((side) => ({ ...side, stale: false })),
    tolerance: { months: 6, share: 0.1 },
    hidden: [],
  } as unknown as ProjectView;
}
