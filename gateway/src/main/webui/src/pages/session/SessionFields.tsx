import type { PartyRef } from '../../api/types';
import { Choice, ChoiceField, Field } from '../../design';
import { today } from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('session');

/** name is of a reference date; invited absent: all members. */
export type SessionDraft = { date: string; starts: string; ends: string; place: string; name: string; invited?: string[] | undefined };
export const NO_SESSION: SessionDraft = { date: '', starts: '', ends: '', place: '', name: '' };

/** When and where a table meets and who comes, of a session; the day and its name, of a reference date. */
export function SessionFields({ draft, errors, members, referenceDate, onChange }: {
  draft: SessionDraft;
  errors: Record<string, string>;
  members: PartyRef[];
  referenceDate: boolean;
  onChange: (next: SessionDraft) => void;
}) {
  const { t } = useWords();
  const input = (name: Exclude<keyof SessionDraft, 'invited'>, type: string, label: string, hint?: string) => (
    <Field name={name} label={label} {...(hint ? { hint } : {})} error={errors[name]} optional={name !== 'date' && name !== 'name'}>
      <input type={type} value={draft[name]} {...(type === 'date' && { min: today() })} {...(type === 'text' && { maxLength: name === 'name' ? 100 : 200 })} onChange={(event) => onChange({ ...draft, [name]: event.target.value })} />
    </Field>
  );
  if (referenceDate) {
    return <>{input('date', 'date', t('when.date'))}{input('name', 'text', t('when.name'), t('when.nameHint'))}</>;
  }
  const { invited } = draft;
  const wrong = errors['invited'] ?? Object.entries(errors).find(([name]) => name.startsWith('invited.'))?.[1];
  return (
    <>
      {input('date', 'date', t('when.date'))}
      <div className="two">{input('starts', 'time', t('when.starts'))}{input('ends', 'time', t('when.ends'))}</div>
      {input('place', 'text', t('when.place'))}
      <ChoiceField name="invited" label={t('when.invited')} error={wrong}>
        <Choice name="who" value="all" checked={!invited} onChange={() => onChange({ ...draft, invited: undefined })} label={t('when.all')} />
        <Choice name="who" value="some" checked={invited !== undefined} onChange={() => onChange({ ...draft, invited: members.map(({ id }) => id) })} label={t('when.some')} />
      </ChoiceField>
      {invited && (
        <ChoiceField name="members" label={t('when.some')} boxed>
          {members.map((party) => (
            <Choice
              key={party.id} type="checkbox" name="member" value={party.id} label={party.name} checked={invited.includes(party.id)}
              onChange={(on) => onChange({ ...draft, invited: on ? [...invited, party.id] : invited.filter((id) => id !== party.id) })}
            />
          ))}
        </ChoiceField>
      )}
    </>
  );
}
