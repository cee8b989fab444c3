import type { TFunction } from 'i18next';
import type { Change } from '../../api/types';
import * as format from '../../format';
import { label, type CodeList } from '../../codes';

/** "Eerste oplevering van jun 2027 naar mrt 2028, reden: netcongestie". */
export function changeSentence(change: Change, t: TFunction): string {
  const parts = change.what.map((what) => {
    if (what.milestone) {
      return milestonePart(what.milestone, text(what.from), text(what.to), t);
    }
    const field = t(`project:field.${what.field ?? 'other'}`, { defaultValue: what.field ?? '' });
    if (what.from === undefined || what.from === null) {
      return what.to === undefined || what.to === null ? field : t('project:change.set', { field, to: worded(what.field, what.to) });
    }
    return t('project:change.fromTo', {
      field,
      from: worded(what.field, what.from),
      to: what.to === undefined || what.to === null ? t('project:change.nothing') : worded(what.field, what.to),
    });
  });
  const sentence = parts.length > 0 ? parts.join(', ') : t('project:change.confirmed');
  return change.reason
    ? t('project:change.withReason', { sentence, reason: label('cause', change.reason.cause).toLowerCase() })
    : sentence;
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

/** Fields whose values are codes of a list. */
const LISTS: Record<string, CodeList> = {
  planningStatus: 'planningStatus',
  phase: 'phase',
  planType: 'planType',
  verdict: 'verdict',
  state: 'statementState',
};

function worded(field: string | undefined, value: string | number): string {
  const list = LISTS[field ?? ''];
  return list ? label(list, String(value)) : String(value);
}

function text(value: string | number | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}
