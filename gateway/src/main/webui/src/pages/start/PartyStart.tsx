import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { BottleneckView, Page, ProjectPage, StatementView } from '../../api/types';
import { Empty, Fetching, LinkButton, PageHead, Section } from '../../design';
import { ago, count, countWord, homes, percent } from '../../format';
import { wordsOf } from '../../i18n';
import { AskedOfUs, useAskedOfUs } from '../../question/AskedOfUs';
import { ownsFacts } from '../../shell/menu';
import { useMe } from '../../shell/session';
import { ConfirmRows } from '../../confirm/ConfirmRows';
import { OwnProjects } from './OwnProjects';
import { Bottlenecks, isOpen, News, Outcome, useNews, useOutcome, useSettled, useTodayLine, Waiting } from './parts';
import { Question } from './Questions';

const useWords = wordsOf('start');

/** Developer, builder, investor; and the corporation, which sees its homes at risk first. */
export function PartyStart({ corporation = false }: { corporation?: boolean }) {
  const { t } = useWords();
  const me = useMe();
  const mine = (list: Page<StatementView> | undefined) => list?.items.filter(({ party }) => party.id === me.party.id) ?? [];
  const confirm = useGet<Page<StatementView>>('projects/v1/statements', { awaiting: 'confirmation', pageSize: 50 });
  const answers = useGet<Page<StatementView>>('projects/v1/statements', { awaiting: 'answer', pageSize: 20 });
  const stated = useGet<Page<StatementView>>('projects/v1/statements', { party: me.party.id, pageSize: 100 });
  const toConfirm = mine(confirm.data).sort((a, b) => b.ageDays - a.ageDays);
  const isAnswered = ({ review }: StatementView) => (review?.answers.length ?? 0) > 0;
  const questions = mine(answers.data).filter((one) => !isAnswered(one));
  const waiting = mine(stated.data).filter((one) => one.state === 'SUBMITTED' || (one.state === 'QUESTIONED' && isAnswered(one)));
  const known = useGet<Page<BottleneckView>>(corporation ? 'bottlenecks/v1/bottlenecks' : undefined, { reporter: 'me', pageSize: 200 });
  const settled = useSettled(
    confirm.isPending, answers.isPending, stated.isPending, useNews().isPending, useOutcome().isPending, corporation && known.isPending, useRisk(corporation).isPending, useAskedOfUs().isPending,
  );
  const line = useTodayLine();
  const atRisk = homesWith('CONFIRMED', known.data);
  const title = !confirm.data || (corporation && known.isPending) ? t('party.waiting')
    : corporation && atRisk > 0 ? t('risk.headline', { homes: homes(atRisk) })
    : toConfirm.length > 0 ? t('party.title', { count: toConfirm.length, word: countWord(toConfirm.length, true) })
      : questions.length > 0 ? t('party.titleQuestion', { count: questions.length, word: countWord(questions.length, true) })
        : t('party.titleNone');
  const confirmBlock = (
    <Section title={t('confirm.title')} aside={t('confirm.aside')}>
      <Fetching what={confirm} rows={3} />
      {confirm.data && toConfirm.length === 0 && <Empty>{t('confirm.none')}</Empty>}
      {confirm.data && <ConfirmRows statements={toConfirm} all={toConfirm.length > 3} />}
    </Section>
  );
  const head = <PageHead title={title} tab={t('common:menu.start')} lead={line} actions={ownsFacts(me.party.kind, me.roles) && <LinkButton to="/opschuiven">{t('party.shift')}</LinkButton>} />;
  if (!settled) return <>{head}<Waiting title={t(corporation ? 'risk.title' : 'confirm.title')} /></>;
  return (
    <>
      {head}
      <div className="columns">
        <div>
          {corporation && <AtRisk />}
          {!corporation && confirmBlock}
          <AskedOfUs />
          {questions.map((statement) => <Question key={statement.project.id} statement={statement} />)}
          {corporation && <Bottlenecks title={t('bottlenecks.mine')} params={{ reporter: 'me' }} none={t('bottlenecks.none')} />}
          {corporation && confirmBlock}
        </div>
        <aside>
          {waiting.length > 0 && (
            <Section title={t('waiting.title')}>
              <ul className="list small">
                {waiting.map((one) => (
                  <li key={one.project.id} className="apart">
                    <span><b>{t('waiting.municipality', { name: one.project.municipality.name })}</b><br />
                      {t('waiting.review')} <Link to={`/projecten/${one.project.id}`}>{one.project.name}</Link>
                    </span>
                    <span className="nowrap quiet">{ago(one.submittedAt)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <News />
          <Outcome />
        </aside>
      </div>
      <OwnProjects />
      {!corporation && <Bottlenecks title={t('bottlenecks.owner')} params={{ owner: 'me' }} none={t('bottlenecks.noneOwner')} />}
    </>
  );
}

/** Homes held up by open bottlenecks of this certainty. */
const homesWith = (certainty: BottleneckView['certainty'], list: Page<BottleneckView> | undefined): number =>
  (list?.items ?? []).filter((one) => isOpen(one) && one.certainty === certainty).reduce((total, one) => total + one.homes, 0);

function useRisk(asked: boolean) {
  const path = asked ? 'projects/v1/projects' : undefined;
  const all = useGet<ProjectPage>(path, { mine: true, pageSize: 1 });
  const apart = useGet<ProjectPage>(path, { mine: true, mismatch: true, pageSize: 1 });
  return { all, apart, isPending: asked && (all.isPending || apart.isPending) };
}

/** Own homes: with a difference between the sides, with a confirmed and with a possible bottleneck. */
function AtRisk() {
  const { t } = useWords();
  const { all, apart } = useRisk(true);
  const known = useGet<Page<BottleneckView>>('bottlenecks/v1/bottlenecks', { reporter: 'me', pageSize: 200 });
  const total = all.data?.homes ?? 0;
  if (!all.data || total === 0) return null;
  const lines = [
    { key: 'confirmed', value: homesWith('CONFIRMED', known.data), sure: true },
    { key: 'potential', value: homesWith('POTENTIAL', known.data), sure: false },
    { key: 'mismatch', value: apart.data?.homes ?? 0, sure: false },
  ] as const;
  return (
    <Section title={t('risk.title')} aside={t('risk.of', { count: total, formatted: count(total) })}>
      {lines.map(({ key, value, sure }) => (
        <div className="range" key={key}>
          <span className="name">{t(`risk.${key}`)}</span>
          <span className="track" aria-hidden="true">
            <span className={sure ? 'sure' : 'maybe'} style={{ width: `${Math.min(100, (value / total) * 100)}%` }} />
          </span>
          <span className="amount">{count(value)}<small>{percent(Math.min(1, value / total))}</small></span>
        </div>
      ))}
      <p className="note-size quiet start-after">{t('risk.note')}</p>
    </Section>
  );
}
