import { Link, useLocation, useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { BottleneckView } from '../../api/types';
import { label } from '../../codes';
import { useCauses } from '../../codes/useCauses';
import { FactStrip, LinkButton, LoadingRows, Note, PageHead, PartyName, Section, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { InvestmentSection } from '../../investment/InvestmentSection';
import { JointCaseSection } from '../../jointcase/JointCaseSection';
import { OpenAgreements } from '../../agreement/OpenAgreements';
import { QuestionsSection } from '../../question/QuestionsSection';
import { NotFound } from '../../shell/pages';
import { LookAlikes } from '../../solution/LookAlikes';
import { SolutionSection } from '../../solution/SolutionSection';
import { AskCapacity } from '../capacity/AskCapacity';
import '../bottlenecks/bottlenecks.css';
import { Comments } from '../project/comments/CommentsTab';
import { ActionList } from './ActionList';
import { Join } from './Join';
import { Links } from './Links';
import { Merge } from './Merge';
import { NextStep } from './NextStep';
import { Reports } from './Reports';
import { Term } from './Term';
import './bottleneck.css';

const useWords = wordsOf('bottleneck', 'bottlenecks');

/** One bottleneck: what it holds up, who owns it, what is being done, and what became of it. */
export function Component() {
  const { id = '' } = useParams();
  const { t } = useWords();
  useCauses();
  const said = (useLocation().state as { said?: string } | null)?.said;
  const bottleneck = useGet<BottleneckView>(`bottlenecks/v1/bottlenecks/${id}`);
  if (bottleneck.error instanceof ApiProblem && (bottleneck.error.notFound || bottleneck.error.status === 400)) {
    return <NotFound />;
  }
  if (bottleneck.error) {
    return <SystemError error={bottleneck.error} onRetry={() => void bottleneck.refetch()} />;
  }
  if (!bottleneck.data) {
    return <LoadingRows />;
  }
  const it = bottleneck.data;
  const open = it.status === 'REPORTED' || it.status === 'ACCEPTED' || it.status === 'IN_PROGRESS';
  return (
    <>
      {said && (
        <Note kind="good" live>
          <p>{said}</p>
        </Note>
      )}
      {it.joinedInto && (
        <Note>
          <p>{t('joinedInto')} <Link to={`/knelpunten/${it.joinedInto.id}`}>{it.joinedInto.title}</Link></p>
        </Note>
      )}
      <PageHead
        title={it.title}
        lead={t(it.kind === 'OPPORTUNITY' ? 'leadOpportunity' : 'lead', { cause: label('cause', it.cause), party: it.reporter.name, date: format.day(it.reportedAt) })}
        crumbs={[{ to: '/knelpunten', text: t('bottlenecks') }]}
        actions={<LinkButton to={`/knelpunten/${it.id}/dossier`}>{t('dossier')}</LinkButton>}
      />
      <FactStrip
        facts={[
          { term: t('status'), value: label('bottleneckStatus', it.status) },
          { term: t('certainty'), value: label('certainty', it.certainty) },
          { term: t(it.kind === 'OPPORTUNITY' ? 'wins' : 'touches'), value: `${format.homes(it.homes)}, ${format.monthsWord(it.months)}` },
          { term: t('owner'), value: it.owner ? <PartyName party={it.owner} /> : t('noOwner') },
          { term: t('table'), value: it.table?.name ?? t('noTable') },
        ]}
      />
      <div className="columns">
        <div>
          <Section title={t('whatIsIt')}>
            {it.explanation && <p className="keep-lines">{it.explanation}</p>}
            {it.needed && (
              <p className="keep-lines">
                <b>{t('needed')}</b> {it.needed}
              </p>
            )}
            {it.evidence && (
              <p>
                <b>{t('evidence')}</b> {it.evidence}
              </p>
            )}
            {!it.explanation && !it.needed && !it.evidence && <p className="quiet">{t('noExplanation')}</p>}
          </Section>
          <Reports bottleneck={it} />
          <Section title={t('projects')}>
            <ul className="list">
              {it.projects.map((project) => (
                <li key={project.id} className="apart">
                  <Link to={`/projecten/${project.id}`}>{project.name}</Link>
                  <span>
                    {project.municipality.name}, {format.projectHomes(project)}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
          {it.table && <JointCaseSection bottleneck={it} />}
          <QuestionsSection bottleneck={it} />
          <ActionList bottleneck={it} />
          <OpenAgreements params={{ bottleneck: it.id, open: undefined }} title={() => t('agreements')} />
          {it.status !== 'SOLVED' && <InvestmentSection bottleneck={it} />}
          {it.status === 'SOLVED' ? <SolutionSection bottleneck={it} /> : <LookAlikes wish={{ for: it.id }} />}
          <Links bottleneck={it} />
          <Comments path={`bottlenecks/v1/bottlenecks/${it.id}/comments`} about={it.id} />
          <Section title={t('story')}>
            <ol className="list">
              {it.story.map((chapter, index) => (
                <li key={`${chapter.at}-${index}`} className="chapter">
                  <time dateTime={chapter.at}>{format.day(chapter.at)}</time>
                  <div>
                    <p>
                      {chapter.party && <PartyName party={chapter.party} />} {chapter.what}
                    </p>
                    {chapter.reason && <p className="small quiet">{chapter.reason}</p>}
                  </div>
                </li>
              ))}
            </ol>
          </Section>
        </div>
        <aside>
          {it.may.join && <Join bottleneck={it} />}
          {open && <Term bottleneck={it} />}
          <NextStep bottleneck={it} reload={async () => void (await bottleneck.refetch())} />
          {it.may.merge && <Merge bottleneck={it} />}
          {(open || it.status === 'ESCALATED') && <AskCapacity bottleneck={it} />}
        </aside>
      </div>
    </>
  );
}
