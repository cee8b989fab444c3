import type { TFunction } from 'i18next';
import { label, milestoneOrder, type CodeList } from '../../codes';
import * as format from '../../format';
import { valueText } from '../project/changeSentence';

type Change = { field: string; from?: string; to?: string };

/** What a row of a list would change, in words: "Soort plan: van verdichting naar herstructurering". */
export function changeWords({ field, from, to }: Change, t: TFunction): string {
  const milestone = (milestoneOrder as readonly string[]).includes(field);
  const name = milestone ? label('milestone', field) : t(`project:field.${field}`, { defaultValue: field });
  const value = (text: string | undefined): string => {
    if (text === undefined) return t('import:empty');
    if (milestone) return format.day(text);
    if (field === 'keyProject') return valueText({ field }, text === 'true', t);
    return field === 'programme' ? programmeText(text) : valueText({ field }, text, t);
  };
  const named = name.charAt(0).toUpperCase() + name.slice(1);
  return from === undefined ? t('import:changeTo', { field: named, to: value(to) }) : t('import:changeFromTo', { field: named, from: value(from), to: value(to) });
}

const LISTS: readonly CodeList[] = ['dwellingType', 'priceClass', 'subPlanKind'];

/** "MULTI_FAMILY SOCIAL_RENT 42, DEMOLITION 6" in words. */
const programmeText = (text: string): string => text.replace(/[A-Z][A-Z_]+/g, (code) => LISTS.map((list) => label(list, code)).find((word) => word !== code)?.toLowerCase() ?? code);
