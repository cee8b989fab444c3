import { Link } from 'react-router';
import type { LobbyBundle } from '../../api/types';
import { Button } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('lobby');

/** A bar per cause in homes, and the same as a table. */
export function Bundles({ bundles, onAsk }: { bundles: LobbyBundle[]; onAsk: (bundle: LobbyBundle) => void }) {
  const { t } = useWords();
  const most = Math.max(1, ...bundles.map((each) => each.weight.homes));
  return (
    <>
      <ul className="bundles">
        {bundles.map((bundle) => {
          const { cause, label, weight, tables } = bundle;
          return (
          <li key={cause}>
            <span className="name"><Link to={`/knelpunten?cause=${cause}`}>{label}</Link></span>
            <span className="bundle-bar" aria-hidden="true"><i style={{ width: `${(weight.homes / most) * 100}%` }} /></span>
            <span className="amount">
              {format.homes(weight.homes)}
              <small>{t('behind', { count: weight.parties, projects: t('projects', { count: weight.projects, formatted: format.count(weight.projects) }), months: format.monthsWord(weight.months) })}</small>
            </span>
            {tables.length > 0 && <Button short about={label} onClick={() => onAsk(bundle)}>{t('ask')}</Button>}
          </li>
          );
        })}
      </ul>
      <details className="table-of">
        <summary>{t('asTable')}</summary>
        <table className="stacks">
          <caption className="reader-only">{t('bundles')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cause')}</th>
              {(['bottlenecks', 'projects', 'homes', 'months', 'parties'] as const).map((each) => <th key={each} scope="col" className="number">{t(`weight.${each}`)}</th>)}
              <th scope="col" className="number">{t('points')}</th>
            </tr>
          </thead>
          <tbody>
            {bundles.map(({ cause, label, weight, points }) => (
              <tr key={cause}>
                <th scope="row">{label}</th>
                {(['bottlenecks', 'projects', 'homes', 'months', 'parties'] as const).map((each) => <td key={each} className="number" data-label={t(`weight.${each}`)}>{format.count(weight[each])}</td>)}
                <td className="number" data-label={t('points')}>{format.count(points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('recipe')}</p>
      </details>
    </>
  );
}
