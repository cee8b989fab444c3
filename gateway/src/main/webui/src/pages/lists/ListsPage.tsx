import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGet } from '../../api/queries';
import { codeListsRead, type ServedCode } from '../../codes/served';
import { Button, DataTable, Field, LoadingRows, PageHead, Section, SystemError, type Column } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { NotFound } from '../../shell/pages';
import { useMe } from '../../shell/session';
import { useAddress } from '../../shell/useAddress';
import { BoundsForm, type Bounds } from './BoundsForm';
import { CausesSection } from './CausesSection';
import { CodeForm } from './CodeForm';
import './lists.css';

const useWords = wordsOf('lists');

/** The lists of codes and the bounds of prices, kept by an administrator. */
export function Component() {
  const { t } = useWords();
  const { roles } = useMe();
  const { search, choose } = useAddress();
  const lists = useQuery({ ...codeListsRead, staleTime: 0 });
  const bounds = useGet<Bounds[]>('projects/v1/price-bounds');
  const [editing, setEditing] = useState<ServedCode | 'new'>();
  const [year, setYear] = useState<Bounds | 'new'>();
  const [said, setSaid] = useState('');
  if (!roles.includes('administrator')) return <NotFound />;
  if (lists.error) return <SystemError error={lists.error} onRetry={() => void lists.refetch()} />;
  if (!lists.data) return <LoadingRows />;
  const names = Object.keys(lists.data.lists);
  const asked = search.get('lijst') ?? '';
  const list = names.includes(asked) ? asked : (names[0] ?? '');
  const columns: Column<ServedCode>[] = [
    { key: 'nl', header: t('dutch'), rowHeader: true, cell: (one) => <>{one.nl} <code className="quiet list-code">{one.code}</code></> },
    { key: 'en', header: t('english'), label: t('english'), cell: (one) => <span lang="en">{one.en}</span> },
    { key: 'valid', header: t('valid'), label: t('valid'), cell: (one) => validity(one) },
    { key: 'edit', header: <span className="reader-only">{t('change')}</span>, cell: (one) => <Button short aria-label={t('changeOf', { name: one.nl })} onClick={() => setEditing(one)}>{t('change')}</Button> },
  ];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <p role="status" className={said ? 'undo-line' : 'reader-only'}>{said}</p>
      <div className="form list-choice">
        <Field name="list" label={t('list')}>
          <select value={list} onChange={(event) => choose({ lijst: event.target.value })}>
            {names.map((name) => <option key={name} value={name}>{t(`lists.${name}`, { defaultValue: name })}</option>)}
          </select>
        </Field>
      </div>
      <Section
        title={t('codesOf', { list: t(`lists.${list}`, { defaultValue: list }) })}
        aside={lists.data.open.includes(list) ? <Button short icon="plus" onClick={() => setEditing('new')}>{t('add')}</Button> : t('fixed')}
      >
        <DataTable columns={columns} rows={lists.data.lists[list] ?? []} rowKey={(one) => one.code} caption={t('codesOf', { list: t(`lists.${list}`, { defaultValue: list }) })} />
      </Section>
      <CausesSection validity={validity} onDone={setSaid} />
      <Section title={t('bounds.title')} aside={<Button short icon="plus" onClick={() => setYear('new')}>{t('bounds.add')}</Button>}>
        <DataTable
          columns={[
            { key: 'year', header: t('bounds.year'), rowHeader: true, cell: (one) => one.year },
            { key: 'social', header: t('bounds.socialRent'), label: t('bounds.socialRent'), number: true, cell: (one) => euro(one.socialRent) },
            { key: 'mid', header: t('bounds.midRent'), label: t('bounds.midRent'), number: true, cell: (one) => euro(one.midRent) },
            { key: 'sale', header: t('bounds.affordableSale'), label: t('bounds.affordableSale'), number: true, cell: (one) => euro(one.affordableSale) },
            { key: 'edit', header: <span className="reader-only">{t('change')}</span>, cell: (one) => <Button short aria-label={t('changeOf', { name: one.year })} onClick={() => setYear(one)}>{t('change')}</Button> },
          ]}
          rows={bounds.data ?? []} rowKey={(one) => String(one.year)} caption={t('bounds.title')}
        />
      </Section>
      {editing && <CodeForm key={list} list={list} code={editing === 'new' ? undefined : editing} onDone={setSaid} onClose={() => setEditing(undefined)} />}
      {year && <BoundsForm bounds={year === 'new' ? undefined : year} onDone={setSaid} onClose={() => setYear(undefined)} />}
    </>
  );

  function validity({ validFrom, validUntil }: Pick<ServedCode, 'validFrom' | 'validUntil'>): string {
    const always = validFrom <= '2000-01-01';
    if (always && !validUntil) return t('always');
    if (always) return t('until', { until: format.day(validUntil ?? '') });
    return validUntil ? t('between', { from: format.day(validFrom), until: format.day(validUntil) }) : t('from', { from: format.day(validFrom) });
  }
}

const euro = (value: number): string => new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', minimumFractionDigits: Number.isInteger(value) ? 0 : 2 }).format(value);
