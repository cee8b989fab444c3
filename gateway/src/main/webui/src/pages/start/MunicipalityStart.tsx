import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { Page, ProjectItem, ProjectPage, StatementView } from '../../api/types';
import { label } from '../../codes';
import { Empty, Fetching, FoldingRule, LinkButton, PageHead, PartyName, Section } from '../../design';
import { ago, count, countWord, month, monthsBetween, monthsWord } from '../../format';
import { wordsOf } from '../../i18n';
import { AskedOfUs, useAskedOfUs } from '../../question/AskedOfUs';
import { useMe } from '../../shell/session';
import { ConfirmRows } from '../../confirm/ConfirmRows';
import { OwnProjects } from './OwnProjects';
import { Bottlenecks, News, useNews, useSettled, useTodayLine, Waiting } from './parts';
import { DEFAULT_TOLERANCE_MONTHS, dateOf } from '../../planning/next';

const useWords = wordsOf('start');

const FIRST = 5;

/** The review queue first; then where the sides grew apart, and the own planning to confirm. */
export function MunicipalityStart() {
  const { t } = useWords();
  const me = useMe();
  const reviewer = me.roles.includes('reviewer');
  const reviews = useGet<Page<StatementView>>('projects/v1/statements', { awaiting: 'review', pageSize: FIRST });
  const confirm = useGet<Page<StatementView>>('projects/v1/statements', { awaiting: 'confirmation', pageSize: 20 });
  const own = confirm.data?.items.filter(({ party }) => party.id === me.party.id) ?? [];
  const total = reviews.data?.total ?? 0;
  const line = useTodayLine();
  const title = !reviews.data ? t('municipality.waiting')
    : total > 0 ? t('municipality.title', { count: total, word: countWord(total, true) }) : t('municipality.titleNone');
  const settled = useSettled(reviews.isPending, confirm.isPending, useNews().isPending, useApart().isPending, useAskedOfUs().isPending);
  const head = (
    <PageHead
      title={title} tab={t('common:menu.start')} lead={line}
      actions={<>
        <LinkButton icon="plus" to="/projecten/nieuw">{t('municipality.new')}</LinkButton>
        {reviewer && <LinkButton filled to="/beoordelen">{t('municipality.review')}</LinkButton>}
      </>}
    />
  );
  if (!settled) return <>{head}<Waiting title={t('municipality.queue')} /></>;
  return (
    <>
      {head}
      <div className="columns">
        <div>
          <Section title={t('municipality.queue')} {...(total > FIRST ? { aside: <Link to="/beoordelen">{t('municipality.all', { count: total })}</Link> } : {})}>
            <Fetching what={reviews} rows={4} />
            {reviews.data && total === 0 && <Empty>{t('municipality.none')}</Empty>}
            <ul className="list">
              {reviews.data?.items.map((one) => <ReviewRow key={`${one.project.id} ${one.party.id}`} statement={one} reviewer={reviewer} />)}
            </ul>
          </Section>
          <AskedOfUs />
          {own.length > 0 && (
            <Section title={t('confirm.title')} aside={t('confirm.aside')}><ConfirmRows statements={own} /></Section>
          )}
        </div>
        <aside>
          <Apart />
          <News />
        </aside>
      </div>
      <OwnProjects municipality />
      <Bottlenecks title={t('bottlenecks.owner')} params={{ owner: 'me' }} none={t('bottlenecks.noneOwner')} />
    </>
  );
}

function ReviewRow({ statement, reviewer }: { statement: StatementView; reviewer: boolean }) {
  const { t } = useWords();
  const { project, party } = statement;
  const to = reviewer ? `/beoordelen/${project.id}_${party.id}` : `/projecten/${project.id}`;
  return (
    <li>
      <div className="apart">
        <h3><Link to={to}>{project.name}</Link></h3>
        <span className="small nowrap quiet">{ago(statement.submittedAt)}</span>
      </div>
      <p className="small"><PartyName party={party} /></p>
      <p className="small quiet"><Changed statement={statement} /></p>
      {statement.reason && <p className="small">{t('municipality.reason', { cause: label('cause', statement.reason.cause).toLowerCase() })}</p>}
    </li>
  );
}

/** The largest shift a statement brings, in words; and the difference with our own date. */
function Changed({ statement }: { statement: StatementView }) {
  const { t } = useWords();
  if (!statement.previous) return t('municipality.first');
  const shifts = statement.milestones.flatMap((one) => {
    const was = dateOf(statement.previous?.milestones, one.milestone);
    return was && was.date !== one.date ? [{ ...one, months: monthsBetween(was.date, one.date) }] : [];
  });
  const largest = shifts.sort((a, b) => Math.abs(b.months) - Math.abs(a.months))[0];
  if (!largest) return t('municipality.same');
  const milestone = label('milestone', largest.milestone);
  if (largest.months === 0) return t('municipality.daysOnly', { milestone });
  const ours = dateOf(statement.municipal?.milestones, largest.milestone);
  const apart = ours ? monthsBetween(largest.date, ours.date) : 0;
  return (
    <>
      {t(largest.months > 0 ? 'municipality.later' : 'municipality.earlier', { milestone, months: monthsWord(largest.months), to: month(largest.date) })}{' '}
      {Math.abs(apart) > (statement.tolerance?.months ?? DEFAULT_TOLERANCE_MONTHS) && <FoldingRule text={t('municipality.apart', { months: monthsWord(apart) })} />}
    </>
  );
}

const useApart = () => useGet<ProjectPage>('projects/v1/projects', { mine: true, mismatch: true, sort: '-homes', pageSize: 50 });

/** Projects where the sides are furthest apart. */
function Apart() {
  const { t } = useWords();
  const list = useApart();
  const months = (item: ProjectItem) => Math.abs(item.largestDifference?.months ?? 0);
  const largest = list.data?.items.slice().sort((a, b) => months(b) - months(a)).slice(0, 5) ?? [];
  return (
    <Section title={t('apart.title')}>
      {list.data?.total === 0 && <p className="small quiet">{t('apart.none')}</p>}
      <ul className="list small">
        {largest.map((item) => (
          <li key={item.id} className="apart">
            <span><Link to={`/projecten/${item.id}`}>{item.name}</Link><br />{item.largestDifference && label('milestone', item.largestDifference.milestone)}</span>
            {item.largestDifference && <FoldingRule months={months(item)} />}
          </li>
        ))}
      </ul>
      {(list.data?.total ?? 0) > 5 && <p className="small"><Link to="/projecten?mine=true&mismatch=true">{t('apart.all', { count: list.data?.total ?? 0, formatted: count(list.data?.total ?? 0) })}</Link></p>}
    </Section>
  );
}
