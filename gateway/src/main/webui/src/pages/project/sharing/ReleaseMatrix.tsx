import type { Cell, Circle, FieldGroup, PartyRef, ReleaseView, Sees } from '../../../api/types';
import { label } from '../../../codes';
import { PartyName } from '../../../design';
import { wordsOf } from '../../../i18n';
import { CIRCLES, GROUPS } from '../../../sharing/circles';
import { ToDefault } from '../../../sharing/ChoiceMatrix';
import { Matrix, MatrixLegend, type MatrixCell, type MatrixPart } from '../../../sharing/Matrix';
import { isCellChanged, putToDefault, toggled, type ReleaseDraft } from './draft';

const useWords = wordsOf('project-sharing', 'sharing');

type Props = {
  cells: Cell[];
  release: ReleaseView;
  draft: ReleaseDraft;
  /** Absent: only to read. */
  onChange: ((draft: ReleaseDraft) => void) | undefined;
};

/** What I decide comes first, with checkboxes; what others decide is told in words. */
export function ReleaseMatrix({ cells, release, draft, onChange }: Props) {
  const { t } = useWords();
  const yours = (cell: Cell) => release.choices.some(({ group }) => group === cell.group) && cell.decides.id === release.owner.id;
  // What each party decides for itself is told to the steward as the default; then the service names the steward.
  const each = (cell: Cell) => cell.group === 'MARKET_PLANNING' && !yours(cell) && cell.decides.kind === 'MUNICIPALITY';
  const rowsOf = (which: Cell[], mine: boolean): MatrixPart['rows'] =>
    GROUPS.filter((group) => which.some((cell) => cell.group === group)).map((group) => ({
      key: group, group, head: mine ? headOf(group) : undefined, cell: (circle) => cellOf(which, group, circle, mine),
    }));
  const partOf = (decides: PartyRef, mine: boolean): MatrixPart => ({
    key: decides.id,
    mine,
    title: <PartyName party={decides} name={t(mine ? 'decidesMine' : 'decides', { party: decides.name })} />,
    rows: rowsOf(cells.filter((cell) => cell.decides.id === decides.id && !each(cell)), mine),
  });
  const parts = [
    ...decidersOf(cells.filter((cell) => !each(cell)), release.owner).map((decides) => partOf(decides, decides.id === release.owner.id)),
    ...(cells.some(each) ? [{ key: 'each', mine: false, title: t('decidesEach'), rows: rowsOf(cells.filter(each), false) }] : []),
  ];
  const words = new Set<Sees>(cells.filter(({ circle }) => CIRCLES.includes(circle)).map(({ sees }) => sees));
  return (
    <>
      <MatrixLegend words={words} />
      <Matrix caption={t('title')} parts={parts} />
      {cells.some(({ group, circle, sees }) => group === 'MARKET_PLANNING' && circle === 'MARKET' && sees === 'after-12-months') && (
        <p className="small quiet sharing-why">{t('whyTwelve', { group: label('fieldGroup', 'MARKET_PLANNING').toLowerCase() })}</p>
      )}
    </>
  );

  function headOf(group: FieldGroup) {
    const choice = release.choices.find((each) => each.group === group);
    const again = draft.standard.includes(group);
    const own = choice?.chosen || choice?.circles.join() !== draft.circles[group]?.join();
    return (
      <>
        {label('fieldGroup', group)}<small>{t(`sharing:holds.${group}`)}</small>
        {own && onChange && <ToDefault group={group} on={again} onChange={(on) => onChange(putToDefault(release, draft, group, on))} />}
        {!own && <small className="quiet">{t('sharing:default.is')}</small>}
      </>
    );
  }

  function cellOf(which: Cell[], group: FieldGroup, circle: Circle, mine: boolean): MatrixCell {
    const sees = which.find((cell) => cell.group === group && cell.circle === circle)?.sees ?? 'none';
    const choice = mine && onChange ? release.choices.find((each) => each.group === group) : undefined;
    if (!choice || choice.floor.includes(circle)) return { kind: 'word', sees: choice ? 'always' : sees };
    if (!choice.ceiling.includes(circle)) return { kind: 'word', sees: sees === 'after-12-months' ? sees : 'never' };
    return {
      kind: 'choice',
      checked: draft.circles[group]?.includes(circle) ?? false,
      changed: isCellChanged(release, draft, group, circle),
      onToggle: () => onChange?.(toggled(draft, group, circle)),
    };
  }
}

/** The own party first, then the others in the order of their groups. */
function decidersOf(cells: Cell[], own: PartyRef): PartyRef[] {
  const all = new Map(cells.map(({ decides }) => [decides.id, decides]));
  return [...all.values()].sort((a, b) => Number(b.id === own.id) - Number(a.id === own.id));
}
