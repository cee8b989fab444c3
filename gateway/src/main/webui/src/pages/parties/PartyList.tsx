import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useGet } from '../../api/queries';
import type { Page, Party } from '../../api/types';
import { label, options } from '../../codes';
import { Button, Empty, Fetching, Pager, PartyName } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { EntryDialog } from './EntryDialog';
import type { EntryField } from './EntryForm';
import { ListHead } from './ListHead';

const useWords = wordsOf('parties');

const PAGE_SIZE = 50;
const BLANK = { name: '', kind: '', municipality: '', province: '', kvk: '', oin: '', rsin: '', website: '', active: true };

export function PartyList({ edit }: { edit: boolean }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const page = Math.max(1, Number(search.get('page')) || 1);
  const [q, setQ] = useState('');
  const [kind, setKind] = useState('');
  const [open, setOpen] = useState<Party | 'new'>();
  const [said, setSaid] = useState('');
  const parties = useGet<Page<Party>>('parties/v1/parties', { q, kind, page, pageSize: PAGE_SIZE, sort: 'name' }, { keep: true });
  const fields: EntryField[] = [
    { name: 'name', label: t('field.name'), kind: 'text' },
    { name: 'kind', label: t('field.kind'), kind: 'choice', choices: options('partyKind'), fixed: open !== 'new' },
    { name: 'municipality', label: t('field.municipality'), hint: t('hint.municipality'), optional: true, kind: 'text' },
    { name: 'province', label: t('field.province'), hint: t('hint.province'), optional: true, kind: 'text' },
    { name: 'kvk', label: t('field.kvk'), hint: t('hint.kvk'), optional: true, kind: 'text' },
    { name: 'rsin', label: t('field.rsin'), hint: t('hint.rsin'), optional: true, kind: 'text' },
    { name: 'oin', label: t('field.oin'), hint: t('hint.oin'), optional: true, kind: 'text' },
    { name: 'website', label: t('field.website'), optional: true, kind: 'text' },
    { name: 'active', label: t('field.active'), hint: t('hint.active'), kind: 'yes' },
  ];
  return (
    <>
      <ListHead q={q} onQ={setQ} said={said} add={edit ? () => setOpen('new') : undefined} addText={t('addParty')}>
        <label>
          <span className="label">{t('field.kind')}</span>
          <select value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">{t('all')}</option>
            {options('partyKind').map((each) => (
              <option key={each.code} value={each.code}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
      </ListHead>
      <Fetching what={parties} />
      {parties.data?.total === 0 && <Empty>{t('noneFound')}</Empty>}
      {parties.data && parties.data.total > 0 && (
        <>
          <table className="stacks">
            <caption>{t('countParties', { count: parties.data.total, total: format.count(parties.data.total) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('field.name')}</th>
                <th scope="col">{t('field.kind')}</th>
                <th scope="col">{t('field.area')}</th>
                <th scope="col">{t('field.state')}</th>
                {edit && <th scope="col">{t('change')}</th>}
              </tr>
            </thead>
            <tbody>
              {parties.data.items.map((party) => (
                <tr key={party.id}>
                  <th scope="row">
                    <PartyName party={party} />
                  </th>
                  <td data-label={t('field.kind')}>{label('partyKind', party.kind)}</td>
                  <td data-label={t('field.area')}>{party.municipality ?? party.province ?? '–'}</td>
                  <td data-label={t('field.state')}>{t(party.active ? 'active' : 'inactive')}</td>
                  {edit && (
                    <td data-label={t('change')}>
                      <Button short about={party.name} onClick={() => setOpen(party)}>
                        {t('change')}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          <Pager page={page} pageSize={PAGE_SIZE} total={parties.data.total} to={(next) => `/beheer/partijen?page=${next}`} />
        </>
      )}
      {open && <EntryDialog open={open} add={t('addParty')} fields={fields} blank={BLANK} valuesOf={valuesOf} path="parties/v1/parties" onDone={setSaid} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function valuesOf(party: Party) {
  return {
    name: party.name,
    kind: party.kind,
    municipality: party.municipality ?? '',
    province: party.province ?? '',
    kvk: party.kvk ?? '',
    oin: party.oin ?? '',
    rsin: party.rsin ?? '',
    website: party.website ?? '',
    active: party.active,
  };
}
