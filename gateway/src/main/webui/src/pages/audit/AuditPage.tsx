import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../api/client';
import { useGet } from '../../api/queries';
import type { AuditLine, Page, Party } from '../../api/types';
import { Button, DataTable, Empty, Fetching, Field, Form, FormErrorSummary, PageHead, Section, type Column } from '../../design';
import { count, day, time } from '../../format';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';
import './audit.css';
import { faultsOf, REASON_LEAST, services, type Asked, type AuditService } from './asked';

const useWords = wordsOf('audit');

const PAGE_SIZE = 50;

/** Who did what. An administrator gives a reason, which is kept too; a party sees what concerns itself, without accounts. */
export function Component() {
  const { t } = useWords();
  const { party, roles } = useMe();
  const administrator = roles.includes('administrator');
  const [typed, setTyped] = useState<Asked>({ service: 'projects', party: '', from: '', until: '', reason: '' });
  const [asked, setAsked] = useState<Asked & { page: number }>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const parties = useGet<Page<Party>>('parties/v1/parties', { pageSize: 200, sort: 'name' });
  const set = (change: Partial<Asked>) => setTyped((now) => ({ ...now, ...change }));
  const search = () => {
    const faults = Object.fromEntries(faultsOf(typed, administrator).map((name) => [name, t(`fault.${name}`, { count: REASON_LEAST })]));
    setErrors(faults);
    if (Object.keys(faults).length === 0) setAsked({ ...typed, page: 1 });
  };
  return (
    <>
      <PageHead title={t('title')} lead={t(administrator ? 'leadAdministrator' : 'lead', { party: party.name })} />
      <Form className="form" onSubmit={search}>
        <FormErrorSummary errors={errors} />
        <Field name="service" label={t('service')}>
          <select value={typed.service} onChange={(event) => set({ service: event.target.value as AuditService })}>
            {services.map((each) => <option key={each} value={each}>{t(`services.${each}`)}</option>)}
          </select>
        </Field>
        {administrator && (
          <Field name="party" optional label={t('party')}>
            <select value={typed.party} onChange={(event) => set({ party: event.target.value })}>
              <option value="">{t('everyParty')}</option>
              {parties.data?.items.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </select>
          </Field>
        )}
        <div className="two">
          <Field name="from" optional label={t('from')}><input type="date" value={typed.from} onChange={(event) => set({ from: event.target.value })} /></Field>
          <Field name="until" optional label={t('until')} error={errors['until']}><input type="date" value={typed.until} onChange={(event) => set({ until: event.target.value })} /></Field>
        </div>
        {administrator && (
          <Field name="reason" label={t('reason')} hint={t('reasonHint')} error={errors['reason']}>
            <input type="text" maxLength={500} autoComplete="off" value={typed.reason} onChange={(event) => set({ reason: event.target.value })} />
          </Field>
        )}
        <div className="buttons audit-search"><Button filled type="submit" icon="search">{t('search')}</Button></div>
      </Form>
      {asked && <Found asked={asked} parties={parties.data?.items ?? []} accounts={administrator} onPage={(page) => setAsked({ ...asked, page })} />}
    </>
  );
}

function Found({ asked, parties, accounts, onPage }: { asked: Asked & { page: number }; parties: Party[]; accounts: boolean; onPage: (page: number) => void }) {
  const { t } = useWords();
  const { service, ...params } = asked;
  const found = useQuery({
    // Every search of an administrator is written down, so nothing is asked again by itself.
    queryKey: ['audit', asked], staleTime: Infinity, retry: false,
    queryFn: ({ signal }) => get<Page<AuditLine>>(`${service}/v1/audit`, { ...params, pageSize: PAGE_SIZE }, signal),
  });
  const columns: Column<AuditLine>[] = [
    { key: 'at', header: t('column.at'), rowHeader: true, cell: ({ at }) => `${day(at)}, ${time(at)}` },
    { key: 'party', header: t('column.party'), label: t('column.party'), cell: ({ party }) => parties.find(({ id }) => id === party)?.name ?? party },
    ...(accounts ? [{ key: 'account', header: t('column.account'), label: t('column.account'), cell: ({ account }: AuditLine) => account ?? '–' }] : []),
    { key: 'action', header: t('column.action'), label: t('column.action'), cell: ({ action, asDeputy }) => <>{t(`action.${action}`, { defaultValue: action })}{asDeputy && <span className="small quiet"> {t('deputy')}</span>}</> },
    { key: 'object', header: t('column.object'), label: t('column.object'), cell: ({ object }) => <span className="audit-object">{object}</span> },
    { key: 'outcome', header: t('column.outcome'), label: t('column.outcome'), cell: ({ outcome }) => (outcome.startsWith('2') ? t('done') : t('refused', { outcome })) },
  ];
  const total = found.data?.total ?? 0;
  return (
    <Section title={found.data ? t('found', { count: total, formatted: count(total) }) : t('searching')}>
      <Fetching what={found} />
      {found.data && total === 0 && <Empty>{t('none')}</Empty>}
      {found.data && total > 0 && <DataTable caption={t('title')} columns={columns} rows={found.data.items} rowKey={(line) => String(found.data.items.indexOf(line))} />}
      {total > PAGE_SIZE && (
        <div className="buttons audit-search">
          {asked.page > 1 && <Button onClick={() => onPage(asked.page - 1)}>{t('common:pager.previous', { count: PAGE_SIZE })}</Button>}
          {asked.page * PAGE_SIZE < total && <Button onClick={() => onPage(asked.page + 1)}>{t('common:pager.next', { count: PAGE_SIZE })}</Button>}
        </div>
      )}
    </Section>
  );
}
