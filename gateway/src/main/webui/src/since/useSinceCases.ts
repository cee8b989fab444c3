import type { AgendaCase, SessionView } from '../api/types';
import { wordsOf } from '../i18n';
import { caseWords } from './sentence';
import { useChanges } from './useSince';

const useWords = wordsOf('since');

export type SinceCase = { since: string; words: string[] };

/** What happened to each case of an agenda and to its plans: one question for all cases together. */
export function useSinceCases(session: SessionView): (agendaCase: AgendaCase) => SinceCase | undefined {
  const { t } = useWords();
  const { data } = useChanges(session.agenda.length + session.notRipe.length > 0 ? session.id : undefined, { pageSize: 1 });
  return ({ id }) => (data?.since ? { since: data.since, words: caseWords(data.cases.find(({ agendaCase }) => agendaCase === id), t) } : undefined);
}
