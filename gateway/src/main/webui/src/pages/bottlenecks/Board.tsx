import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { BottleneckKind, BottleneckView, Cause, Page } from '../../api/types';
import { label } from '../../codes';
import { Icon, LoadingRows, Pager, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { addressWith, useAddress } from '../../shell/useAddress';
import { causeIcon } from './causeIcon';
import { COLUMNS } from './columns';
import { EscalationClock } from './EscalationClock';

const useWords = wordsOf('bottlenecks');

const PAGE_SIZE = 20;

export interface Wanted {
  kind: BottleneckKind;
  cause: Cause | undefined;
  reporter: string | undefined;
}

/** Where each bottleneck stands, from reported to solved. */
export function Board({ wanted }: { wanted: Wanted }) {
  return (
    <ol className="board">
      {COLUMNS.map((column) => (
        <BoardColumn key={column.name} {...column} wanted={wanted} />
      ))}
    </ol>
  );
}

/** With pages of its own: of a province one column may hold thousands. */
function BoardColumn({ name, statuses, sort, wanted }: (typeof COLUMNS)[number] & { wanted: Wanted }) {
  const { t } = useWords();
  const { search } = useAddress();
  const page = Number(search.get(name) ?? '1') || 1;
  const list = useGet<Page<BottleneckView>>(
    'bottlenecks/v1/bottlenecks',
    { ...wanted, status: statuses, sort, page, pageSize: PAGE_SIZE },
    { keep: true },
  );
  return (
    <li aria-busy={list.isPlaceholderData}>
      <h3>
        {t(`column.${name}`)} {list.data && <span>{format.count(list.data.total)}</span>}
      </h3>
      <SystemError error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <LoadingRows />}
      {list.data && (
        <>
          <ul>
            {list.data.items.map((bottleneck) => (
              <Card key={bottleneck.id} bottleneck={bottleneck} />
            ))}
          </ul>
          {list.data.total > PAGE_SIZE && (
            <Pager page={page} pageSize={PAGE_SIZE} total={list.data.total} to={(next) => addressWith(search, { [name]: String(next) })} />
          )}
        </>
      )}
    </li>
  );
}

function Card({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
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
