import type { Milestone, MilestoneDate, ProjectItem } from '../api/types';
import { milestoneIndex } from '../codes';
import { daysBetween, monthsBetween, today } from '../format';
import { sideOf } from '../design';

const open = ({ status }: MilestoneDate): boolean => status === 'PREDICTED' || status === 'PLANNED';

/** The first milestone still to come, by the usual order of milestones. */
export function nextMilestone(milestones: MilestoneDate[]): MilestoneDate | undefined {
  return milestones.filter(open).sort((a, b) => milestoneIndex(a.milestone) - milestoneIndex(b.milestone))[0];
}
export const dateOf = (milestones: MilestoneDate[] | undefined, milestone: Milestone): MilestoneDate | undefined =>
  milestones?.find((one) => one.milestone === milestone && one.status !== 'DROPPED');

export const DEFAULT_TOLERANCE_MONTHS = 6;

/** Own and municipal date of the next milestone of a project, and how far they are apart when that is beyond tolerance. */
export function nextOf(project: ProjectItem, ownParty: string) {
  const own = project.sides.find(({ party }) => party.id === ownParty);
  const municipal = project.sides.find(({ party }) => sideOf(party) === 'MUNICIPALITY');
  const next = nextMilestone([...(own?.milestones ?? []), ...(own ? [] : (municipal?.milestones ?? []))]);
  const ours = next && dateOf(own?.milestones, next.milestone);
  const theirs = next && dateOf(municipal?.milestones, next.milestone);
  const months = ours && theirs ? Math.abs(monthsBetween(ours.date, theirs.date)) : 0;
  return { milestone: next?.milestone, ours, theirs, differs: months > (project.tolerance?.months ?? DEFAULT_TOLERANCE_MONTHS) ? months : undefined };
}

/**
 * Days since anything was told about a project: the newest confirmation that is shared, or the project's own change.
 * When a side is stale, the age of the stalest, because that is what the mark is about.
 */
export function ageOf(project: Pick<ProjectItem, 'updatedAt' | 'stale' | 'sides'>, now = today()): number | undefined {
  const stale = project.sides.filter((side) => side.stale).map(({ confirmedAt }) => confirmedAt);
  const told = stale.length > 0 ? stale : [...project.sides.map(({ confirmedAt }) => confirmedAt), ...(project.updatedAt ? [project.updatedAt] : [])];
  if (told.length === 0) return undefined;
  const ages = told.map((moment) => Math.max(0, daysBetween(moment, now)));
  return stale.length > 0 ? Math.max(...ages) : Math.min(...ages);
}
