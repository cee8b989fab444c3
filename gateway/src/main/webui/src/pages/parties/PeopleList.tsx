import { useState } from 'react';
import { useGet } from '../../api/queries';
import type { Page, Party, Person } from '../../api/types';
import { Button, Empty, Fetching, PartyName } from '../../design';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';
import { AskDeputy, Deputies } from './Deputies';
import { EntryDialog } from './EntryDialog';
import type { EntryField } from './EntryForm';
import { ListHead } from './ListHead';

const useWords = wordsOf('parties');

const BLANK = { name: '', account: '', party: '', function: '', email: '' };

export function PeopleList({ edit }: { edit: boolean }) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<Person | 'new'>();
  const [asking, setAsking] = useState<Person>();
  const me = useMe();
  const people = useGet<Page<Person>>('parties/v1/people', { q, pageSize: 200, sort: 'name' }, { keep: true });
  const parties = useGet<Page<Party>>('parties/v1/parties', { pageSize: 200, sort: 'name' });
  const fields: EntryField[] = [
    { name: 'name', label: t('field.name'), kind: 'text' },
    { name: 'account', label: t('field.account'), hint: t('hint.account'), kind: 'text' },
    { name: 'party', label: t('party'), kind: 'choice', choices: (parties.data?.items ?? []).map((each) => ({ code: each.id, label: each.name })) },
    { name: 'function', label: t('field.function'), optional: true, kind: 'text' },
    { name: 'email', label: t('field.email'), optional: true, kind: 'text' },
  ];
  return (
    <>
      <ListHead q={q} onQ={setQ} said={said} add={edit ? () => setOpen('new') : undefined} addText={t('addPerson')} />
      <Fetching what={people} />
      {people.data?.total === 0 && <Empty>{t('noneFound')}</Empty>}
      {people.data && people.data.total > 0 && (
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{t('field.name')}</th>
              <th scope="col">{t('party')}</th>
              <th scope="col">{t('field.function')}</th>
              <th scope="col">{t('field.account')}</th>
              <th scope="col">{t('deputy.column')}</th>
              {edit && <th scope="col">{t('change')}</th>}
            </tr>
          </thead>
          <tbody>
            {people.data.items.map((person) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <td data-label={t('party')}>
                  <PartyName party={person.party} />
                </td>
                <td data-label={t('field.function')}>{person.function ?? '–'}</td>
                <td data-label={t('field.account')}>{person.account}</td>
                <td data-label={t('deputy.column')}>
                  <div>
                    <Deputies person={person} edit={edit} onDone={setSaid} />
                    {(edit || person.account === me.account) && (
                      <Button short bare about={person.name} aria-haspopup="dialog" onClick={() => setAsking(person)}>
                        {t('deputy.ask')}
                      </Button>
                    )}
                  </div>
                </td>
                {edit && (
                  <td data-label={t('change')}>
                    <Button short about={person.name} onClick={() => setOpen(person)}>
                      {t('change')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asking && <AskDeputy person={asking} people={people.data?.items ?? []} self={asking.account === me.account} onDone={setSaid} onClose={() => setAsking(undefined)} />}
      {open && <EntryDialog open={open} add={t('addPerson')} fields={fields} blank={BLANK} valuesOf={valuesOf} path="parties/v1/people" onDone={setSaid} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function valuesOf(person: Person) {
  return { name: person.name, account: person.account, party: person.party.id, function: person.function ?? '', email: person.email ?? '' };
}
