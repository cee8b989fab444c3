import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import type { BottleneckKind, BottleneckView, Cause, Page } from '../../api/types';
import { label } from '../../codes';
import { useCauses } from '../../codes/useCauses';
import { Empty, LinkButton, LoadingRows, PageHead, Section, SystemError } from '../../design';
import { AskedOfUs } from '../../question/AskedOfUs';
import { useMe } from '../../shell/session';
import { Board } from './Board';
import { Shares } from './Shares';
import './bottlenecks.css';

/** What stops most homes, how sure are we, and what happens with mine? */
export function Component() {
  const { t } = useTranslation('bottlenecks');
  const { party, roles } = useMe();
  const [search, setSearch] = useSearchParams();
  const cause = (search.get('cause') ?? undefined) as Cause | undefined;
  const kind: BottleneckKind = search.get('soort') === 'kans' ? 'OPPORTUNITY' : 'BOTTLENECK';
  const { all: causes } = useCauses();
  const mine = search.get('mine') === 'true';
  const list = useGet<Page<BottleneckView>>(
    'bottlenecks/v1/bottlenecks',
    { pageSize: 200, kind, cause, reporter: mine ? 'me' : undefined },
    { keep: true },
  );
  const choose = (name: string, value: string | undefined) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) {
          next.set(name, value);
        } else {
          next.delete(name);
        }
        return next;
      },
      { preventScrollReset: true },
    );
  const items = list.data?.items ?? [];
  const own = items.filter((each) => each.reports.some((one) => one.party.id === party.id) && !isClosed(each)).length;
  return (
    <>
      <PageHead
        title={t('title')}
        tab={t('tab')}
        lead={list.data && t('lead', { count: list.data.total, own: t('own', { count: own, party: party.name }) })}
        actions={
          roles.includes('planner') && (
            <LinkButton filled icon="flag" to="/knelpunten/melden">
              {t('report')}
            </LinkButton>
          )
        }
      />
      <AskedOfUs />
      <Shares
        chosen={cause} asOf={search.get('peildatum') ?? ''} municipality={search.get('gemeente') ?? ''}
        onChoose={(code) => choose('cause', code === cause ? undefined : code)} onSet={choose}
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
              <input type="radio" name="kind" checked={kind === each} onChange={() => choose('soort', each === 'OPPORTUNITY' ? 'kans' : undefined)} />
              {t(`kind.${each}`)}
            </label>
          ))}
        </div>
        {kind === 'OPPORTUNITY' && <p className="small quiet">{t('opportunityMeans')}</p>}
        <div className="bottleneck-filters">
          <label>
            <span className="label">{t('cause')}</span>
            <select value={cause ?? ''} onChange={(event) => choose('cause', event.target.value || undefined)}>
              <option value="">{t('allCauses')}</option>
              {causes.map((each) => (
                <option key={each.code} value={each.code}>
                  {label('cause', each.code)}
                </option>
              ))}
            </select>
          </label>
          <label className="choice">
            <input type="checkbox" checked={mine} onChange={(event) => choose('mine', event.target.checked ? 'true' : undefined)} />
            {t('onlyMine', { party: party.name })}
          </label>
        </div>
        {list.error && <SystemError error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <LoadingRows />}
        {list.data && items.length === 0 && (
          <Empty>{kind === 'OPPORTUNITY' ? t('noOpportunity') : cause ? t('noneOfCause', { cause: label('cause', cause).toLowerCase() }) : t('none')}</Empty>
        )}
        {items.length > 0 && <Board bottlenecks={items} />}
      </Section>
    </>
  );
}

function isClosed(bottleneck: BottleneckView): boolean {
  return bottleneck.status === 'SOLVED' || bottleneck.status === 'LIVED_WITH' || bottleneck.status === 'LAPSED';
}
