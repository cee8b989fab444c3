import type { FactQuestion } from '../api/types';
import { count, day } from '../format';
import { wordsOf } from '../i18n';

const useWords = wordsOf('question');

/** How it stands: how long there is left, by how much it is too late, or what became of it. */
export function Term({ question }: { question: FactQuestion }) {
  const { t } = useWords();
  const late = Math.max(1, -question.daysLeft);
  if (question.overdue) return <span className="difference">{t('late', { count: late, days: count(late) })}</span>;
  switch (question.status) {
    case 'OPEN': return <>{t('left', { count: question.daysLeft, date: day(question.due) })}</>;
    case 'ANSWERED': return <>{t('status.ANSWERED', { date: day(question.answeredOn ?? question.due) })}</>;
    default: return <>{t(`status.${question.status}`)}</>;
  }
}
