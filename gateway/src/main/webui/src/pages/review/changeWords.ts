import type { TFunction } from 'i18next';
import type { StatementView } from '../../api/types';
import { label } from '../../codes';
import * as format from '../../format';
import { compareYears, movedSince } from '../../planning/changes';

/** What a party changed, in one line: the largest move, or the homes, or that it is the first time. */
export function changeWords(statement: StatementView, t: TFunction): string {
  if (!statement.previous) {
    return t('review:first');
  }
  const [largest] = movedSince(statement.previous.milestones, statement.milestones);
  if (largest) {
    return t(largest.months > 0 ? 'review:movedLater' : 'review:movedEarlier', {
      milestone: label('milestone', largest.milestone),
      months: format.monthsWord(largest.months),
    });
  }
  const homes = compareYears(statement).some((year) => year.before !== year.now);
  return t(homes ? 'review:homesChanged' : 'review:stillRight');
}
