import i18next from 'i18next';
import codes from './codes.nl.json';
import type { Milestone, Phase, PlanningStatus } from '../api/types';

export type CodeList = keyof typeof codes;

/** The word for a code in the language of the reader; an unknown code is shown as it is rather than hidden. */
export function label(list: CodeList, code: string | undefined): string {
  if (code === undefined) return i18next.t('unknown');
  return i18next.t(`codes:${list}.${code}`, { defaultValue: code });
}

/** All codes of a list with their words, in the order of the domain. */
export function options(list: CodeList): { code: string; label: string }[] {
  return Object.keys(codes[list]).map((code) => ({ code, label: label(list, code) }));
}

/** "2A Vastgesteld" */
export const statusWithCode = (status: PlanningStatus): string =>
  status === 'UNKNOWN' ? label('planningStatus', status) : `${status} ${label('planningStatus', status)}`;

const FIRM: readonly PlanningStatus[] = ['1A', '1B', '2A', '2B'];
export const isFirm = (status: PlanningStatus): boolean => FIRM.includes(status);

const phases = Object.keys(codes.phase) as Phase[];
/** Place of a phase among the eight that follow each other; undefined for cancelled. */
export function phaseNumber(phase: Phase): number | undefined {
  return phase === 'CANCELLED' ? undefined : phases.indexOf(phase) + 1;
}

/** Milestones in the order in which they usually come, for timelines and ritsjes. */
export const milestoneOrder: readonly Milestone[] = [
  'PRINCIPLE_AGREEMENT', 'LETTER_OF_INTENT', 'LAND_ACQUIRED', 'STUDIES_DONE', 'DEVELOPMENT_AGREEMENT', 'PLAN_ANNOUNCED', 'PLAN_ON_VIEW',
  'PLAN_ADOPTED', 'PLAN_IRREVOCABLE', 'SITE_READY', 'PERMIT_APPLIED', 'PERMIT_GRANTED', 'CONTRACTOR_CHOSEN', 'SALES_START',
  'PRESALES_REACHED', 'START_OF_BUILDING', 'FIRST_DELIVERY', 'LAST_DELIVERY',
];
export const milestoneIndex = (milestone: Milestone): number => milestoneOrder.indexOf(milestone);
