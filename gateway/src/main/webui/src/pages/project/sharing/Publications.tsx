import { useTranslation } from 'react-i18next';
import type { FieldGroup, ReleaseInput, ReleaseView } from '../../../api/types';
import { label } from '../../../codes';
import { Field } from '../../../design';
import { day } from '../../../format';
import type { ReleaseDraft } from './draft';

const MAY_BE_PUBLIC: readonly FieldGroup[] = ['MARKET_PLANNING', 'PROGRAMME'];

/** What is public elsewhere already, with its address: then the twelve months do not count. */
export function Publications({ release, draft, onChange, errors, input }: {
  release: ReleaseView;
  draft: ReleaseDraft;
  onChange: (draft: ReleaseDraft) => void;
  /** Of what was sent: "publications.0.source". */
  errors: Record<string, string>;
  input: ReleaseInput | undefined;
}) {
  const { t } = useTranslation('project-sharing');
  const groups = MAY_BE_PUBLIC.filter((group) => release.choices.some((choice) => choice.group === group));
  if (groups.length === 0) return null;
  return (
    <div>
      {groups.map((group) => {
        const index = input?.publications.findIndex((each) => each.group === group) ?? -1;
        const stored = release.publications.find((each) => each.group === group);
        return (
          <Field
            key={group} name={`publications.${Math.max(0, index)}.source`} optional error={index < 0 ? undefined : errors[`publications.${index}.source`]}
            label={t('publications.label', { group: label('fieldGroup', group) })}
            hint={stored?.at ? t('publications.since', { date: day(stored.at) }) : t('publications.hint')}
          >
            <input
              type="url" autoComplete="off" placeholder="https://" value={draft.sources[group] ?? ''}
              onChange={(event) => onChange({ ...draft, sources: { ...draft.sources, [group]: event.target.value } })}
            />
          </Field>
        );
      })}
    </div>
  );
}
