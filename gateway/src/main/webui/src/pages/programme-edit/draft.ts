import type { Amount, ProgrammeLine, SubPlan } from '../../api/types';
import { wholeNumber } from '../project-new/draft';

/** A line as it is typed; numbers stay text until they are sent. */
export interface LineDraft {
  id: string;
  dwellingType: string;
  priceClass: string;
  care: string;
  permanence: string;
  homes: string;
  targetGroup: string;
  party: string;
  tenure: Amount['tenure'];
  from: string;
  to: string;
  on: string;
}

export interface PartDraft { id: string; name: string; kind: string; homes: string; lines: LineDraft[] }

const euroText = (value: number | undefined): string => (value === undefined ? '' : String(value).replace('.', ','));

export const partsOf = (subPlans: readonly SubPlan[]): PartDraft[] =>
  subPlans.map(({ id, name, kind, homes, lines }) => ({ id, name, kind, homes: String(homes), lines: lines.map(lineOf) }));

function lineOf(line: ProgrammeLine): LineDraft {
  const { id, dwellingType, priceClass, care, permanence, homes, targetGroup = '', party = '', amount } = line;
  return {
    id, dwellingType, priceClass, care, permanence, homes: String(homes), targetGroup, party,
    tenure: amount?.tenure ?? 'SALE', from: euroText(amount?.from), to: euroText(amount?.to), on: amount?.on ?? '',
  };
}

export const newLine = (id: string, party: string): LineDraft => ({
  id, dwellingType: 'UNKNOWN', priceClass: 'TENURE_UNKNOWN', care: 'UNKNOWN', permanence: 'PERMANENT', homes: '', targetGroup: '', party, tenure: 'SALE', from: '', to: '', on: '',
});

/** "1.157,95", "1157.95" and "€ 420.000" read alike; undefined when it is no amount. */
export function euros(text: string): number | undefined {
  const plain = text.replace(/[€\s]/g, '');
  const dutch = plain.includes(',') ? plain.replaceAll('.', '').replace(',', '.') : plain.replace(/^(\d{1,3})((\.\d{3})+)$/, (found) => found.replaceAll('.', ''));
  return /^\d{1,9}(\.\d{1,2})?$/.test(dutch) ? Number(dutch) : undefined;
}

/** Field names with what is wrong: numbers that cannot be read, and an amount without its day. */
export function faultsOf(parts: readonly PartDraft[]): [field: string, fault: 'homes' | 'amount' | 'on' | 'name'][] {
  return parts.flatMap((part, i) => [
    ...(part.name.trim() === '' ? [[`subPlans.${i}.name`, 'name'] as [string, 'name']] : []),
    ...(wholeNumber(part.homes) === undefined ? [[`subPlans.${i}.homes`, 'homes'] as [string, 'homes']] : []),
    ...part.lines.flatMap((line, j): [string, 'homes' | 'amount' | 'on'][] => {
      const at = `subPlans.${i}.lines.${j}`;
      const typed = [line.from, line.to].filter((text) => text.trim() !== '');
      return [
        ...(wholeNumber(line.homes) === undefined ? [[`${at}.homes`, 'homes'] as [string, 'homes']] : []),
        ...(typed.some((text) => euros(text) === undefined) ? [[`${at}.amount`, 'amount'] as [string, 'amount']] : []),
        ...(typed.length > 0 && line.on === '' ? [[`${at}.amount.on`, 'on'] as [string, 'on']] : []),
      ];
    }),
  ]);
}

export function bodyOf(parts: readonly PartDraft[]) {
  return {
    subPlans: parts.map(({ id, name, kind, homes, lines }) => ({ id, name: name.trim(), kind, homes: wholeNumber(homes), lines: lines.map(lineBody) })),
  };
}

function lineBody(line: LineDraft) {
  const { id, dwellingType, priceClass, care, permanence, targetGroup, party, tenure, on } = line;
  const from = line.from.trim() ? euros(line.from) : undefined;
  const to = line.to.trim() ? euros(line.to) : undefined;
  return {
    id, dwellingType, priceClass, care, permanence, homes: wholeNumber(line.homes), ...(targetGroup && { targetGroup }), ...(party && { party }),
    ...((from !== undefined || to !== undefined) && { amount: { tenure, ...(from !== undefined && { from }), ...(to !== undefined && { to }), on } }),
  };
}
