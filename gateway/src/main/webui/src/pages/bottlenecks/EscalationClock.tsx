
import { wordsOf } from '../../i18n';

const useWords = wordsOf('bottlenecks');
const TICKS = 10;
const SOON = 2;

/** Business days until a bottleneck moves to the next table by itself: the last ten as ticks, yellow when nearly over. */
export function EscalationClock({ daysLeft }: { daysLeft: number }) {
  const { t } = useWords();
  const gone = Math.max(0, Math.min(TICKS, TICKS - daysLeft));
  return (
    <div className="escalation">
      <div className="ticks" aria-hidden="true">
        {Array.from({ length: TICKS }, (_, tick) => (
          <i key={tick} className={tick < gone ? (daysLeft <= SOON && tick === gone - 1 ? 'soon' : 'gone') : undefined} />
        ))}
      </div>
      {daysLeft < 0 ? t('clock.over') : t('clock.left', { count: daysLeft })}
    </div>
  );
}
