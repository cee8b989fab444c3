import type { TFunction } from 'i18next';
import type { Cell, Circle, FieldGroup, PartyRef, Sees } from '../api/types';
import type { WhoSeesLine } from '../design';
import { CIRCLES, isSeen } from './circles';
import { competitorsSee, competitorsSentence } from './competitors';

type Asked = { cells: readonly Cell[]; group: FieldGroup; decides: PartyRef; steward: PartyRef; homes: number };
const kinds: Record<Sees, WhoSeesLine['sees']> = {
  all: 'all', about: 'all', always: 'fixed', none: 'none', never: 'none', total: 'totals', 'after-12-months': 'later',
};

/** One line per circle about one group; the steward first, and at competitors also what they do see of the project. */
export function whoSeesLines({ cells, group, decides, steward, homes }: Asked, t: TFunction): WhoSeesLine[] {
  const of = (which: FieldGroup, circle: Circle, owner?: string) =>
    cells.find((cell) => cell.group === which && cell.circle === circle && (owner === undefined || cell.decides.id === owner))?.sees;
  const lines = CIRCLES.flatMap((circle): WhoSeesLine[] => {
    const sees = of(group, circle, decides.id) ?? of(group, circle);
    if (sees === undefined) return [];
    const line: WhoSeesLine = { who: t(`sharing:line.${circle}`), sees: kinds[sees], what: t(`sharing:lineSees.${sees}`) };
    if (circle !== 'MARKET' || isSeen(sees)) return [line];
    const core = of('CORE', 'MARKET');
    return [{ ...line, what: `${t(`sharing:lineSees.${sees}`)}. ${core && isSeen(core) ? competitorsSentence(competitorsSee(cells), homes, t) : t('sharing:competitorsNothing')}` }];
  });
  return decides.id === steward.id ? lines : [{ who: steward.name, sees: 'fixed', what: t('sharing:lineSees.steward') }, ...lines];
}
