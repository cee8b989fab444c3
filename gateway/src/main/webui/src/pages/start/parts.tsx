import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { BottleneckStatus, BottleneckView, Notification, Page } from '../../api/types';
import { label } from '../../codes';
import { Empty, Fetching, LoadingRows, PartyName, Section } from '../../design';
import { ago, daysBetween, homes, today, weekday } from '../../format';
import { wordsOf } from '../../i18n';
import { useNextSession } from './useNextSession';

const useWords = wordsOf('start');

/** "Maandag 16 november 2026. Over 17 dagen is de Tafel West-Overijssel." */
export function useTodayLine(): string {
  const { t } = useWords();
  const next = useNextSession();
  const day = weekday(today());
  const line = `${day.charAt(0).toUpperCase()}${day.slice(1)}.`;
  return next ? `${line} ${t('nextTable', { count: next.days, table: next.table.name })}` : line;
}

const OPEN: readonly BottleneckStatus[] = ['REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED'];
export const isOpen = ({ status }: BottleneckView): boolean => OPEN.includes(status);

const WAIT_MS = 1500;

/**
 * True once all that decides the lay-out of the first screen has come, or after a while: until then grey rows stand there,
 * so that nothing moves under somebody's hand.
 */
export function useSettled(...pending: boolean[]): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  return late || !pending.includes(true);
}

/** Stands where the sections of a start page will come. */
export function Waiting({ title }: { title: string }) {
  const { t } = useWords();
  return (
    <div className="columns">
      <div><Section title={title}><LoadingRows rows={9} /></Section></div>
      <aside><Section title={t('news.title')}><LoadingRows rows={4} /></Section></aside>
    </div>
  );
}

const newsQuery = ['bottlenecks/v1/notifications', { unread: true, pageSize: 5 }] as const;
const outcomeQuery = ['bottlenecks/v1/bottlenecks', { reporter: 'me', status: 'SOLVED', pageSize: 3 }] as const;
export const useNews = () => useGet<Page<Notification>>(...newsQuery);
export const useOutcome = () => useGet<Page<BottleneckView>>(...outcomeQuery);

/** What was told to this person and not read yet. */
export function News() {
  const { t } = useWords();
  const news = useNews();
  return (
    <Section title={t('news.title')}>
      <Fetching what={news} rows={2} />
      {news.data?.total === 0 && <p className="small quiet">{t('news.none')}</p>}
      <ul className="list small">
        {news.data?.items.map((one) => (
          <li key={one.id}>
            <div className="apart">
              <Link to={one.link}><b>{one.title}</b></Link>
              <span className="nowrap quiet">{ago(one.at)}</span>
            </div>
            {one.text}
          </li>
        ))}
      </ul>
      {news.data && news.data.total > news.data.items.length && <p className="small"><Link to="/meldingen">{t('news.all', { count: news.data.total })}</Link></p>}
    </Section>
  );
}

/** What became of what this party reported. */
export function Outcome() {
  const { t } = useWords();
  const reported = useOutcome();
  if (!reported.data || reported.data.items.length === 0) return null;
  return (
    <Section title={t('outcome.title')}>
      <ul className="list small">
        {reported.data.items.filter(({ status }) => status === 'SOLVED').map((one) => (
          <li key={one.id}>{t('outcome.solved_before')} <Link to={`/knelpunten/${one.id}`}>{one.title}</Link> {t('outcome.solved_after')}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Open bottlenecks: cause, certainty, owner and how long until they move up by themselves. */
export function Bottlenecks({ title, params, none }: { title: string; params: Record<string, string | number>; none: string }) {
  const { t } = useWords();
  const list = useGet<Page<BottleneckView>>('bottlenecks/v1/bottlenecks', { sort: 'due', pageSize: 20, ...params });
  const open = list.data?.items.filter(isOpen) ?? [];
  return (
    <Section title={title} aside={<Link to="/knelpunten">{t('bottlenecks.all')}</Link>}>
      <Fetching what={list} rows={2} />
      {list.data && open.length === 0 && <Empty>{none}</Empty>}
      <ul className="list">
        {open.slice(0, 5).map((one) => {
          const left = daysBetween(today(), one.answerBy);
          return (
            <li key={one.id} className="start-bottleneck">
              <div>
                <h3><Link to={`/knelpunten/${one.id}`}>{one.title}</Link></h3>
                <p className="small quiet">
                  {label('cause', one.cause)}, {label('certainty', one.certainty)} · {homes(one.homes)} · {t('bottlenecks.months', { count: one.months })}
                </p>
              </div>
              <p className="small">
                {one.owner ? <PartyName party={one.owner} /> : <span className="quiet">{t('bottlenecks.noOwner')}</span>}<br />
                <span className={left <= 2 ? 'difference' : 'quiet'}>
                  {left >= 0 ? t(one.status === 'ESCALATED' ? 'bottlenecks.leftAtTable' : 'bottlenecks.left', { count: left }) : label('bottleneckStatus', one.status)}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
