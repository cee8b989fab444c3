import type { TFunction } from 'i18next';
import type { Circle, FieldGroup, Sees, Shift } from '../api/types';
import { listOf } from '../format';
import { CIRCLES, GROUPS, isSeen } from './circles';

/** Circles that gain or lose the same groups; told in one sentence. */
export type Sight = {
  gains: boolean;
  circles: { circle: Circle; parties: number | undefined }[];
  groups: FieldGroup[];
  /** The core comes with a rounded number of homes. */
  about: boolean;
};
type Change = Pick<Shift, 'group' | 'circle'> & { gains: boolean; about: boolean; parties: number | undefined };

/** Only cells in which somebody begins or ceases to see; "total" instead of "none" shows nobody a fact. */
export function sightsOf(shifts: readonly Shift[]): Sight[] {
  return gathered(
    shifts
      .filter(({ from, to }) => isSeen(from) !== isSeen(to))
      .map(({ group, circle, from, to, parties }) => ({ group, circle, gains: isSeen(to), about: seenOf(from, to) === 'about', parties })),
  );
}
const seenOf = (from: Sees, to: Sees): Sees => (isSeen(to) ? to : from);

/** What will open, when only groups and circles are told. */
export const openings = (changes: readonly { group: FieldGroup; circle: Circle }[]): Sight[] =>
  gathered(changes.map(({ group, circle }) => ({ group, circle, gains: true, about: false, parties: undefined })));

export function gathered(changes: readonly Change[]): Sight[] {
  const sights = new Map<string, Sight>();
  for (const gains of [true, false]) {
    for (const circle of CIRCLES) {
      const own = changes.filter((change) => change.circle === circle && change.gains === gains);
      if (own.length === 0) continue;
      const groups = GROUPS.filter((group) => own.some((change) => change.group === group));
      const about = own.some((change) => change.about);
      const key = `${gains} ${about} ${groups.join()}`;
      const known = own.flatMap(({ parties }) => (parties === undefined ? [] : [parties]));
      const sight = sights.get(key) ?? { gains, circles: [], groups, about };
      sight.circles.push({ circle, parties: known.length > 0 ? Math.max(...known) : undefined });
      sights.set(key, sight);
    }
  }
  return [...sights.values()];
}

/** Followed by "ziet" instead of "zien". */
const SINGULAR: readonly Circle[] = ['REGION', 'COUNCIL', 'PUBLIC'];

/** "de 11 corporaties van het platform en de gemeenteraad" */
export const whoOf = ({ circles }: Pick<Sight, 'circles'>, t: TFunction): string =>
  listOf(circles.map(({ circle, parties }) => (parties === undefined ? t(`sharing:who.${circle}`) : t(`sharing:counted.${circle}`, { count: parties }))));

/** "de kern en de status" */
export const whatOf = ({ groups, about }: Pick<Sight, 'groups' | 'about'>, t: TFunction, mine = false): string =>
  listOf(groups.map((group) => {
    if (group === 'CORE' && about) return t('sharing:what.coreAbout');
    return t(group === 'MARKET_PLANNING' && mine ? 'sharing:what.yours' : `sharing:what.${group}`);
  }));

const isOne = ({ circles }: Sight): boolean =>
  circles.length === 1 && circles.every(({ circle, parties }) => SINGULAR.includes(circle) || parties === 1);

/**
 * "Als u opslaat, zien ook de 11 corporaties van het platform de status." since: from which day, when that is not at once.
 * mine: the planning of the market is that of the reader. next: not the first sentence, so when it happens was told already.
 */
export function sightSentence(sight: Sight, t: TFunction, { since, mine, next }: { since?: string | undefined; mine?: boolean; next?: boolean } = {}): string {
  const words = { who: whoOf(sight, t), what: whatOf(sight, t, mine), date: since };
  const key = `${sight.gains ? 'gain' : 'lose'}${next ? 'Next' : since && sight.gains ? 'From' : ''}`;
  return t(`sharing:sentence.${key}`, { ...words, count: isOne(sight) ? 1 : 2 });
}
