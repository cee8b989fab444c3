import type { Circle, FieldGroup } from '../api/types';
import { label } from '../codes';
import { Button, Choice } from '../design';
import { wordsOf } from '../i18n';
import { withCircle, withDefault, withGroup, type Choices } from './choices';
import { Matrix, type MatrixCell } from './Matrix';
import { useScope } from './scope';

const useWords = wordsOf('sharing');

/** Groups × circles without one project to ask about: first which groups, then for whom. */
export function ChoiceMatrix({ caption, title, groups, choices, defaults, onChange }: {
  caption: string;
  /** Above the groups: "Gemeente Raalte kiest". */
  title: React.ReactNode;
  groups: readonly FieldGroup[];
  choices: Choices;
  /** Whether a group can get its default again. */
  defaults?: boolean;
  onChange: (choices: Choices) => void;
}) {
  const { t } = useWords();
  const scope = useScope();
  const toDefault = (group: FieldGroup, on: boolean) => onChange(withDefault(choices, group, on, scope.standard(group)));
  return (
    <Matrix
      caption={caption}
      parts={[{
        key: 'choices', title, mine: true,
        rows: groups.map((group) => ({
          key: group, group,
          head: (
            <>
              <Choice
                type="checkbox" name="group" value={group} checked={choices[group] !== undefined} onChange={(on) => onChange(withGroup(choices, group, on, scope.standard(group)))}
                label={<><span className="reader-only">{t('choose')} </span>{label('fieldGroup', group)}</>} small={t(`holds.${group}`)}
              />
              {defaults && choices[group] !== undefined && <ToDefault group={group} on={choices[group] === 'default'} onChange={(on) => toDefault(group, on)} />}
            </>
          ),
          cell: (circle) => cellOf(group, circle),
        })),
      }]}
    />
  );

  function cellOf(group: FieldGroup, circle: Circle): MatrixCell {
    const chosen = choices[group];
    if (!scope.mayEverSee(group, circle)) return { kind: 'word', sees: 'never' };
    return {
      kind: 'choice', checked: Array.isArray(chosen) && chosen.includes(circle), disabled: !Array.isArray(chosen),
      onToggle: () => onChange(withCircle(choices, group, circle)),
    };
  }
}

/** Gives up the own choice for one group, or makes one again. */
export function ToDefault({ group, on, onChange }: { group: FieldGroup; on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useWords();
  return (
    <span className="to-default">
      {on && <span className="small" role="status">{t('default.again')}</span>}
      <Button short bare about={label('fieldGroup', group)} onClick={() => onChange(!on)}>{t(on ? 'default.keep' : 'default.back')}</Button>
    </span>
  );
}
