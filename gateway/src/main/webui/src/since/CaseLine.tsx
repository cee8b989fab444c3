import { Link } from 'react-router';
import { day } from '../format';
import './since.css';
import { wordsOf } from '../i18n';

const useWords = wordsOf('since');

/** What happened to one case since the table last met. */
export function CaseLine({ since, words, to, about }: {
  since: string;
  words: string[];
  /** Where all of it is told; absent: nowhere. */
  to?: string;
  about?: string;
}) {
  const { t } = useWords();
  if (words.length === 0) return null;
  return (
    <p className="small since-line">
      <b>{t('caseLine', { date: day(since) })}</b> {words.join('; ')}.
      {to && <> <Link to={to}>{t('caseMore')}{about && <span className="reader-only">: {about}</span>}</Link></>}
    </p>
  );
}
