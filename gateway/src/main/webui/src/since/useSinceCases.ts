import { useTranslation } from 'react-i18next';
import type { AgendaCase, SessionView } from '../api/types';
import { caseWords } from './sentence';
import { useChanges, usePlans } from './useSince';

const MOST_PLANS = 200;

export type SinceCase = { since: string; words: string[] };

/** What happened to each case of an agenda and to its plans: two questions for all cases together. */
export function useSinceCases(session: SessionView): (agendaCase: AgendaCase) => SinceCase | undefined {
  const { t } = useTranslation('since');
  const cases = [...session.agenda, ...session.notRipe];
  const projects = [...new Set(cases.flatMap(({ bottleneck }) => bottleneck.projects.map(({ id }) => id)))];
  const { data: changes } = useChanges(cases.length > 0 ? session.id : undefined, { pageSize: 1 });
  const { since, until } = changes ?? {};
  const { data: plans } = usePlans({ since, until, projects, pageSize: MOST_PLANS });
  return ({ id, bottleneck }) => {
    if (!since) return undefined;
    const own = new Set(bottleneck.projects.map((project) => project.id));
    const moved = (plans?.items ?? []).filter((plan) => own.has(plan.id));
    return { since, words: caseWords(changes?.cases.find(({ agendaCase }) => agendaCase === id), moved, t) };
  };
}
