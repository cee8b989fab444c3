import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { BottleneckKind, BottleneckView, Cause, Page } from '../../api/types';
import { label } from '../../codes';
import { useCauses } from '../../codes/useCauses';
import { Empty, LinkButton, LoadingRows, PageHead, Section, SystemError } from '../../design';
import { wordsOf } from '../../i18n';
import { PageViews } from '../../own/PageViews';
import { AskedOfUs } from '../../question/AskedOfUs';
import { useMe } from '../../shell/session';
import { useAddress } from '../../shell/useAddress';
import { Board } from './Board';
import { COLUMNS, OPEN } from './columns';
import { Shares } from './Shares';
import './bottlenecks.css';

const useWords = wordsOf('bottlenecks');

/** Each column of the board has its own page in the address. */
const PAGES = COLUMNS.map((column) => column.name);

/** What stops most homes, how sure are we, and what happens with mine? */
export function Component() {
  const { t } = useWords();
  const { party, roles } = useMe();
  const { search, choose } = useAddress(...PAGES);
  const cause = (search.get('cause') ?? undefined) as Cause | undefined;
  const kind: BottleneckKind = search.get('soort') === 'kans' ? 'OPPORTUNITY' : 'BOTTLENECK';
  const { all: causes } = useCauses();
  const mine = search.get('mine') === 'true';
  const wanted = { kind, cause, reporter: mine ? 'me' : undefined };
  const list = useGet<Page<BottleneckView>>('bottlenecks/v1/bottlenecks', { ...wanted, pageSize: 1 }, { keep: true });
  const own = useGet<Page<BottleneckView>>('bottlenecks/v1/bottlenecks', { kind, cause, reporter: 'me', status: OPEN, pageSize: 1 }, { keep: true });
  return (
    <>
      <PageHead
        title={t('title')}
        tab={t('tab')}
        lead={list.data && own.data && t('lead', { count: list.data.total, own: t('own', { count: own.data.total, party: party.name }) })}
        actions={
          roles.includes('planner') && (
            <LinkButton filled icon="flag" to="/knelpunten/melden">
              {t('report')}
            </LinkButton>
          )
        }
      />
      <PageViews screen="BOTTLENECKS" path="/knelpunten" query={search} once={PAGES} />
      <AskedOfUs />
      <Shares
        chosen={cause} asOf={search.get('peildatum') ?? ''} municipality={search.get('gemeente') ?? ''}
        onChoose={(code) => choose({ cause: code === cause ? undefined : code })} onSet={(name, value) => choose({ [name]: value })}
      />
      <Section title={t('help')}>
        <ul className="list">
          <li><Link to="/oplossingen">{t('solutions')}</Link></li>
          <li><Link to="/investeringen">{t('investments')}</Link></li>
        </ul>
      </Section>
      <Section title={t('whatHappens')} aside={t('ladder')}>
        <div className="switch kind-switch" role="radiogroup" aria-label={t('kindOf')}>
          {(['BOTTLENECK', 'OPPORTUNITY'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => choose({ soort: each === 'OPPORTUNITY' ? 'kans' : undefined })} />
              {t(`kind.${each}`)}
            </label>
          ))}
        </div>
        {kind === 'OPPORTUNITY' && <p className="small quiet">{t('opportunityMeans')}</p>}
        <div className="bottleneck-filters">
          <label>
            <span className="label">{t('cause')}</span>
            <select value={cause ?? ''} onChange={(event) => choose({ cause: event.target.value })}>
              <option value="">{t('allCauses')}</option>
              {causes.map((each) => (
                <option key={each.code} value={each.code}>
                  {label('cause', each.code)}
                </option>
              ))}
            </select>
          </label>
          <label className="choice">
            <input type="checkbox" checked={mine} onChange={(event) => choose({ mine: event.target.checked ? 'true' : undefined })} />
            {t('onlyMine', { party: party.name })}
          </label>
        </div>
        {list.error && <SystemError error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <LoadingRows />}
        {list.data?.total === 0 && (
          <Empty>{kind === 'OPPORTUNITY' ? t('noOpportunity') : cause ? t('noneOfCause', { cause: label('cause', cause).toLowerCase() }) : t('none')}</Empty>
        )}
        {list.data && list.data.total > 0 && <Board wanted={wanted} />}
      </Section>
    </>
  );
}
