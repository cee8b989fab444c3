import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import type { BottleneckView, Page } from '../../api/types';
import { label, options } from '../../codes';
import { Empty, LinkButton, LoadingRows, PageHead, Section, SystemError } from '../../design';
import { useMe } from '../../shell/session';
import { Board } from './Board';
import { Shares } from './Shares';
import './bottlenecks.css';

/** What stops most homes, how sure are we, and what happens with mine? */
export function Component() {
  const { t } = useTranslation('bottlenecks');
  const { party, roles } = useMe();
  const [search, setSearch] = useSearchParams();
  const cause = search.get('cause') ?? undefined;
  const mine = search.get('mine') === 'true';
  const list = useGet<Page<BottleneckView>>(
    'bottlenecks/v1/bottlenecks',
    { pageSize: 200, cause, reporter: mine ? 'me' : undefined },
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
  const own = items.filter((each) => each.reporter.id === party.id && !isClosed(each)).length;
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
      <Shares chosen={cause} onChoose={(code) => choose('cause', code === cause ? undefined : code)} />
      <Section title={t('whatHappens')} aside={t('ladder')}>
        <div className="bottleneck-filters">
          <label>
            <span className="label">{t('cause')}</span>
            <select value={cause ?? ''} onChange={(event) => choose('cause', event.target.value || undefined)}>
              <option value="">{t('allCauses')}</option>
              {options('cause').map((each) => (
                <option key={each.code} value={each.code}>
                  {each.label}
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
          <Empty>{cause ? t('noneOfCause', { cause: label('cause', cause).toLowerCase() }) : t('none')}</Empty>
        )}
        {items.length > 0 && <Board bottlenecks={items} />}
      </Section>
    </>
  );
}

function isClosed(bottleneck: BottleneckView): boolean {
  return bottleneck.status === 'SOLVED' || bottleneck.status === 'LIVED_WITH' || bottleneck.status === 'LAPSED';
}
