import type { PreviousSession, SessionRef, SessionView, SinceKind } from '../../api/types';
import { day, today } from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('since');

const KINDS: SinceKind[] = [
  'PLAN_LATER', 'PLAN_EARLIER', 'PLAN_GROWN', 'PLAN_SHRUNK', 'PLAN_ADDED', 'PLAN_DROPPED', 'PLAN_PHASE',
  'BOTTLENECK_NEW', 'BOTTLENECK_CONFIRMED', 'BOTTLENECK_RISEN', 'BOTTLENECK_SOLVED', 'BOTTLENECK_ENDED', 'CASE_WRITTEN', 'CASE_REWORDED',
  'CASE_SIGNED', 'AGREEMENT_MADE', 'AGREEMENT_KEPT', 'AGREEMENT_OVERDUE',
];

/** From which day, what, and of which case. */
export function SinceFilters({ session, held, previous, wanted, onChoose }: {
  session: SessionView;
  held: SessionRef[];
  previous: PreviousSession | undefined;
  wanted: { since?: string | undefined; kind?: string | undefined; case?: string | undefined };
  onChoose: (news: Record<string, string | undefined>) => void;
}) {
  const { t } = useWords();
  const others = held.filter(({ id }) => id !== previous?.id);
  const listed = !wanted.since || others.some(({ date }) => date === wanted.since);
  const last = session.date < today() ? session.date : today();
  return (
    <form className="since-filters no-print" role="search" aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
      <div className="f">
        <label htmlFor="since-from">{t('from')}</label>
        <select id="since-from" value={listed ? (wanted.since ?? '') : 'other'} onChange={({ target }) => onChoose({ sinds: target.value })}>
          <option value="">{previous ? t('held', { number: previous.number, date: day(previous.date) }) : t('choose')}</option>
          {others.map((each) => <option key={each.id} value={each.date}>{t('held', { number: each.number, date: day(each.date) })}</option>)}
          {!listed && wanted.since && <option value="other" disabled>{day(wanted.since)}</option>}
        </select>
      </div>
      <div className="f">
        <label htmlFor="since-day">{t('day')}</label>
        <input
          type="date" id="since-day" value={wanted.since ?? ''} min="2000-01-01" max={last}
          onChange={({ target: { value } }) => (value === '' || (value >= '2000-01-01' && value < last)) && onChoose({ sinds: value })}
        />
      </div>
      <div className="f">
        <label htmlFor="since-kind">{t('kindLabel')}</label>
        <select id="since-kind" value={wanted.kind ?? ''} onChange={({ target }) => onChoose({ soort: target.value })}>
          <option value="">{t('anyKind')}</option>
          {KINDS.map((kind) => <option key={kind} value={kind}>{t(`kind.${kind}`)}</option>)}
        </select>
      </div>
      <div className="f">
        <label htmlFor="since-case">{t('case')}</label>
        <select id="since-case" value={wanted.case ?? ''} onChange={({ target }) => onChoose({ zaak: target.value })}>
          <option value="">{t('anyCase')}</option>
          {[...session.agenda, ...session.notRipe].map(({ id, bottleneck }) => <option key={id} value={id}>{bottleneck.title}</option>)}
        </select>
      </div>
    </form>
  );
}
