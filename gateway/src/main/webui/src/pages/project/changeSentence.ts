import type { TFunction } from 'i18next';
import type { Change, Gate, PlanDocument } from '../../api/types';
import * as format from '../../format';
import { label, type CodeList } from '../../codes';

/** "Eerste oplevering van jun 2027 naar mrt 2028, reden: netcongestie". */
export function changeSentence(change: Change, t: TFunction): string {
  const parts = change.what.map((what) => differencePart(what, t));
  const sentence = change.kind === 'WITHDRAWN' ? t('project:change.withdrawn', { party: change.subject?.name })
    : change.kind === 'REVIEW_WITHDRAWN' ? t('project:change.reviewWithdrawn', { party: change.subject?.name })
      : parts.length > 0 ? parts.join(', ') : t(`project:change.${WITHOUT_VALUES[change.kind ?? ''] ?? 'confirmed'}`);
  const whole = change.correction
    ? t('project:change.corrected', { from: format.day(change.correction.from), until: format.day(change.correction.until), sentence })
    : sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return change.reason
    ? t('project:change.withReason', { sentence: whole, reason: label('cause', change.reason.cause).toLowerCase() })
    : whole;
}

/** What is told of an act that changed no value that is told. */
const WITHOUT_VALUES: Record<string, string> = { UNCONFIRMED: 'unconfirmed', ANSWERED: 'answered', STATED: 'statedAgain', REVIEWED: 'reviewed' };

/** "eerste oplevering 9 maanden later, van jun 2027 naar mrt 2028". */
export function differencePart(what: Change['what'][number], t: TFunction): string {
  if (what.milestone) {
    return milestonePart(what.milestone, text(what.from), text(what.to), t);
  }
  if (what.year) {
    return yearPart(what.year, text(what.from), text(what.to), t);
  }
  return fieldPart(what.field ?? 'other', what.from, what.to, t);
}

/** A value of a field in words; nothing is "leeg". */
export function valueText({ field, milestone, year }: { field?: string; milestone?: string; year?: number }, value: unknown, t: TFunction): string {
  if (!isThere(value)) {
    return t('project:change.nothing');
  }
  if (field === 'location') {
    return t('project:change.onMap');
  }
  if (milestone) {
    return format.month(String(value));
  }
  if (isForm(value)) {
    return formText(field ?? 'other', value, t);
  }
  return year ? format.count(Number(value)) : worded(field ?? 'other', value, t);
}

/** A list by what is in it; a form of the ground by being there. Who builds by how many: their names are told where they are known. */
function formText(field: string, value: unknown, t: TFunction): string {
  if (!Array.isArray(value)) {
    return t('project:change.onMap');
  }
  if (field === 'builders') {
    return t('project:change.parties', { count: value.length });
  }
  return (value as (string | Partial<PlanDocument & Gate>)[])
    .map((one) => (typeof one === 'string' ? one : (one.title ?? [label('phase', one.phase), one.official, one.executive].filter(Boolean).join(', '))))
    .join('; ');
}

function milestonePart(milestone: string, from: string | undefined, to: string | undefined, t: TFunction): string {
  const name = label('milestone', milestone);
  if (from && to) {
    const months = format.monthsBetween(from, to);
    return t(months < 0 ? 'project:change.earlier' : 'project:change.later', {
      milestone: name,
      from: format.month(from),
      to: format.month(to),
      count: Math.abs(months),
    });
  }
  return to
    ? t('project:change.milestoneSet', { milestone: name, to: format.month(to) })
    : t('project:change.milestoneGone', { milestone: name });
}

function yearPart(year: number, from: string | undefined, to: string | undefined, t: TFunction): string {
  return from === undefined
    ? t('project:change.yearSet', { year, to })
    : t('project:change.yearFromTo', { year, from, to: to ?? t('project:change.nothing') });
}

function fieldPart(name: string, from: unknown, to: unknown, t: TFunction): string {
  const was = isThere(from);
  if (name === 'location') {
    return t(was ? 'project:change.moved' : 'project:change.placed');
  }
  const field = t(`project:field.${name}`, { defaultValue: name });
  // What is a list or a form is named, not spelled out; neither is a change of sorts that leaves the number.
  if (isForm(from) || isForm(to) || (was && from === to)) {
    return t('project:change.changed', { field });
  }
  const value = (it: unknown) => (isThere(it) ? worded(name, it, t) : t('project:change.nothing'));
  return was || !isThere(to)
    ? t('project:change.fromTo', { field, from: value(from), to: value(to) })
    : t('project:change.set', { field, to: value(to) });
}

/** Fields whose values are codes of a list. */
const LISTS: Record<string, CodeList> = {
  planningStatus: 'planningStatus',
  phase: 'phase',
  planType: 'planType',
  verdict: 'verdict',
  state: 'statementState',
  landPosition: 'landPosition',
  commissioning: 'commissioning',
  environment: 'environment',
};

function worded(field: string, value: Value, t: TFunction): string {
  if (typeof value === 'boolean') {
    return t(value ? 'project:change.yes' : 'project:change.no');
  }
  const list = LISTS[field];
  return list ? label(list, String(value)) : String(value);
}

/** A list or a form of its own, which null is not. */
const isForm = (value: unknown): boolean => typeof value === 'object' && value !== null;

type Value = string | number | boolean;

function isThere(value: unknown): value is Value {
  return value !== null && value !== undefined;
}

function text(value: unknown): string | undefined {
  return isThere(value) ? String(value) : undefined;
}
