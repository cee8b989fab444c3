import { Link } from 'react-router';
import type { BottleneckView } from '../../api/types';
import * as format from '../../format';
import { label } from '../../codes';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('project');

export function BottleneckList({ bottlenecks }: { bottlenecks: readonly BottleneckView[] }) {
  const { t } = useWords();
  return (
    <ul className="list">
      {bottlenecks.map((bottleneck) => {
        const action = bottleneck.actions.find((each) => !each.done);
        return (
          <li key={bottleneck.id}>
            <div className="apart">
              <h3>
                <Link to={`/knelpunten/${bottleneck.id}`}>{bottleneck.title}</Link>
              </h3>
              <span className="small">
                <strong>{label('certainty', bottleneck.certainty)}</strong> · {label('bottleneckStatus', bottleneck.status)}
              </span>
            </div>
            <p className="small quiet">
              {label('cause', bottleneck.cause)}. {t('bottleneck.touches', { homes: format.homes(bottleneck.homes), months: format.monthsWord(bottleneck.months) })}
              {bottleneck.owner && ` ${t('bottleneck.owner', { party: bottleneck.owner.name })}`}
              {action && ` ${t('bottleneck.action', { what: action.what, date: format.day(action.due) })}`}
              {bottleneck.table && ` ${t('bottleneck.table', { table: bottleneck.table.name })}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
