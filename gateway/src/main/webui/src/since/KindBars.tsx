import { Link } from 'react-router';
import { count } from '../format';
import './since.css';
import { wordsOf } from '../i18n';

const useWords = wordsOf('since');

/** How often each thing happened: a bar beside each row of the table. */
export function KindBars({ all, date, to }: {
  all: { key: string; count: number }[];
  date: string;
  /** Where a row leads; absent: nowhere. */
  to?: (key: string) => string | undefined;
}) {
  const { t } = useWords();
  const most = Math.max(1, ...all.map((each) => each.count));
  if (all.length === 0) return null;
  return (
    <table className="kind-bars">
      <caption>{t('chart', { date })}</caption>
      <thead><tr><th scope="col">{t('happened')}</th><th scope="col" className="number">{t('count')}</th></tr></thead>
      <tbody>
        {all.map((each) => {
          const address = to?.(each.key);
          const name = t(`kind.${each.key}`);
          return (
            <tr key={each.key}>
              <th scope="row">{address ? <Link to={address} preventScrollReset>{name}</Link> : name}</th>
              <td className="number">
                <span className="kind-bar" aria-hidden="true"><i style={{ width: `${(each.count / most) * 100}%` }} /></span>
                {count(each.count)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
