import { useTranslation } from 'react-i18next';
import type { FieldGroup } from '../api/types';
import { label } from '../codes';
import { Choice } from '../design';
import { withCircle, withGroup, type Choices } from './choices';
import { mayEverSee } from './circles';
import { Matrix } from './Matrix';

/** Groups × circles without one project to ask about: first which groups, then for whom. */
export function ChoiceMatrix({ caption, title, groups, choices, onChange }: {
  caption: string;
  /** Above the groups: "Gemeente Raalte kiest". */
  title: React.ReactNode;
  groups: readonly FieldGroup[];
  choices: Choices;
  onChange: (choices: Choices) => void;
}) {
  const { t } = useTranslation('sharing');
  return (
    <Matrix
      caption={caption}
      parts={[{
        key: 'choices', title, mine: true,
        rows: groups.map((group) => ({
          key: group, group,
          head: (
            <Choice
              type="checkbox" name="group" value={group} checked={choices[group] !== undefined} onChange={(on) => onChange(withGroup(choices, group, on))}
              label={<><span className="reader-only">{t('choose')} </span>{label('fieldGroup', group)}</>} small={t(`holds.${group}`)}
            />
          ),
          cell: (circle) => (mayEverSee(group, circle) ? {
            kind: 'choice', checked: choices[group]?.includes(circle) ?? false, disabled: choices[group] === undefined,
            onToggle: () => onChange(withCircle(choices, group, circle)),
          } : { kind: 'word', sees: 'never' }),
        })),
      }]}
    />
  );
}
