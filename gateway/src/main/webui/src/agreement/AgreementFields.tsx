import { useGet } from '../api/queries';
import type { Page, Party } from '../api/types';
import { Field } from '../design';
import { today } from '../format';
import { wordsOf } from '../i18n';

const useWords = wordsOf('agreement');

export type Promise = { what: string; owner: string; counterpart: string; due: string };
export const EMPTY: Promise = { what: '', owner: '', counterpart: '', due: '' };

const LISTED = 200;

/** What, who promises whom, and before when. */
export function AgreementFields({ value, errors, onChange }: {
  value: Promise;
  errors: Record<string, string>;
  onChange: (next: Promise) => void;
}) {
  const { t } = useWords();
  const parties = useGet<Page<Party>>('parties/v1/parties', { active: true, pageSize: LISTED, sort: 'name' }, { staleMs: 300_000 });
  const choices = parties.data?.items ?? [];
  const choose = (field: 'owner' | 'counterpart', label: string, error: string | undefined) => (
    <Field name={`agreement-${field}`} label={label} error={error}>
      <select value={value[field]} onChange={(event) => onChange({ ...value, [field]: event.target.value })}>
        <option value="">{t('choose')}</option>
        {choices.map((party) => <option key={party.id} value={party.id}>{party.name}</option>)}
      </select>
    </Field>
  );
  return (
    <>
      <Field name="agreement-what" label={t('whatLabel')} hint={t('whatHint')} error={errors['what']}>
        <input type="text" value={value.what} maxLength={1000} onChange={(event) => onChange({ ...value, what: event.target.value })} />
      </Field>
      <div className="two">
        {choose('owner', t('ownerLabel'), errors['owners'] ?? errors['owners/0'])}
        {choose('counterpart', t('counterpartLabel'), errors['counterparts'] ?? errors['counterparts/0'])}
      </div>
      <Field name="agreement-due" label={t('dueLabel')} error={errors['due']}>
        <input type="date" min={today()} value={value.due} onChange={(event) => onChange({ ...value, due: event.target.value })} />
      </Field>
    </>
  );
}
