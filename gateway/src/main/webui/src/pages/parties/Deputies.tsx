import { useWrite } from '../../api/queries';
import type { Deputy, Person } from '../../api/types';
import { Button, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';
import { EntryForm, type EntryField } from './EntryForm';

const useWords = wordsOf('parties');

const LENDABLE = ['PLANNER', 'REVIEWER', 'CHAIR'] as const;

/** Who stands in for this person, from when until when, and a way to end it. */
export function Deputies({ person, edit, onDone }: { person: Person; edit: boolean; onDone: (said: string) => void }) {
  const { t } = useWords();
  const { account } = useMe();
  const end = useWrite();
  if (person.deputies.length === 0) return '–';
  return (
    <>
      {person.deputies.map((deputy) => (
        <div key={deputy.id} className="deputy">
          <span>
            {t(isRunning(deputy) ? 'deputy.runs' : 'deputy.willRun', { name: deputy.deputy.name, from: format.day(deputy.from), until: format.day(deputy.until) })}
            {!deputy.accepted && <span className="quiet"> {t('deputy.asked')}</span>}
          </span>
          {(edit || person.account === account) && (
            <Button
              short bare about={deputy.deputy.name} busy={end.isPending}
              onClick={() => end.mutate({ method: 'DELETE', path: `parties/v1/deputies/${deputy.id}`, ifMatch: deputy.version }, { onSuccess: () => onDone(t('deputy.ended', { name: deputy.deputy.name })) })}
            >
              {t('deputy.end')}
            </Button>
          )}
        </div>
      ))}
      <SystemError error={end.error} kind="write" />
    </>
  );
}

const isRunning = ({ from, accepted }: Deputy): boolean => accepted && from <= format.today();

/** Asks a colleague to stand in: for oneself with all one's roles, or for another as an administrator, who says which. */
export function AskDeputy({ person, people, self, onDone, onClose }: {
  person: Person;
  people: readonly Person[];
  self: boolean;
  onDone: (said: string) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const colleagues = people.filter((each) => each.id !== person.id && each.party.id === person.party.id);
  const fields: EntryField[] = [
    { name: 'deputy', label: t('deputy.who'), hint: t('deputy.whoHint'), kind: 'choice', choices: colleagues.map(({ id, name }) => ({ code: id, label: name })) },
    ...(self ? [] : [{ name: 'roles', label: t('deputy.roles'), kind: 'several', choices: LENDABLE.map((role) => ({ code: role, label: t(`deputy.role.${role}`) })) } satisfies EntryField]),
    { name: 'from', label: t('field.from'), kind: 'date' },
    { name: 'until', label: t('field.until'), hint: t('deputy.longest'), kind: 'date' },
  ];
  return (
    <EntryForm
      title={self ? t('deputy.askTitle') : t('deputy.askTitleFor', { name: person.name })} fields={fields}
      initial={{ person: person.id, deputy: '', from: format.today(), until: '', ...(self ? {} : { roles: [] }) }}
      path="parties/v1/deputies" onDone={() => onDone(t('deputy.done'))} onClose={onClose}
    />
  );
}
