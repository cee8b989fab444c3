import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BottleneckStatus, BottleneckView } from '../../api/types';
import { label } from '../../codes';
import { Icon } from '../../design';
import * as format from '../../format';
import { causeIcon } from './causeIcon';
import { EscalationClock } from './EscalationClock';

const COLUMNS: readonly { name: string; statuses: readonly BottleneckStatus[] }[] = [
  { name: 'reported', statuses: ['REPORTED'] },
  { name: 'inProgress', statuses: ['ACCEPTED', 'IN_PROGRESS'] },
  { name: 'escalated', statuses: ['ESCALATED'] },
  { name: 'closed', statuses: ['SOLVED', 'LIVED_WITH', 'LAPSED'] },
];

/** Where each bottleneck stands, from reported to solved. */
export function Board({ bottlenecks }: { bottlenecks: readonly BottleneckView[] }) {
  const { t } = useTranslation('bottlenecks');
  return (
    <ol className="board">
      {COLUMNS.map(({ name, statuses }) => {
        const cards = bottlenecks.filter((each) => statuses.includes(each.status));
        return (
          <li key={name}>
            <h3>
              {t(`column.${name}`)} <span>{format.count(cards.length)}</span>
            </h3>
            <ul>
              {cards.map((bottleneck) => (
                <Card key={bottleneck.id} bottleneck={bottleneck} />
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function Card({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useTranslation('bottlenecks');
  const action = bottleneck.actions.find((each) => !each.done);
  const open = bottleneck.status === 'REPORTED' || bottleneck.status === 'ACCEPTED' || bottleneck.status === 'IN_PROGRESS';
  return (
    <li className="card">
      <p className="card-cause">
        <Icon name={causeIcon(bottleneck.cause)} size={16} />
        {label('cause', bottleneck.cause)}
        {bottleneck.kind === 'OPPORTUNITY' && <span className="card-kind">· {t('opportunity')}</span>}
      </p>
      <h4>
        <Link to={`/knelpunten/${bottleneck.id}`}>{bottleneck.title}</Link>
      </h4>
      <dl>
        <dt>{t(bottleneck.kind === 'OPPORTUNITY' ? 'wins' : 'touches')}</dt>
        <dd>
          {bottleneck.projects.length > 1 && <b>{t('projects', { count: bottleneck.projects.length })}, </b>}
          {format.homes(bottleneck.homes)}, {format.monthsWord(bottleneck.months)}
        </dd>
        <dt>{t('certainty')}</dt>
        <dd>{label('certainty', bottleneck.certainty)}</dd>
        {bottleneck.reports.length > 1 && (
          <>
            <dt>{t('reporters')}</dt>
            <dd>{t('reportersOf', { count: bottleneck.reports.length })}</dd>
          </>
        )}
        <dt>{t('owner')}</dt>
        <dd>{bottleneck.owner?.name ?? t('noOwner')}</dd>
        {action && (
          <>
            <dt>{t('action')}</dt>
            <dd>
              {action.what}, {format.dayShort(action.due)}
            </dd>
          </>
        )}
        {bottleneck.table && (
          <>
            <dt>{t('table')}</dt>
            <dd>{bottleneck.table.name}</dd>
          </>
        )}
      </dl>
      {open && <EscalationClock daysLeft={bottleneck.daysLeft} />}
    </li>
  );
}
