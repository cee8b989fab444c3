import type { FieldGroup, Publication } from '../api/types';
import { label } from '../codes';
import { Field } from '../design';
import { day } from '../format';
import { wordsOf } from '../i18n';

const useWords = wordsOf('sharing');

const MAY_BE_PUBLIC: readonly FieldGroup[] = ['MARKET_PLANNING', 'PROGRAMME'];
/** Address per group where the facts are public already; "" is none. */
export type Sources = Partial<Record<FieldGroup, string>>;

export const publicationsOf = (sources: Sources): { group: FieldGroup; source: string }[] =>
  (Object.entries(sources) as [FieldGroup, string][]).filter(([, source]) => source.trim() !== '').map(([group, source]) => ({ group, source: source.trim() }));

/** What is public elsewhere already, with its address: then the twelve months do not count. */
export function Publications({ groups, stored = [], sources, onChange, errors, sent = [] }: {
  /** Of which the party decides. */
  groups: readonly FieldGroup[];
  stored?: readonly Publication[];
  sources: Sources;
  onChange: (sources: Sources) => void;
  /** Of what was sent: "publications.0.source". */
  errors: Record<string, string>;
  sent?: readonly { group: FieldGroup }[] | undefined;
}) {
  const { t } = useWords();
  const shown = MAY_BE_PUBLIC.filter((group) => groups.includes(group));
  if (shown.length === 0) return null;
  return (
    <div>
      {shown.map((group) => {
        const index = sent.findIndex((each) => each.group === group);
        const since = stored.find((each) => each.group === group)?.at;
        return (
          <Field
            key={group} name={`publications.${Math.max(0, index)}.source`} optional error={index < 0 ? undefined : errors[`publications.${index}.source`]}
            label={t('publications.label', { group: label('fieldGroup', group) })}
            hint={since ? t('publications.since', { date: day(since) }) : t('publications.hint')}
          >
            <input
              type="url" autoComplete="off" placeholder="https://" value={sources[group] ?? ''}
              onChange={(event) => onChange({ ...sources, [group]: event.target.value })}
            />
          </Field>
        );
      })}
    </div>
  );
}
