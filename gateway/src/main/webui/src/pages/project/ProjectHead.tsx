import { useState } from 'react';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';
import { ageOf } from '../../planning/next';
import type { Circle, Phase, ProjectView } from '../../api/types';
import { AgeLabel, Button, FactStrip, HardSoft, LinkButton, Note, NotShared, PageHead, Tabs } from '../../design';
import * as format from '../../format';
import { label, phaseNumber, statusWithCode } from '../../codes';
import { MarkButtons } from '../../own/MarkButtons';
import { StatusDialog } from './StatusDialog';
import { takesPart } from './takesPart';

const useWords = wordsOf('project');

const PHASES = 8;

/** Name, parties, the five facts, what is asked of this viewer, and the tabs. */
export function ProjectHead({ project, tab, viewer, onSaid }: {
  project: ProjectView;
  tab: string;
  /** Looking as another: only what that viewer gets, and nothing to change. */
  viewer: Circle | undefined;
  onSaid: (said: string) => void;
}) {
  const { t } = useWords();
  const me = useMe();
  const [statusOpen, setStatusOpen] = useState(false);
  const own = viewer === undefined;
  const homes = capital(format.projectHomes(project));
  const parties = (project.involved ?? project.statements.map((each) => each.party).filter((each) => each.side !== 'MUNICIPALITY'))
    .map((party) => party.name);
  const home = `/projecten/${project.id}`;
  const as = viewer ? `?als=${viewer}` : '';
  return (
    <>
      <PageHead
        title={project.name}
        crumbs={[
          { text: t('projects'), to: '/projecten' },
          { text: project.municipality.name, to: `/projecten?municipality=${project.municipality.code}` },
        ]}
        lead={
          parties.length > 0
            ? t('leadWithParties', { homes, place: project.place, parties: format.listOf(parties) })
            : t('lead', { homes, place: project.place })
        }
        actions={
          <>
            {own && <MarkButtons project={project} />}
            {project.may.report && <LinkButton to={`/knelpunten/melden?project=${project.id}`}>{t('reportBottleneck')}</LinkButton>}
            {project.may.editProject && own && <Button onClick={() => setStatusOpen(true)} aria-haspopup="dialog">{t('changeStatus')}</Button>}
            {project.may.state && (
              <LinkButton filled to={`${home}/planning`}>
                {t('changePlanning')}
              </LinkButton>
            )}
          </>
        }
      />
      {project.may.editProject && own && <StatusDialog project={project} open={statusOpen} onClose={() => setStatusOpen(false)} onDone={onSaid} />}
      {own && <Asked project={project} />}
      <FactStrip facts={facts()} />
      <Tabs
        label={t('parts')}
        tabs={[
          { text: t('tab.planning'), to: `${home}${as}`, current: tab === 'overzicht' },
          { text: t('tab.facts'), to: `${home}/gegevens${as}`, current: tab === 'gegevens' },
          { text: t('tab.programme'), to: `${home}/programma${as}`, current: tab === 'programma' },
          ...(own ? [
            { text: t('tab.bottlenecks'), to: `${home}/knelpunten`, current: tab === 'knelpunten' },
            ...(project.may.readComments ? [{ text: t('tab.comments'), to: `${home}/opmerkingen`, current: tab === 'opmerkingen' }] : []),
            ...(takesPart(project, me) ? [{ text: t('tab.sharing'), to: `${home}/delen`, current: tab === 'delen' }] : []),
          ] : []),
          { text: t('tab.history'), to: `${home}/geschiedenis${as}`, current: tab === 'geschiedenis' },
        ]}
      />
    </>
  );

  function phaseWords(phase: Phase) {
    const step = phaseNumber(phase);
    return step === undefined ? label('phase', phase) : t('fact.phaseOf', { phase: label('phase', phase), step, of: PHASES });
  }

  function facts() {
    const { programme, phase, planningStatus } = project;
    const age = ageOf(project);
    const known = programme ? programme.total - programme.unknown : 0;
    return [
      {
        term: t('fact.status'),
        value: planningStatus ? (
          <>
            <HardSoft firm={project.firm ?? false} /> · {statusWithCode(planningStatus)}
          </>
        ) : (
          <NotShared />
        ),
      },
      {
        term: t('fact.phase'),
        value: phase ? phaseWords(phase) : <NotShared />,
      },
      {
        term: t('fact.affordable'),
        value: programme ? (
          known > 0 ? (
            t('fact.affordableOf', {
              affordable: format.count(programme.affordable),
              total: format.count(programme.total),
              share: format.percent(programme.affordable / Math.max(1, programme.total)),
            })
          ) : (
            t('fact.unknown')
          )
        ) : (
          <NotShared />
        ),
      },
      {
        term: t('fact.net'),
        value: project.net === undefined ? <NotShared /> : t('fact.netOf', { net: format.signed(project.net), demolition: format.count(project.demolition ?? 0) }),
      },
      { term: t('fact.updated'), value: age === undefined ? '–' : <AgeLabel ageDays={age} stale={project.stale ?? false} plain /> },
    ];
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The one thing this viewer is asked to do. */
function Asked({ project }: { project: ProjectView }) {
  const { t } = useWords();
  const { party } = useMe();
  const question = project.statements.find(
    (each) => each.party.id === party.id && each.state === 'QUESTIONED' && each.review?.answers.length === 0,
  );
  if (question?.review) {
    return (
      <Note kind="asks" action={<LinkButton short to={`/projecten/${project.id}/planning#vraag`}>{t('asked.answer')}</LinkButton>}>
        <p><strong>{t('asked.question', { party: question.review.by.name })}</strong> {question.review.text}{' '}
        {question.review.answerBy && t('asked.before', { date: format.day(question.review.answerBy) })}</p>
      </Note>
    );
  }
  const waiting = project.may.review ? project.statements.find((each) => each.mayReview && each.state === 'SUBMITTED') : undefined;
  if (waiting) {
    return (
      <Note kind="asks" action={<LinkButton short to={`/beoordelen?project=${project.id}&party=${waiting.party.id}`}>{t('asked.review')}</LinkButton>}>
        <p><strong>{t('asked.submitted', { party: waiting.party.name, date: format.dayShort(waiting.submittedAt) })}</strong>{' '}
        {t('asked.yourView')}</p>
      </Note>
    );
  }
  return null;
}
