import type { Amount, PartyRef } from '../../api/types';
import { label, type CodeList } from '../../codes';
import { useOptions } from '../../codes/useCodeLists';
import { Button, Field } from '../../design';
import { wordsOf } from '../../i18n';
import type { LineDraft } from './draft';
import '../../plan/plan.css';

const useWords = wordsOf('programme-edit');

interface Props {
  name: string;
  number: number;
  line: LineDraft;
  errors: Record<string, string>;
  builders: readonly PartyRef[];
  steward: boolean;
  /** Another decides about it. */
  locked: boolean;
  onChange: (next: Partial<LineDraft>) => void;
  onRemove: () => void;
}

/** One sort of homes. What another decides is read and not changed. */
export function LineFields({ name, number, line, errors, builders, steward, locked, onChange, onRemove }: Props) {
  const { t } = useWords();
  const builder = builders.find((one) => one.id === line.party)?.name;
  if (locked) {
    return (
      <p className="small">
        {t('lockedLine', {
          homes: line.homes, type: label('dwellingType', line.dwellingType).toLowerCase(), price: label('priceClass', line.priceClass), who: builder ?? t('undecided'),
        })}
      </p>
    );
  }
  const at = (field: string) => errors[`${name}.${field}`];
  return (
    <fieldset className="rows-form">
      <legend>{t('lineOf', { number })}</legend>
      <div className="plan-line">
        <Codes list="dwellingType" name={`${name}.dwellingType`} value={line.dwellingType} error={at('dwellingType')} onChange={(dwellingType) => onChange({ dwellingType })} />
        <Codes list="priceClass" name={`${name}.priceClass`} value={line.priceClass} error={at('priceClass')} onChange={(priceClass) => onChange({ priceClass })} />
        <Field name={`${name}.homes`} label={t('field.homes')} error={at('homes')}><input type="text" inputMode="numeric" value={line.homes} onChange={(event) => onChange({ homes: event.target.value })} /></Field>
        <Codes list="care" name={`${name}.care`} value={line.care} error={at('care')} onChange={(care) => onChange({ care })} />
        <Codes list="permanence" name={`${name}.permanence`} value={line.permanence} error={at('permanence')} onChange={(permanence) => onChange({ permanence })} />
        <Codes list="targetGroup" name={`${name}.targetGroup`} value={line.targetGroup} empty={t('notFilled')} error={at('targetGroup')} onChange={(targetGroup) => onChange({ targetGroup })} />
        {steward && (
          <Field name={`${name}.party`} optional label={t('field.party')} error={at('party')}>
            <select value={line.party} onChange={(event) => onChange({ party: event.target.value })}>
              <option value="">{t('undecided')}</option>
              {builders.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
            </select>
          </Field>
        )}
      </div>
      <div className="plan-line">
        <Field name={`${name}.amount.tenure`} label={t('field.tenure')}>
          <select value={line.tenure} onChange={(event) => onChange({ tenure: event.target.value as Amount['tenure'] })}>
            {(['SALE', 'RENT'] as const).map((one) => <option key={one} value={one}>{label('tenure', one)}</option>)}
          </select>
        </Field>
        <Field name={`${name}.amount`} optional label={t('field.from')} error={at('amount') ?? at('amount.from')}><input type="text" inputMode="decimal" value={line.from} onChange={(event) => onChange({ from: event.target.value })} /></Field>
        <Field name={`${name}.amount.to`} optional label={t('field.to')} error={at('amount.to')}><input type="text" inputMode="decimal" value={line.to} onChange={(event) => onChange({ to: event.target.value })} /></Field>
        <Field name={`${name}.amount.on`} optional label={t('field.on')} error={at('amount.on')}><input type="date" value={line.on} onChange={(event) => onChange({ on: event.target.value })} /></Field>
      </div>
      <p className="small quiet">{t('whoSeesAmount')}</p>
      <Button bare short onClick={onRemove}>{t('removeLine', { number })}</Button>
    </fieldset>
  );
}

function Codes({ list, name, value, empty, error, onChange }: {
  list: CodeList & ('dwellingType' | 'priceClass' | 'care' | 'permanence' | 'targetGroup');
  name: string;
  value: string;
  empty?: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const codes = useOptions(list, value);
  return (
    <Field name={name} label={t(`field.${list}`)} error={error}>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {codes.map((one) => <option key={one.code} value={one.code}>{one.label}</option>)}
      </select>
    </Field>
  );
}
