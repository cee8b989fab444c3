import type { TFunction } from 'i18next';
import type { Cell, FieldGroup } from '../api/types';
import { label } from '../codes';
import { homes as homesWord, listOf } from '../format';
import { GROUPS, isSeen, rounded } from './circles';

/** What competitors see besides the core. */
export const competitorsSee = (cells: readonly Pick<Cell, 'group' | 'circle' | 'sees'>[]): FieldGroup[] =>
  GROUPS.filter((group) => group !== 'CORE' && cells.some((cell) => cell.group === group && cell.circle === 'MARKET' && isSeen(cell.sees)));

/** "Concurrenten zien naast naam, plaats en status alleen dat er ongeveer 180 woningen komen." */
export const competitorsSentence = (others: readonly FieldGroup[], homes: number, t: TFunction): string => t('sharing:competitorsAbout', {
  what: listOf([t('sharing:name'), t('sharing:place'), ...others.map((group) => label('fieldGroup', group).toLowerCase())]),
  homes: homesWord(rounded(homes)),
});
